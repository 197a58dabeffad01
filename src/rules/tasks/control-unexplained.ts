import { ARRIVAL_MODE, NOT_QUARANTINED_REASON, remarkPurposes } from '../remark-purposes.js';
import { rowRule } from '../rule.js';
import { missingItems } from '../stated.js';
import type { TaskSubject } from './task.js';

/** What must be explained: why and how someone came without quarantine (C-1.1a), or why a quarantined person was missed (C-1.1b). */
const EXPLANATIONS = {
  'not-quarantined': [NOT_QUARANTINED_REASON, ARRIVAL_MODE],
  'missed-report': remarkPurposes['missed-report'].items,
} as const;

export const controlUnexplained = rowRule<TaskSubject>()({
  id: 'tasks/control-unexplained',
  clause: 'C-1.1',
  severity: 'error',
  needs: ['controlStatus'],
  appliesTo: ({ values }) => values.controlStatus === '纳入管控',
  check: ({ values, remark, decision }, context) => {
    const quarantined = values.quarantineStatus === '集中隔离中';
    const which = decision.case ?? (quarantined ? 'missed-report' : 'not-quarantined');
    const missing = missingItems(EXPLANATIONS[which], values, remark, context);
    if (missing.length === 0) return [];
    const at = context.has('remarks')
      ? (['remarks', 'controlStatus'] as const)
      : (['controlStatus'] as const);
    return [{ at, says: { case: which, missing }, actual: values.remarks ?? '' }];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          whereabouts: '温州市鹿城区',
          quarantineStatus: '未隔离',
          remarks: '4月20日到温州，现居家',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '纳入管控',
          whereabouts: '温州市鹿城区',
          quarantineStatus: '未隔离',
          remarks: '未就地隔离原因：入境口岸未作要求。4月20日乘高铁到温州，现居家',
        },
      ],
    },
  },
});
