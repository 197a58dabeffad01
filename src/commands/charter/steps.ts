import type { Command } from 'commander';
import type { Settings } from '../../config/settings.js';
import { readWorkbook } from '../../io/read-workbook.js';
import type { Messages } from '../../messages/messages.js';
import { stepSheets, workIn } from '../../pipeline/charter/steps.js';
import { atDesk, type DeskName, listKinds, type StepName } from '../../pipeline/desk.js';
import type { PendingWording } from '../../pipeline/import-sheets.js';
import { officerSheets } from '../../report/charter/officer-sheets.js';
import type { Privacy } from '../../report/privacy.js';
import type { Report } from '../../report/report.js';
import { beginRun } from '../begin-run.js';
import { finishRun } from '../finish-run.js';
import { examplesText } from '../help.js';
import { chosenSheet, ownSheet, requireSheet } from '../open-sheet.js';
import {
  charterAssignSchema,
  optionsOf,
  parseOptions,
  type RunCommandOptions,
  runSchema,
  withRunOptions,
} from '../options.js';
import type { Session } from '../session.js';
import { program } from '../version.js';

/** Works a list into an import sheet, writes it and the reports, and tells the exit code. */
async function stepRun(
  step: StepName,
  { batch: file, list: listFile }: { readonly batch: string; readonly list: string },
  options: RunCommandOptions,
  { settings, messages }: { readonly settings: Settings; readonly messages: Messages },
): Promise<number> {
  const { stages } = messages.command;
  const files = { checked: [file], read: [listFile], step };
  const { screen, now, today } = await beginRun(files, options);

  const { kinds, policy, places, severities, exceptions } = settings;
  screen.stage(stages.reading(file));
  const [workbook, listBook] = [await readWorkbook(file), await readWorkbook(listFile)];
  const isNamed = [workbook, listBook].some((book) => ownSheet(book, options.sheet) !== undefined);
  if (!isNamed) requireSheet(workbook, options.sheet, messages);
  const open = (book: typeof workbook, expected: DeskName) => {
    const choice = {
      kinds,
      today,
      sheet: ownSheet(book, options.sheet),
      expected: [expected],
      hasKindOption: false,
    };
    const { sheet, recognition } = chosenSheet(book, choice, messages);
    return { file: book.file, sheet, recognition: atDesk(recognition) };
  };
  const batch = open(workbook, 'control-register');
  const list = open(listBook, listKinds[step]);

  screen.stage(stages.checking);
  const accepted = { suggestions: options.acceptSuggestions, decisions: false };
  const result = workIn(
    step,
    { batch, sheets: workbook.sheets, list },
    { now, policy, places, severities, exceptions, accepted },
  );
  const report: Report = {
    program,
    command: `charter ${step}`,
    asOf: now,
    inputs: [
      { checked: result.batch, sha256: workbook.sha256 },
      { checked: result.list, sha256: listBook.sha256, isList: true },
    ],
    previous: [],
    step,
    outputs: [],
  };
  const sheets = {
    import: (wording: PendingWording) => stepSheets(result, wording),
    officers: (texts: Messages, privacy: Privacy) => officerSheets(result.batch, today, texts, privacy),
  };
  if (step === 'assign' && !options.unmask) screen.hint(messages.charter.assign.masked);
  return finishRun({ report, workbooks: [workbook, listBook], files, sheets }, options, { screen, messages });
}

/** `charter assign`, `charter phones` and `charter transfer`. */
export function addStepCommands(charter: Command, { messages, settings, finish }: Session): void {
  const texts = messages.charter;
  const about = { oneSheet: false, tasks: false };
  const command = (step: StepName): Command =>
    charter
      .command(step)
      .summary(texts[step].summary)
      .description(texts[step].summary)
      .argument('<import>', texts.batch);

  const assign = command('assign').requiredOption('--roster <roster>', texts.assign.roster);
  withRunOptions(assign, messages, about)
    .addHelpText('after', examplesText(texts.assign.examples, messages))
    .action(async (batch: string, _options: unknown, self: Command) => {
      const options = parseOptions(charterAssignSchema, optionsOf(self, settings()), messages);
      const inputs = { batch, list: options.roster };
      finish(await stepRun('assign', inputs, options, { settings: settings(), messages }));
    });

  const lists = {
    phones: { name: '<phones>', text: texts.phones.phones },
    transfer: { name: '<roll-call>', text: texts.transfer.rollCall },
  } as const;
  for (const step of ['phones', 'transfer'] as const) {
    const { name, text } = lists[step];
    withRunOptions(command(step).argument(name, text), messages, about)
      .addHelpText('after', examplesText(texts[step].examples, messages))
      .action(async (batch: string, list: string, _options: unknown, self: Command) => {
        const options = parseOptions(runSchema, optionsOf(self, settings()), messages);
        finish(await stepRun(step, { batch, list }, options, { settings: settings(), messages }));
      });
  }
}
