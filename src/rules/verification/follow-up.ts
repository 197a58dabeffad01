import { type CalendarDate, daysBetween } from '../../domain/calendar-date.js';
import type { Examples } from '../example.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import type { VerificationSubject } from './subject.js';

export interface FollowUpSays {
  /** `null`: never. */
  readonly last: CalendarDate | null;
  /** Whole days since then; `null`: never. */
  readonly days: number | null;
}

/** One who is being verified is followed up every day (V-1.2); `isFlaw` says how many days ago is too long. */
export const followUpRule = <const Id extends string>(
  id: Id,
  severity: 'error' | 'warning',
  isFlaw: (daysAgo: number | null) => boolean,
  examples: Examples,
) =>
  rowRule<VerificationSubject>()({
    id,
    clause: 'V-1.2',
    severity,
    needs: ['verificationStatus', 'lastFollowUpDate'],
    examples,
    appliesTo: ({ values }) =>
      values.verificationStatus === '核查中' && values.lastFollowUpDate !== undefined,
    check: ({ values }, { today }: RuleContext): Flaw<FollowUpSays>[] => {
      const last = values.lastFollowUpDate ?? null;
      const days = last === null ? null : daysBetween(last, today);
      return isFlaw(days)
        ? [{ at: ['lastFollowUpDate'], says: { last, days }, actual: last ?? '', expected: today }]
        : [];
    },
  });
