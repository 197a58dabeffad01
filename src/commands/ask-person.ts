import { createInterface } from 'node:readline/promises';
import type { Messages } from '../messages/messages.js';
import { Failure } from './failure.js';
import { clearProgress } from './screen.js';

/** So many people are listed; who is not among them is found by the document number. */
const MOST_LISTED = 20;

/**
 * Asks which of several people is meant; `lineOf`: what tells one of them, from 0, from the others. Where nobody is there to answer they are listed and
 * nothing is chosen: throws a {@link Failure}, as it does where the answer is none of them.
 */
export async function askWhich(
  people: number,
  lineOf: (at: number) => string,
  { trace }: Messages,
): Promise<number> {
  const listed = Math.min(people, MOST_LISTED);
  const lines = Array.from({ length: listed }, (_, at) => `  ${at + 1}. ${lineOf(at)}`);
  if (people > listed) lines.push(`  ${trace.more(people - listed)}`);
  const list = [trace.several(people), ...lines].join('\n');
  const refusal = new Failure(`${list}\n${trace.chooseByNumber}`);
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw refusal;
  clearProgress();
  process.stderr.write(`${list}\n`);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+D ends the input without an answer.
  const closed = new Promise<string>((resolve) => asking.once('close', () => resolve('')));
  const answer = await Promise.race([asking.question(trace.which(listed)), closed]);
  asking.close();
  const choice = Number(answer.normalize('NFKC').trim());
  if (!Number.isInteger(choice) || choice < 1 || choice > listed) throw new Failure(trace.chooseByNumber);
  return choice - 1;
}
