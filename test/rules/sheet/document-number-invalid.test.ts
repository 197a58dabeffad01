import { describe, expect, it } from 'vitest';
import { checkAs, rulesOf, sheetOf } from '../../support/memory-sheet.js';
import {
  cells,
  damaged,
  found,
  isHeld,
  mended,
  one,
  residentId,
  residentId15,
  skipped,
  source,
  values,
  verified,
  wrongCheck,
} from '../checked.js';

const RULE = 'sheet/document-number-invalid';

describe(RULE, () => {
  it.each([
    ['a resident id with a wrong check character', wrongCheck(residentId())],
    ['a resident id of 30 February', residentId('1990-02-30')],
    ['a resident id of month 13', residentId('1990-13-01')],
    ['a resident id of 29 February in a common year', residentId('1991-02-29')],
    ['a resident id of 17 characters', residentId().slice(0, 17)],
    ['a resident id of 19 characters', `${residentId()}1`],
    ['15 digits of 30 February', residentId15('1990-02-30')],
    ['two letters', 'AB'],
    ['a number of thirty characters', 'E12345678901234567890123456789'],
    ['a masked id', '330399********1234'],
    ['words', '已挂失补办'],
  ])('%s', (_what, documentNumber) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, documentNumber }]));
    const finding = one(checked, RULE);
    expect(finding).toMatchObject({
      clause: null,
      severity: 'error',
      actual: documentNumber,
      applied: false,
      fix: undefined,
    });
    expect(cells(finding)).toEqual(['B2 documentNumber']);
    expect(rulesOf(checked)).toEqual([RULE]);
    expect(values(checked).documentNumber).toBeUndefined();
    expect(mended(checked, 'documentNumber')).toEqual(source(checked, 'documentNumber'));
    expect(isHeld(checked)).toBe(true);
  });

  it.each([
    ['a resident id', residentId(), '身份证'],
    ['a resident id that ends in X', residentId('1990-01-01', 126), '身份证'],
    ['a resident id with a small x', residentId('1990-01-01', 126).toLowerCase(), '身份证'],
    ['a resident id of 15 digits', residentId15(), '身份证'],
    ['a resident id of a region that is none', residentId('1990-01-01', 123, '990000'), '身份证'],
    [
      'a resident id of a region that is none, by its prefix 00',
      residentId('1990-01-01', 123, '001234'),
      '身份证',
    ],
    ['a resident id of 29 February in a leap year', residentId('1992-02-29'), '身份证'],
    ['a residence permit', residentId('1990-01-01', 123, '810000'), '港澳台居民居住证'],
    ['a passport', 'E12345678', '护照'],
    ['a passport with two letters', 'EA1234567', '护照'],
    ['a passport of the old kind', 'G12345678', '护照'],
    ['a passport of nine digits', '141234567', '护照'],
    ['an Italian passport', 'YA1234567', '外国护照'],
    ['a home return permit', 'H1234567801', '港澳居民来往内地通行证'],
    ['a home return permit of nine characters', 'M12345678', '港澳居民来往内地通行证'],
    ['a Taiwan permit', '12345678', '台湾居民来往大陆通行证'],
    ['a permanent residence card', 'ITA123456789012', '外国人永久居留身份证'],
    ['a code of the desk', '33030220200422001', '其他'],
    ['a code of the desk, no kind given', '33030220200422001', null],
    ['a passport, no kind given', 'E12345678', null],
  ])('is silent about %s', (_what, documentNumber, documentType) => {
    const checked = checkAs('verification', sheetOf([{ ...verified, documentNumber, documentType }]));
    expect(found(checked, RULE)).toEqual([]);
    expect(isHeld(checked)).toBe(false);
  });

  it.each([
    ['nothing', null],
    ['无', '无'],
    ['a damaged id', damaged()],
  ])('leaves %s to others', (_what, documentNumber) => {
    expect(found(checkAs('verification', sheetOf([{ ...verified, documentNumber }])), RULE)).toEqual([]);
  });

  it('an invalid number is unknown: no duplicate, no contradiction, not missing', () => {
    const documentNumber = wrongCheck(residentId());
    const row = {
      ...verified,
      documentNumber,
      sex: '女',
      birthDate: '1980-05-05',
      entryMode: '偷渡',
      district: '鹿城区',
    };
    const checked = checkAs('verification', sheetOf([row, row]));
    expect(rulesOf(checked, 2)).toEqual([RULE]);
    expect(rulesOf(checked, 3)).toEqual([RULE]);
  });

  it('speaks of a passport column, too', () => {
    expect(
      one(checkAs('verification', sheetOf([{ ...verified, passportNumber: '??' }])), RULE).at[0]?.field,
    ).toBe('passportNumber');
  });

  it('is skipped where no column holds a document', () => {
    const checked = checkAs('verification', sheetOf([{ name: '吕秀兰', verificationStatus: '核查中' }]));
    expect(skipped(checked, RULE)).not.toBeNull();
  });
});
