import { rowRule, type Subject } from '../rule.js';
import { caseBehind } from '../verification/health-behind-cases.js';
import { isCase } from './cases.js';
import { withoutOthersColumns } from './counterpart.js';
import { beside, pairUnderControl, unlessPossible } from './paired.js';

/** Medical care and health must tell the same: cases are in medical care, and who is there is not healthy. */
export const healthMismatch = rowRule<Subject>()({
  id: 'reconcile/health-mismatch',
  clause: 'V-1.2',
  severity: 'error',
  needs: ['controlStatus'],
  skip: withoutOthersColumns('healthStatus'),
  appliesTo: (subject, context) => Boolean(pairUnderControl(subject, context)?.verification.healthStatus),
  check: (subject, context) => {
    const pair = pairUnderControl(subject, context);
    const status = pair?.control.controlStatus;
    const health = pair?.verification.healthStatus;
    if (!pair || !status || !health) return [];
    const isMismatch = status === '转医学处理' ? health === '健康' : isCase(health);
    // The case list has already told what the health really is.
    if (!isMismatch || caseBehind(pair.partner.subject, context)) return [];
    return [
      {
        at: ['controlStatus', beside(pair, 'healthStatus')],
        says: { status, health },
        actual: status,
        severity: unlessPossible(pair.partner.confidence),
      },
    ];
  },
  examples: {
    flawed: { rows: [{ controlStatus: '转医学处理' }], other: [{ healthStatus: '健康' }] },
    clean: { rows: [{ controlStatus: '转医学处理' }], other: [{ healthStatus: '确诊' }] },
  },
});
