import { completeness, daysServed } from '../../domain/quarantine.js';
import { rowRule } from '../rule.js';
import { type ControlSubject, quarantineBegin } from './control.js';

/** Still under control although the days are complete; after medical care the doctors decide how long. */
export const endOverdue = rowRule<ControlSubject>()({
  id: 'control/end-overdue',
  clause: 'C-4.1',
  severity: 'warning',
  needs: ['controlStatus'],
  needsOneOf: [['controlStartDate', 'outOfProvinceQuarantineStart', 'remarks']],
  appliesTo: (subject, context) =>
    subject.values.controlStatus === '纳入管控' &&
    !subject.isResumed &&
    quarantineBegin(subject, context) !== undefined,
  check: (subject, context) => {
    const begin = quarantineBegin(subject, context);
    const days = begin && daysServed(begin.value, context.today, context.policy);
    if (!begin || days === undefined || completeness(days, context.policy) !== 'complete') return [];
    const { quarantineDays } = context.policy;
    return [
      {
        at: ['controlStatus', begin.shownBy],
        says: { start: begin.value, days, required: quarantineDays },
        actual: String(days),
        expected: String(quarantineDays),
      },
    ];
  },
  examples: {
    flawed: { rows: [{ controlStatus: '纳入管控', controlStartDate: '2020-04-13' }] },
    clean: { rows: [{ controlStatus: '纳入管控', controlStartDate: '2020-04-14' }] },
  },
});
