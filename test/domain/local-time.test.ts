import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  parseCalendarDate,
} from '../../src/domain/calendar-date.js';
import { dateOf, type LocalTime, minutesBetween, oclock, withOffset } from '../../src/domain/local-time.js';

function day(written: string): CalendarDate {
  const date = parseCalendarDate(written);
  if (!date) throw new Error(`no date: ${written}`);
  return date;
}

const time = (written: string): LocalTime => written as LocalTime;
const someDate = fc.integer({ min: 0, max: 40_000 }).map(dateOfDayNumber);
const hour = fc.integer({ min: 0, max: 23 });

describe('oclock', () => {
  it.each([
    ['2020-04-27', 17, undefined, '2020-04-27T17:00:00'],
    ['2020-04-27', 0, undefined, '2020-04-27T00:00:00'],
    ['2020-04-27', 9, 0, '2020-04-27T09:00:00'],
    ['2020-04-27', 12, 1, '2020-04-28T12:00:00'],
    ['2020-04-30', 12, 1, '2020-05-01T12:00:00'],
    ['2019-12-31', 12, 1, '2020-01-01T12:00:00'],
    ['2020-03-01', 12, -1, '2020-02-29T12:00:00'],
  ])('%s, %i o’clock, %s days later', (date, at, later, expected) => {
    expect(oclock(day(date), at, later)).toBe(expected);
  });

  it('stands on its day', () => {
    fc.assert(
      fc.property(someDate, hour, fc.integer({ min: -400, max: 400 }), (date, at, later) => {
        expect(dateOf(oclock(date, at, later))).toBe(addDays(date, later));
      }),
    );
  });
});

describe('minutesBetween', () => {
  it.each([
    ['2020-04-27T15:30:00', '2020-04-27T17:00:00', 90],
    ['2020-04-27T17:00:00', '2020-04-27T15:30:00', -90],
    ['2020-04-27T17:00:00', '2020-04-27T17:00:00', 0],
    ['2020-04-27T23:59:00', '2020-04-28T00:00:00', 1],
    ['2020-02-28T12:00:00', '2020-03-01T12:00:00', 2880],
    ['2020-04-27T16:59:59', '2020-04-27T17:00:00', 1],
  ])('from %s to %s: %i', (from, to, minutes) => {
    expect(minutesBetween(time(from), time(to))).toBe(minutes);
  });

  it('is as long there as back, and follows the order of the clock', () => {
    fc.assert(
      fc.property(someDate, hour, someDate, hour, (date, at, other, otherAt) => {
        const [a, b] = [oclock(date, at), oclock(other, otherAt)];
        const minutes = minutesBetween(a, b);
        expect(minutes + minutesBetween(b, a)).toBe(0);
        expect(Math.sign(minutes)).toBe(a < b ? 1 : a === b ? 0 : -1);
      }),
    );
  });
});

describe('withOffset', () => {
  it('names the zone that China keeps all year', () => {
    expect(withOffset(time('2020-04-27T17:00:00'))).toBe('2020-04-27T17:00:00+08:00');
    expect(withOffset(time('2020-07-01T00:00:00'))).toBe('2020-07-01T00:00:00+08:00');
  });
});
