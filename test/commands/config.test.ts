import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.js';
import type { Config } from '../../src/config/schema.js';
import { type Ran, runProgram, useFolder } from '../support/program.js';
import { readWorkbookFile, TASKS, writeWorkbookFile } from '../support/workbook-file.js';

const CONFIG = 'inbound.config.jsonc';
const folder = useFolder();
const AS_OF = ['--as-of', '2020-04-27 15:30'];
const check = (...args: readonly string[]) =>
  runProgram('triage', ['check', 'tasks.xlsx', ...AS_OF, ...args], { cwd: folder.path });
const write = (config: object | string, name = CONFIG): void =>
  writeFileSync(folder.join(name), typeof config === 'string' ? config : JSON.stringify(config));
const tasks = (): Promise<void> => writeWorkbookFile(folder.join('tasks.xlsx'), { 排查任务: TASKS });

describe('where a configuration is found', () => {
  const out = { options: { out: 'elsewhere' } };

  it('in the working folder', async () => {
    await tasks();
    write(out);
    expect(check().code).toBe(1);
    expect(existsSync(folder.join('elsewhere', 'tasks.import.xlsx'))).toBe(true);
  });

  it('in a folder above', async () => {
    await tasks();
    write(out);
    mkdirSync(folder.join('a', 'b'), { recursive: true });
    const cwd = folder.join('a', 'b');
    expect(runProgram('triage', ['check', '../../tasks.xlsx', ...AS_OF], { cwd }).code).toBe(1);
    expect(existsSync(folder.join('a', 'b', 'elsewhere', 'tasks.import.xlsx'))).toBe(true);
  });

  it('by its name, whatever lies about', async () => {
    await tasks();
    write({ options: { out: 'not-here' } });
    write(out, 'ours.jsonc');
    expect(check('--config', 'ours.jsonc').code).toBe(1);
    expect(existsSync(folder.join('elsewhere'))).toBe(true);
    expect(existsSync(folder.join('not-here'))).toBe(false);
  });

  it('nowhere, if its name leads nowhere', async () => {
    await tasks();
    const { code, err, out: printed } = check('--config', 'ours.jsonc');
    expect([code, printed]).toEqual([2, '']);
    expect(err).toContain('ours.jsonc');
    expect(existsSync(folder.join('out'))).toBe(false);
  });
});

describe('a configuration that is wrong', () => {
  const wrong = '{\n  "contct": "甲",\n  "deadlines": { "tasks": "5pm" }\n}';

  it('stops the work with each line, key, and what would be right', async () => {
    await tasks();
    write(wrong);
    const { code, out, err } = check();
    expect([code, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toEqual([
      expect.stringContaining(CONFIG),
      '  第 2 行 contct：没有这个键，是不是 contact？',
      '  第 3 行 deadlines.tasks：应为几点几分，如 "17:00"',
    ]);
    expect(existsSync(folder.join('out'))).toBe(false);
  });

  it('in English too', async () => {
    await tasks();
    write(wrong);
    expect(check('--lang', 'en').err).toContain(
      'line 2 contct: there is no such key (did you mean contact?)',
    );
  });

  it('leaves alone the commands that need nothing of it', () => {
    write(wrong);
    expect(runProgram('inbound', ['--help'], { cwd: folder.path }).code).toBe(0);
    expect(runProgram('inbound', ['init', '--force'], { cwd: folder.path }).code).toBe(0);
  });
});

type Options = NonNullable<Config['options']>;

/** Whether a run left a file. */
const has = (_run: Ran, ...names: readonly string[]): boolean => existsSync(folder.join(...names));

/** What each default of an option does, and an option on the command line that goes before it. */
const OPTIONS: {
  readonly [K in keyof Required<Options>]: {
    readonly value: Options[K];
    readonly works: (args: readonly string[]) => boolean;
    readonly against: readonly string[];
  };
} = {
  out: {
    value: 'elsewhere',
    works: (args) => has(check(...args), 'elsewhere', 'tasks.import.xlsx'),
    against: ['--out', 'here'],
  },
  report: {
    value: ['json'],
    works: (args) => has(check(...args), 'out', 'tasks.report.json'),
    against: ['--report', 'html'],
  },
  annotate: {
    value: true,
    works: (args) => has(check(...args), 'out', 'tasks.annotated.xlsx'),
    against: ['--no-annotate'],
  },
  failOn: { value: 'never', works: (args) => check(...args).code === 0, against: ['--fail-on', 'error'] },
  format: {
    value: 'json',
    works: (args) => check(...args).out.startsWith('{'),
    against: ['--format', 'text'],
  },
  quiet: {
    value: true,
    works: (args) =>
      check(...args)
        .out.trim()
        .split('\n').length === 1,
    against: ['--no-quiet'],
  },
  lang: { value: 'en', works: (args) => check(...args).out.includes('rows'), against: ['--lang', 'zh'] },
};

describe('every default of an option', () => {
  it.each(Object.entries(OPTIONS))('%s', async (name, { value, works, against }) => {
    await tasks();
    const fresh = (args: readonly string[]): boolean => {
      for (const made of ['elsewhere', 'out', 'here'])
        rmSync(folder.join(made), { recursive: true, force: true });
      return works(args);
    };
    expect(fresh([])).toBe(false);
    write({ options: { [name]: value } });
    expect(fresh([])).toBe(true);
    expect(fresh(against)).toBe(false);
  });
});

describe('exceptions, from the file to the reports', () => {
  const exceptions = [
    { rule: 'tasks/control-unexplained', document: 'E1234567', reason: '联系人已知', expires: '2020-04-30' },
    { rule: 'tasks/control-needs-alert', document: 'E1234567', reason: '已电话告知', expires: '2020-04-20' },
    { rule: 'sheet/name-missing', column: '姓名', reason: '无人', expires: '2020-04-30' },
  ];

  it('shows them with their reasons, counts again what has expired, names what matches nothing', async () => {
    await tasks();
    const plain = JSON.parse(check('--format', 'json').out);
    write({ exceptions });
    const { out } = check('--format', 'json', '--force');
    const report = JSON.parse(out);
    expect(report.summary.errors).toBe(plain.summary.errors - 1);
    expect(report.exceptions).toMatchObject([
      { rule: 'tasks/control-unexplained', about: 'E******7', matched: 1, expired: false },
      { rule: 'tasks/control-needs-alert', reason: '已电话告知', matched: 1, expired: true },
      { rule: 'sheet/name-missing', about: '姓名', matched: 0, expired: false },
    ]);
    const excused = report.findings.find(
      ({ rule }: { rule: string }) => rule === 'tasks/control-unexplained',
    );
    expect(excused.exception).toEqual({ reason: '联系人已知', expires: '2020-04-30', expired: false });
    expect(plain.exceptions).toBeUndefined();

    const sheet = await readWorkbookFile(folder.join('out', 'tasks.report.xlsx'), '例外');
    expect(sheet.flat().join()).toContain('没有对应的异常');
    const html = readFileSync(folder.join('out', 'tasks.report.html'), 'utf8');
    expect(html).toContain('例外：联系人已知（至 2020-04-30）');
    expect(html).toContain('例外已于 2020-04-20 到期');
    const { out: terminal } = check('--force');
    expect(terminal).toContain('有 1 条按例外不计入');
    expect(terminal).toContain('有 1 条例外已到期');
    expect(terminal).toContain('有 1 条例外没有对应的异常');
  });
});

describe('inbound init', () => {
  const init = (...args: readonly string[]) => runProgram('inbound', ['init', ...args], { cwd: folder.path });
  const written = (): string => readFileSync(folder.join(CONFIG), 'utf8');

  it.each(['zh', 'en'])('writes a configuration that changes nothing (%s)', async (lang) => {
    await tasks();
    const before = check('--format', 'json', '--report', 'json', '--lang', lang);
    expect(init('--lang', lang).code).toBe(0);
    expect(readConfig(written())).toHaveProperty('config');
    const after = check('--format', 'json', '--report', 'json', '--lang', lang, '--force');
    expect(after.out).toBe(before.out);
    expect(statSync(folder.join(CONFIG)).mode & 0o777).toBe(0o600);
  });

  it('names a schema that is there', () => {
    init();
    const schema = /"\$schema": "([^"]+)"/.exec(written())?.[1] ?? '';
    expect(existsSync(new URL(schema))).toBe(true);
  });

  it('overwrites nothing unless told to', () => {
    write('{}');
    const { code, err } = init();
    expect([code, written()]).toEqual([2, '{}']);
    expect(err).toContain('--force');
    expect(init('--force').code).toBe(0);
    expect(written()).not.toBe('{}');
  });

  it('proposes the header names that a sheet needs, with which it is then read', async () => {
    const [title = [], header = [], ...rows] = TASKS;
    const renamed = header.map((name) =>
      name === '证件号码' ? '人员证件号码（护照）' : name === '管控状态' ? '管控状态栏' : name,
    );
    await writeWorkbookFile(folder.join('tasks.xlsx'), { 任务: [title, renamed, ...rows] });
    expect(check().code).toBe(2);
    const { code, out } = init('--from', 'tasks.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('管控状态栏 → 管控状态');
    expect(out).toContain('镇街自用');
    expect(check().code).toBe(1);
  });

  it('writes down as a comment what only the cells speak for', async () => {
    const [title = [], header = [], ...rows] = TASKS;
    const renamed = header.map((name) => (name === '证件号码' ? '本人所持' : name));
    await writeWorkbookFile(folder.join('tasks.xlsx'), { 任务: [title, renamed, ...rows] });
    init('--from', 'tasks.xlsx');
    expect(written()).toMatch(/\/\/ "本人所持": "documentNumber"/);
  });

  it('tells as JSON what it proposes', async () => {
    await tasks();
    const { out } = init('--from', 'tasks.xlsx', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ file: CONFIG, kind: 'control-tasks', proposals: [] });
  });
});
