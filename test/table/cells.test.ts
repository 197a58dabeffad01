import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../src/records/fields.js';
import type { Sheet } from '../../src/table/sheet.js';
import {
  checkAs,
  memorySheet,
  person,
  sheetOf,
  type TestRow,
  type TestValue,
  text,
} from '../support/memory-sheet.js';

const base: TestRow = { ...person, verificationStatus: '核查中' };
const task: TestRow = { ...person, controlStatus: '待分配' };

/** What the program understands of one cell on 2020-04-27: a value, `null` for nothing, `undefined` for unknown. */
function value(field: FieldName, cell: TestValue, extra: Partial<Sheet> = {}): unknown {
  const isTask = field.startsWith('control') || field === 'reachability' || field === 'sendBackReason';
  const sheet = sheetOf([{ ...(isTask ? task : base), [field]: cell }]);
  const checked = checkAs(isTask ? 'control-tasks' : 'verification', { ...sheet, ...extra });
  return checked.rows[0]?.source.values[field];
}

const number = (stored: number, shown: string): TestValue => ({ type: 'number', value: stored, shown });

describe('dates in cells', () => {
  it.each<readonly [string, TestValue, string]>([
    ['a real date', '2020-04-12', '2020-04-12'],
    [
      'a real date with a time',
      { type: 'date', value: '2020-04-12T23:59:59', shown: '2020/4/12 23:59' },
      '2020-04-12',
    ],
    ['text', text('2020-04-12'), '2020-04-12'],
    ['2020年4月9日', '2020年4月9日', '2020-04-09'],
    ['2020年04月09日', '2020年04月09日', '2020-04-09'],
    ['4月9号', '4月9号', '2020-04-09'],
    ['4月9日', '4月9日', '2020-04-09'],
    ['4月12 without 日', '4月12', '2020-04-12'],
    ['27号', '27号', '2020-04-27'],
    ['27日', '27日', '2020-04-27'],
    ['28日, last month', '28日', '2020-03-28'],
    ['4.9 as text', text('4.9'), '2020-04-09'],
    ['4.10 as text', text('4.10'), '2020-04-10'],
    ['4/9', '4/9', '2020-04-09'],
    ['2020.4.9', '2020.4.9', '2020-04-09'],
    ['2020.04.12', '2020.04.12', '2020-04-12'],
    ['2020/4/9', '2020/4/9', '2020-04-09'],
    ['2020-4-9', '2020-4-9', '2020-04-09'],
    ['2020-04-12 00:00:00.0', '2020-04-12 00:00:00.0', '2020-04-12'],
    ['2020-04-12 14:35:00', '2020-04-12 14:35:00', '2020-04-12'],
    ['20200413 as text', '20200413', '2020-04-13'],
    ['20200410 as a number', 20200410, '2020-04-10'],
    ['四月二十日', '四月二十日', '2020-04-20'],
    ['四月二十七日', '四月二十七日', '2020-04-27'],
    ['full-width digits', '２０２０年４月９日', '2020-04-09'],
    ['full-width digits and points', '２０２０．４．９', '2020-04-09'],
    ['blanks about it', ' 2020-04-12 ', '2020-04-12'],
    ['an invisible character in it', '\u200b2020-04-12', '2020-04-12'],
    ['a serial number', 43931, '2020-04-10'],
    ['a serial number with a time', number(43931.5, '43931.5'), '2020-04-10'],
    ['4.12 as a number', 4.12, '2020-04-12'],
    ['4.25 as a number', 4.25, '2020-04-25'],
    ['without year: today', '4月27日', '2020-04-27'],
    ['without year: tomorrow was a year ago', '4月28日', '2019-04-28'],
    ['without year: December', '12月31日', '2019-12-31'],
    ['without year: 29 February', '2月29日', '2020-02-29'],
    ['a decimal number: December', 12.31, '2019-12-31'],
  ])('%s', (_what, cell, expected) => {
    expect(value('entryDate', cell)).toBe(expected);
  });

  it('the 1904 system counts from another day', () => {
    expect(value('entryDate', 42469, { dateSystem: 1904 })).toBe('2020-04-10');
    expect(value('entryDate', 42469, { dateSystem: 1900 })).toBe('2016-04-09');
    expect(value('entryDate', 20200410, { dateSystem: 1904 })).toBe('2020-04-10');
  });

  describe('without year, in 返浙日期 and end columns: the one nearest to today', () => {
    it.each<readonly [TestValue, string]>([
      ['5月3日', '2020-05-03'],
      ['5月11日', '2020-05-11'],
      ['4月20日', '2020-04-20'],
      ['4月27日', '2020-04-27'],
      ['12月30日', '2019-12-30'],
      ['10月20日', '2020-10-20'],
      [text('5.3'), '2020-05-03'],
      [text('5.10'), '2020-05-10'],
      [5.13, '2020-05-13'],
      ['30日', '2020-04-30'],
      ['2019年5月3日', '2019-05-03'],
      [20200503, '2020-05-03'],
    ])('%o', (cell, expected) => {
      expect(value('zhejiangArrivalDate', cell)).toBe(expected);
      expect(value('outOfProvinceQuarantineEnd', cell)).toBe(expected);
      expect(value('controlEndDate', cell)).toBe(expected);
    });

    it.each([
      'entryDate',
      'wenzhouArrivalDate',
      'outOfProvinceQuarantineStart',
      'lastFollowUpDate',
      'controlStartDate',
    ] as const)('but not in %s', (field) => {
      expect(value(field, '5月3日')).toBe('2019-05-03');
      expect(value(field, 5.13)).toBe('2019-05-13');
    });
  });

  it('未定 says nothing in 返浙日期', () => {
    expect(value('zhejiangArrivalDate', '未定')).toBeNull();
    expect(value('entryDate', '未定')).toBeUndefined();
    expect(value('controlEndDate', '未定')).toBeUndefined();
  });
});

const MARKERS = [
  '',
  '无',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '不详',
  '未知',
  '暂无',
  '没有',
  'NULL',
  'null',
  'N/A',
  '#N/A',
];
const ZEROS = ['0000-00-00', '1900-01-00'];

describe('words that say nothing', () => {
  it.each([...MARKERS, ...ZEROS, '0'])('%j in a date', (marker) => {
    expect(value('entryDate', text(marker))).toBeNull();
  });

  it.each([...MARKERS, '0'])('%j in a document', (marker) => {
    expect(value('documentNumber', text(marker))).toBeNull();
  });

  it.each(MARKERS)('%j in a name, a phone, a place and a choice', (marker) => {
    expect(value('name', text(marker))).toBeNull();
    expect(value('phone', text(marker))).toBeNull();
    expect(value('pointOfEntry', text(marker))).toBeNull();
    expect(value('healthStatus', text(marker))).toBeNull();
  });

  it('the number 0 in a date and a document', () => {
    expect(value('entryDate', 0)).toBeNull();
    expect(value('documentNumber', 0)).toBeNull();
  });

  it('the error #N/A', () => {
    const error: TestValue = { type: 'error', value: '#N/A', shown: '#N/A' };
    expect(value('entryDate', error)).toBeNull();
    expect(value('name', error)).toBeNull();
    expect(value('documentNumber', error)).toBeNull();
    expect(value('healthStatus', error)).toBeNull();
  });

  it('blanks about them', () => {
    expect(value('name', ' 无　')).toBeNull();
    expect(value('entryDate', ' / ')).toBeNull();
  });

  it('0 is something elsewhere', () => {
    expect(value('phone', '0')).toBeUndefined();
    expect(value('healthStatus', '0')).toBeUndefined();
  });

  it.each(['无', '不详', '/', '没有'])('%j is a text in a remark', (marker) => {
    expect(value('remarks', marker)).toBe(marker);
  });

  it.each<readonly [FieldName, TestValue, string]>([
    ['quarantinedAtEntry', '无', '否'],
    ['quarantinedAtEntry', '0', '否'],
    ['quarantinedAtEntry', 0, '否'],
  ])('an enum synonym wins: %s %o', (field, cell, expected) => {
    expect(value(field, cell)).toBe(expected);
  });
});

describe('choices', () => {
  it.each<readonly [FieldName, TestValue, string]>([
    ['verificationStatus', '待核查', '待核查'],
    ['verificationStatus', '未核查', '待核查'],
    ['verificationStatus', '待排查', '待核查'],
    ['verificationStatus', '随访中', '核查中'],
    ['verificationStatus', '已完成', '结束核查'],
    ['verificationStatus', '已核查', '结束核查'],
    ['controlStatus', '待核查', '待分配'],
    ['controlStatus', '在管', '纳入管控'],
    ['controlStatus', '隔离中', '纳入管控'],
    ['controlStatus', '解除管控', '结束管控'],
    ['controlStatus', '期满', '结束管控'],
    ['controlStatus', '转医', '转医学处理'],
    ['controlStatus', '退回省里', '退回'],
    ['quarantineStatus', '是', '集中隔离中'],
    ['quarantineStatus', '否', '不在隔离'],
    ['quarantineStatus', '期满', '已满14天'],
    ['quarantineStatus', '解除隔离', '已解除'],
    ['quarantineStatus', '住院', '医学处理中'],
    ['quarantinedAtEntry', 'Y', '是'],
    ['quarantinedAtEntry', 'yes', '是'],
    ['quarantinedAtEntry', 1, '是'],
    ['quarantinedAtEntry', '×', '否'],
    ['quarantinedAtEntry', '未', '否'],
    ['sex', 'm', '男'],
    ['sex', 'FEMALE', '女'],
    ['sex', 2, '女'],
    ['healthStatus', '疑似病例', '疑似'],
    ['healthStatus', '无异常', '健康'],
    ['healthCode', '绿', '绿码'],
    ['healthCode', '国际版（橙/黄/绿）', '国际版(橙/黄/绿)'],
    ['entryMode', '航班', '飞机'],
    ['entryMode', '小路', '偷渡'],
    ['wenzhouArrivalMode', '私家车', '自驾'],
    ['wenzhouArrivalMode', '救护车', '专车转运'],
    ['documentType', '居民身份证', '身份证'],
    ['documentType', '回乡证', '港澳居民来往内地通行证'],
    ['reachability', '停机', '联系不上'],
    ['reachability', '是', '已联系'],
    ['sendBackReason', '不在酒店', '转外地隔离'],
  ])('%s %o', (field, cell, expected) => {
    expect(value(field, cell)).toBe(expected);
  });

  it('blanks and width do not matter', () => {
    expect(value('verificationStatus', ' 核 查　中 ')).toBe('核查中');
    expect(value('sex', 'ｆ')).toBe('女');
  });

  it('one field does not know the words of another', () => {
    expect(value('verificationStatus', '纳入管控')).toBeUndefined();
    expect(value('controlStatus', '结束核查')).toBeUndefined();
  });
});

describe('cells that other programs wrote', () => {
  const first = (rows: readonly (readonly TestValue[])[]) =>
    checkAs('verification', memorySheet(rows)).table.records[0];

  it.each([
    ['2020-04-09T16:00:00.000Z', '2020-04-10'],
    ['2020-04-09T15:59:59Z', '2020-04-09'],
    ['2020-04-09T23:00:00+08:00', '2020-04-09'],
  ])('a moment %s is the day in Shanghai, %s', (written, day) => {
    const record = first([
      ['姓名', '证件号码', '核查状态', '入境时间'],
      ['吕秀兰', 'E12345678', '核查中', text(written)],
    ]);
    expect(record?.values.entryDate).toBe(day);
  });

  it('a phone in scientific notation is no phone', () => {
    const record = first([
      ['姓名', '证件号码', '核查状态', '联系电话'],
      ['吕秀兰', 'E12345678', '核查中', text('1.38E+10')],
    ]);
    expect(record?.faulty).toMatchObject([{ field: 'phone', fault: 'invalid' }]);
  });
});
