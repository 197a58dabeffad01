import type { EarlierExport } from '../../../src/pipeline/history.js';
import { recogniseAll } from '../../../src/pipeline/recognise.js';
import { type CheckedSheet, readTable } from '../../../src/pipeline/run.js';
import type { RuleId } from '../../../src/rules/index.js';
import { checkAs, person, sheetOf, type TestRow, type TestRun } from '../../support/memory-sheet.js';
import { day } from '../checked.js';
import { type Told, told } from '../tasks/told.js';

/** An earlier export of the register, its rows on the person of all examples unless they say otherwise. */
export function exportOf(date: string, ...rows: readonly TestRow[]): EarlierExport {
  const sheet = sheetOf(rows.map((row) => ({ ...person, ...row })));
  const [recognition] = recogniseAll(sheet, { today: day(date), kind: 'control-register' });
  if (!recognition) throw new Error('no header');
  const input = {
    file: `export-${date}.xlsx`,
    sheet,
    recognition: { ...recognition, kind: 'control-register' },
  } as const;
  return { date: day(date), table: readTable(input, day(date)) };
}

/** Somebody as an export of a day shows them. */
export const was = (
  date: string,
  controlStatus: string | null,
  controlStartDate: string | null,
): EarlierExport => exportOf(date, { controlStatus, controlStartDate });

export const register = (row: TestRow, run?: TestRun): CheckedSheet =>
  checkAs('control-register', sheetOf([{ ...person, controlStatus: '纳入管控', ...row }]), run);

/** What one rule says of a single person under control; the clock stands at 2020-04-27 15:30. */
export const tellsOf =
  (rule: RuleId) =>
  (row: TestRow, run?: TestRun): Told[] =>
    register(row, run)
      .findings.filter((finding) => finding.rule === rule)
      .map(told);

/** Why a rule was skipped for a sheet with one person; `null`: it was not. */
export const skippedOf = (rule: RuleId, row: TestRow, run?: TestRun): unknown =>
  register(row, run).rules.find(({ id }) => id === rule)?.skipped;
