import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf, type TestValue } from '../../support/memory-sheet.js';
import {
  cells,
  damaged,
  found,
  isHeld,
  outcome,
  residentId,
  residentId15,
  skipped,
  verified,
  wrongCheck,
} from '../checked.js';

const RULE = 'sheet/document-number-duplicate';
const id = residentId();
const fullWidth = (text: string): string =>
  text.replace(/\d/g, (d) => '０１２３４５６７８９'.charAt(Number(d)));

/** Rows of different people but for the document. */
const check = (...documents: readonly TestValue[]) =>
  checkAs(
    'verification',
    sheetOf(
      documents.map((documentNumber, n) => ({ ...verified, phone: `1390000${1000 + n}`, documentNumber })),
    ),
  );

describe(RULE, () => {
  it.each<readonly [string, TestValue, TestValue]>([
    ['one id twice', id, id],
    ['one id with blanks', id, `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
    ['one id with an invisible character', id, `${id}\u200b`],
    ['one id in full-width digits', id, fullWidth(id)],
    ['one id with a small x', residentId('1990-01-01', 126), residentId('1990-01-01', 126).toLowerCase()],
    ['the 15 and the 18 digits of one id', residentId15(), id],
    ['the 15 digits twice, once as a number', residentId15(), Number(residentId15())],
    ['a passport in small letters', 'E12345678', 'e12345678'],
    ['two home return permits of one person', 'H1234567801', 'H1234567802'],
    ['a home return permit without its issue number', 'M12345678', 'M1234567803'],
    ['one code given out twice', '33030220200422001', '33030220200422001'],
  ])('%s', (_what, first, second) => {
    const checked = check(first, second);
    const findings = found(checked, RULE);
    expect(findings.map(cells)).toEqual([
      ['B2 documentNumber', 'B3 documentNumber'],
      ['B3 documentNumber', 'B2 documentNumber'],
    ]);
    for (const finding of findings) {
      expect(finding).toMatchObject({ clause: 'C-2.1', severity: 'error', applied: false, fix: undefined });
    }
    expect([isHeld(checked, 2), isHeld(checked, 3)]).toEqual([true, true]);
  });

  it('three rows: one finding each, its own cell first', () => {
    const checked = check(id, 'E12345678', id, id);
    expect(found(checked, RULE).map((finding) => cells(finding).map((cell) => cell.split(' ')[0]))).toEqual([
      ['B2', 'B4', 'B5'],
      ['B4', 'B2', 'B5'],
      ['B5', 'B2', 'B4'],
    ]);
    expect(rulesOf(checked, 3)).toEqual([]);
    expect(outcome(checked, RULE)).toMatchObject({ flawed: 3, skipped: null });
  });

  it('two pairs are kept apart', () => {
    const checked = check(id, 'E12345678', 'E12345678', id);
    expect(found(checked, RULE).map((finding) => finding.at.map(({ row }) => row))).toEqual([
      [2, 5],
      [3, 4],
      [4, 3],
      [5, 2],
    ]);
  });

  it.each<readonly [string, TestValue, TestValue]>([
    ['two ids', id, residentId('1990-01-01', 125)],
    ['two ids of one region and birthday', residentId('1990-01-01', 121), residentId('1990-01-01', 123)],
    ['two passports alike in nine characters', 'AB12345671', 'AB12345672'],
    ['two home return permits', 'H1234567801', 'H1234567901'],
    ['a permit of Hong Kong and one of Macao', 'H1234567801', 'M1234567801'],
    ['two empty cells', null, null],
    ['two that say nothing', '无', '无'],
    ['two damaged ids, alike as they are', damaged(), damaged()],
    ['two invalid ids, alike as they are', wrongCheck(id), wrongCheck(id)],
    ['two codes', '33030220200422001', '33030220200422002'],
  ])('is silent about %s', (_what, first, second) => {
    expect(found(check(first, second), RULE)).toEqual([]);
  });

  it('is skipped without the column', () => {
    const checked = checkAs('verification', sheetOf([{ name: '吕秀兰', verificationStatus: '核查中' }]));
    expect(skipped(checked, RULE)).toEqual({ columns: ['documentNumber'] });
  });
});
