import { isUnderControl } from '../control/history.js';
import { rowRule, type Subject } from '../rule.js';
import { irregularEntry } from '../sheet/document-number-missing.js';
import { withoutOther } from './counterpart.js';
import { counterpartOf } from './paired.js';

/** Whoever entered at a port is in the verification register; only those who crossed the border elsewhere are not (V-0). */
export const verificationMissing = rowRule<Subject>()({
  id: 'reconcile/verification-missing',
  clause: 'V-0',
  severity: 'warning',
  needs: ['controlStatus'],
  skip: withoutOther,
  appliesTo: (subject, context) =>
    isUnderControl(subject.values.controlStatus) && irregularEntry(subject, context) === undefined,
  check: (subject, context) => {
    const { partner, candidates, doubles } = counterpartOf(subject, context);
    if (partner || candidates.length > 0 || doubles.length > 0) return [];
    const status = subject.values.controlStatus ?? '';
    return [{ at: ['name', 'controlStatus'], says: { status } }];
  },
  examples: {
    flawed: {
      rows: [{ controlStatus: '纳入管控' }],
      other: [{ name: '陈建军', documentNumber: 'E12345678' }],
    },
    clean: { rows: [{ controlStatus: '纳入管控' }], other: [{}] },
  },
});
