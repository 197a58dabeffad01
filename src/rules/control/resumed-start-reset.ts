import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import { type ControlSubject, firstControlStart, type ShownDate } from './control.js';

/** The first control start of one back from medical care, where the row's own is later. */
function firstBeforeOwn(subject: ControlSubject, context: RuleContext): ShownDate | undefined {
  const { controlStartDate: start } = subject.values;
  if (!subject.isResumed || !start) return undefined;
  const first = firstControlStart(subject, context);
  return first && start > first.value ? first : undefined;
}

/** Whether the control start was reset on the return from medical care. */
export const startIsReset = (subject: ControlSubject, context: RuleContext): boolean =>
  firstBeforeOwn(subject, context) !== undefined;

const REMARKS =
  '4月12日乘飞机从上海浦东入境，次日乘高铁来温并在鹿城区云栈酒店集中隔离，4月18日转医学处理，4月26日转医结束，当日恢复集中隔离，目前身体健康';

/** Back from medical care the register puts in today; the province then counts one person too many. */
export const resumedStartReset = rowRule<ControlSubject>()({
  id: 'control/resumed-start-reset',
  clause: 'C-4.2b',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['controlStatus', 'controlStartDate'],
  appliesTo: (subject, context) =>
    subject.isResumed &&
    Boolean(subject.values.controlStartDate) &&
    firstControlStart(subject, context) !== undefined,
  check: (subject, context): Flaw<{ first: CalendarDate }, 'certain' | 'suggested'>[] => {
    const first = firstBeforeOwn(subject, context);
    if (!first) return [];
    return [
      {
        at: ['controlStartDate', first.shownBy],
        says: { first: first.value },
        actual: subject.values.controlStartDate ?? '',
        expected: first.value,
        fix: {
          kind: first.isProof ? 'certain' : 'suggested',
          edits: [{ field: 'controlStartDate', to: first.value }],
          evidence: [first.shownBy],
        },
      },
    ];
  },
  examples: {
    flawed: {
      earlier: {
        date: '2020-04-20',
        rows: [{ controlStatus: '转医学处理', controlStartDate: '2020-04-13' }],
      },
      rows: [
        {
          controlStatus: '纳入管控',
          controlStartDate: '2020-04-26',
          remarks: REMARKS,
        },
      ],
    },
    clean: {
      earlier: {
        date: '2020-04-20',
        rows: [{ controlStatus: '转医学处理', controlStartDate: '2020-04-13' }],
      },
      rows: [
        {
          controlStatus: '纳入管控',
          controlStartDate: '2020-04-13',
          remarks: REMARKS,
        },
      ],
    },
  },
});
