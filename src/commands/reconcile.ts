import type { Command } from 'commander';
import type { Settings } from '../config/settings.js';
import { dateOf } from '../domain/local-time.js';
import type { Messages } from '../messages/messages.js';
import { rowsLeftPending } from '../pipeline/choose-sheet.js';
import { readTable, reconcileRegisters } from '../pipeline/run.js';
import type { Report } from '../report/report.js';
import { beginRun } from './begin-run.js';
import { finishRun } from './finish-run.js';
import { examplesText } from './help.js';
import { openIdentities } from './open-identities.js';
import { openRegisters } from './open-registers.js';
import { openSheet } from './open-sheet.js';
import {
  optionsOf,
  parseOptions,
  type ReconcileOptions,
  reconcileSchema,
  withRunOptions,
} from './options.js';
import { exportFile, readPrevious } from './previous.js';
import type { Session } from './session.js';
import { program } from './version.js';

type Registers = readonly [string, string];

/**
 * The two registers are the arguments; where they are typed behind `--previous` and its files, commander takes them
 * for some of those.
 */
function registersOf(
  typed: readonly (string | undefined)[],
  previous: readonly string[],
): { readonly files: readonly string[]; readonly previous: readonly string[] } {
  const given = typed.filter((file) => file !== undefined);
  const missing = Math.max(0, 2 - given.length);
  const split = Math.max(0, previous.length - missing);
  return { files: [...given, ...previous.slice(split)], previous: previous.slice(0, split) };
}

/** Reads, checks and mends both registers, writes the outputs, and tells the exit code. */
async function reconcileRun(
  [first, second]: Registers,
  typed: readonly string[],
  options: ReconcileOptions,
  { settings, messages }: { readonly settings: Settings; readonly messages: Messages },
): Promise<number> {
  const { stages } = messages.command;
  const beside = [options.cases, options.identities].filter((file) => file !== undefined);
  const read = [...typed.map(exportFile), ...beside];
  const marks = ['control', 'verification'];
  const { screen, now, today } = await beginRun({ checked: [first, second], read, marks }, options);

  screen.stage(stages.reading(first));
  const { kinds, policy, places, severities, exceptions } = settings;
  const anySheet = { kinds, today };
  const choice = { ...anySheet, sheet: options.sheet };
  const { control, verification, isSwapped } = await openRegisters([first, second], choice, messages);
  if (isSwapped) screen.hint(messages.command.reconcile.swapped(control.input.file, verification.input.file));
  const previous = await readPrevious(typed, choice, { screen, messages });
  const list =
    options.cases === undefined
      ? undefined
      : await openSheet(
          options.cases,
          { ...anySheet, expected: ['case-list'], hasKindOption: false },
          messages,
        );
  const cases = list && {
    table: readTable(
      { file: list.workbook.file, sheet: list.sheet, recognition: list.recognition },
      dateOf(now),
    ),
    sha256: list.workbook.sha256,
  };
  const identities =
    options.identities === undefined ? undefined : await openIdentities(options.identities, messages);

  screen.stage(stages.checking);
  const accepted = { suggestions: options.acceptSuggestions, decisions: options.acceptDecisions };
  const { dispatched, all } = options;
  const reconciled = reconcileRegisters(
    { control: control.input, verification: verification.input },
    {
      now,
      policy,
      places,
      severities,
      exceptions,
      dispatched,
      earlier: previous,
      accepted,
      all,
      cases: cases?.table,
      identities,
    },
  );
  const unused = reconciled.unusedIdentities.map(({ row }) => row);
  if (unused.length > 0) screen.hint(messages.command.reconcile.unusedIdentities(unused));
  const inputs = [
    { checked: reconciled.control, open: control },
    { checked: reconciled.verification, open: verification },
  ].map(({ checked, open: { workbook, input } }) => ({
    checked,
    sha256: workbook.sha256,
    pendingRows: rowsLeftPending(workbook, input.sheet),
  }));
  const report: Report = {
    program,
    command: 'reconcile',
    asOf: now,
    inputs,
    previous,
    matching: reconciled.matching,
    cases,
    outputs: [],
  };
  const workbooks = [control.workbook, verification.workbook];
  const files = { checked: workbooks.map(({ file }) => file), read, marks };
  return finishRun({ report, workbooks, files }, options, { screen, messages });
}

/** `reconcile <control> <verification>`: both registers, person by person. */
export function addReconcileCommand(command: Command, { messages, settings, finish }: Session): Command {
  const { reconcile } = messages.command;
  command
    .summary(reconcile.summary)
    .description(reconcile.summary)
    .argument('[control]', reconcile.control)
    .argument('[verification]', reconcile.verification)
    .usage('<control> <verification>')
    .option('--cases <list>', reconcile.cases)
    .option('--previous <exports...>', messages.command.controlCheck.previous)
    .option('--identities <file>', reconcile.identities)
    .option('--all', reconcile.all);
  return withRunOptions(command, messages, { oneSheet: false })
    .addHelpText('after', examplesText(reconcile.examples, messages))
    .action(
      async (first: string | undefined, second: string | undefined, _options: unknown, self: Command) => {
        const options = parseOptions(reconcileSchema, optionsOf(self, settings()), messages);
        const { files, previous } = registersOf([first, second], options.previous);
        const [control, verification] = files;
        if (control === undefined || verification === undefined) {
          const missing = control === undefined ? 'control' : 'verification';
          self.error(`error: missing required argument '${missing}'`, { code: 'commander.missingArgument' });
        }
        finish(
          await reconcileRun([control, verification], previous, options, { settings: settings(), messages }),
        );
      },
    );
}
