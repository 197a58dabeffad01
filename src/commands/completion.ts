import { Argument, type Command } from 'commander';
import { bashCompletion } from './completion/bash.js';
import { type CompletableCommand, completableCommands } from './completion/completable.js';
import { fishCompletion } from './completion/fish.js';
import { powershellCompletion } from './completion/powershell.js';
import { zshCompletion } from './completion/zsh.js';
import { examplesText } from './help.js';
import { langOption } from './options.js';
import { Screen } from './screen.js';
import type { Session } from './session.js';

const scripts: {
  readonly [shell: string]: (programs: readonly string[], commands: readonly CompletableCommand[]) => string;
} = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** `inbound completion <shell>`: a script for the shell, made from what the commands of `programs` say of themselves. */
export function addCompletionCommand(
  program: Command,
  { messages, finish }: Session,
  programs: () => readonly Command[],
): void {
  const texts = messages.completion;
  program
    .command('completion')
    .summary(texts.summary)
    .description(texts.description)
    .addArgument(new Argument('<shell>', texts.shell).choices(Object.keys(scripts)))
    .addOption(langOption(messages))
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (shell: string) => {
      const all = programs();
      const names = all.map((one) => one.name());
      const script = scripts[shell]?.(
        names,
        all.flatMap((one) => completableCommands(one)),
      );
      await new Screen({ quiet: true, progress: false }).result(script ?? '');
      finish(0);
    });
}
