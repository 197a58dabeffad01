import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunSettings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Buffer;
}

/** Runs a built bin as a user would; Chinese unless the environment says otherwise. */
export function runProgram(
  bin: 'inbound' | 'triage' | 'charter' | 'reconcile',
  args: readonly string[],
  { cwd, env = {}, input }: RunSettings,
): Ran {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin', `${bin}.js`), ...args], {
    cwd,
    env: { PATH, HOME, ...env },
    encoding: 'utf8',
    ...(input ? { input } : {}),
    maxBuffer: 64 * 1024 ** 2,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder of its own for each test. */
export function useFolder(): { readonly path: string; readonly join: (...names: string[]) => string } {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'inbound-test-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    join: (...names) => join(path, ...names),
  };
}
