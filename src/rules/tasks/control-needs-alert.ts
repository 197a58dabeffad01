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
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          whereabouts: '温州市鹿城区',
          quarantineStatus: '集中隔离中',
          remarks: '漏报原因：入境时登记的手机号有误',
        },
      ],
    },
    clean: { rows: [{ controlStatus: '退回', whereabouts: '意大利', quarantineStatus: '', remarks: '' }] },
  },
});
