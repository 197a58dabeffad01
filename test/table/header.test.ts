import { describe, expect, it } from 'vitest';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import type { KindName } from '../../src/records/sheet-kind.js';
import { headerKey } from '../../src/table/header.js';
import type { Sheet } from '../../src/table/sheet.js';
import { day } from '../rules/checked.js';
import { checkAs, memorySheet, type TestValue } from '../support/memory-sheet.js';

const TODAY = day('2020-04-27');
const HEADER = ['姓名', '证件号码', '核查状态'];
const PERSON = ['吕秀兰', 'E12345678', '核查中'];

function read(sheet: Sheet, kind: KindName = 'verification', headerRow?: number) {
  const [best] = recogniseAll(sheet, { today: TODAY, kind, headerRow });
  return best && best.missing.length === 0 ? best.layout : undefined;
}

/** `A name`: which column holds which field. */
const columns = (sheet: Sheet, kind?: KindName): string[] =>
  (read(sheet, kind)?.columns ?? []).map(({ index, field }) => `${String.fromCharCode(65 + index)} ${field}`);

/** The header in the row that is said, data below it. */
const headerIn = (row: number): Sheet =>
  memorySheet([
    ...Array.from({ length: row - 1 }, (_, n): TestValue[] => [`说明第${n + 1}行`]),
    HEADER,
    PERSON,
  ]);

describe('the words of a header', () => {
  it.each([
    ['a required mark behind', '姓名*', '姓名'],
    ['a required mark in front', '*姓名', '姓名'],
    ['a full-width mark', '＊姓名', '姓名'],
    ['a required mark in brackets', '姓名(必填)', '姓名'],
    ['a required mark in full-width brackets', '姓名（必填）', '姓名'],
    ['a required mark in lenticular brackets', '姓名【必填】', '姓名'],
    ['blanks', ' 姓 名 ', '姓名'],
    ['a full-width blank', '姓　名', '姓名'],
    ['a hard blank', '姓\u00a0名', '姓名'],
    ['a line break', '证件\n号码', '证件号码'],
    ['a line break of Windows', '证件\r\n号码', '证件号码'],
    ['a zero-width blank', '姓\u200b名', '姓名'],
    ['a byte-order mark', '\ufeff序号', '序号'],
    ['direction marks', '\u202a姓名\u202c', '姓名'],
    ['a word joiner', '姓\u2060名', '姓名'],
    ['full-width brackets', '县（市、区）', '县(市、区)'],
    ['lenticular brackets', '县【市、区】', '县(市、区)'],
    ['tortoise-shell brackets', '县〔市、区〕', '县(市、区)'],
    ['a full-width solidus', '现住址／隔离地址', '现住址/隔离地址'],
    ['full-width digits', '备注１', '备注1'],
    ['small letters', 'pax name', 'PAX NAME'],
    ['full-width letters', 'ＰＡＸ ＮＡＭＥ', 'PAX NAME'],
  ])('%s', (_what, written, plain) => {
    expect(headerKey(written)).toBe(headerKey(plain));
  });

  it.each([
    ['姓名', '英文姓名'],
    ['备注1', '备注2'],
    ['入境时间', '入境方式'],
    ['联系电话', '其他联系电话'],
  ])('%s is not %s', (one, other) => {
    expect(headerKey(one)).not.toBe(headerKey(other));
  });

  it('columns are found by them', () => {
    const sheet = memorySheet([
      ['*姓 名', '证件号码（必填）', '核查\n状态', '现住址／隔离地址', '乡镇（街道）'],
      PERSON,
    ]);
    expect(columns(sheet)).toEqual([
      'A name',
      'B documentNumber',
      'C verificationStatus',
      'D address',
      'E township',
    ]);
  });
});

describe('where a header stands', () => {
  it.each([
    ['in the first row', [HEADER, PERSON], 1],
    ['below a title', [['入境返浙人员核查清单'], HEADER, PERSON], 2],
    ['below a title that names its columns', [['姓名、证件号码、核查状态登记表'], HEADER, PERSON], 2],
    [
      'below a title and a line about it',
      [['核查清单'], ['填报单位：鹿城区', '', '填报日期：4月27日'], HEADER, PERSON],
      3,
    ],
    ['below blank rows', [[], [], HEADER, PERSON], 3],
    ['below a title with blank rows about it', [[], ['核查清单'], [], HEADER, PERSON], 4],
    ['below a line that holds one of its words', [['备注', '请于次日12:00前完成'], HEADER, PERSON], 2],
    ['before people whose cells look like headers', [HEADER, ['姓名', 'E12345678', '核查中']], 1],
  ] as readonly (readonly [string, readonly (readonly TestValue[])[], number])[])(
    '%s',
    (_what, rows, expected) => {
      expect(read(memorySheet(rows))?.headerRow).toBe(expected);
    },
  );

  it('in row 20, but not in row 21', () => {
    expect(read(headerIn(20))?.headerRow).toBe(20);
    expect(read(headerIn(21))).toBeUndefined();
  });

  it('anywhere, if the user says so', () => {
    expect(read(headerIn(21), 'verification', 21)?.headerRow).toBe(21);
    expect(read(headerIn(30), 'verification', 30)?.headerRow).toBe(30);
    expect(read(headerIn(2), 'verification', 2)?.headerRow).toBe(2);
  });

  it('nowhere else, if the user says where', () => {
    expect(read(headerIn(3), 'verification', 2)).toBeUndefined();
  });

  it('people stand below it, at the rows that Excel shows', () => {
    const checked = checkAs(
      'verification',
      memorySheet([['核查清单'], [], HEADER, PERSON, ['王小明', 'E12345679', '核查中']]),
    );
    expect(checked.rows.map(({ source }) => [source.row.number, source.values.name])).toEqual([
      [4, '吕秀兰'],
      [5, '王小明'],
    ]);
  });
});

describe('a header of two rows', () => {
  /** Rows and columns from 0 and 1 as in a merged range. */
  const down = (left: number, top = 1) => ({ top, bottom: top + 1, left, right: left });
  const across = (left: number, right: number, top = 1) => ({ top, bottom: top, left, right });

  const grouped = memorySheet(
    [
      ['姓名', '证件号码', '核查状态', '入境信息', '', '省外隔离', ''],
      ['', '', '', '入境时间', '入境口岸', '开始时间', '结束时间'],
      [...PERSON, '2020-04-09', '上海浦东', '2020-04-10', '2020-04-24'],
    ],
    { merges: [down(0), down(1), down(2), across(3, 4), across(5, 6)] },
  );

  it('names down, groups across', () => {
    expect(read(grouped)).toMatchObject({ firstHeaderRow: 1, headerRow: 2, unknown: [] });
    expect(columns(grouped)).toEqual([
      'A name',
      'B documentNumber',
      'C verificationStatus',
      'D entryDate',
      'E pointOfEntry',
      'F outOfProvinceQuarantineStart',
      'G outOfProvinceQuarantineEnd',
    ]);
  });

  it('data begins below the second', () => {
    const checked = checkAs('verification', grouped);
    expect(checked.rows.map(({ source }) => source.row.number)).toEqual([3]);
    expect(checked.rows[0]?.source.values).toMatchObject({
      entryDate: '2020-04-09',
      outOfProvinceQuarantineEnd: '2020-04-24',
    });
    expect(checked.counts).toMatchObject({ rows: 1, ready: 1 });
  });

  it('below a title', () => {
    const sheet = memorySheet(
      [
        ['核查清单', '', '', '', ''],
        ['姓名', '证件号码', '核查状态', '入境信息', ''],
        ['', '', '', '入境时间', '入境口岸'],
        [...PERSON, '2020-04-09', '上海浦东'],
      ],
      { merges: [across(0, 4), down(0, 2), down(1, 2), down(2, 2), across(3, 4, 2)] },
    );
    expect(read(sheet)).toMatchObject({ firstHeaderRow: 2, headerRow: 3, unknown: [] });
    expect(columns(sheet)).toContain('E pointOfEntry');
  });

  it('ends in row 20 at the latest', () => {
    const at = (top: number) =>
      memorySheet(
        [
          ...Array.from({ length: top - 1 }, (): TestValue[] => ['说明']),
          ['姓名', '证件号码', '核查状态', '入境信息', ''],
          ['', '', '', '入境时间', '入境口岸'],
          [...PERSON, '2020-04-09', '上海浦东'],
        ],
        { merges: [down(0, top), down(1, top), down(2, top), across(3, 4, top)] },
      );
    expect(read(at(19))).toMatchObject({ firstHeaderRow: 19, headerRow: 20 });
    expect(read(at(20))?.headerRow).not.toBe(21);
  });

  it('is one row where nothing is merged, whatever stands below', () => {
    const sheet = memorySheet([
      [...HEADER, '备注'],
      [...PERSON, '姓名'],
    ]);
    expect(read(sheet)).toMatchObject({ firstHeaderRow: 1, headerRow: 1 });
  });
});

describe('what a header means', () => {
  const meaning = (kind: KindName, ...headers: string[]) =>
    columns(memorySheet([[...headers], headers.map(() => 'x')]), kind);

  it.each<readonly [KindName, readonly string[], string]>([
    ['control-tasks', ['姓名', '证件号码', '核查状态'], 'C controlStatus'],
    ['control-tasks', ['姓名', '证件号码', '核查结果'], 'C controlStatus'],
    ['control-tasks', ['姓名', '证件号码', '最终状态'], 'C controlStatus'],
    ['control-register', ['姓名', '证件号码', '核查状态'], 'C controlStatus'],
    ['verification', ['姓名', '证件号码', '核查状态'], 'C verificationStatus'],
    ['verification', ['姓名', '证件号码', '核查结果'], 'C verificationStatus'],
    ['verification', ['隔离人员姓名', '身份证号码', '核查状态'], 'A name'],
    ['verification', ['姓名', '身份证', '核查状态'], 'B documentNumber'],
  ])('in %s: %s', (kind, headers, expected) => {
    expect(meaning(kind, ...headers)).toContain(expected);
  });

  it('a word that only another kind knows is unknown', () => {
    const layout = read(memorySheet([[...HEADER, '责任人', '镇街自用'], PERSON]));
    expect(layout?.unknown.map(({ header }) => header)).toEqual(['责任人', '镇街自用']);
  });

  it('one field may have several columns', () => {
    expect(meaning('verification', ...HEADER, '备注1', '备注2', '联系电话', '手机号')).toEqual([
      'A name',
      'B documentNumber',
      'C verificationStatus',
      'D remarks',
      'E remarks',
      'F phone',
      'G phone',
    ]);
  });

  it('外文名 alone is the whole Latin name', () => {
    expect(meaning('verification', ...HEADER, '外文名')).toContain('D latinName');
  });

  it.each<readonly [KindName, readonly string[]]>([
    ['verification', HEADER],
    ['control-register', ['姓名', '证件号码', '管控状态']],
    ['passenger-list', ['姓名', '护照号', '座位号']],
  ])('外文名 beside 外文姓 is the given name, in %s', (kind, headers) => {
    expect(meaning(kind, ...headers, '外文姓', '外文名').slice(3)).toEqual([
      'D latinSurname',
      'E latinGivenName',
    ]);
  });

  it('a column without a header is neither known nor unknown', () => {
    const layout = read(
      memorySheet([
        [...HEADER, '', '备注'],
        [...PERSON, '无人认领', '身体健康'],
      ]),
    );
    expect(layout?.unknown).toEqual([]);
    expect(layout?.columns.map(({ index }) => index)).toEqual([0, 1, 2, 4]);
  });
});
