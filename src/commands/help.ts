import type { Argument, Command, Help, Option } from 'commander';
import stringWidth from 'string-width';
import type { Example } from '../messages/command-texts.js';
import type { Messages } from '../messages/messages.js';

/** The examples of a help page: command lines that work as typed. */
export function examplesText(examples: readonly Example[], { command: { headings } }: Messages): string {
  return `\n${headings.examples}\n${examples.map(({ command, does }) => `  ${command}\n      ${does}`).join('\n')}\n`;
}

/** commander's English headings, by what they start with. */
function translatedHeading(heading: string, { command: { headings } }: Messages): string {
  switch (heading) {
    case 'Usage:':
      return headings.usage;
    case 'Arguments:':
      return headings.arguments;
    case 'Options:':
      return headings.options;
    case 'Commands:':
      return headings.commands;
    default:
      return heading;
  }
}

function optionDescription(option: Option, { command }: Messages): string {
  const { argChoices, defaultValue } = option;
  const isShown = defaultValue !== undefined && typeof defaultValue !== 'boolean';
  return [
    option.description,
    argChoices ? command.choices(argChoices) : '',
    isShown ? command.defaultValue(String(defaultValue)) : '',
  ].join('');
}

/** A longer list of choices is better looked up than read in a help page. */
const MOST_CHOICES = 12;

const argumentDescription = ({ description, argChoices }: Argument, { command }: Messages): string =>
  description + (argChoices && argChoices.length <= MOST_CHOICES ? command.choices(argChoices) : '');

/** Puts a command's help into the user's language. Subcommands made later inherit it. */
export function withHelp(program: Command, messages: Messages): Command {
  const { help, usage } = messages.command;
  return program
    .helpOption('-h, --help', help)
    .helpCommand(false)
    .configureHelp({
      styleTitle: (heading) => translatedHeading(heading, messages),
      optionDescription: (option) => optionDescription(option, messages),
      argumentDescription: (argument) => argumentDescription(argument, messages),
      commandUsage: (command) => commandUsage(command, usage),
      subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}`.trim(),
      displayWidth: (text) => stringWidth(text),
    } satisfies Partial<Help>);
}

const argumentsOf = (command: Command): string =>
  command.registeredArguments
    .map((argument) => {
      const name = argument.variadic ? `${argument.name()}...` : argument.name();
      return argument.required ? `<${name}>` : `[${name}]`;
    })
    .join(' ');

function commandUsage(command: Command, usage: Messages['command']['usage']): string {
  const names = [command.name()];
  for (let parent = command.parent; parent; parent = parent.parent) names.unshift(parent.name());
  // The options stand last here, and in the user's language.
  const rest = command.commands.length > 0 ? usage.command : command.usage().replace(/^\[options\] ?/, '');
  return [...names, rest, usage.options].filter((part) => part !== '').join(' ');
}
