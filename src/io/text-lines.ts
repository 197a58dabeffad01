import { InputError } from './input-error.js';
import { readStandardInput, STANDARD_INPUT } from './standard-input.js';
import { decodeText } from './text-encoding.js';

const LINE_BREAK = /\r\n|\n|\r/;

/**
 * The lines of standard input: UTF-8 (with or without byte order mark), UTF-16 with one, else GB18030. A line break at
 * the very end begins no further line. Throws an {@link InputError} where it is no text.
 */
export async function standardInputLines(): Promise<readonly string[]> {
  const text = decodeText(await readStandardInput());
  if (text === undefined) throw new InputError('not-text', STANDARD_INPUT);
  const lines = text.split(LINE_BREAK);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Whether somebody would have to type what is read: nothing is piped in. */
export const isTyped = (): boolean => process.stdin.isTTY === true;
