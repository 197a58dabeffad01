import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What a command line of the program has left. */
export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

const PROGRAM = fileURLToPath(new URL('../../bin/inbound.js', import.meta.url));

export interface ThreadOptions {
  /** What its environment has beside that of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the thread where it stands. */
  readonly signal?: AbortSignal;
}

/**
 * Runs a command line of the program (without its name) in a thread of its own, which ends with this process however that
 * ends. Relative files are those of this process's working folder. Rejects where the thread breaks down.
 */
export async function runInThread(
  args: readonly string[],
  { env = {}, signal }: ThreadOptions = {},
): Promise<Ran> {
  const worker = new Worker(PROGRAM, {
    argv: [...args],
    env: { ...process.env, ...env },
    stdout: true,
    stderr: true,
  });
  const end = (): void => void worker.terminate();
  signal?.addEventListener('abort', end);
  const texts = { out: '', err: '' };
  worker.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.out += text;
  });
  worker.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.err += text;
  });
  const exitCode = await new Promise<number>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', resolve);
  }).finally(() => signal?.removeEventListener('abort', end));
  return { exitCode, ...texts };
}
