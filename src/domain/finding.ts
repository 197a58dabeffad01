import type { Clause } from './clauses.js';
import type { LocalTime } from './local-time.js';

/** `error` holds the row back; `warning` asks for a look; `notice` informs. */
export type Severity = 'error' | 'warning' | 'notice';

/** The worst first. */
export const severities = ['error', 'warning', 'notice'] as const satisfies readonly Severity[];

/** Whether a severity is at or above another. */
export const isAtLeast = (severity: Severity, least: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(least);

/** The one of two severities that asks for less. */
export const milder = (a: Severity, b: Severity): Severity => (isAtLeast(a, b) ? b : a);

/** A cell of an input, as Excel shows its address. */
export interface CellLocation {
  readonly file: string;
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** Letters. */
  readonly column: string;
  /** The field that the column holds; `null` where the program does not know the column. */
  readonly field: string | null;
}

/** One cell's change. Both sides are the text that the cell shows, dates as YYYY-MM-DD. */
export interface Edit {
  readonly field: string;
  readonly from: string;
  readonly to: string;
  /** Which of the finding's `at` is changed. */
  readonly at: number;
}

/**
 * How an edit may be applied: a `certain` one always is; a `suggested` one by `--accept-suggestions`;
 * a `decided` one fills in a proposed decision, by `--accept-decisions`.
 */
export type FixKind = 'certain' | 'suggested' | 'decided';

export interface Fix {
  readonly kind: FixKind;
  readonly edits: readonly Edit[];
  /** The cells that prove it. */
  readonly evidence: readonly CellLocation[];
}

/** What a rule has to say of one flaw. `Says` is the data its message is made of. */
export interface Finding<Id extends string = string, Says = unknown> {
  readonly rule: Id;
  readonly clause: Clause | null;
  readonly severity: Severity;
  readonly says: Says;
  /** The cell to look at first, then those it conflicts with; never empty. */
  readonly at: readonly CellLocation[];
  readonly actual?: string | undefined;
  readonly expected?: string | undefined;
  /** The deadline that the finding is about. */
  readonly due?: LocalTime | undefined;
  readonly fix?: Fix | undefined;
}
