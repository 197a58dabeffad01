import { appendFileSync, closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { outputErrorOf } from './output-error.js';

const OWNER_ONLY = 0o600;

/** So much of the end of a log is looked through; many thousand runs. */
const TAIL_BYTES = 4 * 1024 ** 2;

/** Adds a line to a log. Throws an `OutputError`. */
export function appendLine(path: string, line: string): void {
  try {
    appendFileSync(path, `${line}\n`, { mode: OWNER_ONLY });
  } catch (error) {
    throw outputErrorOf(error, path);
  }
}

/** Adds a line that may have been added already by a program that was killed, which may have left half of it. */
export function appendLineOnce(path: string, line: string): void {
  if (existsSync(path) && lastLines(path).includes(line)) return;
  appendLine(path, line);
}

/** The last lines of a log; what stands behind the last whole one is cut off. */
function lastLines(path: string): string[] {
  try {
    const file = openSync(path, 'r+');
    try {
      const { size } = fstatSync(file);
      const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
      readSync(file, tail, 0, tail.length, size - tail.length);
      const whole = tail.lastIndexOf('\n') + 1;
      if (whole < tail.length) ftruncateSync(file, size - tail.length + whole);
      return tail.subarray(0, whole).toString('utf8').split('\n');
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw outputErrorOf(error, path);
  }
}
