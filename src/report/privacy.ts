import { type KnownPrivate, maskDocument, maskName, maskPhone, maskText } from '../domain/masking.js';
import type { FieldName } from '../records/fields.js';
import type { MappedColumn } from '../records/index.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import { type RowAddress, rowKey } from './report.js';

/** Fields that name a person; their values are hidden in every text about the row. */
const NAME_FIELDS = new Set<string>([
  'name',
  'latinName',
  'latinSurname',
  'latinGivenName',
  'responsibleOfficer',
] satisfies FieldName[]);

type Mask = (text: string) => string;

function maskOf({ field, column: { type } }: MappedColumn): Mask | undefined {
  if (type === 'document') return maskDocument;
  if (type === 'phone') return maskPhone;
  return NAME_FIELDS.has(field) ? maskName : undefined;
}

/** The private values of so many of a finding's rows are looked for in its texts. */
const MOST_ROWS = 3;
const CHINESE_NAME = /^[\u3400-\u9FFF\u00B7]{2,}$/;

interface PersonRow {
  readonly record: AnyRecord;
  readonly columns: readonly { readonly index: number; readonly mask: Mask }[];
  readonly nameColumn: number | undefined;
}

/**
 * Hides names, document numbers and phones in all that leaves the program but the import sheets, unless the user
 * asked for the clear text.
 */
export class Privacy {
  readonly #unmask: boolean;
  readonly #masks = new Map<string, Mask>();
  readonly #rows = new Map<string, PersonRow>();
  /** All Chinese names of the inputs by their first two characters: a remark may name the people of other rows. */
  readonly #names = new Map<string, Set<string>>();

  /** `tables`: all sheets whose people may be spoken of. */
  constructor(tables: readonly AnyTable[], unmask: boolean) {
    this.#unmask = unmask;
    for (const { file, sheet, layout, records } of tables) {
      const columns = layout.columns.flatMap((mapped) => {
        const mask = maskOf(mapped);
        if (mask) this.#masks.set(mapped.field, mask);
        return mask ? [{ index: mapped.index, mask }] : [];
      });
      const columnOf = (field: FieldName) => layout.columns.find((mapped) => mapped.field === field)?.index;
      const nameColumn = columnOf('name') ?? columnOf('latinName');
      for (const record of records) {
        const { name } = record.values;
        if (name && CHINESE_NAME.test(name)) this.#remember(name);
        this.#rows.set(rowKey({ file, sheet, row: record.row.number }), { record, columns, nameColumn });
      }
    }
  }

  /** Whether anything is hidden at all. */
  get isMasking(): boolean {
    return !this.#unmask;
  }

  /** The person of a row, as far as may be shown. */
  person(at: RowAddress): string {
    const row = this.#rows.get(rowKey(at));
    const name =
      row?.nameColumn === undefined ? undefined : row.record.row.cells[row.nameColumn]?.shown.trim();
    return name === undefined ? '' : this.#unmask ? name : maskName(name);
  }

  /** A text about some rows: their people's names, ids and phones are hidden, and whatever looks like an id or phone. */
  text(text: string, rows: readonly RowAddress[]): string {
    if (this.#unmask || text === '') return text;
    return maskText(text, [
      ...rows.slice(0, MOST_ROWS).flatMap((row) => this.#known(row)),
      ...this.#namesIn(text),
    ]);
  }

  /** What a cell of a field shows. */
  value(field: string | null, text: string, rows: readonly RowAddress[]): string {
    if (this.#unmask || text === '') return text;
    const mask = field === null ? undefined : this.#masks.get(field);
    return this.text(mask ? mask(text) : text, rows);
  }

  /** A field's value by itself, as a list of people shows it: nothing stands in it that would have to be looked for. */
  only(field: string, value: string): string {
    const mask = this.#unmask ? undefined : this.#masks.get(field);
    return mask ? mask(value) : value;
  }

  #remember(name: string): void {
    const key = name.slice(0, 2);
    const names = this.#names.get(key);
    if (names) names.add(name);
    else this.#names.set(key, new Set([name]));
  }

  /** The names of people of the inputs that a text holds. */
  #namesIn(text: string): KnownPrivate[] {
    const found: KnownPrivate[] = [];
    for (let start = 0; start < text.length - 1; start++) {
      for (const name of this.#names.get(text.slice(start, start + 2)) ?? []) {
        if (text.startsWith(name, start)) found.push({ text: name, mask: maskName });
      }
    }
    return found;
  }

  #known(at: RowAddress): KnownPrivate[] {
    const row = this.#rows.get(rowKey(at));
    return (row?.columns ?? []).flatMap(({ index, mask }) => {
      const text = row?.record.row.cells[index]?.shown.trim() ?? '';
      return text === '' ? [] : [{ text, mask }];
    });
  }
}
