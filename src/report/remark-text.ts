import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { FACTS, type FactValue, type Mention, type RemarkFact } from '../domain/remark/facts.js';
import type { Messages } from '../messages/messages.js';
import type { RemarkAnswer, RemarkLack } from '../pipeline/remark-answer.js';
import { plain } from '../table/text.js';
import { RemarkPrivacy } from './masked-remark.js';
import type { TerminalOptions } from './terminal.js';

/** The table's columns beside the names of facts share the terminal; narrower than this they cannot be read. */
const LEAST_COLUMN = 14;
const BORDERS = 4;
/** The blanks at both sides of a cell. */
const PADDING = 2;

/** A value for people: 在省外 上海市, 上海市云栈酒店, 是. */
function valueText(fact: RemarkFact, value: FactValue, privacy: RemarkPrivacy, messages: Messages): string {
  const { regions, yes } = messages.remark;
  if (value === true) return yes;
  const shown = privacy.value(fact, value);
  if (typeof value === 'object' && 'region' in value) {
    const { place = '' } = shown as { readonly place?: string };
    return `${regions[value.region]} ${place}`.trim();
  }
  if (Array.isArray(shown)) return shown.join(messages.listJoint);
  return typeof shown === 'object' && shown !== null ? Object.values(shown).join('') : String(shown);
}

/** The words of the mentions of a fact, as far as they may be shown. */
const wordsOf = (mentions: readonly Mention[], text: string, messages: Messages): string =>
  [...new Set(mentions.map(({ start, end }) => text.slice(start, end)))].join(messages.listJoint);

/** The remark with the words underlined that facts were read from. */
function underlined(text: string, mentions: readonly Mention[], chalk: ChalkInstance): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    shown += plain(text.slice(at, from)) + chalk.underline(plain(text.slice(from, end)));
    at = end;
  }
  return shown + plain(text.slice(at));
}

function factTable(
  { reading: { facts, mentions } }: RemarkAnswer,
  privacy: RemarkPrivacy,
  messages: Messages,
  { chalk, width }: { readonly chalk: ChalkInstance; readonly width: number },
): string {
  const { remark: texts, items } = messages;
  const told = FACTS.flatMap((fact) => {
    const value = facts[fact];
    if (value === undefined) return [];
    const words = mentions.filter((mention) => mention.fact === fact);
    return [
      [
        items[fact],
        plain(valueText(fact, value, privacy, messages)),
        plain(wordsOf(words, privacy.text, messages)),
      ],
    ];
  });
  if (told.length === 0) return texts.noFacts;
  const nameWidth =
    PADDING + Math.max(...[texts.fact, ...told.map(([name = '']) => name)].map((name) => stringWidth(name)));
  const column = Math.max(LEAST_COLUMN, Math.floor((width - nameWidth - BORDERS) / 2));
  // Wrapped here: cli-table3 counts characters, and a Chinese one is two columns wide.
  const wrap = (text: string): string => wrapAnsi(text, column - PADDING, { hard: true });
  const table = new Table({
    head: [texts.fact, texts.value, texts.words],
    colWidths: [nameWidth, column, column],
    style: { head: [], border: chalk.level > 0 ? ['grey'] : [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  table.push(...told.map(([name = '', value = '', words = '']) => [name, wrap(value), wrap(words)]));
  return table.toString();
}

function lackLines(
  { purpose, clause, missing, completed }: RemarkLack,
  privacy: RemarkPrivacy,
  messages: Messages,
  chalk: ChalkInstance,
): string[] {
  const { remark: texts, items } = messages;
  const name = texts.purposes[purpose];
  if (missing.length === 0) return [chalk.green(texts.complete(name, clause))];
  const lacking = texts.missing({ purpose: name, clause, items: missing.map((item) => items[item]) });
  return [chalk.red(lacking), chalk.bold(texts.completed), plain(privacy.continued(completed))];
}

/** What was read from a remark, for people. */
export function remarkText(
  answer: RemarkAnswer,
  messages: Messages,
  { color, width, unmask }: TerminalOptions & { readonly unmask: boolean },
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const privacy = new RemarkPrivacy(answer, unmask);
  const { remark: texts } = messages;
  const { ambiguous, unreadable, mentions } = answer.reading;
  const shown = (words: readonly string[]): string[] => words.map((word) => plain(privacy.words(word)));
  const lines = [
    underlined(privacy.text, mentions, chalk),
    factTable(answer, privacy, messages, { chalk, width }),
    ...(ambiguous.length > 0 ? [chalk.yellow(texts.ambiguous(shown(ambiguous)))] : []),
    ...(unreadable.length > 0 ? [chalk.yellow(texts.unreadable(shown(unreadable)))] : []),
    ...(answer.lack ? lackLines(answer.lack, privacy, messages, chalk) : []),
  ];
  return `${lines.join('\n')}\n`;
}
