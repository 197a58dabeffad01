import type { CalendarDate } from '../calendar-date.js';
import type { Event } from './events.js';
import type { Span } from './tokens.js';

/** A day, and the words that tell it. */
export interface ToldDay extends Span {
  readonly date: CalendarDate;
}

/** The day of an event: as told, or that of what was told before it where it came at once (即, 随即). */
export function dateOf(event: Event): CalendarDate | undefined {
  if (event.date) return event.date.date;
  return event.promptly ? event.told : undefined;
}

/** A day with the words of the event's date, or else those of the event. */
export function toldDay(event: Event, date: CalendarDate): ToldDay {
  const { start, end } = event.date ?? event;
  return { start, end, date };
}

/** The day of an event that the remark does not withdraw. */
export function toldDayOf(event: Event): ToldDay | undefined {
  const date = event.withdrawn ? undefined : dateOf(event);
  return date === undefined ? undefined : toldDay(event, date);
}
