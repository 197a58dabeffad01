import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  daysBetween,
  parseCalendarDate,
} from '../../src/domain/calendar-date.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import { completeness, elapsedDays } from '../../src/domain/quarantine.js';

function day(written: string): CalendarDate {
  const date = parseCalendarDate(written);
  if (!date) throw new Error(`no date: ${written}`);
  return date;
}

const maybe = (written: string | null): CalendarDate | null => (written === null ? null : day(written));

describe('elapsedDays', () => {
  it.each<[string, string, string | null, string | null, number | undefined]>([
    ['to today, nothing else known', '2020-04-13', null, null, 14],
    ['on the day it began', '2020-04-27', null, null, 0],
    ['to the end', '2020-04-01', '2020-04-15', null, 14],
    ['to the arrival', '2020-04-01', null, '2020-04-13', 12],
    ['to the end before the arrival', '2020-04-01', '2020-04-14', '2020-04-20', 13],
    ['to the arrival before the end', '2020-04-01', '2020-04-20', '2020-04-14', 13],
    ['to today before a planned end', '2020-04-20', '2020-05-04', null, 7],
    ['to today before a planned arrival', '2020-04-20', null, '2020-05-04', 7],
    ['an end that is today', '2020-04-20', '2020-04-27', null, 7],
    ['an end on the first day', '2020-04-20', '2020-04-20', null, 0],
    ['an end before the start', '2020-04-20', '2020-04-19', null, undefined],
    ['an arrival before the start', '2020-04-20', null, '2020-04-19', undefined],
    ['an arrival before the start, a good end', '2020-04-10', '2020-04-24', '2020-04-01', undefined],
    ['a start that lies ahead', '2020-04-28', null, null, undefined],
    ['over 29 February', '2020-02-20', '2020-03-05', null, 14],
  ])('%s', (_case, start, end, arrival, expected) => {
    const today = day('2020-04-27');
    expect(elapsedDays(day(start), { end: maybe(end), arrival: maybe(arrival), today }, defaultPolicy)).toBe(
      expected,
    );
  });

  const someDate = fc.integer({ min: 18_000, max: 18_800 }).map(dateOfDayNumber);
  const known = fc.option(someDate, { nil: undefined });

  it('is the distance to the earliest of the three, where that is not before the start', () => {
    fc.assert(
      fc.property(someDate, known, known, someDate, (start, end, arrival, today) => {
        const ends = [end, arrival, today].flatMap((date) => (date === undefined ? [] : [date])).sort();
        const days = daysBetween(start, ends[0] ?? today);
        expect(elapsedDays(start, { end, arrival, today }, defaultPolicy)).toBe(days < 0 ? undefined : days);
      }),
    );
  });

  it('never grows when one more end becomes known', () => {
    fc.assert(
      fc.property(someDate, known, someDate, someDate, (start, end, arrival, today) => {
        const without = elapsedDays(start, { end, today }, defaultPolicy) ?? -1;
        expect(elapsedDays(start, { end, arrival, today }, defaultPolicy) ?? -1).toBeLessThanOrEqual(without);
      }),
    );
  });

  it('grows by one a day until the end', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 0, max: 60 }), (start, days) => {
        expect(elapsedDays(start, { today: addDays(start, days) }, defaultPolicy)).toBe(days);
        expect(
          elapsedDays(start, { end: addDays(start, 14), today: addDays(start, 14 + days) }, defaultPolicy),
        ).toBe(14);
      }),
    );
  });
});

describe('a first day that counts', () => {
  const dayOne = { quarantineDays: 14, dayOne: 1 } as const;

  it('makes every length one day longer', () => {
    const today = day('2020-04-27');
    expect(elapsedDays(day('2020-04-14'), { today }, dayOne)).toBe(14);
    expect(elapsedDays(day('2020-04-27'), { today }, dayOne)).toBe(1);
    expect(elapsedDays(day('2020-04-28'), { today }, dayOne)).toBeUndefined();
  });

  it('leaves no doubt about the day before the last', () => {
    expect([12, 13, 14].map((days) => completeness(days, dayOne))).toEqual([
      'incomplete',
      'incomplete',
      'complete',
    ]);
  });
});

describe('completeness', () => {
  it.each([
    [0, 'incomplete'],
    [12, 'incomplete'],
    [13, 'nearly'],
    [14, 'complete'],
    [15, 'complete'],
    [40, 'complete'],
  ])('of %i days: %s', (days, expected) => {
    expect(completeness(days, defaultPolicy)).toBe(expected);
  });

  it('follows the configured number of days', () => {
    expect([19, 20, 21].map((days) => completeness(days, { quarantineDays: 21, dayOne: 0 }))).toEqual([
      'incomplete',
      'nearly',
      'complete',
    ]);
  });
});
