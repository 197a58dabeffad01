import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';
import { day, type FileValue, readWorkbookFile, writeWorkbookFile } from '../support/workbook-file.js';

type Rows = readonly (readonly FileValue[])[];

const TRANSFERRED =
  '4月13日上海浦东机场入境，当日起在上海市云栈酒店集中隔离，4月25日转运到温州继续隔离，转运原因：需家人照顾，目前体温正常';
const AN_ID = '330399199001011234';

/** An export of the control register as somebody else's program wrote it: a title, other header names, a footer. */
const CONTROL: Rows = [
  ['入境返浙人员导出'],
  [
    '社区自用',
    '状态',
    '隔离人员姓名',
    '身份证号',
    '手机',
    '管控开始日期',
    '登记日期',
    '入境日期',
    '口岸',
    '情况说明',
  ],
  [
    '甲',
    '纳入管控',
    '吕秀兰',
    AN_ID,
    '13900001001',
    day('2020-04-26'),
    day('2020-04-26'),
    day('2020-04-13'),
    '上海浦东',
    TRANSFERRED,
  ],
  [
    '乙',
    '纳入管控',
    '单建国',
    'E12345671',
    '13900001002',
    day('2020-04-25'),
    day('2020-04-25'),
    day('2020-04-13'),
    '上海',
    null,
  ],
  [
    '丙',
    '转医学处理',
    '陈建军',
    'E12345672',
    '13900001003',
    day('2020-04-25'),
    day('2020-04-25'),
    day('2020-04-13'),
    '上海',
    null,
  ],
  [
    '丁',
    '纳入管控',
    '王小明',
    'E12345673',
    '13900001004',
    day('2020-04-25'),
    day('2020-04-25'),
    day('2020-04-13'),
    '上海',
    null,
  ],
  ['填报人：甲某'],
];

const VERIFICATION: Rows = [
  [
    '目前隔离情况',
    '返温时间',
    '拟到浙时间',
    '核查结果',
    '证件号',
    '旅客姓名',
    '联系方式',
    '当日身体状态',
    '实际入境时间',
    '14天医学观察',
  ],
  [
    null,
    day('2020-04-25'),
    day('2020-04-25'),
    '结束核查',
    AN_ID,
    'LYU/XIULAN MS',
    '13900001001',
    '健康',
    day('2020-04-13'),
    '否',
  ],
  [
    null,
    day('2020-04-25'),
    day('2020-04-25'),
    '结束核查',
    'G98765432',
    'SHAN JIANGUO',
    '13900001002',
    '健康',
    day('2020-04-13'),
    '否',
  ],
  [
    null,
    day('2020-04-25'),
    day('2020-04-25'),
    '结束核查',
    'E12345672',
    '陈建军',
    '13900001003',
    '健康',
    day('2020-04-13'),
    '否',
  ],
  [
    null,
    day('2020-04-26'),
    day('2020-04-26'),
    '结束核查',
    'E12345679',
    '赵六',
    '13900001009',
    '健康',
    day('2020-04-14'),
    '否',
  ],
];

const CASES: Rows = [
  ['姓名', '证件号码', '病例类型', '报告日期'],
  ['陈建军', 'E12345672', '确诊', day('2020-04-26')],
];

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly at: readonly { readonly file: string; readonly row: number; readonly field: string }[];
  readonly fix?: { readonly kind: string; readonly applied: boolean };
}
interface Report {
  readonly command: string;
  readonly inputs: readonly { readonly file: string; readonly kind: string; readonly rows: number }[];
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly Found[];
  readonly pairs: readonly {
    readonly control: number;
    readonly verification: number;
    readonly confidence: string;
    readonly by: readonly string[];
  }[];
  readonly rules: readonly {
    readonly id: string;
    readonly applied: number;
    readonly skipped: string | null;
  }[];
  readonly outputs: readonly { readonly file: string; readonly what: string; readonly rows: number }[];
}

const NOW = ['--as-of', '2020-04-27T15:30'];

describe('reconcile', () => {
  const folder = useFolder();

  beforeEach(async () => {
    await writeWorkbookFile(folder.join('control.xlsx'), { 导出: CONTROL });
    await writeWorkbookFile(folder.join('verify.xlsx'), { 核查: VERIFICATION });
    await writeWorkbookFile(folder.join('cases.xlsx'), { 名单: CASES });
  });

  const run = (...args: string[]) => runProgram('reconcile', [...args, ...NOW], { cwd: folder.path });
  const json = (...args: string[]): Report => JSON.parse(run(...args, '--format', 'json').out) as Report;
  const spoken = ({ findings }: Report): string[] =>
    findings
      .filter(({ rule }) => rule.startsWith('reconcile/') || rule.startsWith('verification/'))
      .map(
        ({ rule, at }) => `${rule} ${at.map(({ file, row, field }) => `${file} ${row} ${field}`).join(', ')}`,
      )
      .sort();

  it('finds every pair, shows both cells, and writes an import sheet of each register', async () => {
    const report = json('control.xlsx', 'verify.xlsx', '--cases', 'cases.xlsx');
    expect(report.command).toBe('reconcile');
    expect(report.pairs).toEqual([
      { control: 3, verification: 2, confidence: 'certain', by: ['documentNumber'] },
      { control: 4, verification: 3, confidence: 'probable', by: ['name', 'phone'] },
      { control: 5, verification: 4, confidence: 'certain', by: ['documentNumber'] },
    ]);
    expect(spoken(report)).toEqual([
      'reconcile/control-missing verify.xlsx 5 wenzhouArrivalDate, verify.xlsx 5 quarantinedAtEntry',
      'reconcile/identity-uncertain control.xlsx 4 name, verify.xlsx 3 name',
      'reconcile/start-date-mismatch control.xlsx 3 controlStartDate, verify.xlsx 2 zhejiangArrivalDate',
      'reconcile/verification-missing control.xlsx 6 name, control.xlsx 6 controlStatus',
      'verification/health-behind-cases verify.xlsx 4 healthStatus, cases.xlsx 2 caseType',
    ]);
    expect(report.summary).toMatchObject({ rows: 9, blank: 1 });
    expect(report.inputs.map(({ file, kind }) => [file, kind])).toEqual([
      ['control.xlsx', 'control-register'],
      ['verify.xlsx', 'verification'],
      ['cases.xlsx', 'case-list'],
    ]);
    const imports = report.outputs.filter(({ what }) => what === 'import').map(({ file }) => file);
    expect(imports).toEqual(['out/control.import.xlsx', 'out/verify.import.xlsx']);
    const verify = await readWorkbookFile(folder.join('out', 'verify.import.xlsx'), '核查');
    expect(verify.find((cells) => cells.includes('陈建军'))).toContain('确诊');
    const control = await readWorkbookFile(folder.join('out', 'control.import.xlsx'), '导出');
    expect(control[0]?.[0]).toBe('入境返浙人员导出');
    expect(control.map(([own]) => own)).toEqual(['入境返浙人员导出', '社区自用', '乙', '丙', '丁']);
    expect(run('control.xlsx', 'verify.xlsx', '--force').code).toBe(1);
  });

  it('takes the day of the transfer where suggestions are accepted, and finds it settled when it reads its own sheets', () => {
    const first = json('control.xlsx', 'verify.xlsx', '--accept-suggestions');
    expect(first.findings.find(({ rule }) => rule === 'reconcile/start-date-mismatch')?.fix).toMatchObject({
      kind: 'suggested',
      applied: true,
    });
    const again = json('out/control.import.xlsx', 'out/verify.import.xlsx', '--out', 'again');
    expect(spoken(again).filter((text) => text.includes('start-date-mismatch'))).toEqual([]);
  });

  it('swaps two registers that were given the other way round, with a hint', () => {
    const right = json('control.xlsx', 'verify.xlsx');
    const { out, err } = run('verify.xlsx', 'control.xlsx', '--format', 'json', '--out', 'other');
    const swapped = JSON.parse(out) as Report;
    expect(spoken(swapped)).toEqual(spoken(right));
    expect(swapped.pairs).toEqual(right.pairs);
    expect(err).toContain('顺序反了');
  });

  it('reads decisions back from the sheet that its own report holds, masked as it is', async () => {
    run('control.xlsx', 'verify.xlsx');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(folder.join('out', 'control.report.xlsx'));
    const form = workbook.getWorksheet('身份确认');
    expect(form?.getRow(2).getCell(1).text).toMatch(/^E\*+71$/);
    for (const [verdict, expected] of [
      ['同一人', ['certain identities']],
      ['不同人', []],
    ] as const) {
      if (form) {
        form.getRow(2).getCell(3).value = verdict;
        form.getRow(2).getCell(4).value = '护照换发，已电话核实';
      }
      await workbook.xlsx.writeFile(folder.join('decided.xlsx'));
      const report = json('control.xlsx', 'verify.xlsx', '--identities', 'decided.xlsx', '--force');
      const pair = report.pairs.filter(({ control }) => control === 4);
      expect(pair.map(({ confidence, by }) => `${confidence} ${by.join()}`)).toEqual(expected);
      expect(spoken(report).filter((text) => text.includes('identity-uncertain'))).toEqual([]);
    }
  });

  it.each([
    ['是否同一人', '也许', '第 2 行'],
    ['意见', '同一人', '不是身份确认表'],
  ])('tells what is wrong with a form: %s %s', async (header, verdict, told) => {
    await writeWorkbookFile(folder.join('form.xlsx'), {
      表: [
        ['管控库证件号码', '核查库证件号码', header, '理由'],
        ['E12345671', 'G98765432', verdict, '已核实'],
      ],
    });
    const { code, err } = run('control.xlsx', 'verify.xlsx', '--identities', 'form.xlsx');
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(existsSync(folder.join('out'))).toBe(false);
  });

  it('adds the rules of each register with --all, and tells those it cannot check', () => {
    const ids = (report: Report): string[] => report.rules.map(({ id }) => id);
    const some = json('control.xlsx', 'verify.xlsx');
    const all = json('control.xlsx', 'verify.xlsx', '--all', '--force');
    expect(ids(some).filter((id) => /^(?:control|verification)\//.test(id))).toEqual([
      'verification/health-behind-cases',
    ]);
    expect(new Set(ids(all)).size).toBe(ids(all).length);
    expect(ids(all)).toEqual(expect.arrayContaining(['control/registered-late', 'verification/overdue']));
    expect(some.rules.find(({ id }) => id === 'verification/health-behind-cases')?.skipped).toContain(
      '病例名单',
    );
  });

  it.each([
    [['cases.xlsx', 'verify.xlsx'], 'verify.xlsx --cases'],
    [['control.xlsx', 'control.xlsx'], 'control check'],
    [['control.xlsx', 'verify.xlsx', '--cases', 'control.xlsx'], 'control check'],
    [['control.xlsx'], '<verification>'],
    [['control.xlsx', 'none.xlsx'], 'none.xlsx'],
  ])('refuses %j with code 2 and says what to do', (args, told) => {
    const { code, out, err } = run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
    // An option that the command does not have.
    expect(err).not.toContain('--kind');
    expect(existsSync(folder.join('out'))).toBe(false);
  });

  it('tells two registers of one name apart, and takes both from one workbook', async () => {
    await writeWorkbookFile(folder.join('both.xlsx'), { 管控: CONTROL, 核查: VERIFICATION });
    const report = json('both.xlsx', 'both.xlsx');
    expect(report.outputs.map(({ file }) => file)).toEqual([
      'out/both.control.import.xlsx',
      'out/both.verification.import.xlsx',
      'out/both.report.xlsx',
      'out/both.report.html',
    ]);
    expect(report.pairs.length).toBe(3);
    // An address alone would be one of two cells.
    expect(run('both.xlsx', 'both.xlsx', '--force').code).toBe(1);
    expect(readFileSync(folder.join('out', 'both.report.html'), 'utf8')).toMatch(/管控 F3.*核查 C2/s);
  });

  it('never changes its inputs, and hides who it is about', () => {
    const files = readdirSync(folder.path);
    const hashes = () =>
      files.map((file) =>
        createHash('sha256')
          .update(readFileSync(folder.join(file)))
          .digest('hex'),
      );
    const before = hashes();
    const { out } = run('control.xlsx', 'verify.xlsx', '--cases', 'cases.xlsx', '--annotate');
    expect(hashes()).toEqual(before);
    const html = readFileSync(folder.join('out', 'control.report.html'), 'utf8');
    const data = run('control.xlsx', 'verify.xlsx', '--format', 'json', '--force').out;
    for (const secret of [AN_ID, '13900001001', '吕秀兰', 'G98765432', 'JIANGUO', 'XIULAN']) {
      expect(out).not.toContain(secret);
      expect(html).not.toContain(secret);
      expect(data).not.toContain(secret);
    }
    expect(readdirSync(folder.join('out'))).toContain('verify.annotated.xlsx');
  });
});
