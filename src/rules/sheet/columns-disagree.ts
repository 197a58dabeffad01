import { type Place, rowRule, type Subject } from '../rule.js';
import { shownAt } from './cell-fault.js';

/** Two columns mean the same field and say different things; the first filled one counts for the other rules. */
export const columnsDisagree = rowRule<Subject>()({
  id: 'sheet/columns-disagree',
  clause: 'V-1.1',
  severity: 'error',
  appliesTo: () => true,
  check: ({ record }) => {
    // Nearly all rows are in order.
    if (record.faulty.length === 0) return [];
    return record.faulty.flatMap(({ fault, field, index, others = [] }) => {
      if (fault !== 'disagreeing') return [];
      const rest: Place[] = others.map((other) => ({ record, field, index: other }));
      return [
        {
          at: [{ record, field, index }, ...rest] as const,
          says: { field },
          actual: shownAt(record, index),
        },
      ];
    });
  },
  examples: {
    flawed: { rows: [{ phone: '13900001111' }], also: { 手机号: '13900002222' } },
    clean: { rows: [{ phone: '13900001111' }], also: { 手机号: '13900001111' } },
  },
});
