import type { Confidence } from '../rules/reconcile/counterpart.js';
import type { Example } from './command-texts.js';

/** Of the command that follows one person through sheets. */
export interface TraceTexts {
  readonly summary: string;
  readonly person: string;
  readonly sheets: string;
  readonly examples: readonly Example[];
  readonly noSheet: (file: string) => string;
  readonly notFound: (sheets: number, rows: number) => string;
  /** Of several people who fit. */
  readonly several: (people: number) => string;
  /** Those who are not listed. */
  readonly more: (people: number) => string;
  readonly which: (people: number) => string;
  readonly chooseByNumber: string;
  readonly title: string;
  readonly asOf: (time: string) => string;
  readonly foundIn: (rows: number, sheets: number) => string;
  readonly exportOf: (date: string) => string;
  readonly confidence: { readonly [C in Confidence]: string };
  /** In front of what is not certainly about this person. */
  readonly uncertain: (by: string) => string;
  readonly remark: string;
  readonly columns: {
    readonly date: string;
    readonly event: string;
    readonly details: string;
    readonly cells: string;
    readonly field: string;
    readonly values: string;
    readonly row: string;
    readonly sureness: string;
  };
  readonly line: string;
  readonly drawn: string;
  readonly drawnNote: string;
  readonly contradictions: string;
  readonly noContradiction: string;
  readonly differ: (fact: string, sides: readonly string[]) => string;
  readonly order: (earlier: string, later: string) => string;
  readonly ahead: (earlier: string, today: string) => string;
  readonly arrival: (start: string, arrival: string) => string;
  readonly told: string;
  readonly rows: string;
  readonly noEvents: string;
  readonly lanes: { readonly [L in LifeLane]: string };
  readonly today: string;
  readonly written: string;
}

/** The strips of the drawn line of life. */
export type LifeLane = 'entry' | 'quarantine' | 'transfer' | 'medical' | 'control' | 'followUp' | 'registers';
