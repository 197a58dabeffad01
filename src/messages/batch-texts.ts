import type { Example } from './command-texts.js';

/** What became of a run of a batch. */
export type BatchOutcome = 'done' | 'unchanged' | 'waiting' | 'failed' | 'recovered';

/** Why a run would be made. */
export type BatchReason = 'new' | 'changed';

/** Unattended runs. */
export interface BatchTexts {
  readonly group: string;
  readonly summary: string;
  readonly config: string;
  readonly only: string;
  readonly dryRun: string;
  readonly examples: readonly Example[];
  readonly outcomes: { readonly [O in BatchOutcome]: string };
  readonly wouldRun: { readonly [R in BatchReason]: string };
  /** Behind a run that was made: whether it has left something to do. */
  readonly findings: (exitCode: number) => string;
  readonly seconds: (seconds: number) => string;
  readonly waitsFor: (patterns: readonly string[]) => string;
  readonly total: (counts: { readonly [O in BatchOutcome]: number }) => string;
  readonly running: (job: string, input: string) => string;
  readonly locked: (config: string) => string;
  readonly empty: (config: string) => string;
  readonly noJob: (name: string, jobs: readonly string[]) => string;
  readonly problems: {
    readonly reserved: (job: string, option: string) => string;
    readonly unknownOption: (job: string, option: string, command: string) => string;
    readonly missingOption: (job: string, option: string, command: string) => string;
    readonly several: (pattern: string, files: readonly string[]) => string;
    readonly sameOutputs: (job: string, input: string) => string;
    readonly brokenState: (file: string) => string;
    readonly crashed: string;
  };
}
