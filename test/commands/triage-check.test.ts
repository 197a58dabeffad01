import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';
import { readWorkbookFile, TASKS, writeWorkbookFile } from '../support/workbook-file.js';

const NOON = ['--as-of', '2020-04-27 12:00'];

describe('triage check', () => {
  const folder = useFolder();
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, input?: Buffer) =>
    runProgram('triage', ['check', ...args], { cwd: folder.path, env, ...(input ? { input } : {}) });
  const json = (args: readonly string[]) => JSON.parse(run([...args, '--format', 'json']).out);

  beforeEach(async () => {
    await writeWorkbookFile(folder.join('tasks.xlsx'), { 排查任务: TASKS });
  });

  it('writes the import sheet and both reports, readable by their owner alone', () => {
    const { code, err } = run(['tasks.xlsx', ...NOON]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(readdirSync(folder.join('out')).sort()).toEqual([
      'tasks.import.xlsx',
      'tasks.report.html',
      'tasks.report.xlsx',
    ]);
    for (const file of readdirSync(folder.join('out'))) {
      expect(statSync(folder.join('out', file)).mode & 0o777).toBe(0o600);
    }
  });

  it('--annotate copies the whole workbook, and marks and explains the flawed cells', async () => {
    await writeWorkbookFile(folder.join('tasks.xlsx'), { 排查任务: TASKS, 代码表: [['甲', 1]] }, ['代码表']);
    run(['tasks.xlsx', ...NOON, '--annotate']);
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.readFile(folder.join('out/tasks.annotated.xlsx'));
    expect(copy.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['排查任务', 'visible'],
      ['代码表', 'hidden'],
    ]);
    const values = (await readWorkbookFile(folder.join('out/tasks.annotated.xlsx'), '排查任务')).map((row) =>
      row.map(String),
    );
    expect(values).toEqual(await readWorkbookFile(folder.join('tasks.xlsx'), '排查任务'));
    const { findings } = json(['tasks.xlsx', ...NOON, '--force']);
    const { column, row } = findings.find(({ severity }: { severity: string }) => severity === 'error').at[0];
    expect(copy.getWorksheet('排查任务')?.getCell(`${column}${row}`).note).toBeTruthy();
  });

  it('says the same from either door', () => {
    const [one, other] = [
      runProgram('triage', ['check', 'tasks.xlsx', ...NOON, '--out', 'a'], { cwd: folder.path }),
      runProgram('inbound', ['triage', 'check', 'tasks.xlsx', ...NOON, '--out', 'b'], { cwd: folder.path }),
    ];
    expect(other.out.replaceAll('b/', 'a/')).toBe(one.out);
    expect(other.code).toBe(one.code);
  });

  it('keeps title, header, unknown columns and ids in the import sheet, and the held rows beside it', async () => {
    run(['tasks.xlsx', ...NOON]);
    const ready = await readWorkbookFile(folder.join('out/tasks.import.xlsx'), '排查任务');
    expect(ready).toEqual([
      [TASKS[0]?.[0]],
      TASKS[1],
      [
        '吕秀兰',
        '330399199001011234',
        '13900001111',
        '结束管控',
        '温州市鹿城区',
        '',
        '2020-04-12',
        '2020-04-12',
        '2020-04-27',
        '甲',
      ],
      [
        '张文静',
        'E12345678',
        '13900002222',
        '结束管控',
        '瑞安',
        '',
        '2020-04-10',
        '2020-04-10',
        '2020-04-27',
        '乙',
      ],
      ['周建国', 'E12345679', '13900003333', '', '意大利', '', '', '', '2020-04-27', '丙'],
    ]);
    const held = await readWorkbookFile(folder.join('out/tasks.import.xlsx'), '待处理');
    expect(held.map(([row, , , name]) => [row, name])).toEqual([
      ['原行号', '姓名'],
      ['6', '王海燕'],
    ]);
  });

  it('says that the rows which an earlier run held are not read with its import sheet', () => {
    run(['tasks.xlsx', ...NOON]);
    const { out } = run(['out/tasks.import.xlsx', ...NOON, '--out', 'again']);
    expect(out).toContain('工作表“待处理”里的 1 行没有检查');
  });

  it('never changes its input', () => {
    const hash = () =>
      createHash('sha256')
        .update(readFileSync(folder.join('tasks.xlsx')))
        .digest('hex');
    const before = hash();
    run(['tasks.xlsx', ...NOON, '--accept-decisions', '--accept-suggestions']);
    expect(hash()).toBe(before);
  });

  it('fills an empty status by --accept-decisions only', async () => {
    const statusOf = async (file: string) =>
      (await readWorkbookFile(folder.join(file), '排查任务')).map((row) => row[3]);
    run(['tasks.xlsx', ...NOON, '--accept-suggestions', '--out', 'a']);
    run(['tasks.xlsx', ...NOON, '--accept-decisions', '--out', 'b']);
    expect(await statusOf('a/tasks.import.xlsx')).toContain('');
    expect(await statusOf('b/tasks.import.xlsx')).not.toContain('');
  });

  it('finds nothing to fix in its own import sheet', () => {
    run(['tasks.xlsx', ...NOON]);
    const again = json(['out/tasks.import.xlsx', ...NOON]);
    expect(again.inputs[0].sheet).toBe('排查任务');
    expect(again.summary.fixed).toBe(0);
    expect(again.summary.held).toBe(0);
  });

  describe('exit codes', () => {
    it.each([
      [['--fail-on', 'error'], 1],
      [['--fail-on', 'warning'], 1],
      [['--fail-on', 'never'], 0],
    ])('%j gives %i where an error is left', (options, code) => {
      expect(run(['tasks.xlsx', ...NOON, ...options]).code).toBe(code);
    });

    it.each([
      ['error', 0],
      ['warning', 1],
    ])('--fail-on %s gives %i where only warnings are left', async (failOn, code) => {
      await writeWorkbookFile(folder.join('calm.xlsx'), {
        任务: [...TASKS.slice(1, 3), ...TASKS.slice(4, 5)],
      });
      expect(run(['calm.xlsx', ...NOON, '--fail-on', failOn]).code).toBe(code);
    });

    it('a fixed finding keeps its severity and counts no more', async () => {
      await writeWorkbookFile(folder.join('fixable.xlsx'), {
        任务: [...TASKS.slice(1, 2), ...TASKS.slice(3, 4)],
      });
      const { code, out } = run(['fixable.xlsx', ...NOON, '--format', 'json']);
      const report = JSON.parse(out);
      expect(code).toBe(0);
      expect(report.summary).toMatchObject({ ready: 1, held: 0, errors: 0, fixed: 1 });
      expect(report.findings).toContainEqual(
        expect.objectContaining({
          rule: 'tasks/ended-start-date',
          severity: 'error',
          fix: expect.objectContaining({ applied: true }),
        }),
      );
    });
  });

  describe('the clock', () => {
    it.each([
      ['2020-04-27T16:59:59', 'tasks/pending'],
      ['2020-04-27T17:00', 'tasks/overdue'],
      ['2020-04-27T08:59:59Z', 'tasks/pending'],
      ['2020-04-27T09:00:00Z', 'tasks/overdue'],
      ['2020-04-28', 'tasks/overdue'],
    ])('--as-of %s: %s', (asOf, rule) => {
      const { findings } = json(['tasks.xlsx', '--as-of', asOf]);
      const ids = findings.map((finding: { rule: string }) => finding.rule);
      expect(ids.filter((id: string) => id === 'tasks/pending' || id === 'tasks/overdue')).toEqual([rule]);
    });

    it('takes the dispatch day from --dispatched where the sheet has none, and skips the deadlines without it', async () => {
      const rows = TASKS.map((row) => row.filter((_, index) => index !== 8));
      await writeWorkbookFile(folder.join('undated.xlsx'), { 任务: rows });
      const skipped = (report: { rules: { id: string; skipped: string | null }[] }) =>
        report.rules.find(({ id }) => id === 'tasks/overdue')?.skipped;
      expect(skipped(json(['undated.xlsx', ...NOON]))).toMatch('--dispatched');
      const dated = json(['undated.xlsx', ...NOON, '--dispatched', '2020-04-26', '--out', 'b']);
      expect(skipped(dated)).toBeNull();
      expect(dated.findings).toContainEqual(
        expect.objectContaining({ rule: 'tasks/overdue', due: '2020-04-26T17:00:00+08:00' }),
      );
    });
  });

  describe('outputs that exist', () => {
    it('stay without --force, and nothing else is written', () => {
      mkdirSync(folder.join('out'));
      writeFileSync(folder.join('out/tasks.report.html'), 'mine');
      const { code, err, out } = run(['tasks.xlsx', ...NOON]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^错误：.*tasks\.report\.html.*--force.*\n$/);
      expect(readdirSync(folder.join('out'))).toEqual(['tasks.report.html']);
      expect(readFileSync(folder.join('out/tasks.report.html'), 'utf8')).toBe('mine');
    });

    it('are replaced with --force', () => {
      run(['tasks.xlsx', ...NOON]);
      expect(run(['tasks.xlsx', ...NOON, '--force']).code).toBe(1);
    });

    it.each([
      ['the same path', () => undefined],
      ['a link to the input', () => symlinkSync(folder.join('tasks.import.xlsx'), folder.join('link.xlsx'))],
      [
        'a hard link to the input',
        () => linkSync(folder.join('tasks.import.xlsx'), folder.join('link.xlsx')),
      ],
    ])('never are an input: %s', async (_name, prepare) => {
      await writeWorkbookFile(folder.join('tasks.import.xlsx'), { 排查任务: TASKS });
      prepare();
      const input = existsSync(folder.join('link.xlsx')) ? 'link.xlsx' : 'tasks.xlsx';
      if (input === 'tasks.xlsx') linkSync(folder.join('tasks.xlsx'), folder.join('copy'));
      const name = input === 'link.xlsx' ? 'link' : 'tasks';
      if (name === 'link') linkSync(folder.join('tasks.import.xlsx'), folder.join('link.import.xlsx'));
      else {
        // The output's name leads to the input.
        mkdirSync(folder.join('o'));
        symlinkSync(folder.join('tasks.xlsx'), folder.join('o/tasks.import.xlsx'));
      }
      const { code, err } = run([input, ...NOON, '--force', '--out', name === 'link' ? '.' : 'o']);
      expect(code).toBe(2);
      expect(err).toMatch(/输入文件/);
    });
  });

  describe('what is printed', () => {
    it('carries the deadline first, then the counts, then what to do', () => {
      const lines = run(['tasks.xlsx', ...NOON]).out.split('\n');
      expect(lines[0]).toBe('2020-04-27 17:00 截止，还剩 5 小时：1 行未办结');
      expect(lines.findIndex((line) => line.startsWith('共 6 行'))).toBeLessThan(lines.indexOf('需要处理'));
      expect(lines.slice(-5).join('\n')).toContain('out/tasks.import.xlsx');
    });

    it('lines up Chinese columns: every line of the table is as wide', async () => {
      const { default: stringWidth } = await import('string-width');
      const table = run(['tasks.xlsx', ...NOON])
        .out.split('\n')
        .filter((line) => /^[┌│├└]/.test(line));
      expect(table.length).toBeGreaterThan(3);
      expect(new Set(table.map((line) => stringWidth(line))).size).toBe(1);
    });

    it('is without colour in a pipe, and with NO_COLOR even where colour is forced', () => {
      const colour = '\u001B[';
      expect(run(['tasks.xlsx', ...NOON]).out).not.toContain(colour);
      expect(run(['tasks.xlsx', ...NOON, '--force'], { FORCE_COLOR: '1' }).out).toContain(colour);
      expect(run(['tasks.xlsx', ...NOON, '--force'], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).not.toContain(
        escape,
      );
      expect(run(['tasks.xlsx', ...NOON, '--force', '--no-color'], { FORCE_COLOR: '1' }).out).not.toContain(
        escape,
      );
    });

    it('is English with --lang en or an English LANG, and Chinese otherwise', () => {
      const first = (args: readonly string[], env = {}) =>
        run(['tasks.xlsx', ...NOON, '--force', ...args], env).out.split('\n')[0];
      expect(first(['--lang', 'en'])).toMatch(/^[ -~]+$/);
      expect(first([], { LANG: 'en_US.UTF-8' })).toMatch(/^[ -~]+$/);
      expect(first(['--lang', 'zh'], { LANG: 'en_US.UTF-8' })).toMatch('截止');
      expect(first([], { LANG: 'C.UTF-8' })).toMatch('截止');
    });

    it('is one line with --quiet', () => {
      expect(run(['tasks.xlsx', ...NOON, '--quiet']).out).toMatch(/^共 6 行.*\n$/);
    });

    it.each(['text', 'json'])('hides names, ids and phones in %s, and shows them with --unmask', (format) => {
      const masked = run(['tasks.xlsx', ...NOON, '--format', format, '--report', 'xlsx,html,json']).out;
      const files = ['html', 'json'].map((ending) =>
        readFileSync(folder.join(`out/tasks.report.${ending}`), 'utf8'),
      );
      for (const text of [masked, ...files]) {
        for (const secret of [
          '吕秀兰',
          '王海燕',
          '330399199001011234',
          'E12345678',
          '13900001111',
          '13900004444',
        ]) {
          expect(text).not.toContain(secret);
        }
      }
      const clear = run(['tasks.xlsx', ...NOON, '--format', format, '--unmask', '--force']).out;
      expect(clear).toContain('王海燕');
    });
  });

  it('reads standard input as -', () => {
    const { code, out } = run(['-', ...NOON, '--quiet'], {}, readFileSync(folder.join('tasks.xlsx')));
    expect(code).toBe(1);
    expect(out).toMatch('共 6 行');
    expect(readdirSync(folder.join('out'))).toContain('stdin.import.xlsx');
  });
});
