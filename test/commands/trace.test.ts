import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';
import { day, type FileValue, writeWorkbookFile } from '../support/workbook-file.js';

type Rows = readonly (readonly FileValue[])[];

const AN_ID = '330399199001011234';
const AS_OF = ['--as-of', '2020-04-27 16:10'];

/** Sheets of other people's making: titles, other header names, columns in another order. */
const CONTROL: Rows = [
  ['2020年4月26日管控库导出'],
  ['社区自用', '状态', '隔离人员姓名', '身份证号', '手机', '管控开始日期', '入境日期', '情况说明'],
  [
    '甲',
    '纳入管控',
    '吕秀兰',
    AN_ID,
    '13900001001',
    day('2020-04-26'),
    day('2020-04-13'),
    '4月13日上海浦东机场入境，当日起在上海市云栈酒店集中隔离，4月25日转运到温州继续隔离，目前体温正常，家属吕秀兰电话13900001001',
  ],
  ['乙', '纳入管控', '单建国', 'E12345671', '13900001002', day('2020-04-25'), day('2020-04-13'), null],
  ['丙', '纳入管控', '单建国', 'E12345672', '13900001003', day('2020-04-25'), day('2020-04-14'), null],
];
const VERIFICATION: Rows = [
  ['核查状态', '返浙日期', '身份证号', '姓名', '入境日期', '随访日期'],
  ['核查中', day('2020-04-25'), AN_ID, '吕秀兰', day('2020-04-12'), day('2020-04-26')],
];

describe('inbound trace', () => {
  const folder = useFolder();
  const trace = (...args: string[]) => runProgram('inbound', ['trace', ...args], { cwd: folder.path });
  const pages = (): string[] => {
    try {
      return readdirSync(folder.join('out'));
    } catch {
      return [];
    }
  };

  beforeEach(async () => {
    await writeWorkbookFile(folder.join('control.xlsx'), { 导出: CONTROL, 说明: [['不是表']] });
    await writeWorkbookFile(folder.join('verify.xlsx'), { Sheet1: VERIFICATION });
  });

  it('shows a person’s days with their cells, and what contradicts what', () => {
    const { code, out, err } = trace(AN_ID, 'control.xlsx', 'verify.xlsx', ...AS_OF);
    expect(code).toBe(0);
    expect(out).toMatch(/2020-04-12 │ ✖ 入境时间 .*verify\.xlsx E2/);
    expect(out).toMatch(/2020-04-13 │ ✖ 入境时间 /);
    expect(out).toMatch(/2020-04-26 │ 管控状态 .*纳入管控/);
    expect(out).toContain('✖ 入境时间不一致：');
    expect(out).toContain('2020-04-26 [control.xlsx F3]');
    expect(out).toContain('V-1.4');
    expect(err).toContain('out/control.trace-3303-1234.html');
    expect(out + err).not.toMatch(/吕秀兰|330399199001011234|13900001001/);
  });

  it('draws them on a page of its own that hides who it is', () => {
    trace(AN_ID, 'control.xlsx', 'verify.xlsx', ...AS_OF);
    expect(pages()).toEqual(['control.trace-3303-1234.html']);
    const file = folder.join('out', 'control.trace-3303-1234.html');
    const page = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(page).toContain('<svg class="timeline"');
    expect(page.match(/<path class="mark wrong"/g)?.length).toBeGreaterThanOrEqual(3);
    expect(page).toContain('verify.xlsx E2');
    expect(page).not.toMatch(/吕秀兰|330399199001011234|13900001001/);
    expect(page).not.toMatch(/<script|src=|href=/);
  });

  it('tells the same as JSON', () => {
    const { code, out } = trace(AN_ID, 'control.xlsx', 'verify.xlsx', ...AS_OF, '--format', 'json');
    expect(code).toBe(0);
    const told = JSON.parse(out);
    expect(told).toMatchObject({
      schema: 'inbound-trace/1',
      asOf: '2020-04-27T16:10:00+08:00',
      person: { name: '吕*兰', documentNumber: '3303**********1234' },
      rows: [
        { file: 'control.xlsx', sheet: '导出', row: 3, confidence: 'certain' },
        { file: 'verify.xlsx', sheet: 'Sheet1', row: 2, confidence: 'certain' },
      ],
      outputs: [{ file: 'out/control.trace-3303-1234.html' }],
    });
    expect(told.inputs.map(({ kind, date }: { kind: string; date: string }) => [kind, date])).toEqual([
      ['control-register', '2020-04-26'],
      ['verification', null],
    ]);
    expect(told.events[0]).toMatchObject({
      date: '2020-04-12',
      fact: 'entryDate',
      at: [{ file: 'verify.xlsx', row: 2, column: 'E' }],
      contradicted: true,
    });
    expect(told.contradictions.map(({ kind }: { kind: string }) => kind)).toEqual(['differ', 'arrival']);
    expect(out).not.toMatch(/吕秀兰|330399199001011234|13900001001/);
  });

  it('finds by the number or the name that a report shows, and by name', () => {
    for (const query of ['3303**********1234', '吕*兰', '吕秀兰', 'LYU XIULAN'])
      expect(trace(query, 'control.xlsx', ...AS_OF, '--force').out).toContain('吕*兰  3303**********1234');
  });

  it('lists those who fit where nobody can be asked, and writes nothing', () => {
    const { code, out, err } = trace('单建国', 'control.xlsx', 'verify.xlsx', ...AS_OF);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('有 2 人符合');
    expect(err).toMatch(/1\. 单\*国 {2}E\*+71 .*第 4 行[\s\S]*2\. 单\*国 {2}E\*+72 .*第 5 行/);
    expect(err).not.toContain('单建国');
    expect(pages()).toEqual([]);
    const masked = /2\. 单\*国 {2}(E\*+72)/.exec(err)?.[1] ?? '';
    expect(trace(masked, 'control.xlsx', ...AS_OF).out).toContain('2020-04-14');
  });

  it('lists no more people than can be read, and says how many there are', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ['单建国', `E123456${10 + at}`, '纳入管控']);
    await writeWorkbookFile(folder.join('many.xlsx'), {
      Sheet1: [['姓名', '证件号码', '管控状态'], ...many],
    });
    const { code, err } = trace('单建国', 'many.xlsx', ...AS_OF);
    expect(code).toBe(2);
    expect(err).toContain('有 30 人符合');
    expect(err.match(/^ {2}\d+\. /gm)?.length).toBe(20);
    expect(err).toContain('另有 10 人未列出');
  });

  // util-linux gives the program a terminal.
  it.skipIf(!existsSync('/usr/bin/script') || process.platform !== 'linux').each([
    ['2', 0, '2020-04-14'],
    ['3', 1, '请改用证件号码'],
    ['', 1, '请改用证件号码'],
  ])('asks at a terminal which person is meant: %j', (answer, failed, told) => {
    const command = `"${process.execPath}" "${resolve('bin/inbound.js')}" trace 单建国 control.xlsx ${AS_OF[0]} 2020-04-27`;
    const { stdout } = spawnSync('script', ['-qec', `${command} && echo done`, '/dev/null'], {
      cwd: folder.path,
      input: `${answer}\n`,
      encoding: 'utf8',
    });
    expect(stdout).toContain('是哪一位？');
    expect(stdout).toContain(told);
    expect(stdout.includes('done')).toBe(failed === 0);
    expect(pages().length).toBe(1 - failed);
  });

  it('shows all where the user wants it so', () => {
    const { out } = trace(AN_ID, 'control.xlsx', ...AS_OF, '--unmask', '--lang', 'en');
    expect(out).toContain(`吕秀兰  ${AN_ID}`);
    expect(out).toContain('Control start date');
    expect(pages()).toEqual(['control.trace-3303-1234.html']);
  });

  it.each([
    ['nobody', ['赵一鸣', 'control.xlsx'], '没有找到这个人'],
    ['no such file', [AN_ID, 'missing.xlsx'], '找不到文件 missing.xlsx'],
    ['no such sheet', [AN_ID, 'control.xlsx', '--sheet', '导入'], '没有工作表“导入”'],
    ['a sheet of no kind', [AN_ID, 'control.xlsx', '--sheet', '说明'], '没有认识的工作表'],
    ['no sheet at all', [AN_ID], '缺少参数 <sheets>'],
    ['nothing', [], '缺少参数 <person>'],
  ])('cannot trace: %s', (_, args, told) => {
    const { code, out, err } = trace(...args, ...AS_OF);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(told);
    expect(pages()).toEqual([]);
  });

  it('keeps a page that is there, unless told otherwise', () => {
    trace(AN_ID, 'control.xlsx', ...AS_OF);
    expect(trace(AN_ID, 'control.xlsx', ...AS_OF)).toMatchObject({ code: 2, out: '' });
    expect(trace(AN_ID, 'control.xlsx', ...AS_OF, '--force').code).toBe(0);
    expect(trace('E12345671', 'control.xlsx', ...AS_OF).code).toBe(0);
    expect(pages().length).toBe(2);
  });
});
