import { type CalendarDate, parseCalendarDate } from '../../src/domain/calendar-date.js';
import type { RuleFinding } from '../../src/pipeline/check.js';
import type { CheckedSheet } from '../../src/pipeline/run.js';
import type { FieldName } from '../../src/records/fields.js';
import type { RuleId } from '../../src/rules/index.js';
import type { Cell } from '../../src/table/sheet.js';
import { person, type TestRow } from '../support/memory-sheet.js';

/** A finding of one rule, with what that rule says. */
export type FindingOf<R extends RuleId> = Extract<RuleFinding, { rule: R }>;

/** A day, for options that want one. */
export function day(written: string): CalendarDate {
  const date = parseCalendarDate(written);
  if (!date) throw new Error(`no day: ${written}`);
  return date;
}

/** A row of the verification register in which nothing is wrong, as long as no date says otherwise. */
export const verified: TestRow = { ...person, verificationStatus: '核查中' };

/** The check character by ISO 7064 MOD 11-2, worked out from powers of two (not from the program's table). */
function checkDigit(first17: string): string {
  let sum = 0;
  for (const [index, digit] of [...first17].entries()) sum += Number(digit) * 2 ** (17 - index);
  const check = (12 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** A resident id with its right check character. Region 330399 is no place; an odd last digit of `sequence` is a man. */
export function residentId(birthDate = '1990-01-01', sequence = 123, region = '330399'): string {
  const first17 = `${region}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
}

/** The 15-digit form of the same id: no century, no check character. */
export const residentId15 = (birthDate = '1990-01-01', sequence = 123): string =>
  `330399${birthDate.replaceAll('-', '').slice(2)}${String(sequence).padStart(3, '0')}`;

/** An id whose last character is wrong. */
export function wrongCheck(id: string): string {
  return id.slice(0, 17) + (id.endsWith('5') ? '6' : '5');
}

/** What an id of 18 digits looks like after Excel kept it as a number. */
export const damaged = (shown = '3.30399E+17'): Cell => ({
  type: 'number',
  value: 330_399_199_001_011_200,
  shown,
});

/** A formula's fault, or (`=A1+B1`) a formula without a cached value. */
export const fault = (value: string): Cell => ({ type: 'error', value, shown: value });

/** A real date cell with a display of its own. */
export const dateCell = (value: string, shown: string): Cell => ({ type: 'date', value, shown });

/** A number with a display of its own. */
export const numberCell = (value: number, shown: string): Cell => ({ type: 'number', value, shown });

export function found<R extends RuleId>(checked: CheckedSheet, rule: R): FindingOf<R>[] {
  return checked.findings.filter((finding): finding is FindingOf<R> => finding.rule === rule);
}

/** The only finding of a rule; anything else fails. */
export function one<R extends RuleId>(checked: CheckedSheet, rule: R): FindingOf<R> {
  const [finding, ...more] = found(checked, rule);
  if (!finding || more.length > 0) {
    throw new Error(
      `${found(checked, rule).length} findings of ${rule}; all: ${JSON.stringify(checked.findings)}`,
    );
  }
  return finding;
}

/** `B2 name`: the addresses a finding points at. */
export const cells = ({ at }: Pick<RuleFinding, 'at'>): string[] =>
  at.map(({ column, row, field }) => `${column}${row} ${field ?? '?'}`);

/** The fields a finding points at, in the alphabet's order: for findings whose order is nobody's business. */
export const fieldsAt = ({ at }: Pick<RuleFinding, 'at'>): string[] =>
  at.map(({ field }) => field ?? '?').sort();

export function outcome(checked: CheckedSheet, rule: RuleId) {
  const known = checked.rules.find(({ id }) => id === rule);
  if (!known) throw new Error(`no outcome of ${rule}`);
  return known;
}

/** Why a rule was not applied; `null`: it was. */
export const skipped = (checked: CheckedSheet, rule: RuleId) => outcome(checked, rule).skipped;

function cellIn(
  checked: CheckedSheet,
  row: number,
  field: FieldName,
  state: 'source' | 'mended',
): Cell | undefined {
  const index = checked.table.layout.columns.find((column) => column.field === field)?.index ?? -1;
  return checked.rows.find(({ source }) => source.row.number === row)?.[state].row.cells[index];
}

/** The cell that goes into the import sheet. */
export const mended = (checked: CheckedSheet, field: FieldName, row = 2): Cell | undefined =>
  cellIn(checked, row, field, 'mended');

/** The cell as it stood. */
export const source = (checked: CheckedSheet, field: FieldName, row = 2): Cell | undefined =>
  cellIn(checked, row, field, 'source');

/** What the program understood of a row, before any fix. */
export function values(checked: CheckedSheet, row = 2) {
  const settled = checked.rows.find((candidate) => candidate.source.row.number === row);
  if (!settled) throw new Error(`row ${row} is nobody's`);
  return settled.source.values;
}

/** Whether a row needs a person. */
export const isHeld = (checked: CheckedSheet, row = 2): boolean =>
  checked.rows.some(({ source: { row: own }, holds }) => own.number === row && holds.length > 0);
