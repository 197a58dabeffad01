import type { Clause } from '../domain/clauses.js';
import { severities } from '../domain/finding.js';
import type { Messages } from '../messages/messages.js';
import type { ReportTexts } from '../messages/report-texts.js';
import { isOpen, type PlacedFix, type RuleFinding } from '../pipeline/check.js';
import type { FillingName } from '../pipeline/desk.js';
import { isFieldName } from '../records/fields.js';
import { alertsText, isAlert } from './alerts.js';
import { exceptionState } from './exception-hints.js';
import type { Privacy } from './privacy.js';
import { reconcileTable } from './reconcile-tables.js';
import {
  allFindings,
  deadlines,
  exceptionOutcomes,
  fillingNameOf,
  ownInputs,
  type Report,
  rowKey,
  ruleOutcomes,
  totals,
} from './report.js';
import { addressOf, clock, fieldName, flawText, ruleTitle, stateText, todoText } from './wording.js';

export type SectionId = keyof ReportTexts['sections'];

/** One part of the report as a table: the workbook shows all of them, the page those that it has nothing better for. */
export interface ReportTable {
  readonly id: SectionId;
  readonly title: string;
  /** `width` in characters. */
  readonly columns: readonly { readonly header: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number)[])[];
}

function overview(report: Report, messages: Messages): ReportTable {
  const { report: texts } = messages;
  const { headers } = texts;
  const counts = totals(report);
  const rows: (readonly (string | number)[])[] = deadlines(report).map(({ due, minutesLeft, rows: open }) => [
    headers.due,
    (minutesLeft > 0 ? texts.deadlineLeft : texts.deadlineLate)({ due, minutesLeft, rows: open }),
  ]);
  const alerts = allFindings(report).filter(isAlert);
  const [alert] = alerts;
  if (alert) rows.push([ruleTitle(alert, messages), alertsText(alerts, messages)]);
  for (const { checked } of report.inputs) {
    const { file, sheet, layout } = checked.table;
    rows.push([headers.file, file]);
    rows.push([
      headers.sheet,
      texts.readAs({ sheet, headerRow: layout.headerRow, rows: checked.counts.rows }),
    ]);
  }
  if (report.cases) {
    const { file, sheet, layout, records } = report.cases.table;
    rows.push([messages.kinds['case-list'], file]);
    rows.push([headers.sheet, texts.readAs({ sheet, headerRow: layout.headerRow, rows: records.length })]);
  }
  for (const { date, table } of report.previous)
    rows.push([texts.previous, texts.previousExport({ date, file: table.file, rows: table.records.length })]);
  rows.push(
    [texts.countNames.rows, counts.rows],
    [texts.countNames.ready, counts.ready],
    [texts.countNames.held, counts.held],
    [texts.countNames.blank, counts.blank],
    [texts.countNames.errors, counts.errors],
    [texts.countNames.warnings, counts.warnings],
    [texts.countNames.notices, counts.notices],
    [texts.countNames.fixed, counts.fixed],
  );
  return {
    id: 'overview',
    title: texts.sections.overview,
    columns: [
      { header: headers.item, width: 24 },
      { header: headers.value, width: 72 },
    ],
    rows,
  };
}

/** What a person must do first: open errors, open warnings, then what is done or only informs; each in the order of rows. */
export function inOrderOfWork(findings: readonly RuleFinding[]): RuleFinding[] {
  const rank = (finding: RuleFinding): number => (isOpen(finding) ? severities.indexOf(finding.severity) : 2);
  return findings.toSorted((a, b) => rank(a) - rank(b));
}

function findings(report: Report, messages: Messages, privacy: Privacy): ReportTable {
  const { report: texts } = messages;
  const { headers } = texts;
  const rowStates = new Map<string, string>();
  for (const { checked } of ownInputs(report)) {
    const { file, sheet } = checked.table;
    for (const { source, holds } of checked.rows) {
      const state = holds.length > 0 ? texts.rowStates.held : texts.rowStates.ready;
      rowStates.set(rowKey({ file, sheet, row: source.row.number }), state);
    }
  }
  return {
    id: 'findings',
    title: texts.sections.findings,
    columns: [
      { header: headers.severity, width: 6 },
      { header: headers.row, width: 6 },
      { header: headers.cell, width: 12 },
      { header: headers.person, width: 10 },
      { header: headers.title, width: 18 },
      { header: headers.message, width: 48 },
      { header: headers.actual, width: 20 },
      { header: headers.expected, width: 20 },
      { header: headers.todo, width: 36 },
      { header: headers.state, width: 16 },
      { header: headers.rowState, width: 10 },
      { header: headers.clause, width: 8 },
      { header: headers.due, width: 16 },
      { header: headers.rule, width: 30 },
    ],
    rows: inOrderOfWork(allFindings(report)).map((finding) => {
      const { severity, at, actual = '', expected = '', clause, due, rule } = finding;
      const [first] = at;
      const field = first?.field ?? null;
      return [
        messages.severities[severity],
        first?.row ?? '',
        at
          .slice(0, 6)
          .map((cell) => addressOf(cell, report))
          .join(' '),
        first ? privacy.person(first) : '',
        ruleTitle(finding, messages),
        privacy.text(flawText(finding, messages), at),
        privacy.value(field, actual, at),
        privacy.value(field, expected, at),
        todoText(finding, messages),
        privacy.text(stateText(finding, messages), at),
        (first && rowStates.get(rowKey(first))) ?? '',
        clause ?? '',
        due ? clock(due) : '',
        rule,
      ];
    }),
  };
}

function decisions(report: Report, messages: Messages, privacy: Privacy): ReportTable {
  const { report: texts } = messages;
  const { headers } = texts;
  return {
    id: 'decisions',
    title: texts.sections.decisions,
    columns: [
      { header: headers.row, width: 6 },
      { header: headers.person, width: 10 },
      { header: headers.status, width: 12 },
      { header: headers.firm, width: 10 },
      { header: headers.controlStartDate, width: 14 },
      { header: headers.sendBackReason, width: 14 },
      { header: headers.note, width: 32 },
      { header: headers.missing, width: 32 },
      { header: headers.because, width: 64 },
    ],
    rows: report.inputs.flatMap(({ checked: { table, decisions: made } }) =>
      made.map(({ row, decision }) => {
        const at = { file: table.file, sheet: table.sheet, row };
        const firmness = decision.status === null ? 'undecided' : decision.firm ? 'firm' : 'doubtful';
        return [
          row,
          privacy.person(at),
          decision.status ?? '',
          texts.firmness[firmness],
          decision.controlStartDate ?? '',
          decision.sendBackReason ?? '',
          privacy.text(decision.note ?? '', [at]),
          decision.missing.map((field) => missingName(field, messages)).join(messages.listJoint),
          privacy.text(decision.because.map(messages.because).join(messages.listJoint), [at]),
        ];
      }),
    ),
  };
}

function audit(report: Report, messages: Messages, privacy: Privacy): ReportTable {
  const { headers } = messages.report;
  return {
    id: 'audit',
    title: messages.report.sections.audit,
    columns: [
      { header: headers.row, width: 6 },
      { header: headers.cell, width: 8 },
      { header: headers.person, width: 10 },
      { header: headers.field, width: 18 },
      { header: headers.from, width: 28 },
      { header: headers.to, width: 28 },
      { header: headers.title, width: 20 },
      { header: headers.evidence, width: 36 },
      { header: headers.clause, width: 8 },
      { header: headers.rule, width: 30 },
    ],
    rows: report.inputs.flatMap(({ checked }) => [
      ...checked.findings
        .filter(({ applied }) => applied)
        .flatMap((finding) => {
          const words = [ruleTitle(finding, messages), finding.clause ?? '', finding.rule] as const;
          return finding.fix
            ? auditLines({ at: finding.at, fix: finding.fix }, words, report, messages, privacy)
            : [];
        }),
      ...checked.rows.flatMap(({ filled }) => {
        const by = fillingNameOf(report);
        const words = [messages.report.filledIn[by], FILLING_CLAUSES[by], ''] as const;
        return filled ? auditLines(filled, words, report, messages, privacy) : [];
      }),
    ]),
  };
}

/** The clauses that ask for what is filled in. */
const FILLING_CLAUSES: { readonly [F in FillingName]: Clause | '' } = {
  decision: '',
  intake: 'C-2.0',
  assign: 'C-3.3',
  phones: 'C-3.4',
  transfer: 'C-3.5',
};

/** A line of the audit trail for each edit of a fix; `words`: its title, clause and rule. */
function auditLines(
  { at: cells, fix }: PlacedFix,
  [title, clause, rule]: readonly [string, string, string],
  report: Report,
  messages: Messages,
  privacy: Privacy,
): (string | number)[][] {
  const evidence = fix.evidence
    .map((cell) => `${addressOf(cell, report)} ${fieldName(cell.field, messages)}`)
    .join(messages.listJoint);
  return fix.edits.map((edit) => {
    const at = cells[edit.at] ?? cells[0];
    return [
      at?.row ?? '',
      at ? addressOf(at, report) : '',
      at ? privacy.person(at) : '',
      fieldName(edit.field, messages),
      privacy.value(edit.field, edit.from, cells),
      privacy.value(edit.field, edit.to, cells),
      title,
      evidence,
      clause,
      rule,
    ];
  });
}

function exceptions(report: Report, messages: Messages, privacy: Privacy): ReportTable {
  const { report: texts } = messages;
  const { headers } = texts;
  return {
    id: 'exceptions',
    title: texts.sections.exceptions,
    columns: [
      { header: headers.rule, width: 34 },
      { header: headers.title, width: 24 },
      { header: headers.about, width: 20 },
      { header: headers.reason, width: 36 },
      { header: headers.expires, width: 12 },
      { header: headers.matched, width: 10 },
      { header: headers.outcome, width: 32 },
    ],
    rows: exceptionOutcomes(report).map((outcome) => {
      const {
        exception: { rule, about },
        reason,
        expires,
        matched,
      } = outcome;
      return [
        rule,
        messages.rules[rule].title,
        privacy.text(about, []),
        privacy.text(reason, []),
        expires,
        matched,
        exceptionState(outcome, messages),
      ];
    }),
  };
}

function rules(report: Report, messages: Messages): ReportTable {
  const { report: texts } = messages;
  const { headers } = texts;
  return {
    id: 'rules',
    title: texts.sections.rules,
    columns: [
      { header: headers.rule, width: 34 },
      { header: headers.title, width: 24 },
      { header: headers.applied, width: 10 },
      { header: headers.flawed, width: 10 },
      { header: headers.outcome, width: 48 },
    ],
    rows: ruleOutcomes(report).map(({ id, applied, flawed, skipped }) => [
      id,
      messages.rules[id].title,
      applied,
      flawed,
      skipped ? messages.skipped(skipped) : applied === 0 ? texts.neverApplied : texts.checked,
    ]),
  };
}

function blanks(report: Report, { report: texts }: Messages): ReportTable {
  const { headers, blankWhy } = texts;
  return {
    id: 'blanks',
    title: texts.sections.blanks,
    columns: [
      { header: headers.row, width: 6 },
      { header: headers.outcome, width: 32 },
    ],
    rows: report.inputs.flatMap(({ checked }) =>
      checked.table.blanks.map(({ first, last, why }) => [
        first === last ? first : `${first}–${last}`,
        blankWhy[why],
      ]),
    ),
  };
}

/** What a decision lacks: a field of the sheet, or an item that only a remark gives. */
function missingName(name: string, { fields: names, items }: Messages): string {
  if (isFieldName(name)) return names[name];
  return Object.hasOwn(items, name) ? items[name as keyof typeof items] : name;
}

const TABLES: {
  readonly [S in SectionId]: (report: Report, messages: Messages, privacy: Privacy) => ReportTable;
} = {
  overview,
  findings,
  explain: (...about) => reconcileTable('explain', ...about),
  identities: (...about) => reconcileTable('identities', ...about),
  decisions,
  audit,
  pairs: (...about) => reconcileTable('pairs', ...about),
  alone: (...about) => reconcileTable('alone', ...about),
  exceptions,
  rules,
  blanks,
};

const ALL: readonly SectionId[] = [
  'overview',
  'findings',
  'explain',
  'identities',
  'decisions',
  'audit',
  'pairs',
  'alone',
  'exceptions',
  'rules',
  'blanks',
];

/** The report, or some sections of it, as tables, an empty one left out. */
export function reportTables(
  report: Report,
  messages: Messages,
  privacy: Privacy,
  sections = ALL,
): ReportTable[] {
  return sections
    .map((section) => TABLES[section](report, messages, privacy))
    .filter(({ id, rows }) => rows.length > 0 || id === 'findings');
}
