import type { Command } from 'commander';
import type { Settings } from '../config/settings.js';
import { dateOf } from '../domain/local-time.js';
import { now as clockNow } from '../io/clock.js';
import type { Messages } from '../messages/messages.js';
import { rowsLeftPending } from '../pipeline/choose-sheet.js';
import { type DeskName, desks } from '../pipeline/desk.js';
import { checkSheet } from '../pipeline/run.js';
import { reportJson } from '../report/json.js';
import { Privacy } from '../report/privacy.js';
import { hasOpen, type Report } from '../report/report.js';
import { terminalReport, terminalSummary } from '../report/terminal.js';
import { examplesText } from './help.js';
import { openSheet } from './open-sheet.js';
import {
  optionsOf,
  parseOptions,
  type RunCommandOptions,
  runSchema,
  severityOf,
  withRunOptions,
} from './options.js';
import { checkPlannedOutputs, writeRun } from './outputs.js';
import { displayOf, Screen } from './screen.js';
import type { Session } from './session.js';
import { PROGRAM, VERSION } from './version.js';

/** The kinds of sheet that the province sends as tasks. */
const TASK_KINDS = ['control-tasks', 'verification'] as const satisfies readonly DeskName[];

const isDesk = (kind: string): kind is DeskName => Object.hasOwn(desks, kind);

/** Checks and mends a task sheet, writes the outputs, and tells the exit code: 1 where findings are left. */
async function check(
  file: string,
  options: RunCommandOptions,
  settings: Settings,
  messages: Messages,
): Promise<number> {
  const { stages } = messages.command;
  const screen = new Screen(options);
  const now = options.asOf ?? clockNow();
  await checkPlannedOutputs(file, options);

  screen.stage(stages.reading(file));
  const { kinds, policy, places, severities, exceptions } = settings;
  const choice = { ...options, kinds, today: dateOf(now), expected: TASK_KINDS };
  const { workbook, sheet, recognition } = await openSheet(file, choice, messages);
  const { kind } = recognition;
  if (!isDesk(kind)) throw new Error(`no desk for ${kind}`);

  screen.stage(stages.checking);
  const accepted = { suggestions: options.acceptSuggestions, decisions: options.acceptDecisions };
  const checked = checkSheet(
    { file, sheet, recognition: { ...recognition, kind } },
    { now, policy, places, severities, exceptions, dispatched: options.dispatched, accepted },
  );
  const found: Report = {
    program: { name: PROGRAM, version: VERSION },
    command: 'triage check',
    asOf: now,
    inputs: [{ checked, sha256: workbook.sha256, pendingRows: rowsLeftPending(workbook, sheet) }],
    outputs: [],
  };

  screen.stage(stages.writing);
  const privacy = new Privacy(found, options.unmask);
  const report = await writeRun(found, workbook.sheets, options, messages, privacy);
  if (options.format === 'json') {
    await screen.result(`${JSON.stringify(reportJson(report, messages, privacy), null, 2)}\n`);
  } else if (options.quiet) {
    await screen.result(terminalSummary(report, messages));
  } else {
    await screen.result(terminalReport(report, messages, privacy, displayOf(options)));
  }
  const least = severityOf(options.failOn);
  return least !== undefined && hasOpen(report, least) ? 1 : 0;
}

/** `triage check <tasks>`: the province's tasks for either register. */
export function addTriageCommands(triage: Command, { messages, settings, finish }: Session): Command {
  const { triageCheck } = messages.command;
  const command = triage
    .command('check')
    .summary(triageCheck.summary)
    .description(triageCheck.summary)
    .argument('<tasks>', triageCheck.sheet);
  withRunOptions(command, messages)
    .addHelpText('after', examplesText(triageCheck.examples, messages))
    .action(async (file: string, _options: unknown, self: Command) => {
      const options = parseOptions(runSchema, optionsOf(self, settings()), messages);
      finish(await check(file, options, settings(), messages));
    });
  return triage;
}
