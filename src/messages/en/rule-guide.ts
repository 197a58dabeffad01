import type { Policy } from '../../domain/policy.js';
import type { RuleGuides } from '../catalogue-texts.js';
import { charterGuides } from './charter-rule-guide.js';
import { controlGuides } from './control-rule-guide.js';
import { reconcileGuides } from './reconcile-rule-guide.js';

const NEVER = 'Never fixed by the program.';
const AS_DECIDED =
  'Where the facts leave no doubt the finding carries the proposed status. It is filled in only with --accept-decisions, together with control start date, send-back reason and note where the sheet has these columns; not where a reason was chosen that the facts contradict.';
const DRAFT =
  'replaced by the drafted note without asking where columns give both city and site and no end of the quarantine is past; only suggested (--accept-suggestions) where the remarks are needed for it or the quarantine may be over; left alone where city or site is unknown.';

/** How many days are too few. */
function tooFew({ quarantineDays, dayOne }: Policy): string {
  return dayOne === 0
    ? `${quarantineDays - 2} or fewer are an error, and ${quarantineDays - 1} a warning (the first day is day 0 here, and day 1 in some places)`
    : `${quarantineDays - 1} or fewer are an error (the first day is day 1 here)`;
}

/** Each rule explained; the columns it needs, its clause and its example are told from the rule itself. */
export const guides = (policy: Policy): RuleGuides => ({
  'sheet/header-unknown': {
    looksAt: 'The header of every column.',
    applies:
      'To any sheet. A header that is neither the name nor another name of any field of this kind of sheet: its column is not checked.',
    mend: 'If it stands for a known column, give it the standard header; a name that is usual here can be added in the configuration. Otherwise leave it.',
    fixing: 'Never fixed: the column is carried over to the import sheet as it is.',
  },
  'sheet/column-missing': {
    looksAt: 'The columns that nothing can be done without: name, document number, status.',
    applies:
      'Only where the kind of sheet was set by --kind; otherwise a sheet without these columns is not taken for this kind at all.',
    mend: 'Add the column and run again.',
    fixing: 'Never fixed by the program; until it is there every row is held.',
  },
  'sheet/value-unreadable': {
    looksAt: 'The cells of all known columns.',
    applies:
      'To every row. A value that its column cannot hold: a day that no calendar has (2020-02-30), a word that is none of the choices, something else where a whole number belongs, an error, a formula without a result. For all other rules the cell is unknown.',
    mend: 'Write what the column asks for: a full date, one of the choices, a whole number.',
    fixing: 'Never fixed by the program; the value is kept as it was.',
  },
  'sheet/value-normalised': {
    looksAt: 'The cells of all known columns.',
    applies:
      'To every row. A value that can be read but is not in its standard form: full-width characters, needless blanks, invisible characters, a date kept as text or as a number, another word for a choice (航班 for 飞机).',
    mend: 'Nothing to do.',
    fixing:
      'Always fixed, in the import sheet only. Where the send-back reason or the result of contacting is a word such as 停机 or 空号 and the send-back note is empty, that word is moved to the note first (not with the status 纳入管控, 结束管控 or 转医学处理).',
  },
  'sheet/columns-disagree': {
    looksAt: 'Fields that have two or more columns, such as 联系电话 and 手机号.',
    applies:
      'To every row. Two of the columns are filled and differ. Several columns of remarks are no contradiction, they are joined; for the other rules the first filled column counts.',
    mend: 'Verify which is right, then make them equal or clear the wrong cell.',
    fixing: NEVER,
  },
  'sheet/date-ambiguous': {
    looksAt: 'Dates that are stored as a decimal number.',
    applies:
      'To every row. A number such as 4.1: Excel drops a final 0, so it may have been 4.10, and both days are possible. 4.12 can be read in one way only, and the text “4.1” is 1 April: neither counts. For all other rules the cell is unknown.',
    mend: 'Verify, then write the full date, such as 2020-04-10.',
    fixing: 'Never fixed: the program guesses no date.',
  },
  'sheet/document-number-damaged': {
    looksAt: 'Document number and passport number.',
    applies:
      'To every row. The number was stored as a number: Excel keeps 15 digits and loses the rest (it shows 3.30399E+17).',
    mend: 'Set the cell to text, then enter the number again from the original source.',
    fixing: 'Never fixed: lost digits are never filled in.',
  },
  'sheet/document-number-missing': {
    looksAt:
      'The document number; for irregular entries also the mode of entry (column or remarks) and the district.',
    applies: 'To every row. The document number is empty. One that cannot be read has rules of its own.',
    mend: 'Fill in the document number; for an irregular entry without a valid document, a unique code.',
    fixing:
      'For an irregular entry with a known district a code is suggested that no other row has: district code, today’s date, a running number of three characters (A00, A01 … after 999); applied only with --accept-suggestions. Registering people, control intake gives a code to every irregular entry, none that the sheets behind --control have; for anybody else it is only suggested. Otherwise never fixed.',
  },
  'sheet/document-number-invalid': {
    looksAt: 'Document number and passport number; the document type.',
    applies:
      'To every row. A resident ID whose check digit does not fit or whose date of birth does not exist; a length or characters that no document has (stars in place of digits as well). The region in its first six digits is never a reason; with the document type 其他 any code is allowed.',
    mend: 'Correct it from the document itself.',
    fixing: NEVER,
  },
  'sheet/document-number-duplicate': {
    looksAt: 'The document numbers of the whole sheet.',
    applies:
      'To rows with a valid document number. The same number on two or more rows; each of them gets a finding. The 15-digit and the 18-digit form of a resident ID are one number; of a home return permit only the first 9 characters count.',
    mend: 'If it is one person, keep one row; if not, correct the number.',
    fixing: NEVER,
  },
  'sheet/name-missing': {
    looksAt: 'The name.',
    applies: 'To every row. The name is empty.',
    mend: 'Fill in the name.',
    fixing: NEVER,
  },
  'sheet/phone-invalid': {
    looksAt: 'All columns of phone numbers.',
    applies:
      'To every row. A value that is neither an 11-digit mobile number, nor a landline (with or without area code and extension), nor the placeholder number. Two numbers in one cell are none.',
    mend: 'Verify and correct it; numbers of family or friends belong in the remarks.',
    fixing: NEVER,
  },
  'sheet/phone-shared': {
    looksAt: 'The phone numbers of the whole sheet.',
    applies: `To rows with a real number (the placeholder is none). One number on ${policy.sharedPhonePeople} people or more; each of their rows gets a finding. Rows with the same document number are one person.`,
    mend: 'Verify whether it is the person’s own number, and correct it if not.',
    fixing: NEVER,
  },
  'sheet/birth-date-contradicts-id': {
    looksAt: 'Date of birth and document number.',
    applies: 'To rows with a date of birth and a valid resident ID. The date is not the one in the number.',
    mend: 'Check against the document and correct whichever is wrong.',
    fixing: NEVER,
  },
  'sheet/sex-contradicts-id': {
    looksAt: 'Sex and document number.',
    applies: 'To rows with a sex and a valid resident ID. The sex is not the one in the number.',
    mend: 'Check against the document and correct whichever is wrong.',
    fixing: NEVER,
  },
  'sheet/dates-out-of-order': {
    looksAt:
      'The dates of entry, arrival in Zhejiang and in Wenzhou, start and end of quarantine out of province, start and end of control, registration and follow-up; columns only, not the remarks.',
    applies:
      'To rows with at least one of these dates. Entry after the arrival in Zhejiang or Wenzhou or after the start of quarantine; quarantine beginning after its end or after the arrival in Wenzhou; control beginning after its end; entry, registration, follow-up or control start after today. The arrival in Zhejiang and ends may lie ahead. One finding a row, with every contradiction in it.',
    mend: 'Verify, then correct the wrong date.',
    fixing: NEVER,
  },
  'sheet/remark-contradicts-column': {
    looksAt:
      'The remarks beside the columns: date, point and mode of entry, date and mode of arrival in Wenzhou, start and end of quarantine out of province, present whereabouts.',
    applies:
      'To rows with remarks. A column is filled and the remarks say otherwise. Two names of one place are no contradiction. Decisions go by the column.',
    mend: 'Verify, then make the two agree; the province reads the remarks.',
    fixing: NEVER,
  },

  'tasks/overdue': {
    looksAt: 'The control status; the dispatch date of the row, else --dispatched.',
    applies: `To tasks whose dispatch date is known. The status is empty or 待分配, and it is ${policy.taskDue} of the dispatch day or later. A cell that cannot be read does not count.`,
    mend: 'Verify now and fill in the final status: 纳入管控, 结束管控, 退回 or 转医学处理.',
    fixing: AS_DECIDED,
  },
  'tasks/pending': {
    looksAt: 'The control status; the dispatch date of the row, else --dispatched.',
    applies: `To tasks whose dispatch date is known. The status is empty or 待分配, and ${policy.taskDue} of the dispatch day is still to come; the finding says how much time is left.`,
    mend: 'Verify and fill in the final status in time.',
    fixing: AS_DECIDED,
  },
  'tasks/status-contradicts-facts': {
    looksAt:
      'The control status beside the facts: present whereabouts, quarantine status, days of quarantine out of province, whether the person can be reached; from columns and remarks.',
    applies:
      'To tasks with a final status whose facts leave no doubt. The status is not the one that the facts lead to. Control ended after too few days is left to tasks/ended-too-early.',
    mend: 'Verify, then change to the status proposed, or correct the fact that is wrong.',
    fixing:
      'The right status is suggested, together with control start date, send-back reason and note; applied only with --accept-suggestions. Nothing is suggested where a send-back reason was chosen that the facts contradict.',
  },
  'tasks/facts-insufficient': {
    looksAt:
      'The facts that decide a task: present whereabouts, quarantine status, start of quarantine out of province, medical care, whether the person can be reached.',
    applies: 'To every task, whatever its status. None of the decisions holds; what is missing is listed.',
    mend: 'Find out by phone, and fill in the column or the remarks.',
    fixing: 'Never fixed: an unknown fact stays unknown.',
  },
  'tasks/control-unexplained': {
    looksAt: 'Remarks, reason for no quarantine where they entered, mode of arrival in Wenzhou.',
    applies:
      'To tasks with the status 纳入管控. For someone in centralised quarantine the remarks must say why they were never reported; for someone without quarantine, or with too little of it, why that was and how they came to Wenzhou. 无 and 不详 say nothing; a column that cannot be read is not counted as missing.',
    mend: 'Add to the remarks what is missing.',
    fixing: NEVER,
  },
  'tasks/control-start-date': {
    looksAt: 'The control start date; the arrival in Wenzhou (the remarks where the column is empty).',
    applies:
      'To tasks with the status 纳入管控 whose start date can be read. It is empty, or before the arrival in Wenzhou.',
    mend: 'Fill in the day on which control began in Wenzhou, the day of arrival at the earliest.',
    fixing: NEVER,
  },
  'tasks/control-needs-alert': {
    looksAt: 'The control status.',
    applies: 'To tasks with the status 纳入管控: each of them gets this notice.',
    mend: 'Tell the contact of the configuration at once; the report has the words for it.',
    fixing: 'There is nothing to fix: it reminds, and holds no row back.',
  },
  'tasks/ended-too-early': {
    looksAt:
      'Start and end of quarantine out of province and the arrival in Wenzhou (the remarks where a column is empty).',
    applies: `To tasks with the status 结束管控 whose start of quarantine out of province is known. The days run to its end, the arrival or today, whichever is first. ${tooFew(policy)}.`,
    mend: `Verify start and end; if ${policy.quarantineDays} days are not complete, control cannot be ended.`,
    fixing: NEVER,
  },
  'tasks/ended-start-date': {
    looksAt:
      'The control start date; the start of quarantine out of province (the remarks where the column is empty).',
    applies:
      'To tasks with the status 结束管控. The control start date is empty, or not the day on which quarantine out of province began. Where nobody knows that day, only an empty date is a flaw.',
    mend: 'Fill in the day on which quarantine out of province began; find it out where it is unknown.',
    fixing:
      'Fixed without asking where the column 省外隔离开始时间 gives the day and no other date of the row contradicts it; suggested (--accept-suggestions) where only the remarks give it or another date contradicts it; left alone where it is unknown.',
  },
  'tasks/sent-back-reason-missing': {
    looksAt: 'Send-back reason and send-back note.',
    applies:
      'To tasks with the status 退回. No reason was chosen, or no note is written. A word such as 停机 or 空号 as the reason or the result of contacting counts as a note.',
    mend: 'Choose the send-back reason and write what happened.',
    fixing: NEVER,
  },
  'tasks/sent-back-site-missing': {
    looksAt:
      'The send-back note; quarantine site out of province (else quarantine site), present whereabouts, remarks.',
    applies:
      'To tasks with the status 退回, the reason 人在省外 and a note. The note lacks a city out of province or the name of the site.',
    mend: 'Write “在××市××酒店隔离” (in quarantine at which hotel in which city).',
    fixing: `The note is ${DRAFT}`,
  },
  'tasks/sent-back-vague': {
    looksAt: 'The send-back note.',
    applies:
      'To tasks with the status 退回 and a note. The note only repeats the reason chosen, or is a word such as 其他, 无, 不详 or 退回.',
    mend: 'Write the actual reason: 停机 (number suspended), 空号 (number not in use), 人在境外 (abroad), or whatever it is.',
    fixing: `With the reason 人在省外 the note is ${DRAFT} With any other reason it is never fixed.`,
  },

  ...controlGuides(policy, tooFew(policy)),
  ...charterGuides(policy),
  ...reconcileGuides(tooFew(policy)),

  'verification/overdue': {
    looksAt: 'The verification status; the dispatch date of the row, else --dispatched.',
    applies: `To rows whose dispatch date is known. The status is empty or 待核查, whatever follow-up stands there, and it is ${policy.verificationDue} of the day after dispatch or later. A cell that cannot be read does not count.`,
    mend: 'Verify now and update the status.',
    fixing: NEVER,
  },
  'verification/pending': {
    looksAt: 'The verification status; the dispatch date of the row, else --dispatched.',
    applies: `To rows whose dispatch date is known. The status is empty or 待核查, and ${policy.verificationDue} of the day after dispatch is still to come; the finding says how much time is left.`,
    mend: 'Verify in time.',
    fixing: NEVER,
  },
  'verification/closed-before-arrival': {
    looksAt: 'Verification status and date of arrival in Zhejiang.',
    applies: 'To rows with the status 结束核查 and an arrival date. The date is after today.',
    mend: 'Change the status back to 核查中, or correct the date.',
    fixing: NEVER,
  },
  'verification/open-after-arrival': {
    looksAt: 'Verification status and date of arrival in Zhejiang.',
    applies:
      'To rows with the status 核查中 and an arrival date. The date is today or earlier. Rows that nobody has verified are overdue or pending instead.',
    mend: 'Verify, then close verification, or correct the date.',
    fixing: NEVER,
  },
  'verification/arrived-before-14-days': {
    looksAt:
      'Whether 14 days were spent where the person entered; the start (quarantine out of province, else entry); the arrival (in Wenzhou, else in Zhejiang). Where a column is empty the remarks count, but for the arrival in Zhejiang.',
    applies: `To rows that say 是 and whose start and arrival are known. Of the days between them ${tooFew(policy)}. An arrival before the start does not count; a date that cannot be read is not replaced by another.`,
    mend: 'Verify the dates; if the person did come early, change to 否 and give the reason in the remarks.',
    fixing: NEVER,
  },
  'verification/follow-up-missing': {
    looksAt: 'Verification status and date of the last follow-up.',
    applies:
      'To rows with the status 核查中. The last follow-up was two days ago or earlier, or never. A cell that cannot be read does not count.',
    mend: 'Follow up today and update the date.',
    fixing: NEVER,
  },
  'verification/follow-up-due': {
    looksAt: 'Verification status and date of the last follow-up.',
    applies: 'To rows with the status 核查中. The last follow-up was yesterday; today’s is still to come.',
    mend: 'Follow up today and update the date.',
    fixing: NEVER,
  },
  'verification/health-behind-cases': {
    looksAt: 'The health status beside the case list of the health commission.',
    applies:
      'Where a case list is given (reconcile --cases). The list names the person, and the health status is not its case type; 治愈出院 is no contradiction. Of somebody listed several times the latest report counts.',
    mend: 'Update the health status from the list.',
    fixing:
      'Set to the case type of the list where the document number agrees; only suggested (--accept-suggestions) where the name and other marks do.',
  },
  'verification/not-quarantined-unexplained': {
    looksAt:
      'Remarks; reason for no quarantine, date and mode of arrival in Wenzhou; for the present situation also whereabouts, quarantine status and health status.',
    applies:
      'To rows that say 否 to 14 days of quarantine where the person entered. Neither remarks nor columns give the reason, the date of arrival in Wenzhou, its mode, or the present situation. One finding a row names all that is missing; 无 and 不详 say nothing, and a column that cannot be read is not counted as missing.',
    mend: 'Add to the remarks what is missing.',
    fixing: NEVER,
  },
});
