import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Messages } from '../messages/messages.js';
import { groupNames } from '../rules/index.js';
import type { ExplainedRule } from './rule-catalogue.js';
import { examplesAsOf, exampleTable, explanation, fixesText, fixLines } from './rule-wording.js';
import { paint, type TerminalOptions } from './terminal.js';
import { SEVERITY_MARKS } from './wording.js';

/** No line is longer, however wide the terminal: it would be hard to read. */
const MOST_WIDTH = 110;
const LEAST_TEXT_WIDTH = 20;
const GAP = 2;
/** An example's cells are broken where the table would be too wide: the widest columns first, down to a date's width. */
const MOST_CELL_WIDTH = 40;
const LEAST_CELL_WIDTH = 10;
/** The blanks at both sides of a cell, and a border. */
const CELL_FRAME = 3;

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** Wrapped here: cli-table3 counts characters, and a Chinese one is two columns wide. */
const wrap = (text: string, width: number): string => wrapAnsi(text, width, { hard: true });

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => stringWidth(text)));

/** Rows of words below each other, without lines between them. */
function columns(rows: readonly (readonly string[])[]): string {
  const table = new Table({
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: NO_BORDERS,
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** All rules by group, one a line: to find the one that is looked for. */
export function catalogueText(
  rules: readonly ExplainedRule[],
  messages: Messages,
  { color, width }: TerminalOptions,
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { catalogue, severities } = messages;
  const parts = groupNames.map((group) => {
    const lines = rules
      .filter((rule) => rule.group === group)
      .map((rule) => ({
        title: rule.title,
        others: [
          rule.id,
          paint(chalk, rule.severity, `${SEVERITY_MARKS[rule.severity]} ${severities[rule.severity]}`),
          rule.clause?.id ?? '',
          fixesText(rule, messages),
        ],
      }));
    const taken = lines[0]?.others.map((_, at) => widest(lines.map(({ others }) => others[at] ?? '')) + GAP);
    const titleWidth = Math.max(
      LEAST_TEXT_WIDTH,
      Math.min(width, MOST_WIDTH) - (taken ?? []).reduce((sum, one) => sum + one, 0),
    );
    return [
      chalk.bold(catalogue.groups[group]),
      columns(lines.map(({ others, title }) => [...others, wrap(title, titleWidth)])),
    ].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

function labelled(
  points: readonly { readonly label: string; readonly texts: readonly string[] }[],
  width: number,
  chalk: ChalkInstance,
): string {
  const labelWidth = widest(points.map(({ label }) => label));
  const textWidth = Math.max(LEAST_TEXT_WIDTH, width - labelWidth - GAP);
  return columns(
    points.map(({ label, texts }) => [
      chalk.bold(label),
      texts.map((text) => wrap(text, textWidth)).join('\n'),
    ]),
  );
}

/** How wide a cell of a table may be, so that the table is no wider than wanted. */
function cellWidth(rows: readonly (readonly string[])[], width: number): number {
  const natural = (rows[0] ?? []).map((_, at) =>
    widest(rows.flatMap((cells) => (cells[at] ?? '').split('\n'))),
  );
  const tableWidth = (most: number): number =>
    natural.reduce((sum, one) => sum + Math.min(one, most) + CELL_FRAME, 1);
  let most = MOST_CELL_WIDTH;
  while (most > LEAST_CELL_WIDTH && tableWidth(most) > width) most--;
  return most;
}

function exampleText(rule: ExplainedRule, messages: Messages, width: number, chalk: ChalkInstance): string {
  const { catalogue } = messages;
  const { head, rows } = exampleTable(rule.examples, messages);
  const most = cellWidth([head, ...rows], width);
  const table = new Table({
    head: head.map((cell) => wrap(cell, most)),
    style: { head: [], border: chalk.level > 0 ? ['grey'] : [] },
  });
  table.push(...rows.map((cells) => cells.map((cell) => wrap(cell, most))));
  const said = rule.examples.flawed.findings.map((finding) => {
    const lines = [`→ ${finding.todo}`, ...fixLines(finding, messages)];
    const message = `${SEVERITY_MARKS[finding.severity]} ${finding.message}`;
    return [paint(chalk, finding.severity, wrap(message, width)), ...lines.map((line) => wrap(line, width))];
  });
  return [
    `${chalk.bold(catalogue.labels.example)}  ${catalogue.asOf(examplesAsOf())}`,
    table.toString(),
    ...said.flat(),
  ].join('\n');
}

/** One rule explained. */
export function ruleText(rule: ExplainedRule, messages: Messages, options: TerminalOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const width = Math.min(options.width, MOST_WIDTH);
  const { catalogue, severities } = messages;
  const { id, title, severity, clause } = rule;
  const clauseText = clause ? `${clause.id} ${clause.text}` : catalogue.noClause;
  return `${[
    [
      `${chalk.bold(id)}  ${title}`,
      `${paint(chalk, severity, `${SEVERITY_MARKS[severity]} ${severities[severity]}`)} · ${fixesText(rule, messages)}`,
    ].join('\n'),
    labelled(
      [{ label: catalogue.labels.clause, texts: [clauseText] }, ...explanation(rule, messages)],
      width,
      chalk,
    ),
    exampleText(rule, messages, width, chalk),
  ].join('\n\n')}\n`;
}
