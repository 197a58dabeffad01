import { describe, expect, it } from 'vitest';
import { messagesFor } from '../../../src/messages/index.js';
import type { FieldName } from '../../../src/records/fields.js';
import {
  checkAs,
  memorySheet,
  person,
  rulesOf,
  sheetOf,
  type TestRow,
  type TestValue,
  text,
} from '../../support/memory-sheet.js';
import {
  cells,
  damaged,
  day,
  fault,
  found,
  isHeld,
  mended,
  one,
  source,
  values,
  verified,
} from '../checked.js';

const RULE = 'sheet/value-unreadable';

const FLAWED: readonly (readonly [FieldName, TestValue, string])[] = [
  ['entryDate', text('2020-02-30'), '2020-02-30'],
  ['entryDate', text('2019-02-29'), '2019-02-29'],
  ['entryDate', text('2020-13-01'), '2020-13-01'],
  ['entryDate', text('2月30日'), '2月30日'],
  ['entryDate', text('4月31日'), '4月31日'],
  ['entryDate', 'abc', 'abc'],
  ['entryDate', '4月初', '4月初'],
  ['entryDate', '4月中旬', '4月中旬'],
  ['entryDate', '4月12-26日', '4月12-26日'],
  ['entryDate', 20200230, '20200230'],
  ['entryDate', 4.45, '4.45'],
  ['entryDate', 13.12, '13.12'],
  ['entryDate', { type: 'date', value: '1900-01-05', shown: '1月5日' }, '1月5日'],
  ['entryDate', text('1920-04-10'), '1920-04-10'],
  ['entryDate', true, 'TRUE'],
  ['entryDate', fault('#REF!'), '#REF!'],
  ['entryDate', fault('=A1+B1'), '=A1+B1'],
  // 未定 says nothing only in 返浙日期.
  ['entryDate', '未定', '未定'],
  ['zhejiangArrivalDate', '下周', '下周'],
  ['lastFollowUpDate', '每日', '每日'],
  ['sex', '先生', '先生'],
  ['verificationStatus', '办理完毕', '办理完毕'],
  ['quarantinedAtEntry', '也许', '也许'],
  ['healthStatus', '良', '良'],
  ['entryMode', '走路', '走路'],
  ['documentType', '驾驶证', '驾驶证'],
  ['sequence', '甲', '甲'],
  ['sequence', 1.5, '1.5'],
  ['name', fault('#REF!'), '#REF!'],
  ['name', fault('=A1+B1'), '=A1+B1'],
  ['documentNumber', fault('=A1+B1'), '=A1+B1'],
  ['phone', fault('#VALUE!'), '#VALUE!'],
  ['remarks', fault('=A1+B1'), '=A1+B1'],
  ['pointOfEntry', fault('#NAME?'), '#NAME?'],
];

describe(RULE, () => {
  it.each(FLAWED)('%s: %o', (field, value, shown) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, [field]: value }]));
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: null,
      severity: 'error',
      actual: shown,
      applied: false,
      fix: undefined,
    });
    expect(finding.at).toEqual([expect.objectContaining({ row: 2, field })]);
    // One fault, one finding; the value is unknown, and the raw one is kept.
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(values(checked)[field]).toBeUndefined();
    expect(mended(checked, field)).toEqual(source(checked, field));
    expect(isHeld(checked)).toBe(true);
  });

  it.each([
    ['entryMode', '走路', null],
    ['verificationStatus', '结束合查', '结束核查'],
    ['verificationStatus', '结核束查', '结束核查'],
    // 待核查 and 已核查 are as near, and mean different values.
    ['verificationStatus', '以核查', null],
    ['healthStatus', '无症状感染者。', '无症状感染者'],
    // Near a word that means the same: the value is named.
    ['documentType', '居民身份症', '身份证'],
    // The opposite of a value is near it, and not meant for it.
    ['healthStatus', '不健康', null],
    ['healthStatus', '非正常', null],
    // Codes are no words.
    ['wenzhouArrivalMode', '12', null],
    ['entryMode', fault('#REF!'), null],
    ['entryDate', '2020-02-30', null],
    ['healthStatus', '健康'.repeat(9000), null],
  ] as const)('names the nearest value of a choice, if there is one: %s %o → %s', (field, value, nearest) => {
    const finding = one(checkAs('verification', sheetOf([{ ...verified, [field]: value }])), RULE);
    expect(finding.says).toMatchObject({ field, detail: nearest });
    expect(finding.fix).toBeUndefined();
  });

  it('names it in the message, in words only', () => {
    const checked = checkAs('control-tasks', sheetOf([{ ...person, controlStatus: '纳入管空' }]));
    const { says } = one(checked, RULE);
    expect(messagesFor('zh').rules[RULE].flaw(says)).toBe('“管控状态”的内容无法识别（最接近“纳入管控”）');
    expect(messagesFor('en').rules[RULE].flaw(says)).toContain('(the nearest is “纳入管控”)');
    expect(mended(checked, 'controlStatus')).toEqual(source(checked, 'controlStatus'));
    expect(isHeld(checked)).toBe(true);
  });

  it('points at the cell, whatever its column and row', () => {
    const checked = checkAs(
      'verification',
      sheetOf(
        [verified, verified, { ...verified, entryDate: 'abc' }].map((row, n) => ({
          ...row,
          documentNumber: `E1234567${n}`,
        })),
      ),
    );
    expect(cells(one(checked, RULE))).toEqual(['E4 entryDate']);
  });

  it.each([
    ['first', [fault('=A1+B1'), '身体健康'], 'D2 remarks'],
    ['second', ['身体健康', fault('=A1+B1')], 'E2 remarks'],
  ])('the %s of two remarks', (_what, remarks, cell) => {
    const sheet = memorySheet([
      ['姓名', '证件号码', '核查状态', '备注1', '备注2'],
      ['吕秀兰', 'E12345678', '核查中', ...remarks],
    ]);
    expect(cells(one(checkAs('verification', sheet), RULE))).toEqual([cell]);
  });

  it('tells each cell of a row', () => {
    const checked = checkAs(
      'verification',
      sheetOf([{ ...verified, entryDate: 'abc', zhejiangArrivalDate: text('2020-02-30') }]),
    );
    expect(found(checked, RULE).flatMap(({ at }) => at.map(({ field }) => field))).toEqual([
      'entryDate',
      'zhejiangArrivalDate',
    ]);
  });

  /** Each of these would be a finding of another rule, if the cell could be read or were taken for empty. */
  const SILENCED: readonly (readonly [string, TestRow])[] = [
    [
      'an overdue task whose status cannot be read',
      { verificationStatus: '办理完毕', dispatchedDate: '2020-04-20' },
    ],
    [
      'a dispatch day that cannot be read, in spite of --dispatched',
      { verificationStatus: '待核查', dispatchedDate: 'abc' },
    ],
    ['an arrival, closed', { verificationStatus: '结束核查', zhejiangArrivalDate: 'abc' }],
    ['an arrival, open', { zhejiangArrivalDate: 'abc' }],
    ['a follow-up', { lastFollowUpDate: 'abc' }],
    [
      'whether quarantined there',
      { quarantinedAtEntry: '也许', entryDate: '2020-04-20', zhejiangArrivalDate: '2020-04-28' },
    ],
    ['an entry after the arrival', { entryDate: text('2020-02-30'), wenzhouArrivalDate: '2020-02-01' }],
    ['a name', { name: fault('#REF!') }],
    ['a sex that the id contradicts', { sex: '先生' }],
    ['a birth date that the id contradicts', { birthDate: text('1990-02-30') }],
    ['a document', { documentNumber: fault('#REF!') }],
    [
      'an entry date that the remark contradicts',
      { entryDate: 'abc', remarks: '2020年4月12日从上海浦东机场入境。' },
    ],
  ];

  it.each(SILENCED)('silences every other rule about %s', (_what, row) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, ...row }]), {
      dispatched: day('2020-04-20'),
    });
    expect(rulesOf(checked)).toEqual([RULE]);
  });

  it.each([
    ['a damaged document', { documentNumber: damaged() }],
    ['an invalid phone', { phone: '1390000111' }],
    ['an ambiguous date', { entryDate: 4.1 }],
    ['empty cells', { entryDate: null, sex: '不详', zhejiangArrivalDate: '未定' }],
  ] as const)('leaves %s to others', (_what, row) => {
    expect(found(checkAs('verification', sheetOf([{ ...verified, ...row }])), RULE)).toEqual([]);
  });
});
