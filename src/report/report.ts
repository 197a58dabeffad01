import { type CellLocation, isAtLeast, type Severity } from '../domain/finding.js';
import { type LocalTime, minutesBetween } from '../domain/local-time.js';
import type { OutputWhat } from '../messages/report-texts.js';
import { isExcepted, isOpen, type RuleFinding, type RuleOutcome } from '../pipeline/check.js';
import { type DeadlineKind, type FillingName, hasDeadline, type StepName } from '../pipeline/desk.js';
import type { Exception, ExceptionOutcome } from '../pipeline/exceptions.js';
import type { EarlierExport } from '../pipeline/history.js';
import type { Matching } from '../pipeline/match-people.js';
import type { CheckedSheet, Counts } from '../pipeline/run.js';
import type { RuleId } from '../rules/index.js';
import type { AnyTable } from '../rules/rule.js';

/** A file that a run wrote. */
export interface Output {
  readonly file: string;
  readonly what: OutputWhat;
  /** Rows of data in it: ready rows of an import sheet, findings of a report. */
  readonly rows: number;
}

/** An earlier export of the register that a run was given. */
export interface PreviousExport extends EarlierExport {
  readonly sha256: string;
}

/** All that a run has to say, before it is put into any form or language. */
export interface Report {
  readonly program: { readonly name: string; readonly version: string };
  readonly command: string;
  readonly asOf: LocalTime;
  readonly inputs: readonly {
    readonly checked: CheckedSheet;
    readonly sha256: string;
    /** Rows that an earlier run left on the workbook's sheet of held rows, and that were not read. */
    readonly pendingRows?: number;
    /** Worked into the first input: what is wrong in it is told, but its rows are not those of the run. */
    readonly isList?: boolean;
  }[];
  /** The step of the charter day, where a list was worked into an import sheet. */
  readonly step?: StepName | undefined;
  /** What the register was compared with. */
  readonly previous: readonly PreviousExport[];
  /** Who is who in two registers, where they were reconciled: the first two inputs. */
  readonly matching?: Matching | undefined;
  /** The health commission's case list, where one was given. */
  readonly cases?: { readonly table: AnyTable; readonly sha256: string } | undefined;
  readonly outputs: readonly Output[];
}

/** Where a row stands. */
export type RowAddress = Pick<CellLocation, 'file' | 'sheet' | 'row'>;

/** A row's address as one text, to look things up by. */
export const rowKey = ({ file, sheet, row }: RowAddress): string => `${file}\n${sheet}\n${row}`;

export const allFindings = ({ inputs }: Report): RuleFinding[] =>
  inputs.flatMap(({ checked }) => checked.findings);

/** The inputs whose rows are those of the run: not the lists that are worked into them. */
export const ownInputs = ({ inputs }: Pick<Report, 'inputs'>): Report['inputs'] =>
  inputs.filter(({ isList }) => !isList);

/** What the rows of a run are filled in by. */
export const fillingNameOf = ({ step, inputs }: Pick<Report, 'step' | 'inputs'>): FillingName =>
  step ?? (inputs[0]?.checked.kind === 'intake' ? 'intake' : 'decision');

/** The sheets that were checked, then those that they were compared with. */
export const allTables = ({
  inputs,
  previous,
  cases,
}: Pick<Report, 'inputs' | 'previous' | 'cases'>): AnyTable[] => [
  ...inputs.map(({ checked }) => checked.table),
  ...previous.map(({ table }) => table),
  ...(cases ? [cases.table] : []),
];

/** What became of each exception in all sheets. */
export function exceptionOutcomes({ inputs }: Pick<Report, 'inputs'>): ExceptionOutcome[] {
  const outcomes = new Map<Exception, ExceptionOutcome>();
  for (const outcome of inputs.flatMap(({ checked }) => checked.exceptions)) {
    const known = outcomes.get(outcome.exception);
    outcomes.set(
      outcome.exception,
      known
        ? {
            ...outcome,
            matched: known.matched + outcome.matched,
            applies: known.applies || outcome.applies,
            nearest: known.nearest ?? outcome.nearest,
          }
        : outcome,
    );
  }
  return [...outcomes.values()];
}

/** What became of each rule in all sheets; skipped is only what was skipped in each of them. */
export function ruleOutcomes({ inputs }: Pick<Report, 'inputs'>): RuleOutcome[] {
  const outcomes = new Map<RuleId, RuleOutcome>();
  for (const outcome of inputs.flatMap(({ checked }) => checked.rules)) {
    const known = outcomes.get(outcome.id);
    outcomes.set(
      outcome.id,
      known
        ? {
            id: outcome.id,
            applied: known.applied + outcome.applied,
            flawed: known.flawed + outcome.flawed,
            skipped: known.skipped && outcome.skipped,
          }
        : outcome,
    );
  }
  return [...outcomes.values()];
}

export function totals(report: Report): Counts {
  const sum = (of: (counts: Counts) => number, some = report.inputs): number =>
    some.reduce((total, { checked }) => total + of(checked.counts), 0);
  const people = ownInputs(report);
  return {
    rows: sum(({ rows }) => rows, people),
    ready: sum(({ ready }) => ready, people),
    held: sum(({ held }) => held, people),
    blank: sum(({ blank }) => blank, people),
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    notices: sum(({ notices }) => notices),
    fixed: sum(({ fixed }) => fixed),
  };
}

/** Whether anything at or above a severity is left unfixed. */
export function hasOpen(report: Report, least: Severity): boolean {
  return allFindings(report).some((finding) => isOpen(finding) && isAtLeast(finding.severity, least));
}

/** The deadline that people look at first: of what is still open, the one that comes first. */
export interface Deadline {
  readonly due: LocalTime;
  /** Negative: late. */
  readonly minutesLeft: number;
  /** Rows that are still open under it. */
  readonly rows: number;
}

/** Open deadlines, the most urgent first; one entry a due time. */
export function deadlines(report: Report): Deadline[] {
  const rows = new Map<LocalTime, number>();
  for (const finding of allFindings(report)) {
    const { due } = finding;
    if (due && isOpen(finding)) rows.set(due, (rows.get(due) ?? 0) + 1);
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([due, open]) => ({ due, rows: open, minutesLeft: minutesBetween(report.asOf, due) }));
}

/** The rules that tell what is late on a sheet; by the first of them rows count that have no deadline. */
const DEADLINE_RULES: { readonly [K in DeadlineKind]: readonly [RuleId, ...RuleId[]] } = {
  'control-tasks': ['tasks/overdue'],
  'control-register': ['control/unassigned-overdue', 'control/phone-placeholder-overdue'],
  verification: ['verification/overdue'],
};

/** How far the rules about deadlines could look. */
export function deadlineCover({ inputs }: Report): {
  readonly unsent: boolean;
  readonly unchecked: boolean;
  readonly undated: number;
} {
  let unsent = false;
  let unchecked = false;
  let undated = 0;
  for (const { checked } of inputs) {
    if (!hasDeadline(checked.kind)) {
      unchecked = true;
      continue;
    }
    const outcomes = DEADLINE_RULES[checked.kind].map((rule) => checked.rules.find(({ id }) => id === rule));
    const [first] = outcomes;
    unchecked ||=
      checked.rows.length === 0 || outcomes.some((outcome) => !outcome || outcome.skipped !== null);
    // A deadline that is excepted does not count, and is not met for that.
    unchecked ||= checked.findings.some((finding) => finding.due && isExcepted(finding));
    if (first?.skipped) unsent ||= 'input' in first.skipped;
    else if (first) undated += checked.rows.length - first.applied;
  }
  return { unsent, unchecked, undated };
}

/** Of what kind with deadlines the sheet is that a report is about, or the first of them. */
export function deskOf({ inputs }: Report): DeadlineKind {
  const kind = inputs[0]?.checked.kind;
  return kind && hasDeadline(kind) ? kind : 'control-tasks';
}
