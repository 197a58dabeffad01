import { isFieldName } from '../../records/fields.js';
import { rowRule } from '../rule.js';
import type { TaskSubject } from './task.js';

/** Nobody can decide this task from what the sheet says; what to ask for is listed. */
export const factsInsufficient = rowRule<TaskSubject>()({
  id: 'tasks/facts-insufficient',
  clause: 'C-1.1–3',
  severity: 'warning',
  appliesTo: () => true,
  check: ({ decision }, { has }) => {
    if (decision.status !== null || decision.missing.length === 0) return [];
    const cells = decision.missing.filter(isFieldName).filter(has);
    const [first = 'controlStatus', ...others] = cells;
    return [{ at: [first, ...others], says: { missing: decision.missing } }];
  },
  examples: {
    flawed: { rows: [{ controlStatus: '', whereabouts: '温州市瓯海区', quarantineStatus: '' }] },
    clean: { rows: [{ controlStatus: '', whereabouts: '温州市瓯海区', quarantineStatus: '集中隔离中' }] },
  },
});
