import { parseCalendarDate } from '../../src/domain/calendar-date.js';
import type { LocalTime } from '../../src/domain/local-time.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { DeskName } from '../../src/pipeline/desk.js';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import { type CheckedSheet, checkSheet, type RunOptions } from '../../src/pipeline/run.js';
import { type FieldName, fields, isFieldName } from '../../src/records/fields.js';
import { sheetKinds } from '../../src/records/index.js';
import type { KindName } from '../../src/records/sheet-kind.js';
import type { Cell, Row, Sheet } from '../../src/table/sheet.js';

/** A cell as a test writes it: a `YYYY-MM-DD` text stands for a real date cell; use `text()` for one that is only text. */
export type TestValue = string | number | boolean | null | undefined | Cell;

export const text = (value: string): Cell => ({ type: 'text', value, shown: value });

function toCell(value: TestValue): Cell | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'object') return value;
  if (typeof value === 'number') return { type: 'number', value, shown: String(value) };
  if (typeof value === 'boolean') return { type: 'boolean', value, shown: value ? 'TRUE' : 'FALSE' };
  return parseCalendarDate(value) ? { type: 'date', value, shown: value } : text(value);
}

/** A sheet that was never a file: rows of cells, the first of them in row 1. */
export function memorySheet(rows: readonly (readonly TestValue[])[], extra: Partial<Sheet> = {}): Sheet {
  const filled: Row[] = rows.map((cells, index) => ({ number: index + 1, cells: cells.map(toCell) }));
  return {
    name: 'Sheet1',
    hidden: false,
    merges: [],
    columnLayouts: [],
    dateSystem: 1900,
    rows: () => filled.filter(({ cells }) => cells.some((cell) => cell !== undefined)),
    ...extra,
  };
}

/** The fields that a kind of sheet may have. */
export const fieldsOf = (kind: KindName): FieldName[] =>
  sheetKinds[kind].columns.map(({ field }) => field).filter(isFieldName);

/** A row as a test writes it: what stands in the column of a field. */
export type TestRow = { readonly [F in FieldName]?: TestValue };

/** A sheet with the standard header (row 1) of all fields that the rows use, people from row 2 on. */
export function sheetOf(rows: readonly TestRow[], columns?: readonly FieldName[]): Sheet {
  const used = columns ?? [...new Set(rows.flatMap((row) => Object.keys(row) as FieldName[]))];
  return memorySheet([
    used.map((field) => fields[field].header),
    ...rows.map((row) => used.map((field) => row[field])),
  ]);
}

export type TestRun = Partial<Omit<RunOptions, 'now'>> & { readonly now?: string };

/** Checks a sheet as one kind; the clock stands at 2020-04-27 15:30 unless told otherwise. */
export function checkAs(
  kind: DeskName,
  sheet: Sheet,
  { now = '2020-04-27T15:30:00', ...options }: TestRun = {},
): CheckedSheet {
  const run: RunOptions = {
    now: now as LocalTime,
    policy: defaultPolicy,
    accepted: { suggestions: false, decisions: false },
    ...options,
  };
  const [recognition] = recogniseAll(sheet, {
    today: now.slice(0, 10) as RunOptions['dispatched'] & string,
    kind,
  });
  if (!recognition) throw new Error('no header');
  return checkSheet({ file: 'test.xlsx', sheet, recognition: { ...recognition, kind } }, run);
}

/** A person who is in order but for what a test changes: an id of region 330399 (unassigned), a phone of nobody. */
export const person: TestRow = {
  name: '吕秀兰',
  documentNumber: '330399199001011234',
  phone: '13900001111',
};

/** The ids of the rules that find something in a row (2 is the first person), in the order they are told. */
export const rulesOf = (checked: CheckedSheet, row = 2): string[] =>
  checked.findings.filter(({ at }) => at[0]?.row === row).map(({ rule }) => rule);
