import { type DeadlineSays, deadlineOf, deadlineSays, dispatchDay, withoutDispatchDay } from '../deadline.js';
import type { ExampleSheet, Examples } from '../example.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import { statusFlaw } from './decided.js';
import { isFinal, type TaskSubject } from './task.js';

/** One who is abroad, sent on a day: open, and settled. */
function examplesSent(dispatchedDate: string): Examples {
  const row = (controlStatus: string, sendBackReason: string, sendBackNote: string): ExampleSheet => ({
    rows: [{ controlStatus, whereabouts: '意大利', sendBackReason, sendBackNote, dispatchedDate }],
  });
  return { flawed: row('', '', ''), clean: row('退回', '其他', '人在境外') };
}

/**
 * A task without a final status, before or from 17:00 of its dispatch day on (C-1.0). Overdue and pending differ in the
 * hour only, and in the day on which their `examples` were sent.
 */
export const unsettledRule = <const Id extends string>(
  id: Id,
  severity: 'error' | 'warning',
  late: boolean,
  examples: string,
) =>
  rowRule<TaskSubject>()({
    id,
    clause: 'C-1.0',
    severity,
    fixes: ['decided'],
    needs: ['controlStatus'],
    skip: withoutDispatchDay,
    examples: examplesSent(examples),
    appliesTo: ({ values }, context) =>
      values.controlStatus !== undefined && dispatchDay(values, context) !== undefined,
    check: (subject, context: RuleContext): Flaw<DeadlineSays, 'decided'>[] => {
      const { values } = subject;
      if (isFinal(values.controlStatus)) return [];
      const due = deadlineOf(dispatchDay(values, context), context, {
        time: context.policy.taskDue,
        daysLater: 0,
        late,
      });
      if (due === undefined) return [];
      const says = deadlineSays(due, context.now);
      const { at, expected, fix } = statusFlaw(subject, context, 'decided');
      return [{ at, says, actual: values.controlStatus ?? '', expected, due, fix }];
    },
  });
