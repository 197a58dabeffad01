import { type CalendarDate, daysBetween } from './calendar-date.js';
import type { Policy } from './policy.js';

/**
 * Days of quarantine served: from its start to the earliest known of its end, the arrival in Wenzhou and today.
 * The day it began is day 0. `undefined` where that would be negative: such dates are out of order and prove nothing.
 */
export function elapsedDays(
  start: CalendarDate,
  ends: {
    readonly end?: CalendarDate | null | undefined;
    readonly arrival?: CalendarDate | null | undefined;
    readonly today: CalendarDate;
  },
): number | undefined {
  let last = ends.today;
  if (ends.end && ends.end < last) last = ends.end;
  if (ends.arrival && ends.arrival < last) last = ends.arrival;
  const days = daysBetween(start, last);
  return days < 0 ? undefined : days;
}

/** `nearly`: one day short, which is complete where the day of arrival counts as day 1. */
export type Completeness = 'complete' | 'nearly' | 'incomplete';

export function completeness(days: number, { quarantineDays }: Pick<Policy, 'quarantineDays'>): Completeness {
  if (days >= quarantineDays) return 'complete';
  return days === quarantineDays - 1 ? 'nearly' : 'incomplete';
}
