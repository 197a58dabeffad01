import { Command, CommanderError } from 'commander';
import { InputError } from '../io/input-error.js';
import { OutputError } from '../io/output-error.js';
import { messagesFor } from '../messages/index.js';
import type { Lang, Messages } from '../messages/messages.js';
import { Failure } from './failure.js';
import { examplesText, withHelp } from './help.js';
import { addInspectCommand } from './inspect.js';
import { addRulesCommand } from './rules.js';
import { clearProgress, failureLine, ResultLost } from './screen.js';
import { addTriageCommands } from './triage.js';
import { usageErrorText } from './usage-error.js';
import { PROGRAM, VERSION } from './version.js';

const EXIT_FAILED = 2;

/** A group of commands that has a door of its own: `triage check` is `inbound triage check`. */
export type Door = 'triage';

/** `--lang` wherever it stands, else LANG, else Chinese. Read before the options, since their help is in it too. */
function languageOf(args: readonly string[], environment: string | undefined): Lang {
  const inline = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const position = args.indexOf('--lang');
  const wanted = inline ?? (position < 0 ? undefined : args[position + 1]) ?? environment ?? '';
  return /^en(?:[_.-]|$)/i.test(wanted) ? 'en' : 'zh';
}

function buildProgram(
  door: Door | undefined,
  messages: Messages,
  finish: (exitCode: number) => void,
): Command {
  const { command: texts } = messages;
  const program = withHelp(new Command(door ?? PROGRAM), messages)
    .version(VERSION, '-V, --version', texts.version)
    .description(door ? texts[door] : texts.program)
    .exitOverride()
    // Errors are told in the user's language by `main`.
    .configureOutput({ outputError: () => {} });
  if (door === 'triage')
    return addTriageCommands(program, messages, finish).addHelpText(
      'after',
      examplesText(texts.triageCheck.examples, messages),
    );
  addTriageCommands(program.command('triage').description(texts.triage).helpCommand(false), messages, finish);
  addInspectCommand(program, messages, finish);
  addRulesCommand(program, messages, finish);
  return program.addHelpText('after', examplesText(texts.examples, messages));
}

/** The command that the arguments begin to call, as it is typed: its help is the one to look at. */
function calledCommand(program: Command, args: readonly string[]): string {
  const names = [program.name()];
  let command: Command | undefined = program;
  for (const arg of args) {
    command = command?.commands.find((one) => one.name() === arg);
    if (!command) break;
    names.push(arg);
  }
  return names.join(' ');
}

/** What went wrong, in one line for the user; `called`: the command as it is typed. */
function failureText(error: unknown, messages: Messages, called: string): string {
  const { errors } = messages.command;
  if (error instanceof Failure) return error.message;
  if (error instanceof InputError) return errors.input[error.reason](error.file);
  if (error instanceof OutputError) return errors.output[error.reason](error.file);
  if (error instanceof ResultLost) return errors.resultLost;
  if (error instanceof CommanderError) return usageErrorText(error, messages, called);
  return errors.internal(error instanceof Error ? error.message : String(error));
}

/** Runs the program and sets its exit code: 0 nothing to do, 1 findings are left, 2 it could not do its work. */
export async function main(args: readonly string[], door?: Door): Promise<void> {
  const messages = messagesFor(languageOf(args, process.env.LANG));
  const program = buildProgram(door, messages, (exitCode) => {
    process.exitCode = exitCode;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    // A group without a command has shown its help instead of an error.
    if (!(error instanceof CommanderError && error.code === 'commander.help')) {
      clearProgress();
      process.stderr.write(failureLine(failureText(error, messages, calledCommand(program, args)), messages));
    }
    process.exitCode = EXIT_FAILED;
  }
}
