import type { Command } from 'commander';
import { checkRun } from './check-run.js';
import { examplesText } from './help.js';
import { controlCheckSchema, optionsOf, parseOptions, withRunOptions } from './options.js';
import type { Session } from './session.js';

/**
 * The register is the argument; where it is typed last, behind `--previous` and its files, commander takes it for one
 * of them.
 */
function registerOf(
  typed: string | undefined,
  previous: readonly string[],
): { readonly file: string | undefined; readonly previous: readonly string[] } {
  if (typed !== undefined || previous.length < 2) return { file: typed, previous };
  return { file: previous.at(-1), previous: previous.slice(0, -1) };
}

/** `control check <register>`: an export of the control register. */
export function addControlCommands(control: Command, { messages, settings, finish }: Session): Command {
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
      const { file, previous } = registerOf(typed, options.previous);
      if (file === undefined)
        self.error("error: missing required argument 'register'", { code: 'commander.missingArgument' });
      const job = { command: 'control check', expected: ['control-register'], file, previous } as const;
      finish(await checkRun(job, options, { settings: settings(), messages }));
    });
  return control;
}
