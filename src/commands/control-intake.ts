import type { Command } from 'commander';
import type { Settings } from '../config/settings.js';
import { dateOf } from '../domain/local-time.js';
import type { Messages } from '../messages/messages.js';
import { rowsLeftPending } from '../pipeline/choose-sheet.js';
import { atDesk } from '../pipeline/desk.js';
import type { PendingWording } from '../pipeline/import-sheets.js';
import { codesIn, intakeSheets, registerIntake } from '../pipeline/intake.js';
import { type CheckedSheet, readTable } from '../pipeline/run.js';
import type { Report } from '../report/report.js';
import type { AnyTable } from '../rules/rule.js';
import { beginRun } from './begin-run.js';
import { finishRun } from './finish-run.js';
import { examplesText } from './help.js';
import { openSheet } from './open-sheet.js';
import {
  type ControlIntakeOptions,
  controlIntakeSchema,
  optionsOf,
  parseOptions,
  withRunOptions,
} from './options.js';
import type { Session } from './session.js';
import { typedLast } from './typed-last.js';
import { program } from './version.js';

/** People who were given a code. */
const codesGiven = ({ findings }: CheckedSheet): number =>
  findings.filter(({ rule, applied }) => rule === 'sheet/document-number-missing' && applied).length;

/** Registers the people of an intake sheet, writes the import sheet and the reports, and tells the exit code. */
async function intakeRun(
  file: string,
  options: Omit<ControlIntakeOptions, 'control'> & { readonly control: readonly string[] },
  { settings, messages }: { readonly settings: Settings; readonly messages: Messages },
): Promise<number> {
  const { stages, controlIntake: texts } = messages.command;
  const { kinds, policy, places, severities, exceptions } = settings;
  const files = { checked: [file], read: options.control };
  const { screen, now, today } = await beginRun(files, options);

  screen.stage(stages.reading(file));
  const { workbook, sheet, recognition } = await openSheet(
    file,
    { ...options, kinds, today, expected: ['intake'] },
    messages,
  );
  const registers: AnyTable[] = [];
  // A code that stands anywhere in the workbook is taken too.
  const takenCodes = codesIn(workbook.sheets);
  for (const one of options.control) {
    screen.stage(stages.reading(one));
    const choice = { kinds, today, expected: ['control-register'], hasKindOption: false } as const;
    const opened = await openSheet(one, choice, messages);
    registers.push(
      readTable({ file: one, sheet: opened.sheet, recognition: opened.recognition }, dateOf(now)),
    );
    for (const code of codesIn(opened.workbook.sheets)) takenCodes.add(code);
  }

  screen.stage(stages.checking);
  const accepted = { suggestions: options.acceptSuggestions, decisions: false };
  const checked = registerIntake(
    { file, sheet, recognition: atDesk(recognition) },
    { district: options.district, takenCodes, registers },
    { now, policy, places, severities, exceptions, accepted },
  );
  const codes = codesGiven(checked);
  if (codes > 0 && registers.length === 0) screen.hint(texts.codesUnchecked(codes));
  const report: Report = {
    program,
    command: 'control intake',
    asOf: now,
    inputs: [{ checked, sha256: workbook.sha256, pendingRows: rowsLeftPending(workbook, sheet) }],
    previous: [],
    outputs: [],
  };
  const sheets = {
    import: (wording: PendingWording) => intakeSheets(checked, kinds['control-register'], wording),
  };
  return finishRun({ report, workbooks: [workbook], files, sheets }, options, { screen, messages });
}

/** `control intake <intake>`: people found locally become rows to be added to the control register. */
export function addIntakeCommand(control: Command, { messages, settings, finish }: Session): void {
  const { controlIntake: texts } = messages.command;
  const command = control
    .command('intake')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('[intake]', texts.sheet)
    .usage('<intake> --district <name>')
    .requiredOption('--district <name>', texts.district)
    .option('--control <registers...>', texts.control);
  withRunOptions(command, messages, { tasks: false })
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (typed: string | undefined, _options: unknown, self: Command) => {
      const options = parseOptions(controlIntakeSchema, optionsOf(self, settings()), messages);
      const { file, listed: control } = typedLast(typed, options.control);
      if (file === undefined)
        self.error("error: missing required argument 'intake'", { code: 'commander.missingArgument' });
      finish(await intakeRun(file, { ...options, control }, { settings: settings(), messages }));
    });
}
