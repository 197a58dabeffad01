import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const READMES = ['README.md', 'README.zh-CN.md'];

/** The command lines of a page, by its shell blocks. */
function blocksOf(file: string): string[][] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm);
  return Array.from(blocks, ([, block = '']) => block.trim().split('\n'));
}

/** Installing is what this test run stands on: only what follows it is run again. */
const withoutInstalling = (command: string): string => command.replace(/^npm ci && /, '');

describe('the commands that the README shows', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbound-readme-'));
    symlinkSync(resolve('bin'), join(folder, 'bin'));
    symlinkSync(resolve('fixtures'), join(folder, 'fixtures'));
    for (const name of ['tasks', 'control', 'control-20200413', 'control-20200420', 'verification'])
      copyFileSync(`fixtures/${name}.xlsx`, join(folder, `${name}.xlsx`));
    const programs = join(folder, 'programs');
    mkdirSync(programs);
    for (const name of ['inbound', 'triage', 'charter', 'reconcile']) {
      const launcher = `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin', `${name}.js`)}" "$@"\n`;
      writeFileSync(join(programs, name), launcher, { mode: 0o755 });
    }
    path = `${programs}:${process.env.PATH ?? ''}`;
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('are the same in both languages', () => {
    const [english, chinese] = READMES.map(blocksOf);
    expect(english).toEqual(chinese);
    expect(english?.flat().length).toBeGreaterThan(5);
  });

  const [blocks = []] = READMES.map(blocksOf);
  const toRun = blocks
    .map((block) => block.filter((command) => command !== 'npm cit').map(withoutInstalling))
    .filter((block) => block.length > 0);

  it.each(toRun.map((block) => [block[0], block] as const))(
    '%s, and what stands below it',
    (_first, block) => {
      for (const command of block) {
        // 1 says that findings are left; the sample has some. Node prints nothing on success but the program's own words.
        const run = `${command} >printed 2>&1 || test $? -eq 1`;
        execFileSync('sh', ['-c', run], { cwd: folder, env: { ...process.env, PATH: path } });
        expect(readFileSync(join(folder, 'printed'), 'utf8')).not.toBe('');
      }
    },
    60_000,
  );

  it('names npm cit, which package.json and CI run', () => {
    expect(blocks.flat()).toContain('npm cit');
    expect(readFileSync('.ci/run', 'utf8')).toContain('\nnpm cit\n');
  });
});
