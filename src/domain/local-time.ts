import { addDays, type CalendarDate, dayNumber } from './calendar-date.js';

/**
 * A moment on the wall clock of Asia/Shanghai, written `YYYY-MM-DDTHH:MM:SS`. Compares with `<`.
 * China keeps one time all year (UTC+8), so a wall clock names a moment without doubt.
 */
export type LocalTime = string & { readonly localTime: unique symbol };

export const dateOf = (time: LocalTime): CalendarDate => time.slice(0, 10) as CalendarDate;

/** A time on the clock, `00:00` to `23:59`. */
export type TimeOfDay = `${number}:${number}`;

/** Whether a text is a time on the clock. */
export const isTimeOfDay = (text: string): text is TimeOfDay => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** A time on a day, a number of days (default 0) after a date. */
export function momentOf(date: CalendarDate, time: TimeOfDay, daysLater = 0): LocalTime {
  const day = daysLater === 0 ? date : addDays(date, daysLater);
  return `${day}T${time}:00` as LocalTime;
}

/** The same moment with its offset from UTC, as JSON carries it: `2020-04-27T17:00:00+08:00`. */
export const withOffset = (time: LocalTime): string => `${time}+08:00`;

function minuteNumber(time: LocalTime): number {
  return dayNumber(dateOf(time)) * 1440 + Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
}

/** Minutes from one moment to another, seconds left out; negative where `to` is earlier. */
export function minutesBetween(from: LocalTime, to: LocalTime): number {
  return minuteNumber(to) - minuteNumber(from);
}
