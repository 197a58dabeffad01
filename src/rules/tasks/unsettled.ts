import { type DeadlineSays, deadlineOf, deadlineSays, dispatchDay, withoutDispatchDay } from '../deadline.js';
import type { Examples } from '../example.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import { statusFlaw } from './decided.js';
import { isFinal, type TaskSubject } from './task.js';

/** A task without a final status, before or from 17:00 of its dispatch day on (C-1.0). Overdue and pending differ in the hour only. */
export const unsettledRule = <const Id extends string>(
  id: Id,
  severity: 'error' | 'warning',
  late: boolean,
  examples: Examples,
) =>
  rowRule<TaskSubject>()({
    id,
    clause: 'C-1.0',
    severity,
    fixes: ['decided'],
    needs: ['controlStatus'],
    skip: withoutDispatchDay,
    examples,
    appliesTo: ({ values }, context) =>
      values.controlStatus !== undefined && dispatchDay(values, context) !== undefined,
    check: (subject, context: RuleContext): Flaw<DeadlineSays, 'decided'>[] => {
      const { values } = subject;
      if (isFinal(values.controlStatus)) return [];
      const due = deadlineOf(values, context, { hour: context.policy.taskDueHour, daysLater: 0, late });
      if (due === undefined) return [];
      const says = deadlineSays(due, context.now);
      const { at, expected, fix } = statusFlaw(subject, context, 'decided');
      return [{ at, says, actual: values.controlStatus ?? '', expected, due, fix }];
    },
  });
