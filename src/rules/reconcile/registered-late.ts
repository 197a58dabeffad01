import { type RuleContext, rowRule, type Subject } from '../rule.js';
import { withoutOthersColumns } from './counterpart.js';
import {
  beside,
  comesIntoControl,
  differingStart,
  pairUnderControl,
  type RegisterPair,
  unlessPossible,
} from './paired.js';

/** The pair of one who had to be registered on the day of the arrival, where both days are known. */
function pairToRegister(subject: Subject, context: RuleContext): RegisterPair | undefined {
  const pair = pairUnderControl(subject, context);
  if (!pair?.control.registeredDate || !pair.verification.zhejiangArrivalDate) return undefined;
  return comesIntoControl(subject, pair, context) ? pair : undefined;
}

/** Transferred and charter people are registered on the day of the arrival; where the two days disagree, that is told instead. */
export const registeredLate = rowRule<Subject>()({
  id: 'reconcile/registered-late',
  clause: 'V-1.4',
  severity: 'error',
  needs: ['controlStatus', 'registeredDate'],
  skip: withoutOthersColumns('zhejiangArrivalDate'),
  appliesTo: (subject, context) => pairToRegister(subject, context) !== undefined,
  check: (subject, context) => {
    const pair = pairToRegister(subject, context);
    const registered = pair?.control.registeredDate;
    const arrival = pair?.verification.zhejiangArrivalDate;
    if (!pair || !registered || !arrival || registered <= arrival) return [];
    if (differingStart(subject, context)) return [];
    return [
      {
        at: ['registeredDate', beside(pair, 'zhejiangArrivalDate')],
        says: { registered, arrival },
        actual: registered,
        expected: arrival,
        severity: unlessPossible(pair.partner.confidence),
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          outOfProvinceQuarantineStart: '2020-04-13',
          registeredDate: '2020-04-26',
        },
      ],
      other: [{ zhejiangArrivalDate: '2020-04-25' }],
    },
    clean: {
      rows: [
        {
          controlStatus: '纳入管控',
          outOfProvinceQuarantineStart: '2020-04-13',
          registeredDate: '2020-04-25',
        },
      ],
      other: [{ zhejiangArrivalDate: '2020-04-25' }],
    },
  },
});
