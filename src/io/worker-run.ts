import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';

/** How a program ended that ran in a thread. */
export interface WorkerEnd {
  /** `null`: it was stopped, or broke down. */
  readonly exitCode: number | null;
  /** What it put out, and what it said on standard error. */
  readonly out: string;
  readonly said: string;
  /** What broke it down: no memory was left, or a fault inside. */
  readonly fault: 'no-memory' | { readonly message: string } | undefined;
}

export interface RunningWorker {
  readonly ended: Promise<WorkerEnd>;
  /** Stops it where it stands. */
  readonly stop: () => void;
}

const PROGRAM = new URL('../../bin/inbound.js', import.meta.url);

/**
 * Starts the program in a thread, by a command line without its name: it ends with this process however that ends, and takes nothing down with it
 * when it breaks.
 *
 * @param env variables that it has besides those of this process
 */
export function startWorker(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningWorker {
  const worker = new Worker(PROGRAM, {
    argv: [...args],
    env: { ...process.env, ...env },
    stdin: false,
    stdout: true,
    stderr: true,
  });
  const [out, said] = [text(worker.stdout), text(worker.stderr)];
  let wasStopped = false;
  const exit = new Promise<Omit<WorkerEnd, 'out' | 'said'>>((resolve) => {
    let fault: WorkerEnd['fault'];
    worker.once('error', (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      const message = error instanceof Error ? error.message : String(error);
      fault = code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'no-memory' : { message };
    });
    worker.once('exit', (code) => {
      resolve({ exitCode: wasStopped || fault !== undefined ? null : code, fault });
    });
  });
  return {
    ended: exit.then(async (end) => ({ ...end, out: await out, said: await said })),
    stop: () => {
      wasStopped = true;
      void worker.terminate();
    },
  };
}
