import type { CalendarDate } from '../../domain/calendar-date.js';
import { completeness, daysServed } from '../../domain/quarantine.js';
import { type RuleContext, rowRule } from '../rule.js';
import { isUnread } from '../stated.js';
import { type ControlSubject, quarantineBegin } from './control.js';

/** The days from the first start to the end of control, or to today where no end stands there. */
function daysOfControl(
  subject: ControlSubject,
  context: RuleContext,
): { readonly start: CalendarDate; readonly days: number } | undefined {
  const { values } = subject;
  const begin = quarantineBegin(subject, context);
  if (!begin || isUnread('controlEndDate', values, context)) return undefined;
  const days = daysServed(begin.value, values.controlEndDate ?? context.today, context.policy);
  return days === undefined ? undefined : { start: begin.value, days };
}

/** Control was ended before the days were complete. */
export const endedTooEarly = rowRule<ControlSubject>()({
  id: 'control/ended-too-early',
  clause: 'C-4.1',
  severity: 'error',
  needs: ['controlStatus'],
  needsOneOf: [['controlStartDate', 'outOfProvinceQuarantineStart', 'remarks']],
  appliesTo: (subject, context) =>
    subject.values.controlStatus === '结束管控' && daysOfControl(subject, context) !== undefined,
  check: (subject, context) => {
    const begin = quarantineBegin(subject, context);
    const served = daysOfControl(subject, context);
    if (!begin || !served) return [];
    const { quarantineDays } = context.policy;
    const complete = completeness(served.days, context.policy);
    if (complete === 'complete') return [];
    const isNearly = complete === 'nearly';
    const end = context.has('controlEndDate') ? (['controlEndDate'] as const) : [];
    return [
      {
        at: ['controlStatus', begin.shownBy, ...end],
        says: { ...served, required: quarantineDays, isNearly },
        actual: String(served.days),
        expected: String(quarantineDays),
        severity: isNearly ? 'warning' : 'error',
      },
    ];
  },
  examples: {
    flawed: {
      rows: [{ controlStatus: '结束管控', controlStartDate: '2020-04-10', controlEndDate: '2020-04-22' }],
    },
    clean: {
      rows: [{ controlStatus: '结束管控', controlStartDate: '2020-04-10', controlEndDate: '2020-04-24' }],
    },
  },
});
