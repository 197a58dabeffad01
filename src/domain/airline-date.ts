import { type CalendarDate, calendarDate, dayNumber } from './calendar-date.js';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** 08AUG88, 8-Aug-1988, 27APR, 27 April 2020: letters of the month as airlines and English Excel write them. */
const FORM = new RegExp(
  `^(\\d{1,2})[-\\s/.]*(${MONTHS.join('|')})[A-Z]*\\.?[-\\s/.,]*(\\d{4}|\\d{2})?$`,
  'i',
);

/**
 * Reads a day as airlines write it. Of two figures of a year the latest year is taken that is not after today's; without
 * a year it is the latest such day not after today or, with `nearest`, the nearest one.
 */
export function readAirlineDate(
  text: string,
  { today, nearest }: { readonly today: CalendarDate; readonly nearest: boolean },
): CalendarDate | undefined {
  const [, day, month = '', written] = FORM.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const on = (year: number): CalendarDate | undefined =>
    calendarDate(year, MONTHS.indexOf(month.toUpperCase()) + 1, Number(day));
  const thisYear = Number(today.slice(0, 4));
  if (written?.length === 4) return on(Number(written));
  if (written !== undefined) {
    const inCentury = thisYear - (thisYear % 100) + Number(written);
    const date = on(inCentury);
    return date !== undefined && date <= today ? date : (on(inCentury - 100) ?? date);
  }
  const years = nearest ? [thisYear, thisYear - 1, thisYear + 1] : [thisYear, thisYear - 1];
  const dates = years.flatMap((year) => on(year) ?? []);
  return nearest
    ? dates.toSorted((a, b) => distance(a, today) - distance(b, today))[0]
    : dates.find((date) => date <= today);
}

const distance = (a: CalendarDate, b: CalendarDate): number => Math.abs(dayNumber(a) - dayNumber(b));
