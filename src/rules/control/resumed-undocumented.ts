import type { SuppliedFact } from '../../domain/remark/completed-remark.js';
import { remarkPurposes } from '../remark-purposes.js';
import { type Flaw, rowRule } from '../rule.js';
import type { ControlSubject } from './control.js';
import { remarkGaps } from './remark-gaps.js';

/** Back from medical care: the remarks say when it ended and when centralised quarantine resumed. */
export const resumedUndocumented = rowRule<ControlSubject>()({
  id: 'control/resumed-undocumented',
  clause: 'C-4.2a',
  severity: 'error',
  needs: ['controlStatus', 'remarks'],
  appliesTo: ({ values, isResumed }) => isResumed && values.remarks !== undefined,
  check: (subject, context): Flaw<{ missing: readonly SuppliedFact[] }>[] => {
    const { missing, draft } = remarkGaps(remarkPurposes.resumed.items, subject, context);
    if (missing.length === 0) return [];
    const actual = subject.values.remarks ?? '';
    return [{ at: ['remarks', 'controlStatus'], says: { missing }, actual, expected: draft }];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          remarks: '4月12日乘飞机从上海浦东入境，次日乘高铁来温并集中隔离，4月18日转医学处理，现已回隔离点',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '纳入管控',
          remarks:
            '4月12日乘飞机从上海浦东入境，次日乘高铁来温并集中隔离，4月18日转医学处理，4月26日转医结束，当日恢复集中隔离，目前身体健康',
        },
      ],
    },
  },
});
