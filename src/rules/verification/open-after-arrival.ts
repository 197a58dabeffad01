import { rowRule } from '../rule.js';
import type { VerificationSubject } from './subject.js';

/** The person has arrived and verification still runs. A row that was not verified at all is overdue or pending instead. */
export const openAfterArrival = rowRule<VerificationSubject>()({
  id: 'verification/open-after-arrival',
  clause: 'V-1.1b',
  severity: 'error',
  needs: ['verificationStatus', 'zhejiangArrivalDate'],
  appliesTo: ({ values }) => values.verificationStatus === '核查中' && Boolean(values.zhejiangArrivalDate),
  check: ({ values }, { today }) => {
    const arrival = values.zhejiangArrivalDate;
    return arrival && arrival <= today
      ? [
          {
            at: ['verificationStatus', 'zhejiangArrivalDate'],
            says: { arrival },
            actual: values.verificationStatus ?? undefined,
            expected: '结束核查',
          },
        ]
      : [];
  },
  examples: {
    flawed: { rows: [{ verificationStatus: '核查中', zhejiangArrivalDate: '2020-04-25' }] },
    clean: { rows: [{ verificationStatus: '核查中', zhejiangArrivalDate: '2020-05-02' }] },
  },
});
