import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf, type TestValue } from '../../support/memory-sheet.js';
import { cells, found, isHeld, outcome, residentId, skipped, verified } from '../checked.js';

const RULE = 'sheet/phone-shared';

/** So many people, one a row, each with a document of their own. */
const people = (...phones: readonly TestValue[]) =>
  phones.map((phone, n) => ({ ...verified, documentNumber: residentId('1990-01-01', 101 + n), phone }));

const check = (...phones: readonly TestValue[]) => checkAs('verification', sheetOf(people(...phones)));

describe(RULE, () => {
  it('four people: a warning in each row, its own cell first', () => {
    const checked = check('13900001111', '13900001111', '13900001111', '13900001111');
    const findings = found(checked, RULE);
    expect(findings.map((finding) => cells(finding).map((cell) => cell.split(' ')[0]))).toEqual([
      ['C2', 'C3', 'C4', 'C5'],
      ['C3', 'C2', 'C4', 'C5'],
      ['C4', 'C2', 'C3', 'C5'],
      ['C5', 'C2', 'C3', 'C4'],
    ]);
    for (const finding of findings) {
      expect(finding).toMatchObject({ clause: 'C-3.4', severity: 'warning', applied: false, fix: undefined });
      expect(finding.at.every(({ field }) => field === 'phone')).toBe(true);
    }
    expect(isHeld(checked)).toBe(false);
    expect(checked.counts).toMatchObject({ ready: 4, warnings: 4 });
    expect(outcome(checked, RULE)).toMatchObject({ applied: 4, flawed: 4 });
  });

  it('five people, and one with a number of their own', () => {
    const shared = '13900001111';
    const checked = check(shared, shared, '13900002222', shared, shared, shared);
    expect(found(checked, RULE)).toHaveLength(5);
    expect(rulesOf(checked, 4)).toEqual([]);
  });

  it('one number in four forms', () => {
    const checked = check('13900001111', 13900001111, '139 0000 1111', '+86 139-0000-1111');
    expect(found(checked, RULE).map(({ at }) => at[0]?.row)).toEqual([2, 3, 4, 5]);
  });

  it('a landline is a real number', () => {
    const phone = '0577-88000000';
    expect(found(check(phone, phone, phone, phone), RULE)).toHaveLength(4);
  });

  it.each<readonly [string, readonly TestValue[]]>([
    ['three people', ['13900001111', '13900001111', '13900001111']],
    [
      'three and three',
      ['13900001111', '13900002222', '13900001111', '13900002222', '13900001111', '13900002222'],
    ],
    ['the placeholder', ['11111111111', '11111111111', '11111111111', '11111111111']],
    ['eleven equal digits', ['88888888888', '88888888888', '88888888888', '88888888888']],
    ['what begins with 12', ['12345678901', '12345678901', '12345678901', '12345678901']],
    ['empty cells', [null, null, null, null]],
    ['无', ['无', '无', '无', '无']],
  ])('is silent about %s', (_what, phones) => {
    expect(found(check(...phones), RULE)).toEqual([]);
  });

  it('a number that is invalid anyway is told once', () => {
    const checked = check('1390000111', '1390000111', '1390000111', '1390000111');
    for (const row of [2, 3, 4, 5]) expect(rulesOf(checked, row)).toEqual(['sheet/phone-invalid']);
  });

  it('counts people, not rows', () => {
    const [first, second, third] = people('13900001111', '13900001111', '13900001111');
    const checked = checkAs(
      'verification',
      sheetOf([first, second, third, third].map((row) => ({ ...row }))),
    );
    expect(found(checked, RULE)).toEqual([]);
  });

  it('is skipped without the column', () => {
    const { phone: _, ...withoutPhone } = verified;
    expect(skipped(checkAs('verification', sheetOf([withoutPhone])), RULE)).toEqual({ columns: ['phone'] });
  });
});
