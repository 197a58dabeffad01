import { basename, extname } from 'node:path';
import { addDays, type CalendarDate, parseCalendarDate } from '../domain/calendar-date.js';
import { readDateText } from '../domain/date-text.js';
import { readWorkbook } from '../io/read-workbook.js';
import type { Messages } from '../messages/messages.js';
import type { ChoiceOptions } from '../pipeline/choose-sheet.js';
import { atDesk } from '../pipeline/desk.js';
import { exportDate } from '../pipeline/export-date.js';
import { readTable } from '../pipeline/run.js';
import type { PreviousExport } from '../report/report.js';
import { Failure } from './failure.js';
import { chosenSheet, ownSheet } from './open-sheet.js';
import type { Screen } from './screen.js';

/** An earlier export as it was typed: a file, and its day where that was given. */
interface TypedExport {
  readonly file: string;
  readonly date: CalendarDate | undefined;
}

/** 2020-04-20=register.xlsx: what stands before the sign is a day if it looks like one; file names have such signs too. */
const WITH_DATE = /^([\d年月日号./-]+)=(.+)$/;

/** The file of an earlier export as it was typed. */
export const exportFile = (value: string): string => WITH_DATE.exec(value)?.[2] ?? value;

function typedExport(value: string, today: CalendarDate, { command: { errors } }: Messages): TypedExport {
  const [, day, file] = WITH_DATE.exec(value) ?? [];
  if (day === undefined || file === undefined) return { file: value, date: undefined };
  const date = parseCalendarDate(day) ?? readDateText(day, { today });
  if (date === undefined)
    throw new Failure(errors.badValue(errors.option('--previous'), day, errors.expected.date));
  return { file, date };
}

const nameOf = (file: string): string => basename(file, extname(file));

/**
 * Reads the earlier exports of a register. Each is of the day that is given with it, or that its file name or title
 * names. A single one without any day counts as the state before today; of several, each must have its day.
 */
export async function readPrevious(
  values: readonly string[],
  options: Omit<ChoiceOptions, 'expected'>,
  { screen, messages }: { readonly screen: Screen; readonly messages: Messages },
): Promise<PreviousExport[]> {
  const { previous: texts } = messages.command;
  const { today } = options;
  const exports: PreviousExport[] = [];
  for (const { file, date } of values.map((value) => typedExport(value, today, messages))) {
    screen.stage(messages.command.stages.reading(file));
    const workbook = await readWorkbook(file);
    // A name or a row of the register's own sheet need not be right for another day's export.
    const sheet = ownSheet(workbook, options.sheet);
    const choice = { ...options, sheet, headerRow: undefined, expected: ['control-register'] } as const;
    const chosen = chosenSheet(workbook, choice, messages);
    const known = date ?? exportDate(nameOf(file), chosen, today);
    if (known === undefined && values.length > 1) throw new Failure(texts.undated(file));
    if (known !== undefined && known > today) throw new Failure(texts.ahead(file, known, today));
    if (known === undefined) screen.hint(texts.assumedBefore(file));
    const day = known ?? addDays(today, -1);
    const input = { file, sheet: chosen.sheet, recognition: atDesk(chosen.recognition) };
    exports.push({ date: day, table: readTable(input, day), sha256: workbook.sha256 });
  }
  return exports;
}
