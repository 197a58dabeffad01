import { rowRule } from '../rule.js';
import type { TaskSubject } from './task.js';

/** Someone comes under control: the contact is to be told at once. */
export const controlNeedsAlert = rowRule<TaskSubject>()({
  id: 'tasks/control-needs-alert',
  clause: 'C-1.4',
  severity: 'notice',
  needs: ['controlStatus'],
  appliesTo: ({ values }) => values.controlStatus === '纳入管控',
  check: ({ values, decision }, { policy }) => [
    {
      at: ['controlStatus'],
      says: {
        contact: policy.contact,
        case: decision.case,
        controlStartDate: values.controlStartDate ?? null,
      },
    },
  ],
});
