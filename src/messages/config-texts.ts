import type { HeaderProposal } from '../config/propose-headers.js';
import type { ConfigProblem } from '../config/read-config.js';
import type { SampleTexts } from '../config/sample.js';
import type { KindName } from '../records/sheet-kind.js';
import type { Example } from './command-texts.js';

/** The configuration file: what its keys are for, what is wrong in it, and the command that writes one. */
export interface ConfigTexts extends SampleTexts {
  readonly option: string;
  /** Above the problems of a file. */
  readonly wrong: (file: string) => string;
  readonly problem: (problem: ConfigProblem) => string;
  /** After the first problems. */
  readonly more: (problems: number) => string;
  readonly init: {
    readonly summary: string;
    readonly from: string;
    readonly force: string;
    readonly examples: readonly Example[];
    /** Said of a configuration further up that the new one hides. */
    readonly above: (file: string) => string;
    readonly exists: (file: string) => string;
    readonly written: (file: string) => string;
    readonly read: (sheet: { sheet: string; kind: KindName; headerRow: number }) => string;
    readonly proposal: (proposal: HeaderProposal) => string;
    readonly nothingToPropose: string;
    readonly unlike: (headers: readonly string[]) => string;
    readonly missing: (columns: readonly string[]) => string;
  };
}
