import type { CalendarDate } from '../domain/calendar-date.js';
import { type LocalTime, minutesBetween } from '../domain/local-time.js';
import type { AnyValues, RuleContext, SkipReason } from './rule.js';

/** The day a row was sent: its own, else the one given for the sheet. A cell that cannot be read is unknown. */
export function dispatchDay(
  { dispatchedDate }: AnyValues,
  { has, dispatched }: RuleContext,
): CalendarDate | undefined {
  if (dispatchedDate) return dispatchedDate;
  return dispatchedDate === undefined && has('dispatchedDate') ? undefined : dispatched;
}

/** Without a column and without an option nobody knows when the sheet was sent. */
export const withoutDispatchDay = ({ has, dispatched }: RuleContext): SkipReason | undefined =>
  has('dispatchedDate') || dispatched ? undefined : { input: 'dispatched' };

export interface DeadlineSays {
  readonly due: LocalTime;
  /** Minutes left, or, negative, minutes late. */
  readonly minutesLeft: number;
}

export const deadlineSays = (due: LocalTime, now: LocalTime): DeadlineSays => ({
  due,
  minutesLeft: minutesBetween(now, due),
});
