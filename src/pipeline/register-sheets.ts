import { type FieldName, fields, isFieldName } from '../records/fields.js';
import type { SheetKind } from '../records/sheet-kind.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import type { ColumnType } from '../table/column.js';
import { headerKey } from '../table/header.js';
import type { OutputCell, OutputRow, OutputSheet } from '../table/output-sheet.js';
import {
  outputCell,
  PENDING_SHEET,
  PENDING_WIDTHS,
  type PendingWording,
  pendingCells,
  pendingMarks,
} from './import-sheets.js';
import type { CheckedSheet } from './run.js';

/** A column of the import sheet; `field` is absent where the template has a header that means no field. */
export interface TemplateColumn {
  readonly header: string;
  readonly field: FieldName | undefined;
}

/**
 * The columns of the import sheet: those that a city has configured, by their headers, else one for each field of the
 * control register under its standard header.
 */
export function templateColumns(
  register: SheetKind,
  configured: readonly string[] | undefined,
): TemplateColumn[] {
  const fieldOf = (header: string): FieldName | undefined => {
    const name = register.columnOfHeader.get(headerKey(header))?.field;
    return name !== undefined && isFieldName(name) ? name : undefined;
  };
  return configured
    ? configured.map((header) => ({ header, field: fieldOf(header) }))
    : register.columns.map(({ field, column: { header } }) => ({
        header,
        field: isFieldName(field) ? field : undefined,
      }));
}

/** How the rows of another kind of sheet become rows of the control register. */
export interface RegisterComposition {
  /** What the sheet of ready rows is called. */
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** The control register, as the city has it. */
  readonly register: SheetKind;
  /** What a row is to show, by field; dates as YYYY-MM-DD. */
  readonly compose: (record: AnyRecord) => ReadonlyMap<FieldName, string>;
  /** The fields of the source that a composed cell comes from, where that is not the one of its name. */
  readonly sourceOf: { readonly [F in FieldName]?: readonly FieldName[] };
  /** Put before a header of the source that means something else in the register, so that nobody takes it for that. */
  readonly ownWord: string;
}

/** What stands in the first of some fields' cells that could not be read. */
export function unreadText(record: AnyRecord, sources: readonly string[]): string | undefined {
  const faulty = record.faulty.find(({ field }) => sources.includes(field));
  return faulty && record.row.cells[faulty.index]?.shown;
}

function cellOf(value: string | undefined, type: ColumnType): OutputCell | undefined {
  if (value === undefined || value === '') return undefined;
  if (type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { type: 'date', value };
  if (type === 'integer' && /^\d{1,7}$/.test(value)) return { type: 'number', value: Number(value) };
  return { type: 'text', value, asText: type === 'document' || type === 'phone' };
}

const WIDTHS: Partial<Record<ColumnType, number>> = {
  date: 12,
  document: 20,
  phone: 14,
  'free-text': 60,
  place: 28,
};
const HEADER_STYLE = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };

/** A column of the source that no column of the register takes. */
interface ForeignColumn {
  readonly index: number;
  readonly header: string;
  readonly isId: boolean;
}

const isIdType = (type: ColumnType): boolean => type === 'document' || type === 'phone';

/** Two columns of one field are one there: of remarks both count, of others the first that is filled. */
const JOINED: FieldName = 'remarks';

/**
 * Columns of the source that would else be lost: those that the program does not know, further ones of a field, and those
 * without a header in which something stands. They are put behind those of the template, their cells untouched.
 */
function foreignColumns(
  { layout: { columns, unknown }, records }: AnyTable,
  { register: { columnOfHeader }, ownWord }: RegisterComposition,
): ForeignColumn[] {
  const first = new Map(columns.toReversed().map(({ field, index }) => [field, index]));
  const further = columns.filter(
    ({ field, index }) => !isFieldName(field) || (field !== JOINED && first.get(field) !== index),
  );
  const named = [
    ...unknown.map((header) => ({ ...header, isId: false })),
    ...further.map((one) => ({ ...one, isId: isIdType(one.column.type) })),
  ].map(({ index, header, group, isId }) => {
    const whole = group === undefined ? header : `${group} ${header}`;
    return { index, header: columnOfHeader.has(headerKey(whole)) ? `${ownWord}${whole}` : whole, isId };
  });
  const known = new Set([...columns, ...unknown].map(({ index }) => index));
  const unnamed = new Set<number>();
  for (const { row } of records)
    row.cells.forEach((cell, index) => {
      if (cell && !known.has(index)) unnamed.add(index);
    });
  return [...named, ...Array.from(unnamed, (index) => ({ index, header: '', isId: false }))].sort(
    (a, b) => a.index - b.index,
  );
}

function rowOf(
  record: AnyRecord,
  { columns, compose, sourceOf }: RegisterComposition,
  foreign: readonly ForeignColumn[],
  isHeld: boolean,
): OutputRow {
  const composed = compose(record);
  const cells = columns.map(({ field }) => {
    if (field === undefined) return undefined;
    const value =
      composed.get(field) ?? (isHeld ? unreadText(record, sourceOf[field] ?? [field]) : undefined);
    return cellOf(value, fields[field].type);
  });
  const further = foreign.map(({ index, isId }) => outputCell(record.row.cells[index], isId));
  return { cells: [...cells, ...further] };
}

/**
 * The import workbook of people who are new to the control register: a row in its template for each of them, and the held
 * ones, as far as they are known, on a sheet of their own, so that a completed row can be moved over.
 */
export function registerSheets(
  checked: CheckedSheet,
  composition: RegisterComposition,
  wording: PendingWording,
): OutputSheet[] {
  const foreign = foreignColumns(checked.table, composition);
  const headers = [...composition.columns, ...foreign].map(
    ({ header }): OutputCell => ({ type: 'text', value: header, style: HEADER_STYLE }),
  );
  const widths = [
    ...composition.columns.map(({ field }) => ({ width: (field && WIDTHS[fields[field].type]) ?? 14 })),
    ...foreign.map(() => ({ width: 14 })),
  ];
  const ready = checked.rows.filter(({ holds }) => holds.length === 0);
  const held = checked.rows.filter(({ holds }) => holds.length > 0);
  return [
    {
      name: composition.name,
      columns: widths,
      rows: [{ cells: headers }, ...ready.map(({ mended }) => rowOf(mended, composition, foreign, false))],
      frozenRows: 1,
    },
    {
      name: PENDING_SHEET,
      columns: [...PENDING_WIDTHS, ...widths],
      rows: [
        { cells: [...pendingMarks(wording), ...headers] },
        ...held.map(({ mended, holds }) => ({
          cells: [
            ...pendingCells(mended, holds, wording),
            ...rowOf(mended, composition, foreign, true).cells,
          ],
        })),
      ],
      frozenRows: 1,
      filterRow: 1,
    },
  ];
}
