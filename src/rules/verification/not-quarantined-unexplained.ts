import { remarkPurposes } from '../remark-purposes.js';
import { rowRule } from '../rule.js';
import { missingItems } from '../stated.js';
import type { VerificationSubject } from './subject.js';

/** One who was not quarantined where they entered: why, when and how they came, and how they are now. */
export const notQuarantinedUnexplained = rowRule<VerificationSubject>()({
  id: 'verification/not-quarantined-unexplained',
  clause: 'V-1.3',
  severity: 'error',
  needs: ['quarantinedAtEntry'],
  appliesTo: ({ values }) => values.quarantinedAtEntry === '否',
  check: ({ values, remark }, context) => {
    const missing = missingItems(remarkPurposes['not-quarantined'].items, values, remark, context);
    if (missing.length === 0) return [];
    const at = context.has('remarks')
      ? (['remarks', 'quarantinedAtEntry'] as const)
      : (['quarantinedAtEntry'] as const);
    return [{ at, says: { missing }, actual: values.remarks ?? '' }];
  },
  examples: {
    flawed: { rows: [{ quarantinedAtEntry: '否', remarks: '4月20日到温州' }] },
    clean: {
      rows: [
        {
          quarantinedAtEntry: '否',
          remarks: '未就地隔离原因：入境口岸未作要求。4月20日乘高铁到温州，现在鹿城区居家隔离',
        },
      ],
    },
  },
});
