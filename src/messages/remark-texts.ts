import type { Clause } from '../domain/clauses.js';
import type { Region } from '../domain/places.js';
import type { RemarkPurpose } from '../rules/remark-purposes.js';
import type { Example } from './command-texts.js';

/** Of the command that reads remarks. */
export interface RemarkTexts {
  readonly summary: string;
  readonly text: string;
  readonly purpose: string;
  readonly asOf: string;
  readonly unmask: string;
  readonly examples: readonly Example[];
  /** Nothing was typed, and nothing is piped in. */
  readonly nothing: string;
  readonly numbered: (line: number) => string;
  readonly fact: string;
  readonly value: string;
  readonly words: string;
  readonly noFacts: string;
  readonly yes: string;
  readonly regions: { readonly [R in Region]: string };
  readonly purposes: { readonly [P in RemarkPurpose]: string };
  readonly ambiguous: (words: readonly string[]) => string;
  readonly unreadable: (words: readonly string[]) => string;
  readonly complete: (purpose: string, clause: Clause) => string;
  readonly missing: (lack: {
    readonly purpose: string;
    readonly clause: Clause;
    readonly items: readonly string[];
  }) => string;
  readonly completed: string;
}
