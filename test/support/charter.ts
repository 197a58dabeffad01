import { dateOf } from '../../src/domain/local-time.js';
import { findDistrict } from '../../src/domain/places.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { passengerSheets } from '../../src/pipeline/charter/passenger-sheets.js';
import {
  type FlightGiven,
  importPassengers,
  type StepResult,
  stepSheets,
  workIn,
} from '../../src/pipeline/charter/steps.js';
import { listKinds, type StepName } from '../../src/pipeline/desk.js';
import type { PendingWording } from '../../src/pipeline/import-sheets.js';
import { templateColumns } from '../../src/pipeline/register-sheets.js';
import { type CheckedSheet, type RunOptions, readTable } from '../../src/pipeline/run.js';
import type { FieldName } from '../../src/records/fields.js';
import { sheetKinds } from '../../src/records/index.js';
import type { OutputSheet } from '../../src/table/output-sheet.js';
import { type Cell, columnIndex, type Row, type Sheet } from '../../src/table/sheet.js';
import { memorySheet, sheetOf, type TestRow } from './memory-sheet.js';
import { inputOf, NOW } from './registers.js';

export const LUCHENG = findDistrict('鹿城');
if (!LUCHENG) throw new Error('no district');

/** The clock of the charter day, and nothing configured. */
export const RUN: RunOptions = {
  now: NOW,
  policy: defaultPolicy,
  accepted: { suggestions: false, decisions: false },
};

export const wording: PendingWording = {
  headers: ['原行号', '待处理原因', '怎么办'],
  why: ({ rule }) => rule,
  todo: () => '',
};

/** A sheet of an output, as it is read back: cells with nothing in them are none. */
export function readBack({ name, rows, hidden = false }: OutputSheet): Sheet {
  const filled: Row[] = [...rows].map(({ cells }, at) => ({
    number: at + 1,
    cells: Array.from(cells, (cell): Cell | undefined =>
      cell === undefined ? undefined : ({ ...cell, shown: String(cell.value) } as Cell),
    ),
  }));
  return memorySheet([], {
    name,
    hidden,
    rows: () => filled.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
  });
}

/** What the cells of an output sheet show. */
export const shownRows = ({ rows }: OutputSheet): string[][] =>
  [...rows].map(({ cells }) => Array.from(cells, (cell) => (cell ? String(cell.value) : '')));

export interface Imported {
  readonly checked: CheckedSheet;
  readonly sheets: readonly OutputSheet[];
}

/** Imports passengers into 鹿城区 unless told otherwise. */
export function importRows(
  passengers: Sheet,
  given: Partial<Omit<FlightGiven, 'rooms' | 'register'>> & {
    readonly rooms?: readonly TestRow[];
    readonly register?: readonly TestRow[];
  } = {},
  options: Partial<RunOptions> = {},
): Imported {
  const { rooms, register, ...rest } = given;
  if (!LUCHENG) throw new Error('no district');
  const run = { ...RUN, ...options };
  const today = dateOf(run.now);
  const { checked, flight } = importPassengers(
    inputOf('passenger-list', passengers),
    {
      district: LUCHENG,
      hotel: undefined,
      flight: undefined,
      flightDate: undefined,
      ...rest,
      rooms: rooms && readTable(inputOf('passenger-list', sheetOf(rooms)), today),
      register: register && readTable(inputOf('control-register', sheetOf(register)), today),
    },
    run,
  );
  const columns = templateColumns(sheetKinds['control-register'], undefined);
  return {
    checked,
    sheets: passengerSheets(
      checked,
      { columns, register: sheetKinds['control-register'], flight, today, placeholder: undefined },
      wording,
    ),
  };
}

export interface Worked extends StepResult {
  readonly sheets: readonly OutputSheet[];
}

/** Works a list into the first of some sheets; the others are the further sheets of its workbook. */
export function work(
  step: StepName,
  sheets: readonly Sheet[],
  list: readonly TestRow[] | Sheet,
  options: Partial<RunOptions> = {},
): Worked {
  const [batch] = sheets;
  if (!batch) throw new Error('no sheet');
  const listed = Array.isArray(list) ? sheetOf(list) : (list as Sheet);
  const result = workIn(
    step,
    { batch: inputOf('control-register', batch), sheets, list: inputOf(listKinds[step], listed) },
    { ...RUN, ...options },
  );
  // Written once, read as often as a test likes.
  const written = stepSheets(result, wording).map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
  return { ...result, sheets: written };
}

/** The next step's sheets. */
export const again = ({ sheets }: { readonly sheets: readonly OutputSheet[] }): Sheet[] =>
  sheets.map(readBack);

/** What some fields of an import sheet's rows say once mended, by row number (2 is the first passenger). */
export function said(checked: CheckedSheet, ...fields: readonly FieldName[]): Record<number, string[]> {
  const index = (field: FieldName): number =>
    checked.table.layout.columns.find((column) => column.field === field)?.index ?? -1;
  return Object.fromEntries(
    checked.rows.map(({ mended: { row } }) => [
      row.number,
      fields.map((field) => row.cells[index(field)]?.shown ?? ''),
    ]),
  );
}

/** 乘客十二: a name of its own for each number. */
export const passengerName = (number: string): string =>
  `乘客${[...number].map((digit) => '零一二三四五六七八九'.charAt(Number(digit))).join('')}`;

/** A row of an import sheet, as the import leaves it. */
export const passenger = (number: string, row: TestRow = {}): TestRow => ({
  name: passengerName(number),
  documentNumber: `E1234${number.padStart(4, '0')}`,
  controlStatus: '待分配',
  phone: '11111111111',
  personCategory: '',
  quarantineSite: '云栈酒店',
  room: '',
  controlStartDate: null,
  sendBackNote: '',
  sendBackReason: '',
  responsibleOfficer: '',
  responsibleOfficerPhone: '',
  remarks: '',
  registeredDate: '2020-04-27',
  ...row,
});

/** A sheet in which somebody has typed into one cell. */
export const edited = (sheet: Sheet, row: number, column: string, cell: Cell | undefined): Sheet => ({
  ...sheet,
  rows: () =>
    [...sheet.rows()].map((line) => {
      if (line.number !== row) return line;
      const cells = Array.from(line.cells);
      while (cells.length <= columnIndex(column)) cells.push(undefined);
      cells[columnIndex(column)] = cell;
      return { ...line, cells };
    }),
});
