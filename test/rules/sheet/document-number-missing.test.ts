import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf, type TestRow } from '../../support/memory-sheet.js';
import {
  cells,
  damaged,
  found,
  isHeld,
  mended,
  one,
  residentId,
  skipped,
  verified,
  wrongCheck,
} from '../checked.js';

const RULE = 'sheet/document-number-missing';
const ACCEPT = { accepted: { suggestions: true, decisions: false } } as const;
const irregular: TestRow = { ...verified, documentNumber: null, entryMode: '偷渡', district: '鹿城区' };

describe(RULE, () => {
  it.each([
    ['nothing', null],
    ['blanks', '　 '],
    ['无', '无'],
    ['不详', '不详'],
    ['N/A', 'N/A'],
    ['a zero', 0],
    ['a zero as text', '0'],
  ])('%s stands in the cell', (_what, documentNumber) => {
    const checked = checkAs(
      'verification',
      sheetOf([{ ...verified, documentNumber, district: '鹿城区' }]),
      ACCEPT,
    );
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({ clause: 'C-2.1', severity: 'error', applied: false, fix: undefined });
    expect(cells(finding)).toEqual(['B2 documentNumber']);
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(isHeld(checked)).toBe(true);
  });

  it.each([
    ['a resident id', residentId()],
    ['a passport', 'E12345678'],
    ['a code of the desk', '33030220200422001'],
    ['a damaged id', damaged()],
    ['an invalid id', wrongCheck(residentId())],
  ])('is silent about %s', (_what, documentNumber) => {
    expect(found(checkAs('verification', sheetOf([{ ...verified, documentNumber }])), RULE)).toEqual([]);
  });

  it('is skipped without the column', () => {
    const checked = checkAs('verification', sheetOf([{ name: '吕秀兰', verificationStatus: '核查中' }]));
    expect(skipped(checked, RULE)).toEqual({ columns: ['documentNumber'] });
  });

  describe('an irregular entry', () => {
    it.each([
      ['by its column', irregular, 'entryMode'],
      ['by another word for it', { ...irregular, entryMode: '走便道' }, 'entryMode'],
      ['by the remark', { ...irregular, entryMode: null, remarks: '4月20日从云南瑞丽偷渡入境。' }, 'remarks'],
    ] as const)('gets a unique code: %s', (_what, row, shownBy) => {
      const checked = checkAs('verification', sheetOf([row]));
      const finding = one(checked, RULE);
      expect(finding).toMatchObject({ severity: 'error', applied: false });
      expect(finding.fix?.kind).toBe('suggested');
      expect(finding.fix?.edits).toEqual([
        { field: 'documentNumber', from: '', to: expect.stringMatching(/^33030220200427\d+$/), at: 0 },
      ]);
      expect(finding.expected).toBe(finding.fix?.edits[0]?.to);
      expect(finding.fix?.evidence.map(({ field, row: at }) => [field, at])).toContainEqual([shownBy, 2]);
      // Shown, never applied, unless it is accepted.
      expect(isHeld(checked)).toBe(true);
      expect(mended(checked, 'documentNumber')).toBeUndefined();
    });

    it('is ready when the suggestion is accepted', () => {
      const checked = checkAs('verification', sheetOf([irregular]), ACCEPT);
      const finding = one(checked, RULE);
      expect(finding.applied).toBe(true);
      expect(mended(checked, 'documentNumber')).toMatchObject({ type: 'text', shown: finding.expected });
      expect(isHeld(checked)).toBe(false);
      expect(checked.counts).toMatchObject({ ready: 1, errors: 0, fixed: 1 });
    });

    it('two of them get two codes', () => {
      const checked = checkAs('verification', sheetOf([irregular, irregular, irregular]), ACCEPT);
      const codes = [2, 3, 4].map((row) => mended(checked, 'documentNumber', row)?.shown);
      expect(new Set(codes).size).toBe(3);
      expect(codes.every((code) => code?.startsWith('330302'))).toBe(true);
      expect(checked.counts).toMatchObject({ ready: 3, held: 0 });
    });

    it('no code of the sheet is given out again', () => {
      const [first] = found(checkAs('verification', sheetOf([irregular])), RULE);
      const taken = { ...verified, documentNumber: first?.expected };
      const checked = checkAs('verification', sheetOf([irregular, taken]), ACCEPT);
      expect(mended(checked, 'documentNumber', 2)?.shown).not.toBe(first?.expected);
      expect(mended(checked, 'documentNumber', 2)?.shown).toMatch(/^330302/);
      expect(checked.counts.held).toBe(0);
    });

    it.each([
      ['瓯海区', '330304'],
      ['瓯海', '330304'],
      ['乐清市', '330382'],
      ['温州市苍南县', '330327'],
    ])('%s has the code %s', (district, code) => {
      expect(one(checkAs('verification', sheetOf([{ ...irregular, district }])), RULE).expected).toMatch(
        new RegExp(`^${code}20200427`),
      );
    });

    it.each([
      ['no district', { ...irregular, district: null }],
      ['a district that is none of ours', { ...irregular, district: '杭州市西湖区' }],
      ['another way in', { ...irregular, entryMode: '飞机' }],
      [
        'a column that wins over the remark',
        { ...irregular, entryMode: '汽车', remarks: '4月20日从云南瑞丽偷渡入境。' },
      ],
    ])('gets none with %s', (_what, row) => {
      expect(one(checkAs('verification', sheetOf([row]), ACCEPT), RULE).fix).toBeUndefined();
    });
  });
});
