import { type DeadlineSays, deadlineOf, deadlineSays } from '../deadline.js';
import type { Examples } from '../example.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import type { ControlSubject } from './control.js';

const examplesOf = (registeredDate: string): Examples => ({
  flawed: { rows: [{ controlStatus: '待分配', registeredDate }] },
  clean: { rows: [{ controlStatus: '纳入管控', registeredDate }] },
});

/**
 * One whom nobody has been assigned to, before or from 17:00 of the day of registration on (C-3.3); `examples`: when
 * those were registered.
 */
export const awaitingOfficerRule = <const Id extends string>(
  id: Id,
  severity: 'error' | 'warning',
  late: boolean,
  examples: string,
) =>
  rowRule<ControlSubject>()({
    id,
    clause: 'C-3.3',
    severity,
    needs: ['controlStatus', 'registeredDate'],
    examples: examplesOf(examples),
    appliesTo: ({ values }) => values.controlStatus !== undefined && Boolean(values.registeredDate),
    check: ({ values }, context: RuleContext): Flaw<DeadlineSays>[] => {
      const { controlStatus, registeredDate } = values;
      if (controlStatus !== '待分配') return [];
      const time = context.policy.assignmentDue;
      const due = deadlineOf(registeredDate, context, { time, daysLater: 0, late });
      if (due === undefined) return [];
      const says = deadlineSays(due, context.now);
      return [{ at: ['controlStatus', 'registeredDate'], says, actual: controlStatus, due }];
    },
  });
