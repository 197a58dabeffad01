import { LineDecoder } from './line-decoder.js';
import { STANDARD_INPUT } from './standard-input.js';

/** Lines that came together. */
export interface ArrivedLines {
  readonly lines: readonly string[];
  /** A line besides which there is no other, as far as one was waited for. */
  readonly isOnly: boolean;
}

/**
 * The lines of standard input as they come ({@link LineDecoder}). Reads no further when nobody wants more of them.
 *
 * @param patience so many milliseconds the first line is held back, where it comes alone, to see whether it is the only
 * one
 */
export async function* standardInputLines(patience: number): AsyncGenerator<ArrivedLines, void> {
  const arriving = arrivingLines();
  try {
    const first = await arriving.next();
    if (first.done) return;
    const second = patience > 0 && first.value.length === 1 ? arriving.next() : undefined;
    yield { lines: first.value, isOnly: second !== undefined && (await endsWithin(patience, second)) };
    const next = await second;
    if (next && !next.done) yield { lines: next.value, isOnly: false };
    for await (const lines of arriving) yield { lines, isOnly: false };
  } finally {
    process.stdin.destroy();
  }
}

async function* arrivingLines(): AsyncGenerator<readonly string[], void> {
  const decoder = new LineDecoder(STANDARD_INPUT);
  for await (const piece of process.stdin) {
    const lines = decoder.push(piece);
    if (lines.length > 0) yield lines;
  }
  const lines = decoder.end();
  if (lines.length > 0) yield lines;
}

/** Whether it is known within some milliseconds that nothing more comes. */
async function endsWithin(milliseconds: number, next: Promise<IteratorResult<unknown>>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  try {
    return await Promise.race([next.then(({ done }) => done === true), passed]);
  } finally {
    clearTimeout(timer);
  }
}

/** Whether somebody would have to type what is read: nothing is piped in. */
export const isTyped = (): boolean => process.stdin.isTTY === true;
