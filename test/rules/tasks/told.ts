import type { Severity } from '../../../src/domain/finding.js';
import type { RuleFinding } from '../../../src/pipeline/check.js';
import type { CheckedSheet } from '../../../src/pipeline/run.js';
import type { FieldName } from '../../../src/records/fields.js';
import type { RuleId } from '../../../src/rules/index.js';
import { checkAs, person, sheetOf, type TestRow, type TestRun } from '../../support/memory-sheet.js';

/** What a finding says, in the fields' names: enough to read a table by. */
export interface Told {
  readonly severity: Severity;
  readonly at: readonly (string | null)[];
  readonly actual?: string | undefined;
  readonly expected?: string | undefined;
  readonly due?: string | undefined;
  readonly fix?: string | undefined;
  /** The field of the cell that an edit points at, from, to. */
  readonly edits?: readonly (readonly [string | null, string, string])[] | undefined;
  readonly evidence?: readonly (string | null)[] | undefined;
  readonly applied: boolean;
}

export const told = ({ severity, at, actual, expected, due, fix, applied }: RuleFinding): Told => ({
  severity,
  at: at.map(({ field }) => field),
  actual,
  expected,
  due,
  fix: fix?.kind,
  edits: fix?.edits.map((edit) => [at[edit.at]?.field ?? null, edit.from, edit.to] as const),
  evidence: fix?.evidence.map(({ field }) => field),
  applied,
});

export const task = (row: TestRow, run?: TestRun): CheckedSheet =>
  checkAs('control-tasks', sheetOf([{ ...person, controlStatus: null, ...row }]), run);

/** What one rule says of a single task. */
export const tellsOf =
  (rule: RuleId) =>
  (row: TestRow, run?: TestRun): Told[] =>
    task(row, run)
      .findings.filter((finding) => finding.rule === rule)
      .map(told);

/** Why a rule was skipped for a sheet with one task. */
export const skippedOf = (rule: RuleId, row: TestRow, run?: TestRun): unknown =>
  task(row, run).rules.find(({ id }) => id === rule)?.skipped;

/** What a cell of the only task shows after its fixes. */
export function mendedCell(checked: CheckedSheet, field: FieldName): string | number | boolean | undefined {
  const index = checked.table.layout.columns.find((column) => column.field === field)?.index ?? -1;
  return checked.rows[0]?.mended.row.cells[index]?.value;
}
