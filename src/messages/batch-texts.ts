import type { Outcome, OutcomeCounts } from '../pipeline/batch/outcome.js';
import type { Why } from '../pipeline/batch/state.js';
import type { Example } from './command-texts.js';

/** Of the commands for unattended runs. */
export interface BatchTexts {
  readonly group: string;
  readonly run: {
    readonly summary: string;
    readonly config: string;
    readonly only: string;
    readonly dryRun: string;
    readonly examples: readonly Example[];
  };
  readonly unknownJob: (name: string, jobs: readonly string[]) => string;
  /** Another batch is at work. */
  readonly busy: (folder: string) => string;
  readonly damagedState: (file: string) => string;
  /** Several files, where one can be meant. */
  readonly several: (pattern: string, files: readonly string[]) => string;
  readonly sameOutputs: (other: { job: string; input: string; name: string }) => string;
  readonly noMemory: string;
  readonly brokeDown: (fault: string) => string;
  readonly stopped: (signal: string) => string;
  /** An output of a run that was interrupted when it was as good as done. */
  readonly notPlaced: (file: string) => string;
  readonly stage: (job: string, input: string) => string;
  readonly outcomes: { readonly [O in Outcome]: string };
  /** What a run would do. */
  readonly plans: { readonly [W in Why | 'waiting' | 'failed']: string };
  /** Of a run whose exit code is 1. */
  readonly findings: string;
  readonly seconds: (seconds: number) => string;
  /** In front of a reason. */
  readonly because: (outcome: string, reason: string) => string;
  readonly summary: (counts: OutcomeCounts) => string;
}
