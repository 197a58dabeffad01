import type { OutputCell, OutputRow, OutputSheet } from '../table/output-sheet.js';
import type { CellStyle } from '../table/sheet.js';
import { linesOf } from '../table/text.js';
import type { ReportTable } from './tables.js';

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFD9E2EC' } },
  alignment: { vertical: 'middle', wrapText: true },
};
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

const cell = (value: string | number, style: CellStyle): OutputCell =>
  typeof value === 'number' ? { type: 'number', value, style } : { type: 'text', value, style };

const LINE_HEIGHT = 15;
/** Excel allows no row to be taller. */
const MOST_HEIGHT = 409;

/** The header of a table, in a row of its own. */
export const headerRow = (columns: readonly { readonly header: string }[]): OutputRow => ({
  cells: columns.map(({ header }) => cell(header, HEADER)),
});

/** A row of a table, tall enough for the cell that wraps most: not every program fits the rows of a file that it opens. */
export function bodyRow(
  row: readonly (string | number)[],
  columns: readonly { readonly width: number }[],
): OutputRow {
  const lines = row.map((value, index) => linesOf(String(value), columns[index]?.width ?? 1));
  return {
    cells: row.map((value) => (value === '' ? undefined : cell(value, BODY))),
    height: Math.min(MOST_HEIGHT, LINE_HEIGHT * Math.max(1, ...lines)),
  };
}

function* rowsOf({ columns, rows }: ReportTable): Generator<OutputRow> {
  yield headerRow(columns);
  for (const row of rows) yield bodyRow(row, columns);
}

/** The report as a workbook: a sheet a part, each with a frozen header that filters. */
export const reportSheets = (tables: readonly ReportTable[]): OutputSheet[] =>
  tables.map((table) => ({
    name: table.title,
    columns: table.columns.map(({ width }) => ({ width })),
    rows: rowsOf(table),
    frozenRows: 1,
    filterRow: 1,
    printsWide: true,
  }));
