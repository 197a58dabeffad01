import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf, type TestRow } from '../../support/memory-sheet.js';
import {
  cells,
  damaged,
  found,
  isHeld,
  one,
  outcome,
  residentId,
  residentId15,
  skipped,
  verified,
  wrongCheck,
} from '../checked.js';

const RULE = 'sheet/sex-contradicts-id';
const MAN = residentId('1990-01-01', 123);
const WOMAN = residentId('1990-01-01', 124);
const check = (row: TestRow) => checkAs('verification', sheetOf([{ ...verified, ...row }]));

describe(RULE, () => {
  it.each([
    ['a man said to be a woman', MAN, '女', '男'],
    ['a woman said to be a man', WOMAN, '男', '女'],
    ['by a letter', MAN, 'F', '男'],
    ['by a number', WOMAN, 1, '女'],
    ['against 15 digits', residentId15('1990-01-01', 124), '男', '女'],
  ])('%s', (_what, documentNumber, sex, expected) => {
    const checked = check({ documentNumber, sex });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: null,
      severity: 'warning',
      expected,
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual(['E2 sex', 'B2 documentNumber']);
    expect(isHeld(checked)).toBe(false);
  });

  it.each<readonly [string, TestRow]>([
    ['a man', { documentNumber: MAN, sex: '男' }],
    ['a woman', { documentNumber: WOMAN, sex: '女' }],
    ['a woman by a letter', { documentNumber: WOMAN, sex: 'F' }],
    ['a woman by 15 digits', { documentNumber: residentId15('1990-01-01', 124), sex: '女' }],
    ['no sex', { documentNumber: MAN, sex: null }],
    ['a sex that cannot be read', { documentNumber: MAN, sex: '先生' }],
    ['a passport', { documentNumber: 'E12345678', sex: '女' }],
    ['a code', { documentNumber: '33030220200422001', sex: '女' }],
    ['no document', { documentNumber: null, sex: '女' }],
    ['an invalid id', { documentNumber: wrongCheck(MAN), sex: '女' }],
    ['a damaged id', { documentNumber: damaged(), sex: '女' }],
  ])('is silent with %s', (_what, row) => {
    expect(found(check(row), RULE)).toEqual([]);
  });

  it('applies only where both are known', () => {
    expect(outcome(check({ sex: '男' }), RULE)).toMatchObject({ applied: 1, flawed: 0, skipped: null });
    expect(outcome(check({ sex: null }), RULE)).toMatchObject({ applied: 0, flawed: 0, skipped: null });
  });

  it('is skipped without a column', () => {
    expect(skipped(checkAs('verification', sheetOf([verified])), RULE)).toEqual({ columns: ['sex'] });
  });

  it('is the only one to speak', () => {
    expect(rulesOf(check({ sex: '女' }))).toEqual([RULE]);
  });
});
