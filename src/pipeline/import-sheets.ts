import type { AnyRecord } from '../rules/rule.js';
import { FIRST_DAMAGED_NUMBER } from '../table/columns.js';
import type { OutputCell, OutputRow, OutputSheet } from '../table/output-sheet.js';
import type { Cell, CellStyle, ColumnLayout, Row, Sheet } from '../table/sheet.js';
import type { RuleFinding } from './check.js';
import type { CheckedSheet } from './run.js';

/** The sheet with the rows that need a person. A sheet of this name whose first header is ours is no input again. */
export const PENDING_SHEET = '待处理';
export const PENDING_MARK = '原行号';

/** The texts of the pending sheet, in the user's language. */
export interface PendingWording {
  /** Headers of the columns put before the source's own: row (always {@link PENDING_MARK}), why, what to do. */
  readonly headers: readonly [typeof PENDING_MARK, string, string];
  readonly why: (finding: RuleFinding) => string;
  readonly todo: (finding: RuleFinding) => string;
}

/** Column indices whose cells are ids or phones: text to the last digit. */
export function idColumns({ table }: CheckedSheet): Set<number> {
  const ids = table.layout.columns.filter(({ column: { type } }) => type === 'document' || type === 'phone');
  return new Set(ids.map(({ index }) => index));
}

/** A source cell as it is written; `isId`: in a column of ids or phones. */
export function outputCell(cell: Cell | undefined, isId: boolean): OutputCell | undefined {
  if (!cell) return undefined;
  const { style } = cell;
  switch (cell.type) {
    case 'number':
      return isId && Math.abs(cell.value) < FIRST_DAMAGED_NUMBER
        ? { type: 'text', value: String(cell.value), asText: true, style }
        : { type: 'number', value: cell.value, style };
    case 'boolean':
      return { type: 'boolean', value: cell.value, style };
    case 'error':
      // A formula without a cached value is kept as its own text: the row is held for it.
      return cell.value.startsWith('=')
        ? { type: 'text', value: cell.value, style }
        : { type: 'error', value: cell.value, style };
    case 'date':
      return { type: 'date', value: cell.value, style };
    default:
      return { type: 'text', value: cell.value, asText: isId, style };
  }
}

function outputRow(row: Row, ids: ReadonlySet<number>): OutputRow {
  return {
    cells: Array.from(row.cells, (cell, index) => outputCell(cell, ids.has(index))),
    height: row.height,
  };
}

const NO_IDS: ReadonlySet<number> = new Set();

function* headRows({ sheet, table }: CheckedSheet): Generator<OutputRow> {
  let next = 1;
  for (const row of sheet.rows()) {
    if (row.number > table.layout.headerRow) return;
    for (; next < row.number; next++) yield { cells: [] };
    yield outputRow(row, NO_IDS);
    next++;
  }
}

function* readyRows(checked: CheckedSheet): Generator<OutputRow> {
  yield* headRows(checked);
  const ids = idColumns(checked);
  for (const { mended, holds } of checked.rows) if (holds.length === 0) yield outputRow(mended.row, ids);
}

/** The header as one row: of a two-row header each column's name, with its group's where several have that name. */
function headerCells({ table }: CheckedSheet, style: CellStyle | undefined): (OutputCell | undefined)[] {
  const cells: (OutputCell | undefined)[] = [];
  const all = [...table.layout.columns, ...table.layout.unknown];
  for (const { index, header, group } of all) {
    const isShared = all.some((other) => other.index !== index && other.header === header);
    const value = group !== undefined && isShared ? `${group} ${header}` : header;
    cells[index] = { type: 'text', value, style };
  }
  return Array.from(cells);
}

const HEADER_STYLE: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** The headers of what stands before a held row. */
export const pendingMarks = ({ headers }: PendingWording): OutputCell[] =>
  headers.map((value): OutputCell => ({ type: 'text', value, style: HEADER_STYLE }));

/** What stands before a held row: its number in the source, why it is held, what to do. */
export function pendingCells(
  { row }: AnyRecord,
  holds: readonly RuleFinding[],
  wording: PendingWording,
): OutputCell[] {
  const lines = (text: (finding: RuleFinding) => string): OutputCell => ({
    type: 'text',
    value: [...new Set(holds.map(text))].join('\n'),
    style: WRAPPED,
  });
  return [{ type: 'number', value: row.number }, lines(wording.why), lines(wording.todo)];
}

function* pendingRows(
  checked: CheckedSheet,
  wording: PendingWording,
  carried: Sheet | undefined,
): Generator<OutputRow> {
  const headers = headerCells(checked, HEADER_STYLE);
  const places = carried && placesOfCarried(carried, headers);
  yield { cells: [...pendingMarks(wording), ...headers, ...(places?.further ?? [])] };
  const ids = idColumns(checked);
  for (const { mended, holds } of checked.rows) {
    if (holds.length === 0) continue;
    yield { cells: [...pendingCells(mended, holds, wording), ...outputRow(mended.row, ids).cells] };
  }
  if (places && carried) yield* carriedRows(carried, places.to, ids);
}

/** Where the columns of an earlier sheet of held rows stand on the new one: under the same header, else behind all. */
function placesOfCarried(
  carried: Sheet,
  headers: readonly (OutputCell | undefined)[],
): { readonly to: readonly number[]; readonly further: readonly OutputCell[] } {
  const [header] = carried.rows();
  const marks = PENDING_WIDTHS.length;
  const free = headers.map((cell) => (cell?.type === 'text' ? cell.value : undefined));
  const further: OutputCell[] = [];
  const to = Array.from(header?.cells ?? [], (cell, index) => {
    if (index < marks) return index;
    const known = free.indexOf(cell?.shown ?? '');
    if (known >= 0) {
      free[known] = undefined;
      return marks + known;
    }
    further.push({ type: 'text', value: cell?.shown ?? '', style: HEADER_STYLE });
    return marks + headers.length + further.length - 1;
  });
  return { to, further };
}

/** The rows that an earlier step has held back, unchanged. */
function* carriedRows(carried: Sheet, to: readonly number[], ids: ReadonlySet<number>): Generator<OutputRow> {
  let isHeader = true;
  for (const { cells, height } of carried.rows()) {
    if (!isHeader) {
      const moved: (OutputCell | undefined)[] = [];
      cells.forEach((cell, index) => {
        const place = to[index] ?? index;
        moved[place] = outputCell(cell, ids.has(place - PENDING_WIDTHS.length));
      });
      yield { cells: Array.from(moved), height };
    }
    isHeader = false;
  }
}

/** Where the source sets no widths (csv, html), dates and ids must not show as ####. */
const DEFAULT_WIDTH = 20;

function columnsOf({ sheet, table }: CheckedSheet): readonly ColumnLayout[] {
  if (sheet.columnLayouts.length > 0) return sheet.columnLayouts;
  const { columns, unknown } = table.layout;
  const last = Math.max(...[...columns, ...unknown].map(({ index }) => index));
  return Array.from({ length: last + 1 }, () => ({ width: DEFAULT_WIDTH }));
}

/** How wide what stands before a held row is. */
export const PENDING_WIDTHS = [{ width: 8 }, { width: 48 }, { width: 48 }];

/**
 * The import workbook: the ready rows in the source's own layout (rows above the header, header, columns, unknown
 * ones too), and a second sheet with the held rows and why. Blank rows and footers are left out. `carried`: the sheet of
 * rows that an earlier step of the charter day has held, which stay held.
 */
export function importSheets(
  checked: CheckedSheet,
  wording: PendingWording,
  carried?: Sheet | undefined,
): OutputSheet[] {
  const { sheet, table } = checked;
  const { headerRow } = table.layout;
  return [
    {
      name: sheet.name === PENDING_SHEET ? table.kind : sheet.name,
      columns: columnsOf(checked),
      rows: readyRows(checked),
      merges: sheet.merges.filter(({ bottom }) => bottom <= headerRow),
      frozenRows: headerRow,
    },
    {
      name: PENDING_SHEET,
      columns: [...PENDING_WIDTHS, ...columnsOf(checked)],
      rows: pendingRows(checked, wording, carried),
      frozenRows: 1,
      filterRow: 1,
    },
  ];
}
