import type { TaskStatus } from '../../domain/decision.js';
import type { CellFaultSays } from '../../rules/sheet/cell-fault.js';
import type { RuleTexts } from '../messages.js';
import { because, placeOrRegion } from './because.js';
import { charterRules } from './charter-rules.js';
import { controlRules } from './control-rules.js';
import { late, left } from './deadline.js';
import { reconcileRules } from './reconcile-rules.js';
import {
  cases,
  columnName,
  contactName,
  count,
  factName,
  fieldNames,
  inText,
  items,
  list,
  listAnd,
  nameOf,
  sentence,
} from './words.js';

const documentChecks: Readonly<Record<string, string>> = {
  checksum: 'the check digit of the resident ID does not fit',
  'birth-date': 'the date of birth in the resident ID does not exist',
  example: 'it is the number of the example row of a template',
  shape: 'its length or characters fit no document',
};

/** What a status of the register means. */
const statusMeanings: { readonly [S in TaskStatus]: string } = {
  纳入管控: 'under control',
  结束管控: 'control ended',
  退回: 'sent back',
};

const itemList = (missing: readonly (keyof typeof items)[]): string[] =>
  missing.map((item) => inText(items[item]));

/** The two days that an ambiguous date can be: 2020-04-01 or 2020-04-10. */
const readings = (detail: string | null): string => (detail ?? '').replace(' / ', ' or ');

/** How a cell of a field is to be filled in. */
function wayToWrite({ type, choices }: CellFaultSays): string {
  if (choices.length > 0) return `Change it to one of ${choices.join(', ')}`;
  if (type === 'date') return 'Write the full date, such as 2020-04-27';
  return type === 'integer'
    ? 'Write a whole number'
    : 'The cell holds an error, or a formula without a result: write what it shall say';
}

export const rules: RuleTexts = {
  'sheet/header-unknown': {
    title: 'Unknown header',
    flaw: ({ header, nearest }) =>
      `The header “${header}” stands for no known field${nearest === null ? '' : ` (the nearest is “${nearest}”)`}; its column is carried over unchecked`,
    todo: ({ nearest }) =>
      nearest === null
        ? 'If it is a usual column, say under “headers” in the configuration which field it is (inbound init --from proposes it); otherwise nothing to do'
        : `If it is “${nearest}”, rename the header and run again; otherwise nothing to do`,
  },
  'sheet/column-missing': {
    title: 'Required column missing',
    flaw: ({ fields: group }) => `There is no such column: ${group.map(columnName).join(' or ')}`,
    todo: () => 'Add the column and run again; until then no row can be imported',
  },
  'sheet/value-unreadable': {
    title: 'Unreadable value',
    flaw: ({ field, detail }) =>
      `The value of “${nameOf(field)}” cannot be read${detail === null ? '' : ` (the nearest is “${detail}”)`}`,
    todo: (says) => `${wayToWrite(says)}; the value is kept as it was`,
  },
  'sheet/value-normalised': {
    title: 'Value put into standard form',
    flaw: ({ field, isTextDate }) =>
      `“${nameOf(field)}” was ${isTextDate ? 'made a date instead of text' : 'put into its standard form'}`,
    todo: () => 'Nothing to do',
  },
  'sheet/columns-disagree': {
    title: 'Columns of one field disagree',
    flaw: ({ field }) => `Two columns both mean “${nameOf(field)}”, but their values differ`,
    todo: () => 'Verify, then make them equal or clear the wrong cell',
  },
  'sheet/date-ambiguous': {
    title: 'Date can be read in two ways',
    flaw: ({ field, detail }) =>
      `“${nameOf(field)}” is a number that may have lost its final 0; it can be read as ${readings(detail)}`,
    todo: () => 'Verify, then write the full date, such as 2020-04-10',
  },
  'sheet/document-number-damaged': {
    title: 'Document number damaged',
    flaw: () => 'The document number was stored as a number, and Excel has wiped out its last digits',
    todo: () =>
      'Enter it again from the original source in a cell set to text first; the program never fills in lost digits',
  },
  'sheet/document-number-missing': {
    title: 'Document number missing',
    flaw: ({ irregular }) =>
      irregular ? 'The document number is empty (irregular entry)' : 'The document number is empty',
    todo: ({ irregular }) =>
      irregular ? 'Without a valid document, use a unique code instead' : 'Fill in the document number',
  },
  'sheet/document-number-invalid': {
    title: 'Document number wrong',
    flaw: ({ detail }) => sentence(documentChecks[detail ?? ''] ?? 'its form does not fit'),
    todo: () => 'Check it against the document itself',
  },
  'sheet/document-number-duplicate': {
    title: 'Document number used twice',
    flaw: ({ rows }) => `The same document number is on ${count(rows, 'row')}`,
    todo: () => 'Find out if it is one person: if so, keep one row; if not, correct the number',
  },
  'sheet/name-missing': {
    title: 'Name missing',
    flaw: () => 'The name is empty',
    todo: () => 'Fill in the name',
  },
  'sheet/phone-invalid': {
    title: 'Phone number wrong',
    flaw: ({ field }) =>
      `“${nameOf(field)}” is neither an 11-digit mobile number, nor a landline, nor the placeholder number`,
    todo: () => 'Verify and correct it; numbers of relatives or friends belong in the remarks',
  },
  'sheet/phone-shared': {
    title: 'Phone number shared by several people',
    flaw: ({ rows }) => `The same phone number is on ${count(rows, 'row')}`,
    todo: () => 'Verify whether it is the person’s own number',
  },
  'sheet/birth-date-contradicts-id': {
    title: 'Date of birth contradicts the resident ID',
    flaw: () => 'The date of birth is not the one in the resident ID number',
    todo: () => 'Check against the document and correct whichever is wrong',
  },
  'sheet/sex-contradicts-id': {
    title: 'Sex contradicts the resident ID',
    flaw: () => 'The sex is not the one in the resident ID number',
    todo: () => 'Check against the document and correct whichever is wrong',
  },
  'sheet/dates-out-of-order': {
    title: 'Dates out of order',
    flaw: ({ wrong }) =>
      sentence(
        wrong
          .map(({ field, date, limit, limitDate }) => {
            const what = limit ? `${inText(fieldNames[limit])} ${limitDate}` : `today, ${limitDate}`;
            return `${inText(fieldNames[field])} ${date} is later than ${what}`;
          })
          .join('; '),
      ),
    todo: () => 'Verify, then correct the wrong date',
  },
  'sheet/remark-contradicts-column': {
    title: 'Remarks contradict a column',
    flaw: ({ field, column, remark }) =>
      `The column “${fieldNames[field]}” says ${column}, the remarks say ${field === 'whereabouts' ? placeOrRegion(remark) : remark}`,
    todo: () => 'Verify, then make column and remarks agree',
  },

  'tasks/overdue': {
    title: 'Task overdue',
    flaw: (says) => `No final status yet; ${late(says)}`,
    todo: () => 'Verify now and fill in the final status',
  },
  'tasks/pending': {
    title: 'Task pending',
    flaw: (says) => `No final status yet; ${left(says)}`,
    todo: () => 'Verify and fill in the final status before it is due',
  },
  'tasks/status-contradicts-facts': {
    title: 'Status contradicts the facts',
    flaw: ({ status, because: reasons }) =>
      `Should be ${status}${status ? ` (${statusMeanings[status]})` : ''}, because: ${reasons.map(because).join('; ')}`,
    todo: ({ status }) => `Verify, then change it to ${status} or correct the wrong fact`,
  },
  'tasks/facts-insufficient': {
    title: 'Not enough facts to decide',
    flaw: ({ missing }) => `The final status cannot be decided; missing: ${list(missing.map(factName))}`,
    todo: () => 'Find out by phone and fill it in',
  },
  'tasks/control-unexplained': {
    title: 'Control not explained',
    flaw: (says) => `${cases[says.case]}; not explained: ${list(itemList(says.missing))}`,
    todo: ({ missing }) => `State in the remarks: ${listAnd(itemList(missing))}`,
  },
  'tasks/control-start-date': {
    title: 'Control start date wrong',
    flaw: ({ arrival }) =>
      arrival
        ? `The control start date is before the arrival in Wenzhou on ${arrival}`
        : 'Under control, but the control start date is empty',
    todo: () => 'Fill in the date on which control began in Wenzhou',
  },
  'tasks/control-needs-alert': {
    title: 'Contact must be told',
    flaw: ({ contact }) => `Under control: ${contactName(contact)} must be told at once`,
    todo: ({ contact }) => `Tell ${contactName(contact)}`,
  },
  'tasks/ended-too-early': {
    title: 'Control ended too early',
    flaw: ({ days, required, start }) =>
      `${count(days, 'day')} of quarantine since ${start}, fewer than the required ${required}`,
    todo: ({ isNearly }) =>
      isNearly
        ? 'Ask whether that place counts the first day of quarantine as day 1; if not, control cannot be ended yet'
        : 'Verify the start and end of quarantine; if the days are incomplete, control cannot be ended yet',
  },
  'tasks/ended-start-date': {
    title: 'Control start date wrong for ended control',
    flaw: ({ start }) =>
      start
        ? `The control start date should be ${start}, when quarantine out of province began`
        : 'The control start date is empty, and the start of quarantine out of province is unknown',
    todo: ({ start }) =>
      start ? `Fill in ${start}` : 'Find out when quarantine out of province began and fill it in',
  },
  'tasks/sent-back-reason-missing': {
    title: 'Sent back without a reason',
    flaw: ({ missing }) =>
      `Sent back, but the ${listAnd(missing.map((field) => inText(fieldNames[field])))} ${missing.length > 1 ? 'are' : 'is'} empty`,
    todo: () => 'Choose the send-back reason, and explain it in the send-back note',
  },
  'tasks/sent-back-site-missing': {
    title: 'Sent back without the quarantine site',
    flaw: () => 'Outside the province, but the send-back note does not say in which city and hotel',
    todo: () => 'Write “在××市××酒店隔离” (in quarantine at which hotel in which city)',
  },
  'tasks/sent-back-vague': {
    title: 'Send-back note says nothing',
    flaw: () => 'The send-back note explains nothing',
    todo: () =>
      'Write the actual reason, such as 停机 (number suspended), 空号 (number not in use) or 人在境外 (abroad)',
  },

  ...controlRules,
  ...charterRules,
  ...reconcileRules,

  'verification/overdue': {
    title: 'Verification overdue',
    flaw: (says) => `Not verified yet; ${late(says)}`,
    todo: () => 'Verify now',
  },
  'verification/pending': {
    title: 'Verification pending',
    flaw: (says) => `Not verified yet; ${left(says)}`,
    todo: () => 'Verify before it is due',
  },
  'verification/closed-before-arrival': {
    title: 'Verification closed before arrival',
    flaw: ({ arrival }) =>
      `Verification is closed, but the arrival in Zhejiang on ${arrival} is still to come`,
    todo: () => 'Change back to 核查中 (being verified), or correct the date of arrival in Zhejiang',
  },
  'verification/open-after-arrival': {
    title: 'Verification open after arrival',
    flaw: ({ arrival }) =>
      `The date of arrival in Zhejiang, ${arrival}, has come, but verification is still open`,
    todo: () => 'Verify, then close verification, or correct the date of arrival in Zhejiang',
  },
  'verification/arrived-before-14-days': {
    title: 'Arrived before quarantine was complete',
    flaw: ({ days, required, start, arrival }) =>
      `Said to be quarantined for ${count(required, 'day')} where they entered, but ${start} to ${arrival} is only ${count(days, 'day')}`,
    todo: () =>
      'Verify the dates; if the person did come early, change to 否 (no) and give the reason in the remarks',
  },
  'verification/follow-up-missing': {
    title: 'Follow-up missing',
    flaw: ({ last, days }) =>
      last === null ? 'Never followed up' : `The last follow-up was ${count(days, 'day')} ago (${last})`,
    todo: () => 'Follow up today and update the follow-up date',
  },
  'verification/follow-up-due': {
    title: 'Follow-up due today',
    flaw: ({ last }) => `The last follow-up was yesterday (${last})`,
    todo: () => 'Follow up today and update the follow-up date',
  },
  'verification/health-behind-cases': {
    title: 'Health status behind the case list',
    flaw: ({ type }) => `The case list has this person as “${type}”; the health status has not followed`,
    todo: ({ type, isByDocument }) =>
      isByDocument
        ? `Set the health status to “${type}”`
        : `Make sure that the list means this person; if so, set the health status to “${type}”`,
  },
  'verification/not-quarantined-unexplained': {
    title: 'No quarantine at entry, not explained',
    flaw: ({ missing }) => `Not quarantined where they entered; not explained: ${list(itemList(missing))}`,
    todo: ({ missing }) => `State in the remarks: ${listAnd(itemList(missing))}`,
  },
};
