import { type DeadlineSays, deadlineOf, deadlineSays, dispatchDay, withoutDispatchDay } from '../deadline.js';
import type { Examples } from '../example.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import type { VerificationSubject } from './subject.js';

const examplesSent = (dispatchedDate: string): Examples => ({
  flawed: { rows: [{ verificationStatus: '待核查', dispatchedDate }] },
  clean: { rows: [{ verificationStatus: '核查中', dispatchedDate }] },
});

/** A row that nobody has verified, before or from 12:00 of the day after its dispatch on (V-1.0); `examples`: when those were sent. */
export const unverifiedRule = <const Id extends string>(
  id: Id,
  severity: 'error' | 'warning',
  late: boolean,
  examples: string,
) =>
  rowRule<VerificationSubject>()({
    id,
    clause: 'V-1.0',
    severity,
    needs: ['verificationStatus'],
    skip: withoutDispatchDay,
    examples: examplesSent(examples),
    appliesTo: ({ values }, context) =>
      values.verificationStatus !== undefined && dispatchDay(values, context) !== undefined,
    check: ({ values }, context: RuleContext): Flaw<DeadlineSays>[] => {
      const status = values.verificationStatus;
      if (status !== null && status !== '待核查') return [];
      const time = context.policy.verificationDue;
      const due = deadlineOf(dispatchDay(values, context), context, { time, daysLater: 1, late });
      if (due === undefined) return [];
      return [
        { at: ['verificationStatus'], says: deadlineSays(due, context.now), actual: status ?? '', due },
      ];
    },
  });
