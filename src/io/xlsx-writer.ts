import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import { serialOfDate } from '../table/excel-serial.js';
import type { OutputCell, OutputColumn, OutputSheet } from '../table/output-sheet.js';
import { type CellStyle, columnLetters, type MergedRange } from '../table/sheet.js';
import { ChoiceLists } from './choice-lists.js';
import { CoveredCells } from './covered-cells.js';
import { escapeExcelText } from './excel-text.js';
import { setNote } from './note-box.js';
import { StyleVariants } from './style-variants.js';

type Book = ExcelJS.stream.xlsx.WorkbookWriter;

const require = createRequire(import.meta.url);
// This part alone loads in less than half of the time that the whole of exceljs takes.
const WorkbookWriter: typeof ExcelJS.stream.xlsx.WorkbookWriter =
  require('exceljs/lib/stream/xlsx/workbook-writer.js');

/** Rows written before the zip gets its turn: exceljs tells no back-pressure, and would pile up the whole sheet. */
const ROWS_A_TURN = 200;

/** exceljs makes an object for every cell of a merge; a merge over whole columns is not worth a million of them. */
const MAX_MERGED_CELLS = 20_000;

/** The errors that a cell may hold as errors; any other text in their place makes Excel call the file damaged. */
const ERROR_VALUES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

/** Writes a workbook, pulling its rows one at a time. The file is readable by its owner alone. */
export async function writeXlsx(sheets: readonly OutputSheet[], path: string): Promise<void> {
  const file = createWriteStream(path, { mode: 0o600 });
  // Watched from the start, since exceljs looks at errors of its stream (a full disk) only at the very end.
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  const closed = new Promise<void>((resolve) => file.once('close', resolve));
  try {
    await Promise.race([writeBook(sheets, file), failed]);
  } finally {
    file.destroy();
    await closed;
  }
}

async function writeBook(sheets: readonly OutputSheet[], file: Writable): Promise<void> {
  const book: Book = new WorkbookWriter({
    stream: file,
    useStyles: true,
    // As Excel itself does. exceljs would decode texts within the cells twice when it reads them again.
    useSharedStrings: true,
  });
  const styles = new StyleVariants();
  const lists = new ChoiceLists();
  for (const sheet of sheets) await writeSheet(book, sheet, styles, lists, () => file.destroyed);
  for (const sheet of lists.sheets()) await writeSheet(book, sheet, styles, lists, () => file.destroyed);
  await book.commit();
}

async function writeSheet(
  book: Book,
  sheet: OutputSheet,
  styles: StyleVariants,
  lists: ChoiceLists,
  isLost: () => boolean,
): Promise<void> {
  const frozen = sheet.frozenRows ?? 0;
  const target = book.addWorksheet(sheet.name, {
    ...(sheet.hidden ? { state: 'hidden' as const } : {}),
    views: frozen > 0 ? [{ state: 'frozen', ySplit: frozen }] : [],
    ...(sheet.printsWide ? { pageSetup: wideOnA4(frozen) } : {}),
  });
  target.columns = sheet.columns.map(columnDefinition);
  const merges = new PendingMerges(sheet.merges ?? []);

  let number = 0;
  let width = sheet.columns.length;
  for (const row of sheet.rows) {
    number += 1;
    merges.covered.enter(number);
    const targetRow = target.getRow(number);
    if (row.height !== undefined) targetRow.height = row.height;
    row.cells.forEach((cell, column) => {
      if (!cell || merges.covered.has(number, column)) return;
      const target = targetRow.getCell(column + 1);
      writeCell(target, cell, styles);
      if (cell.note !== undefined)
        setNote(target, cell.note, { row: number, column, columns: sheet.columns });
    });
    for (const { top, left, bottom, right } of merges.startingAt(number)) {
      target.mergeCells(top, left + 1, bottom, right + 1);
    }
    targetRow.commit();
    width = Math.max(width, row.cells.length);
    if (number % ROWS_A_TURN === 0) await nextTurn();
    if (isLost()) return;
  }
  const { lastFormRow } = sheet;
  if (lastFormRow !== undefined) {
    addInputs(target, sheet.columns, { from: frozen + 1, to: lastFormRow }, lists);
  }
  if (sheet.filterRow !== undefined && width > 0) {
    const to = { row: Math.max(number, sheet.filterRow, lastFormRow ?? 0), column: width };
    target.autoFilter = { from: { row: sheet.filterRow, column: 1 }, to };
  }
  target.commit();
}

/** Paper size 9 is A4 (ECMA-376, part 1, 18.3.1.63). */
const wideOnA4 = (titleRows: number): Partial<ExcelJS.PageSetup> => ({
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  ...(titleRows > 0 && { printTitlesRow: `1:${titleRows}` }),
});

function columnDefinition({ width, hidden, style }: OutputColumn): Partial<ExcelJS.Column> {
  return {
    ...(width !== undefined && { width }),
    ...(hidden !== undefined && { hidden }),
    ...(style && { style }),
  };
}

/**
 * The days that a date cell is meant to hold. Not before March 1900: 4.27 is a number that Excel would take for a day
 * of January 1900. Not after this century: 20200427 is a number that it cannot show as a day.
 */
const DAYS = [new Date('1900-03-01T00:00:00Z'), new Date('2099-12-31T00:00:00Z')];

/** What exceljs has, and its types do not tell of. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

/** Tells Excel what the columns of a form take. */
function addInputs(
  target: ExcelJS.Worksheet,
  columns: readonly OutputColumn[],
  rows: { readonly from: number; readonly to: number },
  lists: ChoiceLists,
): void {
  const { dataValidations } = target as ExcelJS.Worksheet & WithValidations;
  for (const [index, { input }] of columns.entries()) {
    if (!input) continue;
    const letters = columnLetters(index);
    const taken: ExcelJS.DataValidation =
      input.type === 'choice'
        ? { type: 'list', formulae: [lists.formula(input.choices)], errorStyle: 'stop' }
        : { type: 'date', operator: 'between', formulae: DAYS, errorStyle: 'warning' };
    dataValidations.add(`${letters}${rows.from}:${letters}${rows.to}`, {
      ...taken,
      allowBlank: true,
      showErrorMessage: true,
      error: input.otherwise,
    });
  }
}

function writeCell(target: ExcelJS.Cell, cell: OutputCell, styles: StyleVariants): void {
  const style = cell.style ?? styles.plain;
  setStyle(target, style);
  switch (cell.type) {
    case 'text':
      if (cell.value !== '') target.value = escapeExcelText(cell.value);
      if (cell.asText) setStyle(target, styles.withFormat(style, '@'));
      break;
    case 'number':
      target.value = Number.isFinite(cell.value) ? cell.value : { error: '#NUM!' };
      break;
    case 'boolean':
      target.value = cell.value;
      break;
    case 'date':
      writeDate(target, cell.value, style, styles);
      break;
    case 'error': {
      const error = ERROR_VALUES.find((known) => known === cell.value);
      target.value = error ? { error } : escapeExcelText(cell.value);
      break;
    }
  }
}

/** Written as the serial number that it is, so that no time zone comes near it. A day that Excel has not stays text. */
function writeDate(target: ExcelJS.Cell, value: string, style: CellStyle, styles: StyleVariants): void {
  const serial = serialOfDate(value);
  target.value = serial ?? value;
  if (serial === undefined || styles.showsDate(style)) return;
  setStyle(target, styles.withFormat(style, value.includes('T') ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd'));
}

function setStyle(target: ExcelJS.Cell, style: CellStyle): void {
  target.style = style as Partial<ExcelJS.Style>;
}

/** Merges wait for their first row: exceljs takes them while that row is not yet written. */
class PendingMerges {
  readonly covered: CoveredCells;
  private readonly waiting: MergedRange[];

  constructor(merges: readonly MergedRange[]) {
    const accepted: MergedRange[] = [];
    for (const range of merges) {
      const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
      // Overlapping merges are a damage that exceljs refuses.
      const bearable =
        size > 1 && size <= MAX_MERGED_CELLS && !accepted.some((other) => overlap(range, other));
      if (bearable) accepted.push(range);
    }
    this.covered = new CoveredCells(accepted);
    this.waiting = accepted.sort((a, b) => b.top - a.top);
  }

  startingAt(row: number): MergedRange[] {
    const starting: MergedRange[] = [];
    while (this.waiting.at(-1)?.top === row) {
      const range = this.waiting.pop();
      if (range) starting.push(range);
    }
    return starting;
  }
}

function overlap(a: MergedRange, b: MergedRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
