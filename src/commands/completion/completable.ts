import type { Command, Option } from 'commander';
import { ListOption } from '../options.js';

/** What can stand at a place of the command line: some words, or a path; `free`: whatever only the user knows. */
export type Value =
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly list: boolean }
  | { readonly kind: 'file' | 'folder' | 'free' };

export interface CompletableOption {
  /** `-h`, `--help`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Where it takes one. */
  readonly value?: { readonly name: string; readonly optional: boolean; readonly is: Value };
}

export interface CompletableArgument {
  readonly name: string;
  readonly variadic: boolean;
  readonly is: Value;
}

/** A command as the shells need to know it. */
export interface CompletableCommand {
  /** As it is typed: `inbound triage check`. */
  readonly path: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly CompletableOption[];
  readonly arguments: readonly CompletableArgument[];
}

/** Names of values that are no files; a value of any other name is one, and `dir` a folder. */
const FREE: ReadonlySet<string> = new Set([
  'name',
  'n',
  'rows',
  'date',
  'datetime',
  'id',
  'text',
  'person',
  'number',
  'job',
]);

function whatIs(name: string, choices: readonly string[] | undefined, list: boolean): Value {
  if (choices) return { kind: 'words', words: choices, list };
  if (name === 'dir') return { kind: 'folder' };
  return { kind: FREE.has(name) ? 'free' : 'file' };
}

const valueName = ({ flags }: Option): string => /[<[]([^>\].]+)/.exec(flags)?.[1] ?? '';

/** What an option takes; `undefined`: nothing. */
export function whatTakes(option: Option): Value | undefined {
  if (!option.required && !option.optional) return undefined;
  return whatIs(valueName(option), option.argChoices, option instanceof ListOption);
}

function completableOption(option: Option): CompletableOption {
  const { short, long, description, optional } = option;
  const flags = [short, long].filter((flag) => flag !== undefined);
  const is = whatTakes(option);
  return is
    ? { flags, description, value: { name: valueName(option), optional, is } }
    : { flags, description };
}

/** A program's command and all below it, as its help shows them. */
export function completableCommands(command: Command, above: readonly string[] = []): CompletableCommand[] {
  const names = [...above, command.name()];
  const help = command.createHelp();
  const subcommands = help.visibleCommands(command);
  const itself: CompletableCommand = {
    path: names.join(' '),
    commands: subcommands.map((one) => ({
      name: one.name(),
      description: one.summary() || one.description(),
    })),
    options: help.visibleOptions(command).map(completableOption),
    arguments: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      variadic: argument.variadic,
      is: whatIs(argument.name(), argument.argChoices, false),
    })),
  };
  return [itself, ...subcommands.flatMap((one) => completableCommands(one, names))];
}

/** What a walk over the words of a command line needs to know: how a path goes on, and which options take the next word. */
export interface Steps {
  /** `inbound triage`, `inbound triage check`. */
  readonly commands: readonly string[];
  /** `inbound triage check --kind`; of these, some may go without their value. */
  readonly needValue: readonly string[];
  readonly mayHaveValue: readonly string[];
}

export function stepsOf(commands: readonly CompletableCommand[]): Steps {
  const withValue = (optional: boolean): string[] =>
    commands.flatMap(({ path, options }) =>
      options
        .filter(({ value }) => value?.optional === optional)
        .flatMap(({ flags }) => flags.map((flag) => `${path} ${flag}`)),
    );
  return {
    commands: commands.flatMap(({ path, commands: below }) => below.map(({ name }) => `${path} ${name}`)),
    needValue: withValue(false),
    mayHaveValue: withValue(true),
  };
}

/** What stands at a place of a command: after an option, at an argument's place from 0, or, if that may repeat, at any. */
export interface Place {
  readonly path: string;
  readonly at: string | number;
  readonly is: Value;
}

/** An argument that may repeat stands at any place. */
export const ANY_PLACE = 'any';

export function placesOf(commands: readonly CompletableCommand[]): Place[] {
  return commands.flatMap(({ path, options, arguments: args }) => [
    ...options.flatMap(({ flags, value }) => (value ? flags.map((at) => ({ path, at, is: value.is })) : [])),
    ...args.map(({ variadic, is }, place) => ({ path, at: variadic ? ANY_PLACE : place, is })),
  ]);
}
