import type { PageTexts } from '../page-texts.js';
import { clockTime, span } from './time.js';
import { count } from './words.js';

export const page: PageTexts = {
  windowTitle: ({ title, files }) => `${title} – ${files}`,
  skip: 'Skip to the findings',
  contents: 'Contents',
  summary: 'Summary',
  late: (rows) => `${count(rows, 'row')} overdue`,
  lateSince: ({ due, minutesLeft }) =>
    `The oldest should have been settled by ${clockTime(due)}, ${span(minutesLeft)} ago`,
  left: ({ minutesLeft }) => `${span(minutesLeft)} left`,
  leftFor: ({ due, rows }) => `Due ${clockTime(due)}, ${count(rows, 'row')} not settled yet`,
  noDeadline: 'Deadline unknown',
  showAlerts: 'Show the list',
  notAllChecked: ({ rules, columns }) => {
    const parts = [
      ...(rules > 0 ? [count(rules, 'rule')] : []),
      ...(columns > 0 ? [count(columns, 'column')] : []),
    ];
    return `${parts.join(' and ')} not checked; see why`;
  },
  pictures: {
    title: 'At a glance',
    held: {
      title: 'Held rows, and what holds them',
      caption: 'Counted in rows. A row with several problems counts once for each.',
    },
    rules: {
      title: 'Findings by kind',
      caption: 'Counted in findings, open and settled (fixed, gone with another fix, or excepted).',
    },
    districts: {
      title: 'Tasks by district',
      caption:
        'Counted in rows. The district is that of the district column or, where it says nothing, of the whereabouts or address.',
    },
    days: (field) => `By ${field.toLowerCase()}`,
    daysCaption: ({ days, left }) =>
      `Counted in rows, held and ready.${left > 0 ? ` Only the last ${count(days, 'day')} are drawn; ${left} earlier left out.` : ''}`,
    rest: (bars) => `${bars} more`,
  },
  rows: 'Rows',
  open: 'Open',
  settled: 'Settled',
  district: 'District',
  noDistrict: 'Not stated',
  noDay: 'Date unknown',
  filters: 'Search and filters',
  search: 'Search',
  searchHint: 'Name, cell, words …',
  all: 'All',
  choice: ({ name, count: number }) => `${name} (${number})`,
  hideDone: 'Hide what is ticked off',
  reset: 'Reset',
  print: 'Print',
  findings: 'Findings',
  findingsCaption: 'Findings, open errors first',
  noFindings: 'No problem was found.',
  nothingShown: 'No finding fits these filters. Change them, or press “Reset” to see all.',
  ticksNote:
    'What you tick off is kept in this computer’s browser only: it changes no sheet, holds nothing personal, and is still there when you open this report again.',
  unchecked: 'Not checked',
  rulesNotChecked: (rules) => `${count(rules, 'rule')} not checked`,
  columnsNotChecked: (columns) => `${count(columns, 'column')} with an unknown header`,
  columnsKept:
    'These columns go into the import sheet as they are, but were not checked. If one is in common use, put it into the configuration (headers or columns).',
  allChecked: 'Every rule was checked and every column was known.',
  onlyTheSheet:
    'The program looks only at what this sheet says and compares it with no other system: no finding does not mean that all of it is true.',
  counted: ({ title, count: number }) => `${title} (${number})`,
  input: 'What was read',
  kind: 'Kind',
  asOf: 'Checked as of',
  program: 'Program',
  columnsRead: 'What each column was read as',
  column: 'Column',
  header: 'Header',
  unknownColumn: 'Unknown; not checked',
  masked: 'Names, document numbers and phones are masked.',
  unmasked:
    'Caution: this page holds full names, document numbers and phones. Keep it safe and do not pass it on.',
  script: {
    done: 'Done',
    markDone: 'Done: {cell} {title}',
    shown: 'Showing {shown} of {total} findings',
    ticked: '{done} done',
    partly: 'The first {count} of {shown} are listed.',
    showMore: 'List {count} more',
    showAll: 'List all',
    cells: 'Cells',
    underlined: 'Underlined: what the program read in the remark.',
    clause: 'Clause {clause}',
    todo: 'What to do',
    rule: 'How the program judges',
    roles: { first: 'Look here first', other: 'Compare', evidence: 'Evidence' },
    emptyCell: '(empty)',
    newValue: 'Changed to',
    suggestedValue: 'Proposed',
    joint: ', ',
    expected: 'Should be',
    moreCells: 'Cells not listed: {count}.',
  },
};
