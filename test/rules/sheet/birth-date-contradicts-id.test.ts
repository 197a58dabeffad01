import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf, type TestRow, text } from '../../support/memory-sheet.js';
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

const RULE = 'sheet/birth-date-contradicts-id';
const check = (row: TestRow) => checkAs('verification', sheetOf([{ ...verified, ...row }]));

describe(RULE, () => {
  it.each([
    ['another day', residentId('1990-01-01'), '1990-01-02', '1990-01-01'],
    ['another year', residentId('1990-01-01'), '1991-01-01', '1990-01-01'],
    ['day and month exchanged', residentId('1990-03-04'), '1990-04-03', '1990-03-04'],
    ['against 15 digits', residentId15('1967-04-01'), '1968-04-01', '1967-04-01'],
    ['in words', residentId('1990-01-01'), text('1990年1月2日'), '1990-01-01'],
    ['a residence permit', residentId('1990-01-01', 123, '830000'), '1990-01-02', '1990-01-01'],
  ])('%s', (_what, documentNumber, birthDate, expected) => {
    const checked = check({ documentNumber, birthDate });
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: null,
      severity: 'warning',
      expected,
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual(['E2 birthDate', 'B2 documentNumber']);
    expect(isHeld(checked)).toBe(false);
  });

  it.each<readonly [string, TestRow]>([
    ['the same day', { documentNumber: residentId('1990-01-01'), birthDate: '1990-01-01' }],
    ['the same day in words', { documentNumber: residentId('1990-01-01'), birthDate: '1990年1月1日' }],
    ['the same day as a number', { documentNumber: residentId('1990-01-01'), birthDate: 19900101 }],
    ['the same day in 15 digits', { documentNumber: residentId15('1967-04-01'), birthDate: '1967-04-01' }],
    ['no birth date', { birthDate: null }],
    ['a passport', { documentNumber: 'E12345678', birthDate: '1990-05-05' }],
    ['a code that holds a day', { documentNumber: '33030220200422001', birthDate: '1990-05-05' }],
    ['no document', { documentNumber: null, birthDate: '1990-05-05' }],
    ['an invalid id', { documentNumber: wrongCheck(residentId()), birthDate: '1990-05-05' }],
    ['a damaged id', { documentNumber: damaged(), birthDate: '1990-05-05' }],
    ['a birth date that cannot be read', { birthDate: text('1990-02-30') }],
  ])('is silent with %s', (_what, row) => {
    expect(found(check(row), RULE)).toEqual([]);
  });

  it('applies only where both are known', () => {
    expect(outcome(check({ birthDate: '1990-01-01' }), RULE)).toMatchObject({
      applied: 1,
      flawed: 0,
      skipped: null,
    });
    expect(outcome(check({ birthDate: null }), RULE)).toMatchObject({ applied: 0, flawed: 0, skipped: null });
  });

  it('is skipped without the column', () => {
    expect(skipped(checkAs('verification', sheetOf([verified])), RULE)).toEqual({ columns: ['birthDate'] });
    const unnumbered = checkAs(
      'verification',
      sheetOf([{ name: '吕秀兰', verificationStatus: '核查中', birthDate: '1990-01-01' }]),
    );
    expect(skipped(unnumbered, RULE)).toEqual({ columns: ['documentNumber'] });
  });

  it('is the only one to speak', () => {
    expect(rulesOf(check({ birthDate: '1990-01-02' }))).toEqual([RULE]);
  });
});
