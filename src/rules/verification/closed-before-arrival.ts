import { rowRule } from '../rule.js';
import type { VerificationSubject } from './subject.js';

/** Verification is closed although the person has not arrived yet. */
export const closedBeforeArrival = rowRule<VerificationSubject>()({
  id: 'verification/closed-before-arrival',
  clause: 'V-1.1a',
  severity: 'error',
  needs: ['verificationStatus', 'zhejiangArrivalDate'],
  appliesTo: ({ values }) => values.verificationStatus === '结束核查' && Boolean(values.zhejiangArrivalDate),
  check: ({ values }, { today }) => {
    const arrival = values.zhejiangArrivalDate;
    return arrival && arrival > today
      ? [
          {
            at: ['verificationStatus', 'zhejiangArrivalDate'],
            says: { arrival },
            actual: values.verificationStatus ?? undefined,
          },
        ]
      : [];
  },
  examples: {
    flawed: { rows: [{ verificationStatus: '结束核查', zhejiangArrivalDate: '2020-05-02' }] },
    clean: { rows: [{ verificationStatus: '结束核查', zhejiangArrivalDate: '2020-04-25' }] },
  },
});
