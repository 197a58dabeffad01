import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeLock } from '../../src/io/run-lock.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();

// Everywhere but on Windows a socket may be a file: how macOS has its lock can be tried on Linux too.
const PLATFORMS =
  process.platform === 'win32' ? (['win32'] as const) : ([process.platform, 'darwin'] as const);

describe.each(PLATFORMS)('a lock (%s)', (platform) => {
  const take = (folder: string) => takeLock(folder, platform);

  test('is held by one at a time, of each folder', async () => {
    const folder = dirname(file('x'));
    const lock = await take(folder);
    expect(lock).toBeDefined();
    expect(await take(relative('.', folder))).toBeUndefined();
    const other = await take(dirname(folder));
    expect(other).toBeDefined();
    other?.release();
    lock?.release();
    const again = await take(folder);
    expect(again).toBeDefined();
    again?.release();
  });
});

test('a lock whose holder was killed is free', async () => {
  const address = file('lock.sock');
  const program = `require('net').createServer().listen(${JSON.stringify(address)}, () => console.log('ready'))`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => child.stdout.once('data', ready));
  expect(await takeLock(dirname(address), 'darwin')).toBeUndefined();
  child.kill('SIGKILL');
  await new Promise((ended) => child.once('exit', ended));
  expect(existsSync(address)).toBe(true);
  const lock = await takeLock(dirname(address), 'darwin');
  expect(lock).toBeDefined();
  lock?.release();
});
