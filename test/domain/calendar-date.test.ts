import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
  dayNumber,
  dayOf,
  daysBetween,
  daysInMonth,
  monthOf,
  parseCalendarDate,
  yearOf,
} from '../../src/domain/calendar-date.js';

function day(written: string): CalendarDate {
  const date = parseCalendarDate(written);
  if (!date) throw new Error(`no date: ${written}`);
  return date;
}

const FIRST = dayNumber(day('0001-01-01'));
const LAST = dayNumber(day('9999-12-31'));
const someDay = fc.integer({ min: FIRST, max: LAST });
const nearDay = fc.integer({ min: -20_000, max: 60_000 });

describe('calendarDate', () => {
  it.each([
    [2020, 4, 27, '2020-04-27'],
    [2020, 2, 29, '2020-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1, 1, 1, '0001-01-01'],
    [9999, 12, 31, '9999-12-31'],
  ])('%i-%i-%i', (year, month, dayOfMonth, expected) => {
    expect(calendarDate(year, month, dayOfMonth)).toBe(expected);
  });

  it.each([
    [2020, 2, 30],
    [2019, 2, 29],
    [1900, 2, 29],
    [2020, 4, 31],
    [2020, 0, 1],
    [2020, 13, 1],
    [2020, 4, 0],
    [2020, 4, -1],
    [0, 4, 27],
    [10000, 1, 1],
  ])('there is no %i-%i-%i', (year, month, dayOfMonth) => {
    expect(calendarDate(year, month, dayOfMonth)).toBeUndefined();
  });

  it.each([
    [2020, 2, 29],
    [2019, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2020, 4, 30],
    [2020, 12, 31],
    [2020, 0, 0],
    [2020, 13, 0],
  ])('month %i-%i has %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('parseCalendarDate', () => {
  it('reads YYYY-MM-DD', () => {
    expect(parseCalendarDate('2020-04-27')).toBe('2020-04-27');
  });

  it.each([
    '2020-02-30',
    '2020-4-27',
    '2020/04/27',
    '20200427',
    '2020-04-27T00:00:00',
    ' 2020-04-27',
    '2020年4月27日',
    '',
  ])('reads nothing else: %s', (written) => {
    expect(parseCalendarDate(written)).toBeUndefined();
  });
});

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2020-04-27', 18_379],
    ['1899-12-30', -25_569],
  ])('%s is day %i', (written, number) => {
    expect(dayNumber(day(written))).toBe(number);
    expect(dateOfDayNumber(number)).toBe(written);
  });

  it('and dates are each other’s inverse, and real dates', () => {
    fc.assert(
      fc.property(someDay, (number) => {
        const date = dateOfDayNumber(number);
        expect(dayNumber(date)).toBe(number);
        expect(calendarDate(yearOf(date), monthOf(date), dayOf(date))).toBe(date);
        expect(parseCalendarDate(date)).toBe(date);
      }),
      { numRuns: 500 },
    );
  });

  it('keep the order of the written dates', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(dateOfDayNumber(a) < dateOfDayNumber(b)).toBe(a < b);
      }),
    );
  });

  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(nearDay, (number) => {
        expect(dateOfDayNumber(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('count by their whole part', () => {
    expect(dateOfDayNumber(18_379.99)).toBe('2020-04-27');
  });
});

describe('daysBetween and addDays', () => {
  it.each([
    ['2020-04-13', '2020-04-27', 14],
    ['2020-04-27', '2020-04-27', 0],
    ['2020-04-27', '2020-04-13', -14],
    ['2020-02-28', '2020-03-01', 2],
    ['2019-02-28', '2019-03-01', 1],
    ['2019-12-31', '2020-01-01', 1],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
    expect(addDays(day(from), days)).toBe(to);
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(nearDay, nearDay, (a, b) => {
        const [from, to] = [dateOfDayNumber(a), dateOfDayNumber(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(from, to)).toBe(-daysBetween(to, from) + 0);
      }),
    );
  });

  it('add up', () => {
    fc.assert(
      fc.property(
        nearDay,
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
        (a, n, m) => {
          const date = dateOfDayNumber(a);
          expect(addDays(addDays(date, n), m)).toBe(addDays(date, n + m));
          expect(daysBetween(date, addDays(date, n))).toBe(n);
        },
      ),
    );
  });
});
