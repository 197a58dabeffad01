import type { UncertainIdentity } from '../../rules/reconcile/identity-uncertain.js';
import type { GroupTexts } from '../messages.js';
import { fieldNames, list } from './words.js';

const marks = (by: Extract<UncertainIdentity, { by: unknown }>['by']): string =>
  list(by.map((mark) => (mark === 'identities' ? 'a decision' : fieldNames[mark])));

export const reconcileRules: GroupTexts<'reconcile'> = {
  'reconcile/start-date-mismatch': {
    title: 'Arrival and control start differ',
    flaw: ({ start, arrival, transfer }) =>
      `The control register has control start ${start}, the verification register arrival in Zhejiang ${arrival}${transfer ? `; a remark tells of a transfer on ${transfer}` : ''}`,
    todo: ({ transfer, start, mustAgree }) => {
      if (transfer)
        return transfer === start
          ? `Set the arrival in Zhejiang to ${start}`
          : `Set the control start to ${transfer}`;
      return mustAgree
        ? 'Find out the day of the arrival and enter it in both registers'
        : 'Make sure that control really began later than the arrival; else correct it';
    },
  },
  'reconcile/registered-late': {
    title: 'Registered after the arrival',
    flaw: ({ registered, arrival }) => `Arrived on ${arrival}, registered only on ${registered}`,
    todo: () => 'Check the date of arrival; if it is right, prepare an explanation of the delay',
  },
  'reconcile/control-missing': {
    title: 'Not in the control register',
    flaw: ({ arrival, days }) =>
      days === null
        ? `Arrived on ${arrival} without quarantine where they entered, and the control register has nobody`
        : `Arrived on ${arrival} after ${days} days of quarantine, and the control register has nobody`,
    todo: () => 'Find out how the person is now; register those who need quarantine today',
  },
  'reconcile/verification-missing': {
    title: 'Not in the verification register',
    flaw: ({ status }) => `“${status}” in the control register, and the verification register has nobody`,
    todo: () => 'Find out why: not dispatched, another document number, or not entered at a port',
  },
  'reconcile/health-mismatch': {
    title: 'Health and control status disagree',
    flaw: ({ status, health }) =>
      `“${status}” in the control register, health “${health}” in the verification register`,
    todo: ({ health }) =>
      health === '健康'
        ? 'Find out whether the person is in medical care, and update health or status'
        : 'Check the diagnosis; if it is right, set the control status to 转医学处理',
  },
  'reconcile/entry-mismatch': {
    title: 'Entry differs between the registers',
    flaw: ({ differ }) =>
      differ
        .map(
          ({ field, here, there }) =>
            `${fieldNames[field]}: control register ${here}, verification register ${there}`,
        )
        .join('; '),
    todo: () => 'Look the entry up and correct the register that is wrong',
  },
  'reconcile/identity-uncertain': {
    title: 'Not sure to be one person',
    flaw: (says) =>
      'candidates' in says
        ? says.candidates > 1
          ? `${says.candidates} rows of the verification register fit equally well; none was taken`
          : 'A row of the verification register fits several rows here equally well; none was taken'
        : `Paired only by ${marks(says.by)}${says.confidence === 'possible' ? ', which says little' : ''}`,
    todo: () =>
      'Compare both rows and say in the sheet of identities whether they are one person (--identities)',
  },
  'reconcile/person-duplicated': {
    title: 'One person on several rows',
    flaw: ({ rows, isCertain }) =>
      `${isCertain ? 'The same person as' : 'The same name and date of birth as, and perhaps the same person as,'} row ${rows.slice(0, 10).join(', ')}${rows.length > 10 ? ' …' : ''}; cannot be paired with the other register`,
    todo: () =>
      'Keep the right row and delete the others; if they are different people, correct the document number',
  },
};
