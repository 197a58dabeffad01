import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../../src/records/fields.js';
import {
  checkAs,
  memorySheet,
  person,
  rulesOf,
  sheetOf,
  type TestValue,
  text,
} from '../../support/memory-sheet.js';
import { cells, dateCell, found, isHeld, mended, numberCell, one, residentId, verified } from '../checked.js';

const RULE = 'sheet/value-normalised';
const id = residentId();

const UNTIDY: readonly (readonly [string, FieldName, TestValue, string, string])[] = [
  ['full-width blank', 'name', '吕　秀兰', '吕　秀兰', '吕秀兰'],
  ['blanks at the ends', 'name', ' 吕秀兰 ', ' 吕秀兰 ', '吕秀兰'],
  ['an invisible character', 'name', '吕\u200b秀兰', '吕\u200b秀兰', '吕秀兰'],
  ['full-width letters', 'latinName', 'ＬＹＵ ＸＩＵＬＡＮ', 'ＬＹＵ ＸＩＵＬＡＮ', 'LYU XIULAN'],
  [
    'full-width digits',
    'documentNumber',
    id.replace(/\d/g, (d) => '０１２３４５６７８９'.charAt(Number(d))),
    '',
    id,
  ],
  ['blanks in an id', 'documentNumber', `${id.slice(0, 6)} ${id.slice(6)}`, '', id],
  ['full-width phone', 'phone', '１３９００００１１１１', '１３９００００１１１１', '13900001111'],
  ['blanks in a phone', 'phone', '139 0000 1111', '139 0000 1111', '13900001111'],
  [
    'direction marks about a phone',
    'phone',
    '\u202d13900001111\u202c',
    '\u202d13900001111\u202c',
    '13900001111',
  ],
  ['a date that is only text', 'entryDate', text('2020-04-09'), '2020-04-09', '2020-04-09'],
  ['a date in words', 'entryDate', '2020年4月9日', '2020年4月9日', '2020-04-09'],
  ['a date without year', 'entryDate', '4月9日', '4月9日', '2020-04-09'],
  ['a number that is a date', 'entryDate', 20200409, '20200409', '2020-04-09'],
  ['a serial number', 'entryDate', 43930, '43930', '2020-04-09'],
  ['a letter for a sex', 'sex', 'M', 'M', '男'],
  ['a full-width letter for a sex', 'sex', 'Ｆ', 'Ｆ', '女'],
  ['a number for a sex', 'sex', 1, '1', '男'],
  ['a status by its other name', 'verificationStatus', '随访中', '随访中', '核查中'],
  ['a health by its other name', 'healthStatus', '正常', '正常', '健康'],
  ['a tick', 'quarantinedAtEntry', '√', '√', '是'],
  ['无, which is a No here', 'quarantinedAtEntry', '无', '无', '否'],
  ['a mode by its other name', 'wenzhouArrivalMode', '动车', '动车', '高铁'],
  ['an ambulance', 'wenzhouArrivalMode', 120, '120', '专车转运'],
];

describe(RULE, () => {
  it.each(UNTIDY)('%s in %s', (_what, field, value, from, to) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, [field]: value }]));
    const shown = from === '' ? String(value) : from;
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: null,
      severity: 'notice',
      actual: shown,
      expected: to,
      applied: true,
    });
    expect(finding.at).toEqual([expect.objectContaining({ row: 2, field })]);
    expect(finding.fix).toEqual({
      kind: 'certain',
      edits: [{ field, from: shown, to, at: 0 }],
      evidence: finding.at,
    });
    expect(mended(checked, field)).toMatchObject({ value: to, shown: to });
    expect(checked.counts).toMatchObject({ fixed: 1, notices: 0 });
  });

  it('makes a real date of a text', () => {
    const checked = checkAs('verification', sheetOf([{ ...verified, entryDate: text('2020-04-09') }]));
    expect(mended(checked, 'entryDate')?.type).toBe('date');
    expect(isHeld(checked)).toBe(false);
  });

  it.each([
    ['a real date, however it is displayed', { entryDate: dateCell('2020-04-09', '2020年4月9日') }],
    ['a real date with a time', { entryDate: dateCell('2020-04-09T14:35:00', '2020/4/9 14:35') }],
    ['a phone that is a number', { phone: 13900001111 }],
    ['a phone that is a number, displayed shorter', { phone: numberCell(13900001111, '1.39E+10') }],
    ['values in their normal form', { sex: '男', healthStatus: '健康', quarantinedAtEntry: '是' }],
    ['empty cells and their markers', { sex: '不详', healthStatus: '/', pointOfEntry: '无', entryDate: 0 }],
    ['a remark with full-width punctuation', { remarks: '身体健康，无不适。' }],
    ['cells that cannot be read', { entryDate: '２０２０－０２－３０', sex: '先　生' }],
  ] as const)('leaves %s', (_what, row) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, ...row }]));
    expect(found(checked, RULE)).toEqual([]);
  });

  it('is told cell by cell', () => {
    const checked = checkAs(
      'verification',
      sheetOf([{ ...verified, name: '吕 秀兰', phone: '139 0000 1111' }]),
    );
    expect(found(checked, RULE).flatMap(cells).sort()).toEqual(['A2 name', 'C2 phone']);
    expect(checked.counts.fixed).toBe(2);
  });

  it('is told of the second of two columns, too', () => {
    const sheet = memorySheet([
      ['姓名', '证件号码', '核查状态', '联系电话', '手机号', '备注1', '备注2'],
      ['吕秀兰', 'E12345678', '核查中', '13900001111', '139 0000 1111', '身体健康', '\u200b已联系'],
    ]);
    expect(found(checkAs('verification', sheet), RULE).flatMap(cells)).toEqual(['E2 phone', 'G2 remarks']);
  });

  it('leaves nothing untidy in what it mended', () => {
    const untidy = {
      ...verified,
      name: '吕　秀兰',
      sex: 'M',
      entryDate: '4月9日',
      verificationStatus: '随访中',
    };
    const first = checkAs('verification', sheetOf([untidy]));
    const again = checkAs(
      'verification',
      sheetOf([
        {
          ...verified,
          name: mended(first, 'name'),
          sex: mended(first, 'sex'),
          entryDate: mended(first, 'entryDate'),
          verificationStatus: mended(first, 'verificationStatus'),
        },
      ]),
    );
    expect(found(again, RULE)).toEqual([]);
  });

  it('lets other rules judge the value all the same', () => {
    const checked = checkAs(
      'verification',
      sheetOf([{ ...verified, verificationStatus: '已核查', zhejiangArrivalDate: '4月28日' }]),
    );
    expect(rulesOf(checked)).toContain('verification/closed-before-arrival');
  });

  describe('the word that is also the actual reason (C-1.3b)', () => {
    const task = { ...person, controlStatus: '退回', sendBackReason: '联系不上' };

    it.each([
      ['reachability', '停机'],
      ['reachability', '空号'],
      ['reachability', '关机'],
    ] as const)('%s %s goes into the empty note', (field, word) => {
      const checked = checkAs('control-tasks', sheetOf([{ ...task, [field]: word, sendBackNote: null }]));
      const finding = one(checked, RULE);
      expect(finding.fix?.edits).toEqual([
        { field, from: word, to: '联系不上', at: 0 },
        { field: 'sendBackNote', from: '', to: word, at: 1 },
      ]);
      expect(mended(checked, field)).toMatchObject({ shown: '联系不上' });
      expect(mended(checked, 'sendBackNote')).toMatchObject({ shown: word });
    });

    it('a send-back option goes there too', () => {
      const checked = checkAs(
        'control-tasks',
        sheetOf([{ ...task, sendBackReason: '空号', sendBackNote: null }]),
      );
      expect(mended(checked, 'sendBackReason')).toMatchObject({ shown: '联系不上' });
      expect(mended(checked, 'sendBackNote')).toMatchObject({ shown: '空号' });
    });

    it('a note that is there stays', () => {
      const checked = checkAs(
        'control-tasks',
        sheetOf([{ ...task, reachability: '停机', sendBackNote: '三次拨打均停机' }]),
      );
      expect(one(checked, RULE).fix?.edits).toEqual([
        { field: 'reachability', from: '停机', to: '联系不上', at: 0 },
      ]);
      expect(mended(checked, 'sendBackNote')).toMatchObject({ shown: '三次拨打均停机' });
    });
  });
});
