import type { Command } from 'commander';
import type { Settings } from '../../config/settings.js';
import type { Messages } from '../../messages/messages.js';
import { passengerSheets } from '../../pipeline/charter/passenger-sheets.js';
import { importPassengers } from '../../pipeline/charter/steps.js';
import { rowsLeftPending } from '../../pipeline/choose-sheet.js';
import { atDesk } from '../../pipeline/desk.js';
import { templateColumns } from '../../pipeline/register-sheets.js';
import { readTable } from '../../pipeline/run.js';
import type { KindName } from '../../records/sheet-kind.js';
import type { Report } from '../../report/report.js';
import { landingDate } from '../../rules/charter/flight-import.js';
import type { AnyTable } from '../../rules/rule.js';
import { beginRun } from '../begin-run.js';
import { finishRun } from '../finish-run.js';
import { examplesText } from '../help.js';
import { openSheet } from '../open-sheet.js';
import {
  type CharterImportOptions,
  charterImportSchema,
  optionsOf,
  parseOptions,
  withRunOptions,
} from '../options.js';
import type { Session } from '../session.js';
import { program } from '../version.js';

/** Reads a passenger list, writes the import sheet and the reports, and tells the exit code. */
async function importRun(
  file: string,
  options: CharterImportOptions,
  { settings, messages }: { readonly settings: Settings; readonly messages: Messages },
): Promise<number> {
  const { stages } = messages.command;
  const { kinds, policy, places, severities, exceptions, charterTemplate, placeholder } = settings;
  const beside = [options.control, options.rooms].filter((one) => one !== undefined);
  const files = { checked: [file], read: beside };
  const { screen, now, today } = await beginRun(files, options);

  screen.stage(stages.reading(file));
  const choice = { ...options, kinds, today };
  const { workbook, sheet, recognition } = await openSheet(
    file,
    { ...choice, expected: ['passenger-list'] },
    messages,
  );
  const tableOf = async (
    one: string | undefined,
    ...expected: readonly KindName[]
  ): Promise<AnyTable | undefined> => {
    if (one === undefined) return undefined;
    screen.stage(stages.reading(one));
    const opened = await openSheet(one, { kinds, today, expected, hasKindOption: false }, messages);
    return readTable({ file: one, sheet: opened.sheet, recognition: opened.recognition }, today);
  };
  const register = await tableOf(options.control, 'control-register');
  const rooms = await tableOf(options.rooms, 'passenger-list', 'roll-call');

  screen.stage(stages.checking);
  const accepted = { suggestions: options.acceptSuggestions, decisions: false };
  const { district, hotel, flight: number, flightDate } = options;
  const { checked, flight } = importPassengers(
    { file, sheet, recognition: atDesk(recognition) },
    { district, hotel, flight: number, flightDate, register, rooms },
    { now, policy, places, severities, exceptions, accepted },
  );
  const composition = {
    columns: templateColumns(kinds['control-register'], charterTemplate),
    register: kinds['control-register'],
    flight,
    today,
    placeholder,
  };
  const undated = checked.rows.filter(({ mended }) => landingDate(mended.values, flight) === undefined);
  if (undated.length > 0) screen.hint(messages.charter.import.withoutDate(undated.length));
  const report: Report = {
    program,
    command: 'charter import',
    asOf: now,
    inputs: [{ checked, sha256: workbook.sha256, pendingRows: rowsLeftPending(workbook, sheet) }],
    previous: [],
    outputs: [],
  };
  const sheets = {
    import: (wording: Parameters<typeof passengerSheets>[2]) =>
      passengerSheets(checked, composition, wording),
  };
  return finishRun({ report, workbooks: [workbook], files, sheets }, options, { screen, messages });
}

/** `charter import <passengers>`: the passenger list of the police becomes an import sheet. */
export function addImportCommand(charter: Command, { messages, settings, finish }: Session): void {
  const texts = messages.charter.import;
  const command = charter
    .command('import')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('<passengers>', texts.passengers)
    .requiredOption('--district <name>', texts.district)
    .option('--hotel <name>', texts.hotel)
    .option('--flight <number>', texts.flight)
    .option('--flight-date <date>', texts.flightDate)
    .option('--rooms <sheet>', texts.rooms)
    .option('--control <register>', texts.control);
  withRunOptions(command, messages, { tasks: false })
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (file: string, _options: unknown, self: Command) => {
      const options = parseOptions(charterImportSchema, optionsOf(self, settings()), messages);
      finish(await importRun(file, options, { settings: settings(), messages }));
    });
}
