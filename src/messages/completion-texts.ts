import type { Example } from './command-texts.js';

/** The texts of the command that completes others at the prompt. */
export interface CompletionTexts {
  readonly summary: string;
  readonly description: string;
  readonly shell: string;
  /** For each shell the line of the user's profile, and which file that is. */
  readonly examples: readonly Example[];
}
