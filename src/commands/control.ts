import type { Command } from 'commander';
import { checkRun } from './check-run.js';
import { addIntakeCommand } from './control-intake.js';
import { examplesText } from './help.js';
import { controlCheckSchema, optionsOf, parseOptions, withRunOptions } from './options.js';
import type { Session } from './session.js';
import { typedLast } from './typed-last.js';

/** `control intake <intake>`, and `control check <register>`: an export of the control register. */
export function addControlCommands(control: Command, session: Session): Command {
  const { messages, settings, finish } = session;
  addIntakeCommand(control, session);
  const { controlCheck } = messages.command;
  const command = control
    .command('check')
    .summary(controlCheck.summary)
    .description(controlCheck.summary)
    .argument('[register]', controlCheck.sheet)
    .usage('<register>')
    .option('--previous <exports...>', controlCheck.previous);
  withRunOptions(command, messages)
    .addHelpText('after', examplesText(controlCheck.examples, messages))
    .action(async (typed: string | undefined, _options: unknown, self: Command) => {
      const options = parseOptions(controlCheckSchema, optionsOf(self, settings()), messages);
      const { file, listed: previous } = typedLast(typed, options.previous);
      if (file === undefined)
        self.error("error: missing required argument 'register'", { code: 'commander.missingArgument' });
      const job = { command: 'control check', expected: ['control-register'], file, previous } as const;
      finish(await checkRun(job, options, { settings: settings(), messages }));
    });
  return control;
}
