import type { Policy } from '../../domain/policy.js';
import type { GroupGuides } from '../catalogue-texts.js';

const NEVER = 'Never fixed.';
const TRANSFERRED =
  'Transferred is whoever has a start, an end or a site of quarantine out of province (in a column or the remarks), or whose remarks tell of a transfer without an entry in Zhejiang';
const RESUMED =
  'Back from medical care is whoever is 纳入管控 and was in medical care by an earlier export (--previous) or by the remarks';

/** The rules of the control register explained, by the numbers of a desk. */
export const controlGuides = (policy: Policy, tooFew: string): GroupGuides<'control'> => ({
  'control/registered-late': {
    looksAt: 'The control status, the control start date, the date of registration.',
    applies:
      'To rows with the status 纳入管控 and both dates known. Registered later than control began. Not where the start itself is wrong, of which two other rules tell.',
    mend: 'Verify the control start date; if it is right, the row is late: be ready to explain it to the province.',
    fixing: NEVER,
  },
  'control/remarks-incomplete': {
    looksAt:
      'The remarks; and the columns that can stand in for them: entry date, point of entry, entry mode, arrival in Wenzhou and its mode, start of quarantine out of province; for the present situation: whereabouts, quarantine status, health status.',
    applies: `To rows with the status 纳入管控 that did not come on a charter flight. Six items are asked for (C-2.2a); of transferred people seven (C-2.2b): date, point and mode of entry, start of quarantine out of province, day and reason of the transfer, present situation. ${TRANSFERRED}. An item that is nowhere is an error; one that only a column gives is a warning. One finding a row.`,
    mend: 'Find out what is missing and write it into the remarks: they are what the province reads.',
    fixing:
      'Where columns give all that is missing, the completed remarks are suggested; applied only with --accept-suggestions. Registering people, control intake writes them as they are completed.',
  },
  'control/start-date-not-wenzhou': {
    looksAt:
      'The control start date beside the start of quarantine out of province and the arrival in Wenzhou (the remarks where a column is empty).',
    applies: `To transferred people with the status 纳入管控. The control start date is the day on which quarantine out of province began, or before the arrival. ${TRANSFERRED}.`,
    mend: 'Enter the day of the transfer to Wenzhou.',
    fixing:
      'Fixed where the column of the arrival gives the day and no other date of the row disputes it; suggested where only the remarks give it (--accept-suggestions).',
  },
  'control/needs-alert': {
    looksAt: 'The control status and the control start date.',
    applies:
      'To rows with the status 纳入管控 whose control begins today; nobody back from medical care is new. Each gets this notice.',
    mend: 'Tell the contact of the configuration at once; the report has the words for it.',
    fixing: 'There is nothing to fix: it reminds, and holds no row back.',
  },
  'control/medical-transfer-undocumented': {
    looksAt: 'The remarks.',
    applies:
      'To rows with the status 转医学处理. The remarks must give three dates: of entry, of quarantine (in Wenzhou or out of province), of the transfer to medical care. A date in a column does not count.',
    mend: 'Write the missing dates into the remarks.',
    fixing:
      'Where columns give all that is missing, the completed remarks are suggested; applied only with --accept-suggestions.',
  },
  'control/resumed-undocumented': {
    looksAt: 'The remarks; earlier exports (--previous).',
    applies: `To people back from medical care. The remarks lack the day on which it ended, or the day on which centralised quarantine resumed. ${RESUMED}.`,
    mend: 'Write both dates into the remarks.',
    fixing: NEVER,
  },
  'control/resumed-start-reset': {
    looksAt:
      'The control start date; earlier exports (--previous), or without them the first control start in the remarks.',
    applies: `To people back from medical care. The control start date is later than the first one: the earliest that exports show while the person was under control. One before the arrival in Wenzhou (or, where that is unknown, the entry) does not count. ${RESUMED}.`,
    mend: 'Change it back: the register puts in today by itself, and the province then counts one person too many.',
    fixing:
      'Fixed where an export proves it; only suggested where control had been ended or sent back in between, or where only the remarks give it (--accept-suggestions).',
  },
  'control/status-jump': {
    looksAt: 'The control status; the latest earlier export that shows the person (--previous).',
    applies:
      'Where exports were given, to rows with the same document number. A status may only change like this: 待分配 to 纳入管控, 转医学处理 or 退回; 纳入管控 to 结束管控, 转医学处理 or 退回; 转医学处理 to 纳入管控 or 结束管控. It may stay as it is.',
    mend: 'Find out what happened; correct the status, or enter the step that is missing.',
    fixing: NEVER,
  },
  'control/disappeared': {
    looksAt: 'Everybody whom an earlier export (--previous) shows under control.',
    applies:
      'Where exports were given. The latest that shows the person has 纳入管控 or 转医学处理, and the document number is not in the present sheet. Not where a present row has the same name and a document number that cannot be read.',
    mend: 'Find out why: left out of the export, deleted, or entered under another document number.',
    fixing:
      'There is nothing to fix: the person is not in the sheet. The finding points at the row of the export.',
  },
  'control/end-overdue': {
    looksAt:
      'The control status and the control start date; of transferred people the start of quarantine out of province; earlier exports (--previous).',
    applies: `To rows with the status 纳入管控, but for people back from medical care. From the earliest start to today there are ${policy.quarantineDays} days or more.`,
    mend: 'Update the status of those released; find out why others are still under control.',
    fixing: NEVER,
  },
  'control/ended-too-early': {
    looksAt:
      'The control status, start and end of control; of transferred people the start of quarantine out of province; earlier exports (--previous).',
    applies: `To rows with the status 结束管控. From the earliest start to the end of control (to today where that is empty): ${tooFew}.`,
    mend: `Verify start and end; if ${policy.quarantineDays} days are not complete, control cannot be ended.`,
    fixing: NEVER,
  },
  'control/unassigned-overdue': {
    looksAt: 'The control status and the date of registration.',
    applies: `To rows whose date of registration is known. The status is 待分配, and it is ${policy.assignmentDue} of the day of registration or later.`,
    mend: 'Assign an officer now, change the status to 纳入管控 or 转医学处理, and complete the row.',
    fixing: NEVER,
  },
  'control/unassigned': {
    looksAt: 'The control status and the date of registration.',
    applies: `To rows whose date of registration is known. The status is 待分配, and ${policy.assignmentDue} of the day of registration is still to come; the finding says how much time is left.`,
    mend: 'Assign an officer in time, change the status, and complete the row.',
    fixing: NEVER,
  },
  'control/officer-missing': {
    looksAt: 'The control status and the responsible officer.',
    applies:
      'To rows with the status 纳入管控 or 转医学处理, on a charter flight or not. The officer is empty.',
    mend: 'Assign an officer.',
    fixing: NEVER,
  },
  'control/person-category-missing': {
    looksAt: 'The control status and the person category.',
    applies:
      'To rows with the status 纳入管控 or 转医学处理, on a charter flight or not. The person category is empty.',
    mend: 'Fill in the person category: 中国人, 外籍华人 and so on.',
    fixing: NEVER,
  },
  'control/phone-placeholder-overdue': {
    looksAt: 'The phone number, the date of registration, the remarks.',
    applies: `To rows with a phone number whose date of registration is known. The number is still the placeholder, it is ${policy.phoneDue} of the day after registration or later, and the remarks do not say that the person has no phone.`,
    mend: 'Verify the number now; of a person without a phone leave it, and write that and a relative’s number into the remarks.',
    fixing: 'Never fixed: a number cannot be guessed.',
  },
  'control/phone-placeholder': {
    looksAt: 'The phone number, the date of registration, the remarks.',
    applies: `To rows with a phone number whose date of registration is known. The number is still the placeholder, ${policy.phoneDue} of the day after registration is still to come, and the remarks do not say that the person has no phone.`,
    mend: 'Verify the number in time; of a person without a phone say so in the remarks.',
    fixing: 'Never fixed: a number cannot be guessed.',
  },
});
