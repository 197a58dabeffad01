import { createInterface } from 'node:readline/promises';
import type { Messages } from '../messages/messages.js';
import { Failure } from './failure.js';
import { clearProgress } from './screen.js';

/**
 * Asks which of several people is meant; `people`: a line each. Where nobody is there to answer they are listed and
 * nothing is chosen: throws a {@link Failure}, as it does where the answer is none of them.
 */
export async function askWhich(people: readonly string[], { trace }: Messages): Promise<number> {
  const list = [trace.several(people.length), ...people.map((one, at) => `  ${at + 1}. ${one}`)].join('\n');
  const refusal = new Failure(`${list}\n${trace.chooseByNumber}`);
  if (!process.stdin.isTTY || !process.stderr.isTTY) throw refusal;
  clearProgress();
  process.stderr.write(`${list}\n`);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  // Ctrl+D ends the input without an answer.
  const closed = new Promise<string>((resolve) => asking.once('close', () => resolve('')));
  const answer = await Promise.race([asking.question(trace.which(people.length)), closed]);
  asking.close();
  const choice = Number(answer.normalize('NFKC').trim());
  if (!Number.isInteger(choice) || choice < 1 || choice > people.length)
    throw new Failure(trace.chooseByNumber);
  return choice - 1;
}
