import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Flaw, rowRule } from '../rule.js';
import { outOfOrder } from '../sheet/dates-out-of-order.js';
import { outOfProvinceStart, type TaskSubject } from './task.js';

/**
 * For one whose quarantine was complete before coming, control began when that quarantine did. Certain where a column
 * states that start and nothing in the row disputes it.
 */
export const endedStartDate = rowRule<TaskSubject>()({
  id: 'tasks/ended-start-date',
  clause: 'C-1.2',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['controlStatus', 'controlStartDate'],
  appliesTo: ({ values, facts }) =>
    values.controlStatus === '结束管控' &&
    (values.controlStartDate === null ||
      Boolean(values.controlStartDate && facts.outOfProvinceQuarantineStart)),
  check: (subject, context): Flaw<{ start: CalendarDate | null }, 'certain' | 'suggested'>[] => {
    const actual = subject.values.controlStartDate ?? '';
    const start = outOfProvinceStart(subject, context);
    if (!start) return actual === '' ? [{ at: ['controlStartDate'], says: { start: null }, actual }] : [];
    if (actual === start.value) return [];
    const inColumn = start.from[0] === 'outOfProvinceQuarantineStart';
    const shownBy = inColumn ? 'outOfProvinceQuarantineStart' : 'remarks';
    // A start that contradicts another day of the row proves nothing.
    const isDisputed = outOfOrder(subject.values, context.today).some(
      ({ field, limit }) => field === shownBy || limit === shownBy,
    );
    return [
      {
        at: ['controlStartDate', shownBy],
        says: { start: start.value },
        actual,
        expected: start.value,
        fix: {
          kind: inColumn && !isDisputed ? 'certain' : 'suggested',
          edits: [{ field: 'controlStartDate', to: start.value }],
          evidence: [shownBy],
        },
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '结束管控',
          whereabouts: '瑞安市',
          outOfProvinceQuarantineStart: '2020-04-10',
          wenzhouArrivalDate: '2020-04-26',
          controlStartDate: '2020-04-26',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '结束管控',
          whereabouts: '瑞安市',
          outOfProvinceQuarantineStart: '2020-04-10',
          wenzhouArrivalDate: '2020-04-26',
          controlStartDate: '2020-04-10',
        },
      ],
    },
  },
});
