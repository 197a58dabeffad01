import type { Messages } from '../messages/messages.js';
import { plain } from '../table/text.js';

/** The program could not do its work: exit code 2, one clear line. `text` is in the user's language. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** The last line that a run has left on standard error, which says why it failed. */
export function reasonIn(text: string, { command: { errors } }: Messages): string {
  const line = plain(text.trim().split('\n').at(-1) ?? '').trim();
  return line.startsWith(errors.prefix) ? line.slice(errors.prefix.length) : line;
}
