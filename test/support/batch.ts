import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Ran, runProgram } from './program.js';

export interface TestJob {
  readonly name: string;
  readonly command?: string;
  readonly inputs: string | readonly string[];
  readonly out?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface LoggedRun {
  readonly time: string;
  readonly job: string;
  readonly inputs: readonly string[];
  readonly outcome: string;
  readonly exitCode: number;
  readonly outputs: readonly string[];
  readonly error?: string;
}

/** The clock stands still; findings are no failure. */
export const CALM = { asOf: '2020-04-27 12:00', failOn: 'never' };

/** Writes a batch file; jobs check tasks and write into done/<name> unless they say otherwise. */
export function writeBatch(folder: string, jobs: readonly TestJob[]): void {
  const written = jobs.map((job) => ({
    command: 'triage check',
    out: `done/${job.name}`,
    options: CALM,
    ...job,
  }));
  writeFileSync(join(folder, 'batch.jsonc'), JSON.stringify({ jobs: written }, null, 2));
}

/** Runs `batch run` as a scheduler does: from elsewhere. */
export const runBatch = (folder: string, ...args: string[]): Ran =>
  runProgram('inbound', ['batch', 'run', join(folder, 'batch.jsonc'), ...args], { cwd: '/' });

export interface Started {
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly hasEnded: () => boolean;
  readonly ended: Promise<Ran & { readonly signal: NodeJS.Signals | null }>;
}

/** Starts `batch run` and lets it run. */
export function startBatch(folder: string): Started {
  const { PATH, HOME } = process.env;
  const child = spawn(
    process.execPath,
    [resolve('bin/inbound.js'), 'batch', 'run', join(folder, 'batch.jsonc')],
    { cwd: '/', env: { PATH, HOME }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  return {
    kill: (signal) => child.kill(signal),
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    ended: new Promise((done) => {
      child.once('close', (code, signal) => done({ code, signal, out, err }));
    }),
  };
}

/** What the log of a batch says. */
export function logOf(folder: string): LoggedRun[] {
  const file = join(folder, 'batch-state/log.jsonl');
  if (!existsSync(file)) return [];
  // What stands behind the last end of a line is still being written.
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/** Every file below a folder, by its path in it. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** What a run that was cut off may have left behind. */
export const leftovers = (folder: string): string[] =>
  filesBelow(folder).filter((path) => /\.tmp$|\.undo$|journal/.test(path));
