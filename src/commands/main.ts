import { Command, CommanderError } from 'commander';
import type { Lang } from '../domain/lang.js';
import { InputError } from '../io/input-error.js';
import { OutputError } from '../io/output-error.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { plain } from '../table/text.js';
import { addBatchCommands } from './batch.js';
import { addCharterCommands } from './charter/charter.js';
import { addCompletionCommand } from './completion.js';
import { addControlCommands } from './control.js';
import { Failure } from './failure.js';
import { examplesText, withHelp } from './help.js';
import { addInitCommand } from './init.js';
import { addInspectCommand } from './inspect.js';
import { addReconcileCommand } from './reconcile.js';
import { addRemarkCommand } from './remark.js';
import { addRulesCommand } from './rules.js';
import { clearProgress, failureLine, ResultLost, writeHelp } from './screen.js';
import { ConfigError, configuredLang, loadSettings, type Session } from './session.js';
import { addTemplateCommand } from './template.js';
import { addTraceCommand } from './trace.js';
import { addTriageCommands } from './triage.js';
import { usageErrorText } from './usage-error.js';
import { PROGRAM, VERSION } from './version.js';

const EXIT_FAILED = 2;

/** Commands that have a door of their own: `triage check` is `inbound triage check`. */
const DOORS = ['triage', 'charter', 'reconcile'] as const;
export type Door = (typeof DOORS)[number];

/** The value of an option wherever it stands, the last one as commander has it: asked before the options are read. */
function typedValue(option: string, args: readonly string[]): string | undefined {
  const last = args.findLastIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  const found = args[last];
  return found === option ? args[last + 1] : found?.slice(option.length + 1);
}

const langOf = (wanted: string | undefined): Lang => (/^en(?:[_.-]|$)/i.test(wanted ?? '') ? 'en' : 'zh');

function buildProgram(door: Door | undefined, session: Session): Command {
  const { messages } = session;
  const { command: texts } = messages;
  const program = withHelp(new Command(door ?? PROGRAM), messages)
    .version(VERSION, '-V, --version', texts.version)
    .description(
      door === 'triage' ? texts.triage : door === 'charter' ? messages.charter.group : texts.program,
    )
    .exitOverride()
    .configureOutput({
      writeOut: writeHelp,
      // Errors are told in the user's language by `main`.
      outputError: () => {},
    });
  if (door === 'triage')
    return addTriageCommands(program, session).addHelpText(
      'after',
      examplesText(texts.triageCheck.examples, messages),
    );
  if (door === 'charter')
    return addCharterCommands(program, session).addHelpText(
      'after',
      examplesText(messages.charter.import.examples, messages),
    );
  if (door === 'reconcile') return addReconcileCommand(program, session);
  addTriageCommands(program.command('triage').description(texts.triage).helpCommand(false), session);
  addCharterCommands(
    program.command('charter').description(messages.charter.group).helpCommand(false),
    session,
  );
  addControlCommands(program.command('control').description(texts.control).helpCommand(false), session);
  addReconcileCommand(program.command('reconcile'), session);
  addBatchCommands(
    program.command('batch').description(messages.batch.group).helpCommand(false),
    session,
    program,
  );
  addInspectCommand(program, session);
  addRemarkCommand(program, session);
  addTraceCommand(program, session);
  addRulesCommand(program, session);
  addInitCommand(program, session);
  addTemplateCommand(program, session);
  addCompletionCommand(program, session, () => [program, ...DOORS.map((one) => buildProgram(one, session))]);
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

/** All that is wrong in a configuration, a line each. */
function configErrorText({ file, wrong }: ConfigError, { config }: Messages): string {
  const { problems, more } = wrong;
  const lines = problems.map((problem) => plain(config.problem(problem)));
  if (more > 0) lines.push(config.more(more));
  return [config.wrong(file), ...lines.map((line) => `  ${line}`)].join('\n');
}

/** What went wrong, in one line for the user; `called`: the command as it is typed. */
function failureText(error: unknown, messages: Messages, called: string): string {
  const { errors } = messages.command;
  if (error instanceof Failure) return error.message;
  if (error instanceof InputError) return errors.input[error.reason](error.file);
  if (error instanceof ConfigError) return configErrorText(error, messages);
  if (error instanceof OutputError) return errors.output[error.reason](error.file);
  if (error instanceof ResultLost) return errors.resultLost;
  if (error instanceof CommanderError) return usageErrorText(error, messages, called);
  return errors.internal(error instanceof Error ? error.message : String(error));
}

/** Runs the program and sets its exit code: 0 nothing to do, 1 findings are left, 2 it could not do its work. */
export async function main(args: readonly string[], door?: Door): Promise<void> {
  const settings = await loadSettings(typedValue('--config', args));
  // `--lang`, else the configuration, else LANG, else Chinese: help is in it too.
  const lang = typedValue('--lang', args) ?? configuredLang(settings) ?? process.env.LANG;
  const messages = messagesFor(langOf(lang));
  const finish = (exitCode: number): void => {
    process.exitCode = exitCode;
  };
  const program = buildProgram(door, { messages, settings, finish });
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
