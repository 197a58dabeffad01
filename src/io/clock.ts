import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import { calendarDate } from '../domain/calendar-date.js';
import type { LocalTime } from '../domain/local-time.js';

dayjs.extend(utc);

/** Asia/Shanghai is ahead of UTC by as much all year. */
const SHANGHAI_MINUTES = 8 * 60;

const FORMAT = 'YYYY-MM-DDTHH:mm:ss';

/** The time on the wall in Asia/Shanghai, wherever this computer stands. */
export function now(): LocalTime {
  return dayjs.utc().add(SHANGHAI_MINUTES, 'minute').format(FORMAT) as LocalTime;
}

const MOMENT = new RegExp(
  [
    String.raw`^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`,
    String.raw`(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?`,
    String.raw`(?<offset>Z|[+-]\d{2}(?::?\d{2})?)?)?$`,
  ].join(''),
);

/**
 * Reads a moment as `--as-of` takes it: `2020-04-27`, `2020-04-27 15:30`, `2020-04-27T15:30:00+08:00`, `…Z`.
 * Without an offset it is meant in Asia/Shanghai, without a time at 00:00. `undefined` for a moment that never is.
 */
export function parseAsOf(text: string): LocalTime | undefined {
  const parts = MOMENT.exec(text.trim())?.groups;
  if (!parts) return undefined;
  const date = calendarDate(Number(parts.year), Number(parts.month), Number(parts.day));
  const [hour, minute, second] = [parts.hour ?? '00', parts.minute ?? '00', parts.second ?? '00'];
  const offset = parts.offset === undefined ? SHANGHAI_MINUTES : offsetMinutes(parts.offset);
  if (!date || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (offset === undefined) return undefined;
  const shown = dayjs
    .utc(`${date}T${hour}:${minute}:${second}`)
    .add(SHANGHAI_MINUTES - offset, 'minute')
    .format(FORMAT);
  // An offset may carry the last hours of the year 9999 beyond what can be written.
  return shown.length === FORMAT.length ? (shown as LocalTime) : undefined;
}

/** No place is further from UTC than 14 hours. */
function offsetMinutes(text: string): number | undefined {
  if (text === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || '0')];
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
