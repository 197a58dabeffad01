import type { CellLocation } from '../domain/finding.js';
import { type KnownPrivate, maskDocument, maskName, maskPhone, maskText } from '../domain/masking.js';
import { type FieldName, fields } from '../records/fields.js';
import type { AnyRecord } from '../rules/rule.js';
import { columnsByField } from '../table/table.js';
import type { Report } from './report.js';

/** Fields that name a person; their values are hidden in every text about the row. */
const NAME_FIELDS = new Set<FieldName>([
  'name',
  'latinName',
  'latinSurname',
  'latinGivenName',
  'responsibleOfficer',
]);

function maskOf(field: FieldName): ((text: string) => string) | undefined {
  const { type } = fields[field];
  if (type === 'document') return maskDocument;
  if (type === 'phone') return maskPhone;
  return NAME_FIELDS.has(field) ? maskName : undefined;
}

const rowKey = ({ file, sheet, row }: Pick<CellLocation, 'file' | 'sheet' | 'row'>): string =>
  `${file}\n${sheet}\n${row}`;

const isField = (field: string): field is FieldName => Object.hasOwn(fields, field);

interface PersonRow {
  readonly record: AnyRecord;
  readonly columns: readonly { readonly index: number; readonly mask: (text: string) => string }[];
  readonly nameColumn: number | undefined;
}

/**
 * Hides names, document numbers and phones in all that leaves the program but the import sheets, unless the user
 * asked for the clear text.
 */
export class Privacy {
  readonly #unmask: boolean;
  readonly #rows = new Map<string, PersonRow>();

  constructor(report: Pick<Report, 'inputs'>, unmask: boolean) {
    this.#unmask = unmask;
    for (const { checked } of report.inputs) {
      const { file, sheet, layout } = checked.table;
      const byField = columnsByField(layout);
      const columns = [...byField].flatMap(([field, indices]) => {
        const mask = maskOf(field);
        return mask ? indices.map((index) => ({ index, mask })) : [];
      });
      const nameColumn = (byField.get('name') ?? byField.get('latinName'))?.[0];
      for (const { source } of checked.rows) {
        this.#rows.set(rowKey({ file, sheet, row: source.row.number }), {
          record: source,
          columns,
          nameColumn,
        });
      }
    }
  }

  /** The person of a row, as far as may be shown. */
  person(at: Pick<CellLocation, 'file' | 'sheet' | 'row'>): string {
    const row = this.#rows.get(rowKey(at));
    const name =
      row?.nameColumn === undefined ? undefined : row.record.row.cells[row.nameColumn]?.shown.trim();
    return name === undefined ? '' : this.#unmask ? name : maskName(name);
  }

  /** A text about some rows: their people's names, ids and phones are hidden, and whatever looks like an id or phone. */
  text(text: string, rows: readonly Pick<CellLocation, 'file' | 'sheet' | 'row'>[]): string {
    return this.#unmask || text === ''
      ? text
      : maskText(
          text,
          rows.slice(0, 3).flatMap((row) => this.#known(row)),
        );
  }

  /** What a cell of a field shows. */
  value(
    field: string | null,
    text: string,
    rows: readonly Pick<CellLocation, 'file' | 'sheet' | 'row'>[],
  ): string {
    if (this.#unmask || text === '') return text;
    const mask = field !== null && isField(field) ? maskOf(field) : undefined;
    return mask ? mask(text) : this.text(text, rows);
  }

  #known(at: Pick<CellLocation, 'file' | 'sheet' | 'row'>): KnownPrivate[] {
    const row = this.#rows.get(rowKey(at));
    return (row?.columns ?? []).flatMap(({ index, mask }) => {
      const text = row?.record.row.cells[index]?.shown.trim() ?? '';
      return text === '' ? [] : [{ text, mask }];
    });
  }
}
