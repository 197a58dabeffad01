import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { runProgram, useFolder } from '../support/program.js';
import { day, type FileValue, readWorkbookFile, writeWorkbookFile } from '../support/workbook-file.js';

type Rows = readonly (readonly FileValue[])[];

/** The police's list: two titles, headers of their own, two flights, codes, texts for dates, an infant, a footer. */
const PASSENGERS: Rows = [
  ['温州市公安局出入境管理局'],
  ['4月27日包机旅客名单', null, null, null, null, null, null, null, '密级：内部'],
  [
    '班组',
    'SURNAME',
    'GIVEN NAME',
    '旅客姓名',
    'xb',
    '生日',
    '国籍代码',
    '护照号',
    '航班',
    '航班日期',
    '酒店',
    '隔离房间号',
    '手机',
    '其他说明',
  ],
  [
    '甲',
    'LYU',
    'XIULAN MRS',
    '吕秀兰',
    'F',
    '19880808',
    'CHN',
    'E 1234 5671',
    'CA910',
    '2020年4月27日',
    '温州市鹿城区云栈酒店',
    '501',
    '13900001001',
    '孕妇',
  ],
  [
    '甲',
    'CHEN',
    'XIAOBAO INF',
    '陈小宝',
    'M',
    '20191201',
    'CHN',
    'e12345672',
    'CA910',
    '20200427',
    '温州市鹿城区云栈酒店',
    501,
    null,
    '吕秀兰之子，无座位',
  ],
  [
    '乙',
    'ROSSI',
    'MARIO MR',
    null,
    'M',
    19700101,
    'ITA',
    'YA1234563',
    'CA910',
    day('2020-04-27'),
    '温州市鹿城区云栈酒店',
    '502',
    null,
    null,
  ],
  [
    '乙',
    'CHEN',
    'JIANJUN',
    '陈 建军',
    '1',
    '1979-01-09',
    '中国',
    'Ｅ12345674',
    'MU7792',
    '4.28',
    '海棠酒店',
    '305',
    null,
    '4月28日发热，当日转医学处理',
  ],
  [
    '丙',
    'LIN',
    'XIAOFANG',
    '林小芳',
    'F',
    '1990.2.3',
    '156',
    'E12345675',
    'MU7792',
    '4月28日',
    '海棠酒店',
    '306',
    null,
    null,
  ],
  [
    '丙',
    'ZHOU',
    'DAHAI',
    '周大海',
    'M',
    '1960/5/6',
    'CHN',
    null,
    'MU7792',
    '4月28日',
    '海棠酒店',
    '307',
    null,
    null,
  ],
  [],
  ['合计', 6],
];

const ROSTER: Rows = [
  ['责任人姓名', '联系号码', '隔离酒店', '隔离房间号', '备注'],
  ['王海燕', '13900003331', '云栈酒店', '5楼', null],
  ['李建国', '13900003332', '海棠酒店', null, null],
];

const PHONES: Rows = [
  ['经核实手机号（4月28日10时）'],
  ['与本人关系', '手机号码', '姓名', '护照号'],
  [null, '13900002221', '吕秀兰', 'E12345671'],
  ['母亲', '13900002221', '陈小宝', 'E12345672'],
  [null, '无', 'ROSSI MARIO', null],
  [null, '13900002225', '林小芳', null],
  [null, '13900002226', '钱多多', 'E99999999'],
];

const ROLL_CALL: Rows = [
  ['房号', '旅客姓名', '护照号', '在店情况', '去向'],
  ['501', '吕秀兰', 'E12345671', '√', null],
  ['306', '林小芳', 'E12345675', '×', '青田'],
  ['502', 'ROSSI/MARIO MR', 'YA1234563', '否', null],
];

const PRIVATE = ['吕秀兰', '陈小宝', '林小芳', 'E12345671', 'E12345675', '13900001001', '13900002221'];

const folder = useFolder();
const charter = (...args: readonly string[]) => runProgram('charter', args, { cwd: folder.path });
const sha256 = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(folder.join(file)))
    .digest('hex');

const FILES = {
  'pax.xlsx': PASSENGERS,
  'roster.xlsx': ROSTER,
  'phones.xlsx': PHONES,
  'roll.xlsx': ROLL_CALL,
} as const;

beforeEach(async () => {
  for (const [name, rows] of Object.entries(FILES))
    await writeWorkbookFile(folder.join(name), { 名单: rows });
});

const IMPORT = ['import', 'pax.xlsx', '--district', 'lucheng', '--as-of', '2020-04-28 14:00'];
const STEPS = [
  ['assign', 'out/pax.import.xlsx', '--roster', 'roster.xlsx', '--as-of', '2020-04-28 16:00'],
  ['phones', 'out/pax.assigned.import.xlsx', 'phones.xlsx', '--as-of', '2020-04-29 10:00'],
  ['transfer', 'out/pax.phones.import.xlsx', 'roll.xlsx', '--as-of', '2020-04-29 11:00'],
] as const;

/** Some columns of a sheet, by header. */
async function columns(file: string, sheet: string, ...headers: readonly string[]): Promise<string[][]> {
  const [header = [], ...rows] = await readWorkbookFile(folder.join('out', file), sheet);
  return rows.map((row) => headers.map((name) => row[header.indexOf(name)] ?? ''));
}

const MAIN = '包机人员导入';

describe('the charter day through bin/charter', () => {
  it('takes a flight from the police’s list to every passenger settled', async () => {
    const before = Object.keys(FILES).map(sha256);
    expect(charter(...IMPORT).code).toBe(1);
    expect(
      await columns(
        'pax.import.xlsx',
        MAIN,
        '姓名',
        '英文姓名',
        '性别',
        '国籍',
        '证件类型',
        '证件号码',
        '航班号',
        '入境时间',
        '隔离地点',
        '房间号',
        '班组',
      ),
    ).toEqual([
      [
        '吕秀兰',
        'LYU XIULAN',
        '女',
        '中国',
        '护照',
        'E12345671',
        'CA910',
        '2020-04-27',
        '温州市鹿城区云栈酒店',
        '501',
        '甲',
      ],
      [
        '陈小宝',
        'CHEN XIAOBAO',
        '男',
        '中国',
        '护照',
        'E12345672',
        'CA910',
        '2020-04-27',
        '温州市鹿城区云栈酒店',
        '501',
        '甲',
      ],
      [
        'ROSSI MARIO',
        'ROSSI MARIO',
        '男',
        '意大利',
        '外国护照',
        'YA1234563',
        'CA910',
        '2020-04-27',
        '温州市鹿城区云栈酒店',
        '502',
        '乙',
      ],
      [
        '陈建军',
        'CHEN JIANJUN',
        '男',
        '中国',
        '护照',
        'E12345674',
        'MU7792',
        '2020-04-28',
        '海棠酒店',
        '305',
        '乙',
      ],
      [
        '林小芳',
        'LIN XIAOFANG',
        '女',
        '中国',
        '护照',
        'E12345675',
        'MU7792',
        '2020-04-28',
        '海棠酒店',
        '306',
        '丙',
      ],
    ]);
    expect(await columns('pax.import.xlsx', '待处理', '原行号', '姓名', '证件号码', '班组')).toEqual([
      ['9', '周大海', '', '丙'],
    ]);

    expect(STEPS.map((step) => charter(...step).code)).toEqual([0, 0, 1]);
    expect(
      await columns(
        'pax.assigned.import.xlsx',
        MAIN,
        '姓名',
        '责任人',
        '责任人手机号',
        '管控状态',
        '开始管控时间',
      ),
    ).toEqual([
      ['吕秀兰', '王海燕', '13900003331', '纳入管控', '2020-04-28'],
      ['陈小宝', '王海燕', '13900003331', '纳入管控', '2020-04-28'],
      ['ROSSI MARIO', '王海燕', '13900003331', '纳入管控', '2020-04-28'],
      ['陈建军', '李建国', '13900003332', '转医学处理', '2020-04-28'],
      ['林小芳', '李建国', '13900003332', '纳入管控', '2020-04-28'],
    ]);
    const phones = await columns('pax.phones.import.xlsx', MAIN, '姓名', '联系电话', '备注');
    expect(phones.map(([name, phone]) => [name, phone])).toEqual([
      ['吕秀兰', '13900002221'],
      ['陈小宝', '11111111111'],
      ['ROSSI MARIO', '11111111111'],
      ['陈建军', '11111111111'],
      ['林小芳', '13900002225'],
    ]);
    expect(phones[1]?.[2]).toContain('联系手机（母亲）13900002221');
    expect(phones[2]?.[2]).toContain('本人无手机');
    expect(
      await columns('pax.transferred.import.xlsx', MAIN, '姓名', '管控状态', '退回类型', '退回原因'),
    ).toEqual([
      ['吕秀兰', '纳入管控', '', ''],
      ['陈小宝', '纳入管控', '', ''],
      ['陈建军', '转医学处理', '', ''],
      ['林小芳', '退回', '转外地隔离', '丽水市青田县'],
    ]);
    expect(await columns('pax.transferred.import.xlsx', '待处理', '原行号', '姓名', '班组')).toEqual([
      ['4', 'ROSSI MARIO', '乙'],
      ['9', '周大海', '丙'],
    ]);
    expect(Object.keys(FILES).map(sha256)).toEqual(before);
    for (const file of readdirSync(folder.join('out')))
      expect(statSync(folder.join('out', file)).mode & 0o777).toBe(0o600);
  });

  it('tells a count that agrees', () => {
    const { out } = charter(...IMPORT);
    expect(out).toContain('共 8 行：可导入 5，待处理 1，空行或表尾 2');
    const { summary, command, outputs } = JSON.parse(charter(...IMPORT, '--format', 'json', '--force').out);
    expect(command).toBe('charter import');
    expect(summary).toMatchObject({ rows: 8, ready: 5, held: 1, blank: 2 });
    expect(outputs.map(({ file, rows }: { file: string; rows: number }) => [file, rows])).toEqual([
      ['out/pax.import.xlsx', 5],
      ['out/pax.report.xlsx', expect.any(Number)],
      ['out/pax.report.html', expect.any(Number)],
    ]);
  });

  it('shows nobody but in the import sheets, unless asked', async () => {
    const shown = [
      charter(...IMPORT, '--report', 'xlsx,html,json'),
      ...STEPS.map((step) => charter(...step, '--report', 'xlsx,html,json')),
    ];
    const status = charter('status', 'out/pax.transferred.import.xlsx', '--as-of', '2020-04-29 11:00');
    const texts = [...shown, status].map(({ out, err }) => out + err);
    for (const file of readdirSync(folder.join('out'))) {
      if (file.endsWith('.import.xlsx')) continue;
      if (file.endsWith('.xlsx')) {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.readFile(folder.join('out', file));
        texts.push(JSON.stringify(workbook.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()])));
      } else texts.push(readFileSync(folder.join('out', file), 'utf8'));
    }
    for (const text of texts) for (const secret of PRIVATE) expect(text.includes(secret), secret).toBe(false);
    const clear = charter(...STEPS[0], '--unmask', '--force');
    expect(clear.err).toBe('');
    const officers = await readWorkbookFile(folder.join('out', 'pax.assigned.officers.xlsx'), '1 王海燕');
    expect(officers.flat()).toContain('吕秀兰');
  });

  it('prints a sheet for each officer: who lives where, and what to ask', async () => {
    charter(...IMPORT);
    charter(...STEPS[0], '--unmask');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(folder.join('out', 'pax.assigned.officers.xlsx'));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['1 王海燕', '2 李建国']);
    const [title, header, first] = await readWorkbookFile(
      folder.join('out', 'pax.assigned.officers.xlsx'),
      '1 王海燕',
    );
    expect(title?.[0]).toBe('责任人 王海燕（13900003331）：3 人');
    expect(header?.slice(0, 2)).toEqual(['房间号', '姓名']);
    expect(first?.slice(0, 4)).toEqual(['501', '吕秀兰', '女', 'E12345671']);
    expect(first?.[6]).toBe('本人手机号（没有的问亲属的）、人员身份');
    expect(workbook.worksheets[0]?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
  });

  it('reads an import sheet that was edited by hand as it is', async () => {
    charter(...IMPORT);
    const [header = [], ...rows] = await readWorkbookFile(folder.join('out', 'pax.import.xlsx'), MAIN);
    const order = [
      '证件号码',
      '姓名',
      '备注',
      '管控状态',
      '责任人',
      '责任人手机号',
      '录入时间',
      '开始管控时间',
      '房间号',
      '隔离地点',
      '联系电话',
      '县(市、区)',
    ];
    const moved = rows.map((row) => order.map((name) => row[header.indexOf(name)] ?? null));
    const added = [
      'E55555555',
      '孙小妹',
      null,
      '待分配',
      null,
      null,
      day('2020-04-28'),
      null,
      '503',
      '云栈酒店',
      '11111111111',
      '鹿城区',
    ];
    await writeWorkbookFile(folder.join('edited.xlsx'), {
      手工改: [['鹿城区4月28日'], order, ...moved, added],
    });
    expect(
      charter('assign', 'edited.xlsx', '--roster', 'roster.xlsx', '--as-of', '2020-04-28 16:00').code,
    ).toBe(0);
    const [title, again, ...assigned] = await readWorkbookFile(
      folder.join('out', 'edited.assigned.import.xlsx'),
      '手工改',
    );
    expect([title?.[0], again]).toEqual(['鹿城区4月28日', order]);
    expect(assigned.map((row) => [row[1], row[4], row[3]])).toEqual([
      ['吕秀兰', '王海燕', '纳入管控'],
      ['陈小宝', '王海燕', '纳入管控'],
      ['ROSSI MARIO', '王海燕', '纳入管控'],
      ['陈建军', '李建国', '转医学处理'],
      ['林小芳', '李建国', '纳入管控'],
      ['孙小妹', '王海燕', '纳入管控'],
    ]);
  });

  it('keeps what a person has changed between two runs of a step, and shows both', async () => {
    charter(...IMPORT);
    charter(...STEPS[0]);
    charter(...STEPS[1]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(folder.join('out', 'pax.phones.import.xlsx'));
    const sheet = workbook.getWorksheet(MAIN);
    if (!sheet) throw new Error('no sheet');
    const column = (sheet.getRow(1).values as string[]).indexOf('联系电话');
    sheet.getRow(2).getCell(column).value = '13900007777';
    await workbook.xlsx.writeFile(folder.join('mine.phones.import.xlsx'));
    await writeWorkbookFile(folder.join('newer.xlsx'), {
      手机号: [
        ...PHONES.slice(0, 2),
        [null, '13900002222', '吕秀兰', 'E12345671'],
        [null, '13900002229', '林小芳', 'E12345675'],
      ],
    });
    const { code, out } = charter(
      'phones',
      'mine.phones.import.xlsx',
      'newer.xlsx',
      '--unmask',
      '--as-of',
      '2020-04-29 10:30',
    );
    expect(code).toBe(0);
    expect(out).toContain('手机号不能确定');
    const phones = await columns('mine.phones.import.xlsx', MAIN, '姓名', '联系电话');
    expect(phones.filter(([name]) => name === '吕秀兰' || name === '林小芳')).toEqual([
      ['吕秀兰', '13900007777'],
      ['林小芳', '13900002229'],
    ]);
    const report = await readWorkbookFile(folder.join('out', 'mine.phones.report.xlsx'), '异常');
    expect(report.flat()).toEqual(expect.arrayContaining(['13900007777', '13900002222']));
  });

  it('does the same in another order', async () => {
    charter(...IMPORT);
    charter('transfer', 'out/pax.import.xlsx', 'roll.xlsx', '--as-of', '2020-04-28 15:00');
    charter('phones', 'out/pax.transferred.import.xlsx', 'phones.xlsx', '--as-of', '2020-04-28 15:30');
    charter('assign', 'out/pax.phones.import.xlsx', '--roster', 'roster.xlsx', '--as-of', '2020-04-28 16:00');
    expect(
      await columns('pax.assigned.import.xlsx', MAIN, '姓名', '管控状态', '责任人', '联系电话', '退回原因'),
    ).toEqual([
      ['吕秀兰', '纳入管控', '王海燕', '13900002221', ''],
      ['陈小宝', '纳入管控', '王海燕', '11111111111', ''],
      ['陈建军', '转医学处理', '李建国', '11111111111', ''],
      // Sent back before anybody was assigned.
      ['林小芳', '退回', '', '13900002225', '丽水市青田县'],
    ]);
    expect(await columns('pax.assigned.import.xlsx', '待处理', '姓名')).toEqual([
      ['ROSSI MARIO'],
      ['周大海'],
    ]);
  });

  it('reads the import sheet that the registers’ own check has nothing to fix in', () => {
    charter(...IMPORT);
    const check = [
      'control',
      'check',
      'out/pax.import.xlsx',
      '--as-of',
      '2020-04-28 15:00',
      '--format',
      'json',
      '--out',
      'checked',
    ];
    const { findings, summary } = JSON.parse(runProgram('inbound', check, { cwd: folder.path }).out);
    expect(summary).toMatchObject({ rows: 5, ready: 5, errors: 0, fixed: 0 });
    expect(new Set(findings.map(({ rule }: { rule: string }) => rule))).toEqual(
      new Set(['sheet/header-unknown', 'control/unassigned', 'control/phone-placeholder']),
    );
  });
});

describe('charter status', () => {
  const status = (time: string, ...more: readonly string[]) =>
    charter('status', 'out/pax.assigned.import.xlsx', '--as-of', time, ...more);

  beforeEach(() => {
    charter(...IMPORT);
    charter(...STEPS[0]);
  });

  it.each([
    // 周大海 is not imported, from 14:00 on that is late.
    ['2020-04-28 13:59', 0],
    ['2020-04-28 14:00', 1],
    ['2020-04-29 12:00', 1],
  ])('at %s ends with %i', (time, code) => {
    expect(status(time).code).toBe(code);
  });

  it('counts by stage, and names who is left by officer', () => {
    const { days, held, late } = JSON.parse(status('2020-04-28 13:00', '--format', 'json').out);
    expect({ held, late }).toEqual({ held: 1, late: false });
    expect(days).toMatchObject([
      {
        registered: '2020-04-28',
        people: 5,
        importDue: '2020-04-28T14:00:00+08:00',
        stages: {
          assigned: { done: 5, left: 0, due: '2020-04-28T17:00:00+08:00' },
          completed: { done: 0, left: 5, due: '2020-04-28T17:00:00+08:00' },
          phonesVerified: { done: 0, left: 5, due: '2020-04-29T12:00:00+08:00' },
        },
        notInHotel: [],
        withoutPhone: 0,
      },
    ]);
    expect(days[0].left.map(({ people }: { people: object[] }) => people.length)).toEqual([3, 2]);
    expect(status('2020-04-28 13:00').out).toContain('还差的人，按责任人');
    expect(status('2020-04-28 13:00', '--lang', 'en').out).toContain('Who is left, by officer');
  });
});

describe('what it cannot do', () => {
  it.each<[string, readonly string[], string]>([
    ['no district', ['import', 'pax.xlsx'], '--district'],
    ['a slip in the district', ['import', 'pax.xlsx', '--district', 'luchen'], 'lucheng (鹿城区)'],
    ['a district of nowhere', ['import', 'pax.xlsx', '--district', '西湖区'], '鹿城区、'],
    [
      'a day of no calendar',
      ['import', 'pax.xlsx', '--district', 'lucheng', '--flight-date', '2020-02-30'],
      '--flight-date',
    ],
    ['a roster in place of a list', ['import', 'roster.xlsx', '--district', 'lucheng'], 'charter assign'],
    [
      'a passenger list in place of an import sheet',
      ['assign', 'pax.xlsx', '--roster', 'roster.xlsx'],
      'charter import',
    ],
    [
      'a list of phones in place of a roll-call',
      ['transfer', 'out/pax.import.xlsx', 'phones.xlsx'],
      'charter phones',
    ],
    ['no roster', ['assign', 'out/pax.import.xlsx'], '--roster'],
    ['no such file', ['phones', 'out/pax.import.xlsx', 'none.xlsx'], 'none.xlsx'],
    ['a sheet that neither has', ['phones', 'out/pax.import.xlsx', 'phones.xlsx', '--sheet', '别的'], '别的'],
  ])('%s', (_what, args, told) => {
    charter(...IMPORT);
    const files = readdirSync(folder.join('out'));
    const { code, out, err } = charter(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder.join('out'))).toEqual(files);
  });

  it('does not overwrite an earlier output, nor an input, and leaves nothing half-written', () => {
    charter(...IMPORT);
    const { code, err } = charter(...IMPORT);
    expect([code, err]).toEqual([2, expect.stringContaining('out/pax.import.xlsx')]);
    charter(...STEPS[0]);
    const again = charter('assign', 'out/pax.assigned.import.xlsx', '--roster', 'roster.xlsx', '--force');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('pax.assigned.import.xlsx')]);
  });

  it('says that nobody knows when they landed', () => {
    writeFileSync(folder.join('bare.csv'), '姓名,护照号\n吕秀兰,E12345671\n');
    const { code, err } = charter('import', 'bare.csv', '--district', '鹿城', '--hotel', '云栈酒店');
    expect(code).toBe(0);
    expect(err).toContain('--flight-date');
    expect(existsSync(folder.join('out', 'bare.import.xlsx'))).toBe(true);
  });

  it('reads a list from standard input', () => {
    const input = Buffer.from('姓名,护照号\n吕秀兰,E12345671\n');
    const args = ['import', '-', '--district', '鹿城', '--hotel', '云栈酒店', '--flight-date', '2020-04-27'];
    expect(runProgram('charter', args, { cwd: folder.path, input }).code).toBe(0);
    expect(existsSync(folder.join('out', 'stdin.import.xlsx'))).toBe(true);
  });
});
