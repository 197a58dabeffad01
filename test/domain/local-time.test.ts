import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  parseCalendarDate,
} from '../../src/domain/calendar-date.js';
import {
  dateOf,
  isTimeOfDay,
  type LocalTime,
  minutesBetween,
  momentOf,
  type TimeOfDay,
  withOffset,
} from '../../src/domain/local-time.js';

function day(written: string): CalendarDate {
  const date = parseCalendarDate(written);
  if (!date) throw new Error(`no date: ${written}`);
  return date;
}

const time = (written: string): LocalTime => written as LocalTime;
const someDate = fc.integer({ min: 0, max: 40_000 }).map(dateOfDayNumber);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]): TimeOfDay => `${h < 10 ? '0' : ''}${h}:${m < 10 ? '0' : ''}${m}` as TimeOfDay);

describe('momentOf', () => {
  it.each([
    ['2020-04-27', '17:00', undefined, '2020-04-27T17:00:00'],
    ['2020-04-27', '00:00', undefined, '2020-04-27T00:00:00'],
    ['2020-04-27', '09:00', 0, '2020-04-27T09:00:00'],
    ['2020-04-27', '12:00', 1, '2020-04-28T12:00:00'],
    ['2020-04-30', '12:00', 1, '2020-05-01T12:00:00'],
    ['2019-12-31', '12:00', 1, '2020-01-01T12:00:00'],
    ['2020-03-01', '12:00', -1, '2020-02-29T12:00:00'],
    ['2020-04-27', '16:30', 0, '2020-04-27T16:30:00'],
  ] as const)('%s at %s, %s days later', (date, at, later, expected) => {
    expect(momentOf(day(date), at, later)).toBe(expected);
  });

  it('stands on its day', () => {
    fc.assert(
      fc.property(someDate, clock, fc.integer({ min: -400, max: 400 }), (date, at, later) => {
        expect(dateOf(momentOf(date, at, later))).toBe(addDays(date, later));
      }),
    );
  });
});

describe('isTimeOfDay', () => {
  it.each(['00:00', '09:05', '17:00', '23:59'])('%s is one', (text) => expect(isTimeOfDay(text)).toBe(true));
  it.each(['24:00', '9:00', '17:60', '17', '17:00:00', '17点', ''])('%s is none', (text) =>
    expect(isTimeOfDay(text)).toBe(false),
  );
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
      fc.property(someDate, clock, someDate, clock, (date, at, other, otherAt) => {
        const [a, b] = [momentOf(date, at), momentOf(other, otherAt)];
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
