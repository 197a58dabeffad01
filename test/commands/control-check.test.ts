import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';
import { day, type FileValue, readWorkbookFile, writeWorkbookFile } from '../support/workbook-file.js';

type Rows = readonly (readonly FileValue[])[];

const HEADER = [
  '姓名',
  '证件号码',
  '联系电话',
  '管控状态',
  '开始管控时间',
  '来温时间',
  '省外隔离开始时间',
  '录入时间',
  '责任人',
  '人员身份',
  '备注',
  '社区自用',
];

const RESUMED =
  '4月10日从上海浦东机场入境，当日专车到温并集中隔离；4月17日因发热转医学处理，4月23日排除出院，当日转回隔离点继续集中隔离';
const TRANSFERRED =
  '4月16日上海浦东机场入境，当日起在上海市云栈酒店集中隔离，4月27日转运到温州继续隔离，转运原因：需家人照顾，目前体温正常';

/** An export of the afternoon of 27 April: one back from hospital, one transferred, two in order, and a footer. */
const REGISTER: Rows = [
  ['入境返浙人员导出'],
  HEADER,
  [
    '吕秀兰',
    'E12345671',
    '13900001111',
    '纳入管控',
    day('2020-04-23'),
    day('2020-04-10'),
    null,
    day('2020-04-10'),
    '林网格',
    '华侨',
    RESUMED,
    '甲',
  ],
  [
    '张文静',
    'E12345672',
    '13900002222',
    '纳入管控',
    day('2020-04-16'),
    day('2020-04-27'),
    day('2020-04-16'),
    day('2020-04-27'),
    '林网格',
    '中国人',
    TRANSFERRED,
    '乙',
  ],
  [
    '周建国',
    'E12345673',
    '13900003333',
    '结束管控',
    day('2020-04-10'),
    day('2020-04-10'),
    null,
    day('2020-04-10'),
    '林网格',
    '中国人',
    '已解除',
    '丙',
  ],
  [
    '王海燕',
    'E12345674',
    '11111111111',
    '待分配',
    null,
    day('2020-04-27'),
    null,
    day('2020-04-27'),
    null,
    null,
    '意大利包机',
    '丁',
  ],
  ['合计', '4'],
];

const was = (name: string, document: string, status: string, start: string): FileValue[] => [
  name,
  document,
  status,
  day(start),
];
const EARLIER_HEADER = ['姓名', '证件号码', '管控状态', '开始管控时间'];

const ON_13_APRIL: Rows = [
  EARLIER_HEADER,
  was('吕秀兰', 'E12345671', '纳入管控', '2020-04-10'),
  was('周建国', 'E12345673', '纳入管控', '2020-04-10'),
  was('陈忽然', 'E12345679', '纳入管控', '2020-04-12'),
];

const ON_20_APRIL: Rows = [
  EARLIER_HEADER,
  was('吕秀兰', 'E12345671', '转医学处理', '2020-04-10'),
  was('周建国', 'E12345673', '退回', '2020-04-10'),
  was('陈忽然', 'E12345679', '纳入管控', '2020-04-12'),
];

interface Found {
  readonly rule: string;
  readonly message: string;
  readonly expected?: string;
  readonly due?: string;
  readonly at: readonly { readonly file: string; readonly row: number; readonly field: string | null }[];
  readonly fix?: {
    readonly kind: string;
    readonly applied: boolean;
    readonly evidence: readonly { readonly file: string; readonly row: number }[];
  };
}

const AFTERNOON = ['--as-of', '2020-04-27 16:10'];
const PREVIOUS = ['--previous', 'control-20200413.xlsx', 'control-20200420.xlsx'];

describe('control check', () => {
  const folder = useFolder();
  const run = (...args: string[]) =>
    runProgram('inbound', ['control', 'check', ...args], { cwd: folder.path });
  const report = (...args: string[]) =>
    JSON.parse(run(...args, ...AFTERNOON, '--format', 'json', '--force').out);
  const findings = (...args: string[]): Found[] => report(...args).findings;
  const of = (rule: string, ...args: string[]): Found[] =>
    findings(...args).filter((finding) => finding.rule === rule);

  beforeEach(async () => {
    await writeWorkbookFile(folder.join('control.xlsx'), { 导出: REGISTER });
    await writeWorkbookFile(folder.join('control-20200413.xlsx'), { 导出: ON_13_APRIL });
    await writeWorkbookFile(folder.join('control-20200420.xlsx'), { 导出: ON_20_APRIL });
  });

  it('writes the outputs of triage check, named after the register', () => {
    const { code, err } = run('control.xlsx', ...PREVIOUS, ...AFTERNOON);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(readdirSync(folder.join('out')).sort()).toEqual([
      'control.import.xlsx',
      'control.report.html',
      'control.report.xlsx',
    ]);
  });

  it('mends each of the three starts by its evidence, and leaves all else as it is', async () => {
    run('control.xlsx', ...PREVIOUS, ...AFTERNOON);
    const ready = await readWorkbookFile(folder.join('out/control.import.xlsx'), '导出');
    const starts = Object.fromEntries(ready.slice(2).map((row) => [row[0], row[4]]));
    // Back from hospital: the first control start. Transferred: the day in Wenzhou.
    expect(starts).toMatchObject({ 吕秀兰: '2020-04-10', 张文静: '2020-04-27' });
    const [resumed] = of('control/resumed-start-reset', 'control.xlsx', ...PREVIOUS);
    expect(resumed).toMatchObject({
      at: [
        { file: 'control.xlsx', row: 3, field: 'controlStartDate' },
        { file: 'control-20200413.xlsx', row: 2, field: 'controlStartDate' },
      ],
      expected: '2020-04-10',
      fix: { kind: 'certain', applied: true, evidence: [{ file: 'control-20200413.xlsx', row: 2 }] },
    });
    const source = await readWorkbookFile(folder.join('control.xlsx'), '导出');
    const asRead = source.find(([name]) => name === '吕秀兰');
    const asMended = ready.find(([name]) => name === '吕秀兰');
    expect(asMended).toEqual(asRead?.map((cell, index) => (index === 4 ? '2020-04-10' : cell)));
  });

  it('without an export the remark only suggests the first start', async () => {
    const [resumed] = of('control/resumed-start-reset', 'control.xlsx');
    expect(resumed).toMatchObject({ expected: '2020-04-10', fix: { kind: 'suggested', applied: false } });
    const [accepted] = of('control/resumed-start-reset', 'control.xlsx', '--accept-suggestions');
    expect(accepted?.fix?.applied).toBe(true);
  });

  it('tells whoever disappeared at the export’s row, masked, and compares statuses with the latest export', () => {
    const all = findings('control.xlsx', ...PREVIOUS);
    expect(all.filter(({ rule }) => rule === 'control/disappeared')).toMatchObject([
      { at: [{ file: 'control-20200420.xlsx', row: 4, field: 'name' }, { field: 'controlStatus' }] },
    ]);
    expect(all.filter(({ rule }) => rule === 'control/status-jump')).toMatchObject([
      {
        at: [
          { file: 'control.xlsx', row: 5, field: 'controlStatus' },
          { file: 'control-20200420.xlsx', row: 3, field: 'controlStatus' },
        ],
      },
    ]);
    const args = ['control.xlsx', ...PREVIOUS, ...AFTERNOON, '--force', '--report', 'json,html'];
    const told = [run(...args).out, run(...args, '--format', 'json').out];
    for (const ending of ['json', 'html'])
      told.push(readFileSync(folder.join(`out/control.report.${ending}`), 'utf8'));
    for (const text of told) expect(text).not.toMatch(/陈忽然|E12345679|E12345671|13900001111/);
    // Who it is must be told on the terminal and on the page: the register has no row to look at.
    expect(told[0]).toContain('陈*然');
    expect(told[3]).toContain('陈*然');
  });

  it.each([
    ['16:59', 'control/unassigned', '2020-04-27T17:00:00+08:00'],
    ['17:00', 'control/unassigned-overdue', '2020-04-27T17:00:00+08:00'],
  ])('at %s one who awaits an officer is %s', (time, rule, due) => {
    const { out } = run('control.xlsx', '--as-of', `2020-04-27 ${time}`, '--format', 'json');
    const told: Found[] = JSON.parse(out).findings.filter(({ rule: id }: Found) => /unassigned/.test(id));
    expect(told).toMatchObject([{ rule, due, at: [{ row: 6 }, {}] }]);
  });

  it.each([
    ['11:59', 'control/phone-placeholder'],
    ['12:00', 'control/phone-placeholder-overdue'],
  ])('at %s of the next day a placeholder is %s', (time, rule) => {
    const { out } = run('control.xlsx', '--as-of', `2020-04-28 ${time}`, '--format', 'json');
    const told: Found[] = JSON.parse(out).findings.filter(({ rule: id }: Found) => /placeholder/.test(id));
    expect(told).toMatchObject([{ rule, due: '2020-04-28T12:00:00+08:00' }]);
  });

  describe('--previous', () => {
    const ofPeople = (...args: string[]) =>
      findings('control.xlsx', ...args).map(({ rule, expected, at }) => ({ rule, expected, at }));

    it('may be given in any order, together or one by one, before or after the register', () => {
      const expected = ofPeople(...PREVIOUS);
      const [, early = '', late = ''] = PREVIOUS;
      expect(ofPeople('--previous', late, early)).toEqual(expected);
      expect(ofPeople('--previous', late, '--previous', early)).toEqual(expected);
      expect(findings(...PREVIOUS, 'control.xlsx').map(({ rule }) => rule)).toEqual(
        expected.map(({ rule }) => rule),
      );
    });

    it('takes the day that is given before the one of the file’s name', () => {
      // 13 April becomes the latest state: from 纳入管控 to 结束管控 is no jump.
      const dated = ['--previous', '2020-04-25=control-20200413.xlsx', 'control-20200420.xlsx'];
      expect(of('control/status-jump', 'control.xlsx', ...dated)).toEqual([]);
    });

    it('finds the day in a title, and takes a single undated export for the day before', async () => {
      await writeWorkbookFile(folder.join('old.xlsx'), { 导出: [['截至2020年4月20日'], ...ON_20_APRIL] });
      expect(run('control.xlsx', '--previous', 'old.xlsx', ...AFTERNOON).err).toBe('');
      await writeWorkbookFile(folder.join('old.xlsx'), { 导出: ON_20_APRIL });
      const { code, err } = run('control.xlsx', '--previous', 'old.xlsx', ...AFTERNOON, '--force');
      expect(code).toBe(1);
      expect(err).toMatch(/old\.xlsx/);
    });

    it.each([
      ['one of several that has no day', ['old.xlsx', 'control-20200420.xlsx'], /old\.xlsx.*日期/],
      ['one of a day to come', ['2020-04-28=old.xlsx'], /old\.xlsx.*2020-04-28/],
      ['a day that is none', ['2020-02-30=old.xlsx'], /2020-02-30/],
      ['one that is not there', ['gone.xlsx'], /gone\.xlsx/],
      ['one that is no register', ['tasks.xlsx'], /tasks\.xlsx/],
    ])('refuses %s in one line, and writes nothing', async (_name, files, words) => {
      await writeWorkbookFile(folder.join('old.xlsx'), { 导出: ON_20_APRIL });
      await writeWorkbookFile(folder.join('tasks.xlsx'), { 任务: [['甲'], ['乙']] });
      const { code, out, err } = run('control.xlsx', '--previous', ...files, ...AFTERNOON);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^错误：[^\n]*\n$/);
      expect(err).toMatch(words);
      expect(readdirSync(folder.path)).not.toContain('out');
    });

    it('never writes over an export', async () => {
      await writeWorkbookFile(folder.join('control.import.xlsx'), { 导出: ON_20_APRIL });
      const before = readFileSync(folder.join('control.import.xlsx'));
      const previous = ['--previous', '2020-04-20=control.import.xlsx'];
      const { code, err } = run('control.xlsx', ...previous, ...AFTERNOON, '--out', '.', '--force');
      expect(code).toBe(2);
      expect(err).toMatch(/输入文件/);
      expect(readFileSync(folder.join('control.import.xlsx'))).toEqual(before);
    });

    it('is told among the inputs, with its day', () => {
      const { inputs } = report('control.xlsx', ...PREVIOUS);
      expect(inputs.map(({ file }: { file: string }) => file)).toEqual([
        'control.xlsx',
        'control-20200413.xlsx',
        'control-20200420.xlsx',
      ]);
    });

    it('that is the register itself shows no jump and nobody who disappeared', () => {
      const same = findings('control.xlsx', '--previous', '2020-04-26=control.xlsx');
      expect(same.filter(({ rule }) => /status-jump|disappeared/.test(rule))).toEqual([]);
    });

    it('is what the rules that need it are skipped without, never passed', () => {
      const skipped = (...args: string[]) =>
        report(...args)
          .rules.filter(({ skipped: why }: { skipped: string | null }) => why?.includes('--previous'))
          .map(({ id }: { id: string }) => id);
      expect(skipped('control.xlsx')).toEqual(['control/status-jump', 'control/disappeared']);
      expect(skipped('control.xlsx', ...PREVIOUS)).toEqual([]);
    });
  });

  it('finds nothing to mend in its own import sheet', () => {
    const args = [...PREVIOUS, '--accept-suggestions'];
    run('control.xlsx', ...args, ...AFTERNOON);
    const again = report('out/control.import.xlsx', ...args, '--out', 'again');
    expect(again.summary).toMatchObject({ fixed: 0, held: 0 });
  });

  it.each([
    [[], 'control check'],
    [['control.xlsx', 'control-20200413.xlsx'], 'control check'],
  ])('a mistyped call %j is told how it goes', (args, words) => {
    const { code, out, err } = run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
});
