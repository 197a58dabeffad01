import type { CalendarDate } from '../domain/calendar-date.js';
import { type LocalTime, minutesBetween, momentOf, type TimeOfDay } from '../domain/local-time.js';
import type { AnyValues, Given, RuleContext, SkipReason } from './rule.js';

/** The day a row was sent: its own, else the one given for the sheet. A cell that cannot be read is unknown. */
export function dispatchDay(
  { dispatchedDate }: AnyValues,
  { has, dispatched }: RuleContext,
): CalendarDate | undefined {
  if (dispatchedDate) return dispatchedDate;
  return dispatchedDate === undefined && has('dispatchedDate') ? undefined : dispatched;
}

/** Without a column and without an option nobody knows when the sheet was sent. */
export const withoutDispatchDay = ({ has, dispatched }: Given): SkipReason | undefined =>
  has('dispatchedDate') || dispatched ? undefined : { input: 'dispatched' };

/**
 * When something is due: so many days after a day, at a time. Only where `now` is on the asked side of that moment:
 * from it on (`late`), or before it.
 */
export function deadlineOf(
  day: CalendarDate | null | undefined,
  { now }: Pick<RuleContext, 'now'>,
  due: { readonly time: TimeOfDay; readonly daysLater: number; readonly late: boolean },
): LocalTime | undefined {
  if (!day) return undefined;
  const moment = momentOf(day, due.time, due.daysLater);
  return now >= moment === due.late ? moment : undefined;
}

export interface DeadlineSays {
  readonly due: LocalTime;
  /** Minutes left, or, negative, minutes late. */
  readonly minutesLeft: number;
}

export const deadlineSays = (due: LocalTime, now: LocalTime): DeadlineSays => ({
  due,
  minutesLeft: minutesBetween(now, due),
});
