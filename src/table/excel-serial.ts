import { dateOfDayNumber, dayNumber, parseCalendarDate } from '../domain/calendar-date.js';
import { DAY_OF_SERIAL_ZERO, type DateSystem } from './sheet.js';

const DAY_SECONDS = 86_400;

/** 29 February 1900 never was, but Excel keeps serial number 60 for it (taken over from Lotus 1-2-3). */
const FALSE_LEAP_DAY = 60;

/** 9999-12-31: what lies beyond, Excel shows as a row of `#`. */
const LAST_DAY_NUMBER = 2_932_896;

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * The date that a serial number stands for, to the nearest second: `YYYY-MM-DD`, with `THH:MM:SS` where it is not midnight.
 * `undefined` below 1, where there is only a time of day, and beyond the year 9999.
 */
export function dateOfSerial(serial: number, system: DateSystem): string | undefined {
  // In whole seconds, since the fraction of a day is seldom exact: 15:30 is 0.645833333333…
  const seconds = Math.round(serial * DAY_SECONDS);
  const days = Math.floor(seconds / DAY_SECONDS);
  if (!(serial >= 1) || days + DAY_OF_SERIAL_ZERO[system] > LAST_DAY_NUMBER) return undefined;
  const date = calendarDay(days, system);
  const rest = seconds - days * DAY_SECONDS;
  if (rest === 0) return date;
  return `${date}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
}

function calendarDay(days: number, system: DateSystem): string {
  if (system === 1900 && days === FALSE_LEAP_DAY) return '1900-02-29';
  const shift = system === 1900 && days < FALSE_LEAP_DAY ? 1 : 0;
  return dateOfDayNumber(days + shift + DAY_OF_SERIAL_ZERO[system]);
}

/**
 * The serial number (1900 system) of `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`;
 * `undefined` for any other text and for a day that Excel does not know.
 */
export function serialOfDate(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?$/.exec(text);
  if (!match?.[1]) return undefined;
  const [hours, minutes, seconds] = [Number(match[2] ?? 0), Number(match[3] ?? 0), Number(match[4] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const days = serialOfDay(match[1]);
  return days === undefined || days < 1
    ? undefined
    : days + (hours * 3600 + minutes * 60 + seconds) / DAY_SECONDS;
}

function serialOfDay(text: string): number | undefined {
  if (text === '1900-02-29') return FALSE_LEAP_DAY;
  const date = parseCalendarDate(text);
  if (!date) return undefined;
  const days = dayNumber(date) - DAY_OF_SERIAL_ZERO[1900];
  return days <= FALSE_LEAP_DAY ? days - 1 : days;
}
