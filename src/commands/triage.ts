import type { Command } from 'commander';
import type { DeskName } from '../pipeline/desk.js';
import { checkRun } from './check-run.js';
import { examplesText } from './help.js';
import { optionsOf, parseOptions, runSchema, withRunOptions } from './options.js';
import type { Session } from './session.js';

/** The kinds of sheet that the province sends as tasks. */
const TASK_KINDS = ['control-tasks', 'verification'] as const satisfies readonly DeskName[];

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
      const job = { command: 'triage check', expected: TASK_KINDS, file } as const;
      finish(await checkRun(job, options, { settings: settings(), messages }));
    });
  return triage;
}
