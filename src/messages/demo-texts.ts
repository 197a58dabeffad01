import type { DemoMoment } from '../pipeline/demo-day.js';

/** What the demonstration of a whole day says. */
export interface DemoTexts {
  readonly summary: string;
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  readonly title: string;
  /** What happens at each moment, and what is asked for then. */
  readonly moments: { readonly [M in DemoMoment]: { readonly title: string; readonly why: string } };
  /** A value that was put right, and why. */
  readonly mended: (mended: {
    readonly row: string;
    readonly field: string;
    readonly from: string;
    readonly to: string;
    readonly message: string;
  }) => string;
  /** Something that is left to a person. */
  readonly left: (left: { readonly row: string; readonly message: string }) => string;
  readonly clause: (clause: string, text: string) => string;
  /** Behind the result of a moment: the files to look at. */
  readonly see: (files: readonly string[]) => string;
  readonly end: (folder: string) => string;
}
