import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Flaw, rowRule } from '../rule.js';
import { columnOrRemark } from '../stated.js';
import type { TaskSubject } from './task.js';

/** Control begins in Wenzhou: on the day of arrival at the earliest (C-2.3). */
export const controlStartDate = rowRule<TaskSubject>()({
  id: 'tasks/control-start-date',
  clause: 'C-2.3',
  severity: 'error',
  needs: ['controlStatus', 'controlStartDate'],
  appliesTo: ({ values }) => values.controlStatus === '纳入管控' && values.controlStartDate !== undefined,
  check: ({ values, remark }, context): Flaw<{ arrival: CalendarDate | null }>[] => {
    const start = values.controlStartDate;
    if (!start) return [{ at: ['controlStartDate'], says: { arrival: null }, actual: '' }];
    const arrival = columnOrRemark('wenzhouArrivalDate', values, remark, context);
    if (!arrival || start >= arrival.value) return [];
    const shownBy = arrival.from[0] === 'remarks' ? 'remarks' : 'wenzhouArrivalDate';
    return [
      {
        at: ['controlStartDate', shownBy],
        says: { arrival: arrival.value },
        actual: start,
        expected: `≥ ${arrival.value}`,
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          whereabouts: '温州市鹿城区',
          quarantineStatus: '集中隔离中',
          wenzhouArrivalDate: '2020-04-20',
          controlStartDate: '2020-04-12',
          remarks: '漏报原因：入境时登记的手机号有误',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '纳入管控',
          whereabouts: '温州市鹿城区',
          quarantineStatus: '集中隔离中',
          wenzhouArrivalDate: '2020-04-20',
          controlStartDate: '2020-04-20',
          remarks: '漏报原因：入境时登记的手机号有误',
        },
      ],
    },
  },
});
