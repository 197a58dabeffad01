import { Chalk } from 'chalk';
import Table from 'cli-table3';
import { columnLabel } from '../messages/column-label.js';
import type { Messages } from '../messages/messages.js';
import type { InspectedSheet, Inspection } from '../pipeline/inspect.js';
import { fields, isFieldName } from '../records/fields.js';
import { columnIndex } from '../table/sheet.js';
import type { TerminalOptions } from './terminal.js';

function columnTable(sheet: InspectedSheet, messages: Messages, border: string[]): string {
  const { inspection: texts } = messages.command;
  const table = new Table({
    head: [texts.column, texts.header, texts.field, texts.type],
    style: { head: [], border },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  const rows = [
    ...sheet.fields.map(({ field, header, column, type }) => [
      column,
      header,
      isFieldName(field) ? `${messages.fields[field]} ${field}` : columnLabel(field, messages.fields),
      texts.types[isFieldName(field) ? fields[field].type : (type ?? 'text')],
    ]),
    ...sheet.unknownHeaders.map(({ header, column, nearest }) => [
      column,
      header,
      texts.unknown(nearest),
      '',
    ]),
  ];
  table.push(...rows.toSorted(([a = ''], [b = '']) => columnIndex(a) - columnIndex(b)));
  return table.toString();
}

function sheetLines(sheet: InspectedSheet, messages: Messages, chalk: InstanceType<typeof Chalk>): string {
  const { inspection: texts } = messages.command;
  const lines = [chalk.bold(texts.sheet(sheet))];
  const { kind, headerRow, score, damagedDocuments, almost } = sheet;
  if (almost) lines.push(chalk.yellow(texts.almost(almost)));
  if (kind === null || headerRow === null) return [...lines, texts.noKind].join('\n');
  lines.push(texts.kind({ kind, headerRow, score }));
  lines.push(columnTable(sheet, messages, chalk.level > 0 ? ['grey'] : []));
  if (damagedDocuments > 0) lines.push(chalk.red(texts.damaged(damagedDocuments)));
  return lines.join('\n');
}

/** How a file was read, as text. */
export function inspectionText(
  inspection: Inspection,
  messages: Messages,
  { color }: Pick<TerminalOptions, 'color'>,
): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const { inspection: texts } = messages.command;
  const { file, format, chosen, sheets } = inspection;
  const head = [texts.format(file, format), chosen === null ? texts.noneChosen : texts.chosen(chosen)];
  return `${[head.join('\n'), ...sheets.map((sheet) => sheetLines(sheet, messages, chalk))].join('\n\n')}\n`;
}
