import { rowRule } from '../rule.js';
import type { ControlSubject } from './control.js';

/** Somebody comes under control today: the contact is to be told. Back from medical care nobody is new. */
export const needsAlert = rowRule<ControlSubject>()({
  id: 'control/needs-alert',
  clause: 'C-2.4',
  severity: 'notice',
  needs: ['controlStatus', 'controlStartDate'],
  appliesTo: ({ values, isResumed }) =>
    values.controlStatus === '纳入管控' && !isResumed && Boolean(values.controlStartDate),
  check: ({ values }, { policy, today }) => {
    const { controlStartDate } = values;
    if (!controlStartDate || controlStartDate !== today) return [];
    return [
      {
        at: ['controlStatus', 'controlStartDate'],
        says: { contact: policy.contact, case: null, controlStartDate },
      },
    ];
  },
  examples: {
    flawed: { rows: [{ controlStatus: '纳入管控', controlStartDate: '2020-04-27' }] },
    clean: { rows: [{ controlStatus: '纳入管控', controlStartDate: '2020-04-26' }] },
  },
});
