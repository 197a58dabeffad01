import { completeness } from '../../domain/quarantine.js';
import type { FieldName } from '../../records/fields.js';
import { rowRule } from '../rule.js';
import { outOfProvinceStart, type TaskSubject } from './task.js';

/** Control was ended although the days of quarantine out of province are not complete. */
export const endedTooEarly = rowRule<TaskSubject>()({
  id: 'tasks/ended-too-early',
  clause: 'C-1.2',
  severity: 'error',
  needs: ['controlStatus'],
  needsOneOf: [['outOfProvinceQuarantineStart', 'remarks']],
  appliesTo: ({ values, facts }) => values.controlStatus === '结束管控' && facts.quarantineDays !== undefined,
  check: (subject, context) => {
    const days = subject.facts.quarantineDays;
    const start = outOfProvinceStart(subject, context);
    if (!days || !start) return [];
    const { quarantineDays } = context.policy;
    const served = completeness(days.value, context.policy);
    if (served === 'complete') return [];
    return [
      {
        at: ['controlStatus', ...(days.from as readonly FieldName[])] as const,
        says: { days: days.value, required: quarantineDays, start: start.value },
        actual: String(days.value),
        expected: String(quarantineDays),
        severity: served === 'nearly' ? 'warning' : 'error',
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '结束管控',
          whereabouts: '瑞安市',
          outOfProvinceQuarantineStart: '2020-04-16',
          wenzhouArrivalDate: '2020-04-26',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '结束管控',
          whereabouts: '瑞安市',
          outOfProvinceQuarantineStart: '2020-04-12',
          wenzhouArrivalDate: '2020-04-26',
        },
      ],
    },
  },
});
