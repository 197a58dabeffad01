import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import { append } from '../domain/append.js';
import type { Severity } from '../domain/finding.js';
import type { Messages } from '../messages/messages.js';
import { isOpen, type RuleFinding } from '../pipeline/check.js';
import { plain } from '../table/text.js';
import { alertsText, isAlert } from './alerts.js';
import { exceptionHints } from './exception-hints.js';
import type { Privacy } from './privacy.js';
import {
  allFindings,
  deadlineCover,
  deadlines,
  deskOf,
  fillingNameOf,
  type Report,
  ruleOutcomes,
  totals,
} from './report.js';
import {
  alertText,
  cellName,
  flawText,
  isChecked,
  rowLabel,
  ruleTitle,
  SEVERITY_MARKS,
  todoText,
} from './wording.js';

export interface TerminalOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** So many rows of a group are shown; the rest is in the report. */
const SHOWN_ROWS = 3;
/** The columns beside the message: row, cell, person, and the borders between all four. */
const CELL_WIDTH = 8;
const PERSON_WIDTH = 12;
const ROW_WIDTH = 14;
const LEAST_MESSAGE_WIDTH = 30;
const BORDERS = 5;
/** The blanks at both sides of a cell. */
const PADDING = 2;

export function paint(chalk: ChalkInstance, severity: Severity, text: string): string {
  if (severity === 'error') return chalk.red(text);
  return severity === 'warning' ? chalk.yellow(text) : text;
}

function headline(report: Report, messages: Messages, chalk: ChalkInstance): string[] {
  const { report: texts } = messages;
  const lines = report.inputs.flatMap(({ checked: { table, counts } }) => {
    const { kind, file, sheet, layout } = table;
    const name = `${messages.kinds[kind]}  ${file}`;
    return [
      chalk.bold(plain(name)),
      texts.readAs({ sheet: plain(sheet), headerRow: layout.headerRow, rows: counts.rows }),
    ];
  });
  const compared = report.previous.map(
    ({ date, table }) =>
      `${texts.previous}  ${texts.previousExport({ date, file: plain(table.file), rows: table.records.length })}`,
  );
  const listed = report.cases ? [`${messages.kinds['case-list']}  ${plain(report.cases.table.file)}`] : [];
  return [...lines, ...listed, ...compared, texts.asOf(report.asOf)];
}

function deadlineLines(report: Report, { report: texts }: Messages, chalk: ChalkInstance): string[] {
  const open = deadlines(report);
  const { unsent, unchecked, undated } = deadlineCover(report);
  const lines = open.map((deadline) =>
    deadline.minutesLeft > 0
      ? chalk.yellow.bold(texts.deadlineLeft(deadline))
      : chalk.red.bold(texts.deadlineLate(deadline)),
  );
  if (unsent) lines.push(chalk.yellow(texts.noDeadline));
  if (undated > 0) lines.push(chalk.yellow(texts.undated[deskOf(report)](undated)));
  return lines.length > 0 || unchecked ? lines : [chalk.green(texts.allSettled[deskOf(report)])];
}

/** Whom the contact is to be told of, before anything else. */
function alertLines(report: Report, messages: Messages, privacy: Privacy, chalk: ChalkInstance): string[] {
  const alerts = allFindings(report).filter(isAlert);
  if (alerts.length === 0) return [];
  const shown = alerts.slice(0, SHOWN_ROWS).map((alert) => `  ${plain(alertText(alert, messages, privacy))}`);
  const rest = alerts.length - shown.length;
  return [
    chalk.yellow.bold(alertsText(alerts, messages)),
    ...shown,
    ...(rest > 0 ? [`  ${messages.report.moreRows(rest)}`] : []),
  ];
}

/** What a person must do: open errors and warnings, grouped by rule and by what is to be done, errors first. */
function openGroups(report: Report, messages: Messages): RuleFinding[][] {
  const groups = new Map<string, RuleFinding[]>();
  for (const finding of allFindings(report)) {
    if (!isOpen(finding) || finding.severity === 'notice') continue;
    append(groups, `${finding.severity} ${finding.rule} ${todoText(finding, messages)}`, finding);
  }
  const of = (severity: Severity) => [...groups.values()].filter(([first]) => first?.severity === severity);
  return [...of('error'), ...of('warning')];
}

function toDoTable(
  report: Report,
  messages: Messages,
  privacy: Privacy,
  chalk: ChalkInstance,
  width: number,
): string {
  const { report: texts } = messages;
  const messageWidth = Math.max(LEAST_MESSAGE_WIDTH, width - ROW_WIDTH - CELL_WIDTH - PERSON_WIDTH - BORDERS);
  // Wrapped here: cli-table3 counts characters, and a Chinese one is two columns wide.
  const wrap = (text: string, columns: number): string => wrapAnsi(text, columns - PADDING, { hard: true });
  const tableWidth = ROW_WIDTH + CELL_WIDTH + PERSON_WIDTH + messageWidth + BORDERS - 2;
  const table = new Table({
    colWidths: [ROW_WIDTH, CELL_WIDTH, PERSON_WIDTH, messageWidth],
    style: { head: [], border: chalk.level > 0 ? ['grey'] : [] },
  });
  for (const group of openGroups(report, messages)) {
    const [first] = group;
    if (!first) continue;
    const { severity, clause } = first;
    const title = [SEVERITY_MARKS[severity], ruleTitle(first, messages), clause, `× ${group.length}`]
      .filter(Boolean)
      .join(' ');
    table.push([
      {
        colSpan: 4,
        content: wrap(
          `${chalk.bold(paint(chalk, severity, title))}\n→ ${todoText(first, messages)}`,
          tableWidth,
        ),
      },
    ]);
    for (const finding of group.slice(0, SHOWN_ROWS)) {
      const [at] = finding.at;
      if (!at) continue;
      table.push([
        rowLabel(at, report, messages),
        isChecked(at, report) ? cellName(at) : texts.previousMark,
        wrap(plain(privacy.person(at)), PERSON_WIDTH),
        wrap(plain(privacy.text(flawText(finding, messages), finding.at)), messageWidth),
      ]);
    }
    if (group.length > SHOWN_ROWS)
      table.push([{ colSpan: 4, content: texts.moreRows(group.length - SHOWN_ROWS) }]);
  }
  return table.toString();
}

function hints(report: Report, messages: Messages): string[] {
  const { report: texts } = messages;
  const open = allFindings(report).filter(isOpen);
  const suggested = open.filter(({ fix }) => fix?.kind === 'suggested').length;
  const decided = open.filter(({ fix }) => fix?.kind === 'decided').length;
  const skipped = ruleOutcomes(report).filter((rule) => rule.skipped !== null).length;
  const unknown = report.inputs.flatMap(({ checked }) => checked.table.layout.unknown);
  const headers = [
    ...new Set(unknown.map(({ header, group }) => plain(group === undefined ? header : `${group}${header}`))),
  ];
  const pending = report.inputs.reduce((sum, { pendingRows = 0 }) => sum + pendingRows, 0);
  return [
    ...(pending > 0 ? [texts.pendingRows(pending)] : []),
    ...(headers.length > 0 ? [texts.unknownHeaders(headers)] : []),
    ...(suggested > 0 ? [texts.suggestions(suggested)] : []),
    ...(decided > 0 ? [texts.decisions(decided)] : []),
    ...(skipped > 0 ? [texts.skippedRules(skipped)] : []),
    ...exceptionHints(report, messages),
  ];
}

/** How many rows a step of the charter day, or a registration, has filled in. */
function filledLine(report: Report, { report: texts }: Messages): string[] {
  const by = fillingNameOf(report);
  const filled = report.inputs.flatMap(({ checked }) => checked.rows.filter((row) => row.filled)).length;
  return by !== 'decision' && (filled > 0 || by !== 'transfer') ? [texts.filledRows[by](filled)] : [];
}

/** The report as text: the deadline first, then what must be done, then where the files are. */
export function terminalReport(
  report: Report,
  messages: Messages,
  privacy: Privacy,
  options: TerminalOptions,
): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const { report: texts } = messages;
  const hasWork = openGroups(report, messages).length > 0;
  const parts = [
    deadlineLines(report, messages, chalk),
    alertLines(report, messages, privacy, chalk),
    headline(report, messages, chalk),
    [texts.counts(totals(report)), ...filledLine(report, messages)],
    hasWork
      ? [chalk.bold(texts.toDo), toDoTable(report, messages, privacy, chalk, options.width)]
      : [chalk.green(texts.nothingToDo)],
    hints(report, messages),
    report.outputs.length > 0
      ? [
          chalk.bold(texts.outputs),
          ...report.outputs.map(({ file, what, rows }) => `  ${file}  ${texts.outputOf[what](rows)}`),
        ]
      : [],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One line for unattended runs. */
export const terminalSummary = (report: Report, { report: texts }: Messages): string =>
  `${texts.counts(totals(report))}\n`;
