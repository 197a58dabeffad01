import type { SuppliedFact } from '../../domain/remark/completed-remark.js';
import { remarkPurposes } from '../remark-purposes.js';
import { type Flaw, rowRule } from '../rule.js';
import { notInRemark } from '../stated.js';
import type { ControlSubject } from './control.js';
import { remarkGaps } from './remark-gaps.js';

/** In medical care: the remarks give three dates, of entry, of quarantine and of the transfer. */
export const medicalTransferUndocumented = rowRule<ControlSubject>()({
  id: 'control/medical-transfer-undocumented',
  clause: 'C-4.1',
  severity: 'error',
  fixes: ['suggested'],
  needs: ['controlStatus', 'remarks'],
  appliesTo: ({ values }) => values.controlStatus === '转医学处理' && values.remarks !== undefined,
  check: (subject, context): Flaw<{ missing: readonly SuppliedFact[] }, 'suggested'>[] => {
    const { items } = remarkPurposes.medical;
    const missing = notInRemark(items, subject.remark).map(({ item }) => item);
    if (missing.length === 0) return [];
    const { columns, draft, fix } = remarkGaps(items, subject, context);
    return [
      {
        at: ['remarks', ...columns],
        says: { missing },
        actual: subject.values.remarks ?? '',
        expected: draft,
        fix,
      },
    ];
  },
  examples: {
    flawed: { rows: [{ controlStatus: '转医学处理', remarks: '4月25日因发热转医学处理' }] },
    clean: {
      rows: [
        {
          controlStatus: '转医学处理',
          remarks: '4月12日入境，当日起集中隔离，4月25日因发热转医学处理',
        },
      ],
    },
  },
});
