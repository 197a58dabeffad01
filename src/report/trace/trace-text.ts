import { Chalk } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Messages } from '../../messages/messages.js';
import { plain } from '../../table/text.js';
import type { Privacy } from '../privacy.js';
import type { TerminalOptions } from '../terminal.js';
import { clock } from '../wording.js';
import { type TraceReport, TraceWording } from './trace-report.js';

const LEAST_COLUMN = 14;
/** The borders of four columns. */
const BORDERS = 5;
/** The blanks at both sides of a cell. */
const PADDING = 2;
const DATE_WIDTH = 10 + PADDING;

/** A dated line of life for the terminal; contradictions are marked, and told below it. */
export function traceText(
  report: TraceReport,
  messages: Messages,
  privacy: Privacy,
  { color, width }: TerminalOptions,
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const wording = new TraceWording(report, messages, privacy);
  const { trace: texts } = messages;
  const { rows, events, contradictions } = report.trace;
  const { name, documentNumber } = wording.person();
  const lines = [
    chalk.bold(plain(`${name}  ${documentNumber}`)),
    `${texts.foundIn(rows.length, new Set(rows.map(({ sheet }) => sheet)).size)} · ${texts.asOf(clock(report.asOf))}`,
    ...rows.map((row) => {
      const line = plain(`  ${wording.row(row)}`);
      return row.confidence === 'certain' ? line : chalk.yellow(`${line}  ? ${wording.sureness(row)}`);
    }),
    '',
  ];
  if (events.length === 0) lines.push(texts.noEvents);
  else {
    const names = events.map(({ fact, isContradicted, isCertain }) => {
      const mark = isContradicted ? '✖ ' : isCertain ? '' : '? ';
      return mark + wording.fact(fact);
    });
    const nameWidth = PADDING + Math.max(...[texts.columns.event, ...names].map((one) => stringWidth(one)));
    const column = Math.max(LEAST_COLUMN, Math.floor((width - DATE_WIDTH - nameWidth - BORDERS) / 2));
    // Wrapped here: cli-table3 counts characters, and a Chinese one is two columns wide.
    const wrap = (text: string): string => wrapAnsi(plain(text), column - PADDING, { hard: true });
    const table = new Table({
      head: [texts.columns.date, texts.columns.event, texts.columns.details, texts.columns.cells],
      colWidths: [DATE_WIDTH, nameWidth, column, column],
      style: { head: [], border: chalk.level > 0 ? ['grey'] : [] },
      chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    });
    table.push(
      ...events.map((event, at) => {
        const paint = event.isContradicted ? chalk.red : event.isCertain ? String : chalk.dim;
        return [
          event.date,
          paint(names[at] ?? ''),
          wrap(wording.details(event)),
          wrap(wording.cells(event.statements)),
        ];
      }),
    );
    lines.push(table.toString());
  }
  if (contradictions.length === 0) lines.push(chalk.green(texts.noContradiction));
  else {
    lines.push(chalk.bold(texts.contradictions));
    lines.push(...contradictions.map((one) => chalk.red(plain(`✖ ${wording.contradiction(one)}`))));
  }
  return `${lines.join('\n')}\n`;
}
