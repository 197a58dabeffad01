import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blocksIn, blocksOf, programsPath } from './support/shown-commands.js';

const READMES = ['README.md', 'README.zh-CN.md'];

/** Installing is what this test run stands on: only what follows it is run again. */
const withoutInstalling = (command: string): string => command.replace(/^npm ci && /, '');

describe('the commands that the README shows', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbound-readme-'));
    symlinkSync(resolve('bin'), join(folder, 'bin'));
    cpSync('fixtures', join(folder, 'fixtures'), { recursive: true });
    for (const name of ['tasks', 'control', 'control-20200413', 'control-20200420', 'verification'])
      copyFileSync(`fixtures/${name}.xlsx`, join(folder, `${name}.xlsx`));
    path = programsPath(folder);
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

const isInstalled = (program: string): boolean => spawnSync('which', [program]).status === 0;

describe('what the README shows a scheduler', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inbound-readme-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const [readme = ''] = READMES;

  it.each(['jsonc', 'crontab', 'ini', 'bat'])('is the same in both languages: %s', (kind) => {
    const [english, chinese] = READMES.map((file) => blocksIn(file, kind));
    expect(english).toHaveLength(1);
    expect(chinese).toEqual(english);
  });

  it('is a batch file that the program takes', () => {
    writeFileSync(join(folder, 'batch.jsonc'), blocksIn(readme, 'jsonc').join(''));
    const args = [resolve('bin/inbound.js'), 'batch', 'run', 'batch.jsonc', '--dry-run'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect({ status, lines: stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 2 });
  });

  it.skipIf(!isInstalled('crontab'))('is a crontab that cron takes', () => {
    writeFileSync(join(folder, 'crontab'), blocksIn(readme, 'crontab').join(''));
    const { status, stderr } = spawnSync('crontab', ['-n', join(folder, 'crontab')], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });

  it.skipIf(!isInstalled('systemd-analyze'))('are units that systemd takes', () => {
    const [, ...parts] = blocksIn(readme, 'ini')
      .join('')
      .split(/^# \/etc\/systemd\/system\/(\S+)\n/m);
    const names = parts.filter((_, at) => at % 2 === 0);
    expect(names).toEqual(['inbound-batch.service', 'inbound-batch.timer']);
    for (const [at, name] of names.entries()) writeFileSync(join(folder, name), parts[at * 2 + 1] ?? '');
    const files = names.map((name) => join(folder, name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('is a task that fits what is documented of schtasks', () => {
    const line = blocksIn(readme, 'bat').join('').trim();
    const words = line.match(/"[^"]*"|\S+/g) ?? [];
    expect(words.slice(0, 2)).toEqual(['schtasks', '/Create']);
    const given = new Map(
      words.slice(2).flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? '']] : [])),
    );
    // By the page «schtasks create» of the Windows commands: /RI does not go with MINUTE or HOURLY; /TR has 262 characters.
    const documented: Readonly<Record<string, RegExp>> = {
      '/TN': /^"[^\\/:*?"<>|]{1,238}"$/,
      '/SC': /^(?:DAILY|WEEKLY|MONTHLY|ONCE)$/,
      '/ST': /^(?:[01]\d|2[0-3]):[0-5]\d$/,
      '/RI': /^[1-9]\d{0,5}$/,
      '/DU': /^\d{2,4}:[0-5]\d$/,
      '/TR': /^"[^"]{1,262}"$/,
    };
    expect([...given.keys()].sort()).toEqual(Object.keys(documented).sort());
    for (const [option, value] of given) expect(value, option).toMatch(documented[option] ?? /^$/);
    // What the task runs is what cron runs.
    const [, byCron = ''] = /&& (.*)/.exec(blocksIn(readme, 'crontab').join('')) ?? [];
    expect(given.get('/TR')).toContain(`&& ${byCron}"`);
  });
});
