import type { Messages } from '../messages/messages.js';

/** What the user sees: the result on standard output; progress and hints on standard error, where a person watches. */
export class Screen {
  readonly #showsProgress: boolean;
  readonly #isQuiet: boolean;
  #stage = '';

  constructor(options: { readonly quiet: boolean; readonly progress: boolean }) {
    this.#isQuiet = options.quiet;
    this.#showsProgress = options.progress && !options.quiet && process.stderr.isTTY === true;
  }

  /** Shows what is being done, in place of the stage before. */
  stage(text: string): void {
    if (!this.#showsProgress) return;
    this.clear();
    this.#stage = text;
    process.stderr.write(text);
  }

  /** What to do next; not part of the result. */
  hint(text: string): void {
    if (this.#isQuiet) return;
    this.clear();
    process.stderr.write(`${text}\n`);
  }

  clear(): void {
    if (this.#stage === '') return;
    clearProgress();
    this.#stage = '';
  }

  /**
   * The result. Waits until it is handed over, so that a pipe gets all of it. A reader that has seen enough (`| head`)
   * is no failure, but is told by `false`: nothing more is wanted. Throws where the result cannot be shown for any other
   * reason.
   */
  async result(text: string): Promise<boolean> {
    this.clear();
    // The callback tells of the error; without a listener Node would end the program with a stack trace too.
    process.stdout.on('error', passOver);
    const error = await new Promise<Error | null | undefined>((resolve) => {
      process.stdout.write(text, resolve);
    });
    if (!error) process.stdout.off('error', passOver);
    if (error && !('code' in error && error.code === 'EPIPE')) throw new ResultLost();
    return !error;
  }
}

const passOver = (): void => {};

/** Shows help: a reader that has seen enough (`--help | head`) is no failure. */
export function writeHelp(text: string): void {
  // Without a listener Node would end the program with a stack trace.
  process.stdout.once('error', passOver);
  process.stdout.write(text);
}

/** The outputs are written, but the result could not be shown. */
export class ResultLost extends Error {
  override readonly name = 'ResultLost';
}

/** Takes the line of progress away before something else is said. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K');
}

/** Whether to paint, and how wide the terminal is. */
export function displayOf({ color }: { readonly color: boolean }): { color: boolean; width: number } {
  const wanted =
    color && !process.env.NO_COLOR && (process.stdout.isTTY === true || Boolean(process.env.FORCE_COLOR));
  return { color: wanted, width: process.stdout.columns ?? 100 };
}

/** The line that a failure leaves on standard error. */
export const failureLine = (text: string, { command: { errors } }: Messages): string =>
  `${errors.prefix}${text}\n`;
