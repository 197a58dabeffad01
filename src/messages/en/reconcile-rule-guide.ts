import type { GroupGuides } from '../catalogue-texts.js';

const NEVER = 'Never corrected by itself.';
const PAIRED =
  'People whom both registers show (the same document number; or the same name with the same date of birth, phone, first 14 characters of a resident id, or flight and entry date)';
const COMES =
  'people transferred from out of province or come on a charter flight (by a column or the remark of either register)';

/** The rules about both registers explained, by the numbers of a desk. */
export const reconcileGuides = (tooFew: string): GroupGuides<'reconcile'> => ({
  'reconcile/start-date-mismatch': {
    looksAt:
      'Control status, control start and remarks of the control register; arrival in Zhejiang and remarks of the verification register.',
    applies: `${PAIRED}, under control or in medical care, with both days filled in. The two days differ. An error for ${COMES}; a warning for anyone else, since control may rightly begin later.`,
    mend: 'Find out the day of the arrival in Wenzhou and enter it in both registers; else it cannot be explained.',
    fixing:
      'Where a remark tells of a transfer on one of the two days, that day is suggested for the other; applied with --accept-suggestions only, and only for people paired by a document.',
  },
  'reconcile/registered-late': {
    looksAt:
      'Control status and registration date of the control register; arrival in Zhejiang of the verification register.',
    applies: `${PAIRED}, under control: ${COMES}. The registration is later than the arrival. Where the two registers disagree about the day, another rule says so.`,
    mend: 'Check the date of arrival; if it is right, prepare an explanation of the delay. Register on the same day from now on.',
    fixing: NEVER,
  },
  'reconcile/control-missing': {
    looksAt:
      'Arrival in Wenzhou (else in Zhejiang), quarantine where they entered, its start and end, whereabouts and remarks of the verification register.',
    applies: `People who have arrived in Wenzhou and are not in the control register. Their quarantine is shorter than 14 days (${tooFew}); or there was none and no start is known. Those who are said to be elsewhere do not count.`,
    mend: 'Find out where the person is and whether they are in quarantine; register those who need it at once.',
    fixing: NEVER,
  },
  'reconcile/verification-missing': {
    looksAt: 'Control status, mode of entry and remarks of the control register.',
    applies: 'People under control, other than irregular entries, who are not in the verification register.',
    mend: 'Find out whether they were not dispatched, have another document number there, or did not enter at a port.',
    fixing: NEVER,
  },
  'reconcile/health-mismatch': {
    looksAt: 'Control status of the control register; health of the verification register.',
    applies: `${PAIRED}, under control. Healthy although in medical care; or a confirmed, asymptomatic or suspected case who is not. Where the case list has told what is wrong, another rule says so.`,
    mend: 'Check the diagnosis and update the register that is behind.',
    fixing: NEVER,
  },
  'reconcile/entry-mismatch': {
    looksAt: 'Entry date and point of entry of both registers.',
    applies: `${PAIRED}. Both are filled in and differ. Points of entry are compared as places: 上海 may be 上海浦东; names that are not known are not compared.`,
    mend: 'Look the entry up and correct the register that is wrong.',
    fixing: NEVER,
  },
  'reconcile/identity-uncertain': {
    looksAt:
      'Name (in characters or Latin letters), date of birth, phone, document number, flight, entry date.',
    applies:
      'People paired by their name and other marks and not by a document; the same document with a wholly different name; people for whom several rows of the other register fit equally well, so that none was taken.',
    mend: 'Compare both rows, say in the sheet of identities of the report whether they are one person, and give it back with --identities.',
    fixing: 'Never corrected by itself, and no cell is changed because of it.',
  },
  'reconcile/person-duplicated': {
    looksAt: 'Document number, passport number, name and date of birth of the rows of one register.',
    applies:
      'Rows with the same document number; rows with the same name and date of birth but other documents (a warning). Two valid resident ids that differ are two people.',
    mend: 'Keep the right row and delete the others; if they are different people, correct the document number.',
    fixing: NEVER,
  },
});
