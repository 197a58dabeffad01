import type { OutputCell, OutputRow, OutputSheet } from '../table/output-sheet.js';
import { type CellStyle, columnIndex, type Row, type Sheet } from '../table/sheet.js';
import { isExcepted, isOpen, type RuleFinding } from './check.js';
import { idColumns, outputCell } from './import-sheets.js';
import type { CheckedSheet } from './run.js';

const fill = (argb: string): CellStyle => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb } },
});

/** Excel's own colours for bad, neutral and good; what is excepted is none of them. */
const COLOURS = {
  error: fill('FFFFC7CE'),
  warning: fill('FFFFEB9C'),
  applied: fill('FFC6EFCE'),
  excepted: fill('FFE7E6E6'),
} as const;

interface Mark {
  readonly colour: CellStyle;
  readonly note: string;
}

function markOf(findings: readonly RuleFinding[], noteOf: (finding: RuleFinding) => string): Mark {
  const open = findings.filter(isOpen);
  const worst = open.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const settled = findings.some(isExcepted) ? 'excepted' : 'applied';
  return { colour: COLOURS[open.length > 0 ? worst : settled], note: findings.map(noteOf).join('\n\n') };
}

/** The marks by row and column: each finding at the cell to look at first. What only informs is left out. */
function marks(
  { findings }: CheckedSheet,
  noteOf: (finding: RuleFinding) => string,
): Map<number, Map<number, Mark>> {
  const byCell = new Map<number, Map<number, RuleFinding[]>>();
  for (const finding of findings) {
    const [at] = finding.at;
    if (!at || finding.moot || (finding.severity === 'notice' && !finding.applied)) continue;
    const row = byCell.get(at.row) ?? new Map<number, RuleFinding[]>();
    byCell.set(at.row, row);
    const index = columnIndex(at.column);
    row.set(index, [...(row.get(index) ?? []), finding]);
  }
  return new Map(
    [...byCell].map(([row, cells]) => [
      row,
      new Map([...cells].map(([index, found]) => [index, markOf(found, noteOf)])),
    ]),
  );
}

const marked = (cell: OutputCell | undefined, { colour, note }: Mark): OutputCell => ({
  ...(cell ?? { type: 'text', value: '' }),
  style: { ...cell?.style, ...colour },
  note,
});

/** The rows of a sheet where they stand, each with the cells that `cellsOf` makes of it. */
function* copiedRows(
  sheet: Sheet,
  cellsOf: (row: Row) => readonly (OutputCell | undefined)[],
): Generator<OutputRow> {
  let next = 1;
  for (const row of sheet.rows()) {
    for (; next < row.number; next++) yield { cells: [] };
    next++;
    yield { cells: cellsOf(row), height: row.height };
  }
}

const asRead = ({ cells }: Row): readonly (OutputCell | undefined)[] =>
  Array.from(cells, (cell) => outputCell(cell, false));

/** Makes the cells of the checked sheet's rows, with the marks of its findings. */
function withMarks(
  checked: CheckedSheet,
  noteOf: (finding: RuleFinding) => string,
): (row: Row) => readonly (OutputCell | undefined)[] {
  const ids = idColumns(checked);
  const marksOf = marks(checked, noteOf);
  const { headerRow } = checked.table.layout;
  return (row) => {
    const cells = Array.from(row.cells, (cell, index) =>
      outputCell(cell, row.number > headerRow && ids.has(index)),
    );
    for (const [index, mark] of marksOf.get(row.number) ?? []) {
      while (cells.length <= index) cells.push(undefined);
      cells[index] = marked(cells[index], mark);
    }
    return cells;
  };
}

/** A copy of the source workbook, as read, with each finding marked and noted at its cell of the checked sheet. */
export function annotatedSheets(
  checked: CheckedSheet,
  workbook: readonly Sheet[],
  noteOf: (finding: RuleFinding) => string,
): OutputSheet[] {
  return workbook.map((sheet) => {
    const isChecked = sheet === checked.sheet;
    return {
      name: sheet.name,
      hidden: sheet.hidden,
      columns: sheet.columnLayouts,
      rows: copiedRows(sheet, isChecked ? withMarks(checked, noteOf) : asRead),
      merges: sheet.merges,
      frozenRows: isChecked ? checked.table.layout.headerRow : 0,
    };
  });
}
