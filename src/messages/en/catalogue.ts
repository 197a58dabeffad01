import type { CatalogueTexts } from '../catalogue-texts.js';
import { columnName, inText, list } from './words.js';

export const catalogue: CatalogueTexts = {
  summary: 'List the rules; explain one: what it looks at, when it applies, how to mend it, with examples',
  id: 'Id of a rule, such as tasks/overdue; without it all are listed',
  examples: [
    { command: 'inbound rules', does: 'List all rules' },
    { command: 'inbound rules tasks/ended-start-date', does: 'Explain one rule' },
    {
      command: 'inbound rules --format markdown',
      does: 'Print all rules explained, to read or to print out',
    },
  ],
  unknownRule: (id) => `there is no rule ${id}`,
  seeAll: '; inbound rules lists them all',
  groups: {
    sheet: 'Any sheet',
    tasks: 'Tasks of the control register',
    control: 'Control register',
    charter: 'Charter flights',
    verification: 'Verification register',
    reconcile: 'Reconciling both registers',
  },
  fixes: { certain: 'fixed', suggested: 'suggested', decided: 'decision' },
  noFix: 'not fixed',
  headers: { id: 'Id', title: 'Rule', severity: 'Severity', clause: 'Clause', fixes: 'Fix' },
  labels: {
    clause: 'Clause',
    looksAt: 'Looks at',
    needs: 'Columns needed',
    applies: 'Applies',
    mend: 'How to mend it',
    fixing: 'Fixed?',
    example: 'Example',
  },
  noClause: 'Of no clause: data must be readable and credible before anything else can be said of it',
  needsNothing: 'None in particular',
  needsAll: (names) => list(names.map(columnName)),
  needsOne: (names) => `at least one of: ${list(names.map(columnName))}`,
  skippedWhere: (reason) => `also skipped (${inText(reason)})`,
  besides: { other: 'other register', cases: 'case list', registered: 'control register', list: 'list' },
  noColumn: '(no such column)',
  edit: ({ header, from, to }) => `${header}: ${from === '' ? '(empty)' : from} → ${to}`,
  asOf: (time) => `as of ${time}, without settings of a city’s own`,
  page: {
    title: 'The rules',
    otherLanguage: { name: '中文', file: '规则.md' },
    intro: (asOf) => [
      'Every finding of a report names its rule. Here each rule is explained: what it looks at, when it applies, how to mend what it finds, and whether the program does. `inbound rules` with the id of a rule shows the same on the command line; this page is what `inbound rules --format markdown --lang en` prints.',
      'An **error** holds its row back, a **warning** asks for a look, a **notice** informs. On a sheet without the columns it needs a rule is told as skipped, never as passed. Numbers of days and hours are the defaults. Clauses are those of the guidance (C: control register, V: verification register), told in other words.',
      `The people of the examples are invented, and the clock always stands at ${asOf}. A row marked ✖ is flawed, one marked ✔ is not; only the columns that matter are shown. Below stands what the program says of the ✖ row.`,
    ],
    contents: 'Contents',
  },
};
