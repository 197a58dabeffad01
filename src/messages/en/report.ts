import type { ReportTexts } from '../report-texts.js';
import { clockTime, span } from './time.js';
import { contactName, count } from './words.js';

/** So many headers are named in a hint. */
const MOST_HEADERS = 8;

const undated =
  (day: string) =>
  (rows: number): string =>
    `${count(rows, 'row')} whose status or ${day} is not known: no deadline`;

export const report: ReportTexts = {
  title: (kind) => `${kind}: check report`,
  asOf: (time) => `As of ${clockTime(time)}`,
  readAs: ({ sheet, headerRow, rows }) => `${sheet} (header in row ${headerRow}, ${count(rows, 'row')})`,
  previous: 'Compared with',
  previousExport: ({ date, file, rows }) => `the export of ${date}, ${file}, ${count(rows, 'row')}`,
  previousMark: 'earlier',
  deadlineLeft: ({ due, minutesLeft, rows }) =>
    `Due ${clockTime(due)}, ${span(minutesLeft)} left: ${count(rows, 'row')} not settled`,
  deadlineLate: ({ due, minutesLeft, rows }) =>
    `Due ${clockTime(due)}, ${span(minutesLeft)} late: ${count(rows, 'row')} not settled`,
  noDeadline: 'Dispatch date unknown, so no deadline can be worked out: give it with --dispatched',
  filledIn: {
    decision: 'Accepted decision',
    assign: 'Officer assigned',
    phones: 'Verified phone filled in',
    transfer: 'In the hotel after all: as before',
    intake: 'Completed for registration',
  },
  filledRows: {
    assign: (rows) => `Officer or status filled in for ${count(rows, 'person', 'people')}`,
    phones: (rows) => `Phone or remark filled in from the list for ${count(rows, 'person', 'people')}`,
    transfer: (rows) => `${count(rows, 'person', 'people')} found in the hotel after all: as before`,
    intake: (rows) => `Status, dates or remark completed for ${count(rows, 'person', 'people')}`,
  },
  undated: {
    'control-tasks': undated('dispatch date'),
    'control-register': undated('date of registration'),
    verification: undated('dispatch date'),
  },
  allSettled: {
    'control-tasks': 'All tasks have a final status',
    'control-register': 'Nobody waits for an officer, and no placeholder for a verified number',
    verification: 'All tasks are verified',
  },
  counts: ({ rows, ready, held, blank, errors, warnings, notices, fixed }) =>
    `${count(rows, 'row')}: ${ready} ready, ${held} held, ${blank} blank or footer | ${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(notices, 'notice')}, ${fixed} fixed`,
  countNames: {
    rows: 'Rows in all',
    ready: 'Ready to import',
    held: 'Held',
    blank: 'Blank or footer',
    errors: 'Errors',
    warnings: 'Warnings',
    notices: 'Notices',
    fixed: 'Fixed',
  },
  alerts: ({ contact, people }) =>
    `Tell ${contactName(contact)} at once: ${count(people, 'person', 'people')} under control`,
  toDo: 'To do',
  nothingToDo: 'Nothing to do',
  rowLabel: (row) => `Row ${row}`,
  sheetMarks: {
    'control-tasks': 'Task',
    'control-register': 'Ctrl',
    verification: 'Verif',
    'passenger-list': 'Pax',
    roster: 'Rost',
    'phone-list': 'Phone',
    'roll-call': 'Roll',
    intake: 'New',
  },
  moreRows: (rows) => `… and ${rows} more, see the report`,
  suggestions: (number) =>
    `${count(number, 'suggested fix', 'suggested fixes')} not applied (check, then apply with --accept-suggestions)`,
  decisions: (number) =>
    `The facts give a status for ${count(number, 'row')} (check “Proposed status”, then fill in with --accept-decisions)`,
  unknownHeaders: (headers) =>
    `${count(headers.length, 'column')} with an unknown header not checked: ${headers.slice(0, MOST_HEADERS).join(', ')}${headers.length > MOST_HEADERS ? ' …' : ''} (for the nearest headers run inbound inspect)`,
  skippedRules: (number) => `${count(number, 'rule')} not checked; for the reason see “Rules” in the report`,
  pendingRows: (rows) =>
    `${count(rows, 'row')} on the sheet “待处理” not checked: mend them in the source sheet and check that again, or use --sheet 待处理`,
  outputs: 'Output files',
  outputOf: {
    import: (rows) =>
      `${count(rows, 'row')} ready to import; those that need a person are on the sheet “待处理”`,
    officers: (rows) => `sheets of the officers, ready to print, ${count(rows, 'person', 'people')}`,
    'report-xlsx': (rows) => `anomaly report, ${count(rows, 'finding')}`,
    'report-html': (rows) => `anomaly report (web page), ${count(rows, 'finding')}`,
    'report-json': (rows) => `anomaly report (JSON), ${count(rows, 'finding')}`,
    annotated: (rows) => `the input sheet with notes, ${count(rows, 'finding')}`,
  },
  sections: {
    overview: 'Overview',
    findings: 'Findings',
    decisions: 'Proposed status',
    audit: 'Changes made',
    explain: 'To be explained',
    identities: 'Identities',
    pairs: 'Pairs',
    alone: 'In one register only',
    exceptions: 'Exceptions',
    rules: 'Rules',
    blanks: 'Rows not counted',
  },
  headers: {
    item: 'Item',
    value: 'Value',
    file: 'File',
    sheet: 'Sheet',
    row: 'Row',
    cell: 'Cell',
    person: 'Name',
    severity: 'Level',
    rule: 'Rule',
    title: 'Problem',
    clause: 'Clause',
    message: 'What is wrong',
    actual: 'Actual',
    expected: 'Expected',
    todo: 'What to do',
    due: 'Due',
    state: 'State',
    rowState: 'This row',
    status: 'Proposed status',
    firm: 'Certainty',
    controlStartDate: 'Control start date',
    sendBackReason: 'Send-back reason',
    note: 'Send-back note',
    missing: 'Missing information',
    because: 'Because',
    field: 'Field',
    from: 'From',
    to: 'To',
    evidence: 'Evidence',
    applied: 'Applied',
    flawed: 'Problems',
    outcome: 'Outcome',
    about: 'About',
    reason: 'Reason',
    expires: 'Valid until',
    matched: 'Findings',
  },
  states: {
    applied: 'Fixed',
    contested: 'Fixes conflict; a person must choose',
    suggested: 'Fix suggested',
    decided: 'Status proposed',
    open: 'Open',
    notice: 'For information',
    moot: 'Settled by other fixes',
    excepted: 'Excepted',
  },
  excepted: (state, { reason, expires }) => `${state}: ${reason} (until ${expires})`,
  exceptionExpired: (state, { expires }) => `${state} (its exception expired on ${expires})`,
  exceptionStates: {
    used: 'In force',
    expired: 'Expired, so it counts again: extend it or take it out',
    unmatched: (nearest) =>
      `No such finding: check it or take it out${nearest === null ? '' : ` (the nearest column is “${nearest}”)`}`,
    otherKind: 'This kind of sheet has no such rule',
  },
  exceptedFindings: (number) =>
    `${count(number, 'finding')} not counted, by exception; for the reasons see “Exceptions” in the report`,
  expiredExceptions: (number) =>
    `${count(number, 'exception')} expired: what ${number === 1 ? 'it was' : 'they were'} about counts again (see “Exceptions” in the report)`,
  unmatchedExceptions: (number) =>
    `${count(number, 'exception')} about nothing in this sheet: check the configuration (see “Exceptions” in the report)`,
  rowStates: { ready: 'Ready', held: 'Held' },
  firmness: { firm: 'Firm', doubtful: 'To confirm', undecided: 'Undecided' },
  blankWhy: {
    empty: 'Empty row',
    footer: 'Footer (total, filled in by …)',
    header: 'The header once more',
    example: 'Example row',
  },
  checked: 'Checked',
  neverApplied: 'Checked; no row to apply to',
  contested: (flaw, edits) =>
    `${flaw}; it would make ${edits.map(({ field, to }) => `“${field}” “${to}”`).join(', ')}, but another correction wants something else there, so nothing was changed`,
  contestedToDo: 'Two corrections want different values in one cell: verify, then fill it in by hand',
  titled: (title, text) => `${title}: ${text}`,
  pendingHeaders: { why: 'Why held', todo: 'What to do' },
};
