import { type CalendarDate, daysBetween } from './calendar-date.js';
import type { Policy } from './policy.js';

/**
 * Days of quarantine served: from its start to the earliest known of its end, the arrival in Wenzhou and today.
 * `undefined` where that would be negative: such dates are out of order and prove nothing.
 */
export function elapsedDays(
  start: CalendarDate,
  ends: {
    readonly end?: CalendarDate | null | undefined;
    readonly arrival?: CalendarDate | null | undefined;
    readonly today: CalendarDate;
  },
  policy: Pick<Policy, 'dayOne'>,
): number | undefined {
  let last = ends.today;
  if (ends.end && ends.end < last) last = ends.end;
  if (ends.arrival && ends.arrival < last) last = ends.arrival;
  return daysServed(start, last, policy);
}

/** Days of quarantine from one day to another, as the policy counts its first day; `undefined` where the last is before it. */
export function daysServed(
  start: CalendarDate,
  last: CalendarDate,
  { dayOne }: Pick<Policy, 'dayOne'>,
): number | undefined {
  const days = daysBetween(start, last);
  return days < 0 ? undefined : days + dayOne;
}

/** `nearly`: one day short, which is complete where they counted the first day as day 1; not if we count it so too. */
export type Completeness = 'complete' | 'nearly' | 'incomplete';

export function completeness(
  days: number,
  { quarantineDays, dayOne }: Pick<Policy, 'quarantineDays' | 'dayOne'>,
): Completeness {
  if (days >= quarantineDays) return 'complete';
  return dayOne === 0 && days === quarantineDays - 1 ? 'nearly' : 'incomplete';
}
