import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/domain/document-number.js';
import { runProgram, useFolder } from '../support/program.js';
import { day, type FileValue, readWorkbookFile, writeWorkbookFile } from '../support/workbook-file.js';

const folder = useFolder();
const intake = (...args: readonly string[]) =>
  runProgram('inbound', ['control', 'intake', ...args, '--as-of', '2020-04-27 10:30'], { cwd: folder.path });

/** A form of a street: two titles, headers of its own, unknown columns, dirty cells, a footer. */
const FORM: readonly (readonly FileValue[])[] = [
  ['新增集中隔离人员'],
  ['五马街道', null, null, '4月27日'],
  [
    '手环',
    '隔离点名称',
    '到温日期',
    '备注信息',
    '入境交通工具班次',
    '返温方式',
    '隔离人员姓名',
    '证件号',
    '入境日期',
    '口岸',
    '交通方式',
    '是否隔离',
    '健康情况',
    '当地隔离开始时间',
  ],
  [
    'A-1',
    '鹿城区云栈酒店',
    '4月27日',
    '转运原因：隔离点容量不足',
    'MU788',
    '闭环转运',
    '吕 秀兰',
    '330399 19900101 1226',
    '2020.4.18',
    '浦东机场',
    '航班',
    '是',
    '正常',
    '4月18日',
  ],
  [
    'A-2',
    '鹿城区云栈酒店',
    day('2020-04-27'),
    null,
    null,
    '大巴',
    '黄三',
    '无',
    '4/20',
    '云南瑞丽',
    '小路',
    '是',
    '正常',
    null,
  ],
  [
    'A-3',
    '鹿城区云栈酒店',
    day('2020-04-27'),
    '边境偷渡入境',
    null,
    '大巴',
    '林二',
    null,
    '4/20',
    '云南瑞丽',
    null,
    '是',
    '正常',
    null,
  ],
  ['合计：3人'],
];

const column = (rows: readonly (readonly string[])[], header: string): string[] => {
  const at = rows[0]?.indexOf(header) ?? -1;
  return rows.slice(1).map((row) => row[at] ?? '');
};

describe('control intake', () => {
  it('registers the people of a form that nothing was written for', async () => {
    await writeWorkbookFile(folder.join('form.xlsx'), { 表: FORM });
    const { code, out, err } = intake(
      'form.xlsx',
      '--district',
      '鹿城',
      '--format',
      'json',
      '--report',
      'xlsx',
    );
    const report = JSON.parse(out);
    expect(report.findings.filter(({ severity, fix }: never) => severity === 'error' && !fix)).toEqual([]);
    expect(code).toBe(0);
    expect(report).toMatchObject({
      schema: 'inbound-report/1',
      command: 'control intake',
      inputs: [{ kind: 'intake', headerRow: 3, unknownHeaders: ['手环'] }],
      summary: { rows: 4, ready: 3, held: 0, blank: 1 },
    });
    expect(report.alerts.map(({ rule, row }: { rule: string; row: number }) => [rule, row])).toEqual(
      [4, 5, 6].map((row) => ['control/needs-alert', row]),
    );
    expect(report.inputs[0].columns.map(({ field }: { field: string }) => field)).not.toContain(
      'controlStatus',
    );
    expect(out).not.toContain('吕秀兰');
    expect(err).toContain('2 人编了唯一编码');
    const rows = await readWorkbookFile(folder.join('out/form.import.xlsx'), '添加重点管控人员');
    expect(column(rows, '证件号码')).toEqual([
      '330399199001011226',
      '33030220200427001',
      '33030220200427002',
    ]);
    expect(column(rows, '管控状态')).toEqual(['纳入管控', '纳入管控', '纳入管控']);
    expect(column(rows, '开始管控时间')).toEqual(['2020-04-27', '2020-04-27', '2020-04-27']);
    expect(column(rows, '手环')).toEqual(['A-1', 'A-2', 'A-3']);
    expect(column(rows, '备注')[0]).toBe(
      '转运原因：隔离点容量不足。补充：入境时间：2020-04-18；入境口岸：浦东机场；入境方式：飞机；省外隔离开始时间：2020-04-18；转运时间：2020-04-27；目前情况：在鹿城区云栈酒店，集中隔离中，健康',
    );
    expect(readdirSync(folder.join('out')).sort()).toEqual(['form.import.xlsx', 'form.report.xlsx']);
  });

  it('repeats no code over a thousand people, two files and a register', async () => {
    const header = [
      '姓名',
      '证件号码',
      '入境方式',
      '来温时间',
      '来温方式',
      '入境时间',
      '入境口岸',
      '隔离情况',
      '健康状况',
    ];
    const people = (count: number): FileValue[][] =>
      Array.from({ length: count }, (_, at) => [
        `黄三${at}`,
        null,
        '偷渡',
        '2020-04-27',
        '汽车',
        '2020-04-20',
        '云南瑞丽',
        '集中隔离中',
        // A few are held: their codes are taken all the same.
        at % 50 === 0 ? null : '健康',
      ]);
    await writeWorkbookFile(folder.join('morning.xlsx'), { 表: [header, ...people(700)] });
    await writeWorkbookFile(folder.join('evening.xlsx'), { 表: [header, ...people(500)] });
    const taken = Array.from(
      { length: 60 },
      (_, at) => `33030220200427${String(at * 7 + 1).padStart(3, '0')}`,
    );
    await writeWorkbookFile(folder.join('control.xlsx'), {
      库: [['姓名', '证件号码', '管控状态'], ...taken.map((code) => ['某人', code, '纳入管控'])],
    });
    const district = ['--district', 'lucheng', '--fail-on', 'never', '--report', 'json'];
    expect(intake('morning.xlsx', ...district, '--control', 'control.xlsx').code).toBe(0);
    // The sheet may stand behind the option that takes several.
    const later = ['--control', 'control.xlsx', 'out/morning.import.xlsx', 'evening.xlsx'];
    const second = intake(...district, ...later);
    expect(second).toMatchObject({ code: 0, err: '' });
    const codes: string[] = [];
    for (const name of ['morning', 'evening']) {
      const file = folder.join(`out/${name}.import.xlsx`);
      for (const sheet of ['添加重点管控人员', '待处理'])
        codes.push(...column(await readWorkbookFile(file, sheet), '证件号码'));
    }
    expect(codes).toHaveLength(1200);
    expect(new Set([...codes, ...taken]).size).toBe(1260);
    expect(codes.filter((code) => readDocument(code).state !== 'valid')).toEqual([]);
  });

  it('holds who stands in the register already', async () => {
    await writeWorkbookFile(folder.join('form.xlsx'), { 表: FORM });
    await writeWorkbookFile(folder.join('control.xlsx'), {
      库: [
        ['姓名', '身份证号', '当前状态'],
        ['吕秀兰', '330399199001011226', '退回'],
      ],
    });
    const given = ['--district', 'lucheng', '--control', 'control.xlsx', '--format', 'json'];
    const { code, out } = intake('form.xlsx', ...given);
    expect(code).toBe(1);
    const { findings, summary } = JSON.parse(out);
    expect(summary).toMatchObject({ ready: 2, held: 1 });
    expect(
      findings.filter(({ rule }: { rule: string }) => rule === 'charter/already-registered'),
    ).toMatchObject([
      {
        severity: 'error',
        at: [
          { row: 4, field: 'documentNumber' },
          { file: 'control.xlsx', row: 2 },
        ],
      },
    ]);
  });

  it('speaks English', async () => {
    await writeWorkbookFile(folder.join('form.xlsx'), { 表: FORM });
    const { code, out, err } = intake('form.xlsx', '--district', '330302', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('completed for 3 people');
    expect(err).toContain('2 people were given codes');
  });

  it.each<[string, readonly string[], string]>([
    ['no district', ['form.xlsx'], '--district'],
    ['a district of another city', ['form.xlsx', '--district', '拱墅'], '拱墅'],
    ['no sheet', ['--district', 'lucheng'], 'intake'],
    ['a sheet that is none', ['none.xlsx', '--district', 'lucheng'], 'none.xlsx'],
    [
      'a register that is none',
      ['form.xlsx', '--district', 'lucheng', '--control', 'form.xlsx'],
      'form.xlsx',
    ],
    ['an earlier output', ['form.xlsx', '--district', 'lucheng', '--out', 'taken'], 'form.import.xlsx'],
  ])('does nothing with %s', async (_case, args, word) => {
    await writeWorkbookFile(folder.join('form.xlsx'), { 表: FORM });
    if (args.includes('taken')) intake(...args);
    const before = readFileSync(folder.join('form.xlsx'));
    const { code, out, err } = intake(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：.*\n$/);
    expect(err).toContain(word);
    expect(existsSync(folder.join('out'))).toBe(false);
    expect(readFileSync(folder.join('form.xlsx')).equals(before)).toBe(true);
  });
});
