import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, dateOfDayNumber, parseCalendarDate } from '../../src/domain/calendar-date.js';
import {
  checkCharacter,
  normaliseDocument,
  personKey,
  readDocument,
  surrogateNumber,
} from '../../src/domain/document-number.js';

const day = (text: string): CalendarDate => parseCalendarDate(text) ?? dateOfDayNumber(0);

/** Invented ids: region 990000 and up belongs to no place. */
const residentIds = fc
  .record({
    region: fc.integer({ min: 990000, max: 999999 }),
    birth: fc.integer({ min: -30_000, max: 18_000 }).map(dateOfDayNumber),
    sequence: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ region, birth, sequence }) => {
    const first17 = surrogateNumber(String(region), birth, sequence) ?? '';
    return { number: first17 + checkCharacter(first17), first17, birth, sequence };
  });

describe('readDocument', () => {
  it.each([
    // The worked example of GB 11643-1999.
    ['11010519491231002X', { kind: 'resident-id', birthDate: '1949-12-31', sex: '女' }],
    ['440524188001010014', { kind: 'resident-id', birthDate: '1880-01-01', sex: '男' }],
    ['１１０１０５ 19491231 002x', { kind: 'resident-id', birthDate: '1949-12-31', sex: '女' }],
    ["'11010519491231002X", { kind: 'resident-id', birthDate: '1949-12-31', sex: '女' }],
    ['130503670401001', { kind: 'resident-id', birthDate: '1967-04-01', sex: '男' }],
    ['E12345678', { kind: 'passport' }],
    ['EA1234567', { kind: 'passport' }],
    ['G12345678', { kind: 'passport' }],
    ['141234567', { kind: 'passport' }],
    ['YA1234567', { kind: 'passport' }],
    ['C01X00T47', { kind: 'passport' }],
    ['H1234567801', { kind: 'home-return-permit' }],
    ['M12345678', { kind: 'home-return-permit' }],
    ['12345678', { kind: 'taiwan-permit' }],
    ['1234567890(B)', { kind: 'taiwan-permit' }],
    ['ABC123456789012', { kind: 'permanent-residence' }],
    ['LC20200422001', { kind: 'surrogate' }],
    ['33030220200422001', { kind: 'surrogate' }],
  ])('valid: %s', (text, reading) => {
    expect(readDocument(text)).toEqual({ state: 'valid', number: normaliseDocument(text), ...reading });
  });

  it.each([
    ['110105194912310021', 'checksum'],
    ['110105194902300028', 'birth-date'],
    ['110105184912310025', 'birth-date'],
    ['130503670231001', 'birth-date'],
    ['1101051949123100', 'shape'],
    // The last character lost: the date in it is a birth date, no day of a register.
    ['11010519491231002', 'shape'],
    ['12345678901234', 'shape'],
    ['1101051949123100211', 'shape'],
    ['1101**********0021', 'shape'],
    ['ABCDEFG', 'shape'],
    ['A123', 'shape'],
    ['AB-123456', 'shape'],
    ['护照12345', 'shape'],
    ['ABCDEF1234567', 'shape'],
    // A mobile number in the wrong column.
    ['13900001188', 'shape'],
    ['', 'shape'],
  ])('invalid: %s (%s)', (text, why) => {
    expect(readDocument(text)).toEqual({ state: 'invalid', number: normaliseDocument(text), why });
  });

  it.each(['3.30399E+17', '3.30399e17', '330399199001011000.00'])('damaged: %s', (text) => {
    expect(readDocument(text).state).toBe('damaged');
  });

  it('身份证 demands a resident id where there are digits alone, 其他 allows any code', () => {
    expect(readDocument('12345678', '身份证')).toMatchObject({ state: 'invalid', why: 'shape' });
    expect(readDocument('E12345678', '身份证')).toMatchObject({ state: 'valid', kind: 'passport' });
    expect(readDocument('11010519491231002X', '护照')).toMatchObject({ state: 'valid', kind: 'resident-id' });
    expect(readDocument('鹿城-7', '其他')).toMatchObject({ state: 'valid', kind: 'surrogate' });
    expect(readDocument('33030220200427001', '身份证')).toMatchObject({ kind: 'surrogate' });
    expect(readDocument('11010519491231002', '身份证')).toMatchObject({ state: 'invalid', why: 'shape' });
    expect(readDocument('110105194912310021', '其他')).toMatchObject({ state: 'valid', kind: 'surrogate' });
    expect(readDocument('3.30399E+17', '其他').state).toBe('damaged');
  });

  it('reads a number that begins with 81, 82 or 83 as a residence permit', () => {
    const first17 = '81000019800101001';
    expect(readDocument(first17 + checkCharacter(first17))).toMatchObject({
      kind: 'residence-permit',
      sex: '男',
    });
  });

  it('accepts every id with its check character, of any region, and finds birth date and sex', () => {
    fc.assert(
      fc.property(residentIds, ({ number, birth, sequence }) => {
        expect(readDocument(number)).toMatchObject({
          state: 'valid',
          birthDate: birth,
          sex: sequence % 2 === 1 ? '男' : '女',
        });
      }),
    );
  });

  it('finds every single wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(
        residentIds,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        ({ number }, at, by) => {
          const wrong = (Number(number.charAt(at)) + by) % 10;
          expect(readDocument(number.slice(0, at) + wrong + number.slice(at + 1)).state).not.toBe('valid');
          const [a, b] = [number.charAt(at), number.charAt(at + 1)];
          if (a !== b)
            expect(readDocument(number.slice(0, at) + b + a + number.slice(at + 2)).state).not.toBe('valid');
        },
      ),
    );
  });
});

describe('personKey', () => {
  it.each([
    ['130503670401001', '130503196704010016'],
    ['11010519491231002x', '11010519491231002X'],
    ['H1234567801', 'H12345678'],
    ['H12345678', 'H12345678'],
    [' e12345678', 'E12345678'],
    ['ABC123456789012', 'ABC123456789012'],
  ])('%s → %s', (number, key) => {
    expect(personKey(number)).toBe(key);
  });

  it('is one for the two forms of an id of the last century', () => {
    fc.assert(
      fc.property(residentIds, ({ number, birth }) => {
        fc.pre(birth.startsWith('19'));
        expect(personKey(number.slice(0, 6) + number.slice(8, 17))).toBe(personKey(number));
      }),
    );
  });

  it('does not change when it is taken twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(personKey(personKey(text))).toBe(personKey(text));
      }),
      { examples: [[" 'E12345678"], ["' 'E12345678"]] },
    );
  });
});

it('a surrogate number is valid and names district, day and sequence', () => {
  const number = surrogateNumber('330302', day('2020-04-22'), 1);
  expect(number).toBe('33030220200422001');
  expect(readDocument(number ?? '')).toMatchObject({ state: 'valid', kind: 'surrogate' });
});
