import { rowRule } from '../rule.js';
import type { ControlSubject } from './control.js';
import { startIsReset } from './resumed-start-reset.js';
import { startIsNotWenzhous } from './start-date-not-wenzhou.js';

/**
 * Newly controlled people are registered on the day control begins. Where another rule says that the start itself is
 * wrong, nothing is known of the delay.
 */
export const registeredLate = rowRule<ControlSubject>()({
  id: 'control/registered-late',
  clause: 'C-2.0',
  severity: 'error',
  needs: ['controlStatus', 'controlStartDate', 'registeredDate'],
  appliesTo: ({ values }) =>
    values.controlStatus === '纳入管控' && Boolean(values.controlStartDate && values.registeredDate),
  check: (subject, context) => {
    const { controlStartDate: start, registeredDate: registered } = subject.values;
    if (!start || !registered || registered <= start) return [];
    if (startIsNotWenzhous(subject, context) || startIsReset(subject, context)) return [];
    return [
      {
        at: ['registeredDate', 'controlStartDate'],
        says: { start, registered },
        actual: registered,
        expected: start,
      },
    ];
  },
  examples: {
    flawed: {
      rows: [{ controlStatus: '纳入管控', controlStartDate: '2020-04-24', registeredDate: '2020-04-25' }],
    },
    clean: {
      rows: [{ controlStatus: '纳入管控', controlStartDate: '2020-04-24', registeredDate: '2020-04-24' }],
    },
  },
});
