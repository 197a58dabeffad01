import { type FieldName, fieldNamed, fields } from '../../records/fields.js';
import type { FilledBefore, FilledCell } from '../../rules/charter/filled-before.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import type { OutputCell, OutputSheet } from '../../table/output-sheet.js';
import type { Sheet } from '../../table/sheet.js';
import { decisionKey } from '../person-marks.js';

/**
 * The hidden sheet of an import workbook in which the steps of the charter day keep what they have written, cell by
 * cell: so that the next run can tell what a list has put there from what a person has changed since.
 */
export const TRAIL_SHEET = '填写记录';

const HEADERS = ['证件号码', '字段', '原值', '填写值', '步骤', '名单'] as const;

/** A cell that a step has written. */
export interface TrailEntry extends FilledCell {
  /** Whose row it is: the key of the document, else what stands there, else the name. */
  readonly person: string;
  readonly field: FieldName;
  readonly step: string;
  readonly list: string;
}

/** Whose row a record is, as the trail has it. */
export const trailPerson = (record: AnyRecord, table: AnyTable): string =>
  decisionKey(record, table) || (record.values.name ?? '');

const isTrail = (sheet: Sheet): boolean => {
  if (sheet.name !== TRAIL_SHEET) return false;
  for (const row of sheet.rows()) return HEADERS.every((header, at) => row.cells[at]?.shown === header);
  return false;
};

/** What earlier steps have written, by the sheets of a workbook. */
export function readTrail(sheets: readonly Sheet[]): TrailEntry[] {
  const sheet = sheets.find(isTrail);
  if (!sheet) return [];
  return [...sheet.rows()].slice(1).flatMap(({ cells }): TrailEntry[] => {
    const [person = '', header = '', from = '', to = '', step = '', list = ''] = HEADERS.map(
      (_, at) => cells[at]?.shown ?? '',
    );
    const field = fieldNamed(header);
    return field === undefined ? [] : [{ person, field, from, to, step, list }];
  });
}

/** A remark is written by several steps, a piece each; of any other cell the last one counts. */
const keyOf = ({ person, field, step }: Pick<TrailEntry, 'person' | 'field' | 'step'>): string =>
  `${field}${field === 'remarks' ? step : ''}\n${person}`;

/** What has been written before into the cells of a table; of remarks, by the step at hand. */
export function filledBefore(entries: readonly TrailEntry[], table: AnyTable, step: string): FilledBefore {
  if (entries.length === 0) return () => undefined;
  const known = new Map(entries.map((entry) => [keyOf(entry), entry]));
  return (record, field) => known.get(keyOf({ person: trailPerson(record, table), field, step }));
}

/** The trail with what a step has written now; where it writes a cell again, what stood there before it is kept. */
export function continued(before: readonly TrailEntry[], now: readonly TrailEntry[]): TrailEntry[] {
  const entries = new Map(before.map((entry) => [keyOf(entry), entry]));
  for (const entry of now) {
    const known = entries.get(keyOf(entry));
    const isAgain = known?.step === entry.step && known.to === entry.from;
    entries.set(keyOf(entry), known && isAgain ? { ...entry, from: known.from } : entry);
  }
  return [...entries.values()];
}

const textCell = (value: string): OutputCell => ({ type: 'text', value, asText: true });

/** The sheet that keeps the trail. */
export const trailSheet = (entries: readonly TrailEntry[]): OutputSheet => ({
  name: TRAIL_SHEET,
  hidden: true,
  columns: [{ width: 20 }, { width: 16 }, { width: 28 }, { width: 28 }, { width: 10 }, { width: 28 }],
  rows: [
    HEADERS,
    ...entries.map(({ person, field, from, to, step, list }) => [
      person,
      fields[field].header,
      from,
      to,
      step,
      list,
    ]),
  ].map((line) => ({ cells: line.map(textCell) })),
  frozenRows: 1,
});
