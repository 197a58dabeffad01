import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf } from '../../support/memory-sheet.js';
import { cells, fault, found, isHeld, mended, one, skipped, source, values, verified } from '../checked.js';

const RULE = 'sheet/phone-invalid';

describe(RULE, () => {
  it.each([
    ['ten digits', '1390000111'],
    ['twelve digits', '139000011112'],
    ['eleven digits that begin with 2', '23900001111'],
    ['letters', 'abc'],
    ['words', '同上'],
    ['two numbers', '13900001111/13900002222'],
    ['two numbers without a mark between them', '13900001111 13900002222'],
    ['a number with a hole', '139****1111'],
    ['too few digits', '12'],
    ['a zero', '0'],
  ])('%s', (_what, phone) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, phone }]));
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: 'C-3.4',
      severity: 'error',
      actual: phone,
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual(['C2 phone']);
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(values(checked).phone).toBeUndefined();
    expect(mended(checked, 'phone')).toEqual(source(checked, 'phone'));
    expect(isHeld(checked)).toBe(true);
  });

  it('a number cell', () => {
    expect(one(checkAs('verification', sheetOf([{ ...verified, phone: 1390000111 }])), RULE).actual).toBe(
      '1390000111',
    );
  });

  it.each([
    ['a mobile number', '13900001111'],
    ['a mobile number, a number cell', 13900001111],
    ['a mobile number in groups', '139 0000 1111'],
    ['a mobile number with hyphens', '139-0000-1111'],
    ['a mobile number with the country', '+86 139 0000 1111'],
    ['a landline', '0577-88000000'],
    ['a landline without a hyphen', '057788000000'],
    ['the placeholder', '11111111111'],
    ['the placeholder, a number cell', 11111111111],
    ['eleven equal digits', '00000000000'],
    ['eleven other equal digits', '99999999999'],
    ['eleven digits that begin with 10', '10000000000'],
    ['eleven digits that begin with 11', '11000000001'],
    ['eleven digits that begin with 12', '12345678901'],
    ['nothing', null],
    ['无', '无'],
    ['不详', '不详'],
  ])('is silent about %s', (_what, phone) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, phone }]));
    expect(found(checked, RULE)).toEqual([]);
    expect(isHeld(checked)).toBe(false);
  });

  it.each([
    ['11111111111', 'placeholder'],
    ['88888888888', 'placeholder'],
    ['10012345678', 'placeholder'],
    ['12012345678', 'placeholder'],
    ['13900001111', 'mobile'],
    ['0577-88000000', 'landline'],
  ])('%s is a %s', (phone, kind) => {
    expect(values(checkAs('verification', sheetOf([{ ...verified, phone }]))).phone?.kind).toBe(kind);
  });

  it('leaves a cell that cannot be read to others', () => {
    const checked = checkAs('verification', sheetOf([{ ...verified, phone: fault('#REF!') }]));
    expect(rulesOf(checked)).toEqual(['sheet/value-unreadable']);
  });

  it('is skipped without a column that holds a phone, never passed', () => {
    const { phone: _, ...withoutPhone } = verified;
    expect(skipped(checkAs('verification', sheetOf([withoutPhone])), RULE)).not.toBeNull();
  });
});
