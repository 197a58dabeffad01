import type { CommanderError } from 'commander';
import { nearest } from '../domain/nearest.js';
import type { Messages } from '../messages/messages.js';

/** commander puts what it is about between quotes, and what it may have meant into a last line of its own. */
const QUOTED = /'([^']*)'/;
const SUGGESTION = /\(Did you mean (?:one of )?(.+)\?\)/;
const CONFLICT = /'(.+)' cannot be used with .*'(.+)'/;
const REFUSED_OPTION =
  /^error: option '([^']*)' (?:argument|value) '(.*?)' (?:from env '[^']*' )?is invalid\. ?/s;
const REFUSED_ARGUMENT = /^error: command-argument value '(.*)' is invalid for argument '([^']*)'\. ?/s;
const CHOICES = /Allowed choices are (.+)\.$/s;

/** An option as it is typed, of all that it is declared with: `-s, --sheet <name>`. */
const flagIn = (flags: string): string => /--[\w-]+/.exec(flags)?.[0] ?? flags.split(' ')[0] ?? '';

/** A value that is none of the choices, with the nearest of them; of several between commas it is about the first such. */
export function badChoiceText(
  option: string,
  value: string,
  choices: readonly string[],
  { command: { errors } }: Messages,
): string {
  const wrong = value
    .split(',')
    .map((part) => part.trim())
    .find((part) => !choices.includes(part));
  return (
    errors.badValue(option, value, errors.expected.oneOf(choices)) +
    nearestText(wrong ?? value, choices, errors)
  );
}

/** The nearest of some names, as a question; nothing where none is near. */
export function nearestText(
  word: string,
  names: Iterable<string>,
  errors: Messages['command']['errors'],
): string {
  const near = nearest(word, names);
  return near === undefined ? '' : errors.didYouMean([near]);
}

/** A usage error of commander in the user's language, with the nearest name where it knows one. */
export function usageErrorText(
  { code, message }: CommanderError,
  messages: Messages,
  called: string,
): string {
  const { errors } = messages.command;
  const subject = QUOTED.exec(message)?.[1] ?? '';
  const suggestion = SUGGESTION.exec(message)?.[1];
  const didYouMean = suggestion === undefined ? '' : errors.didYouMean(suggestion.split(', '));
  const help = errors.seeHelp(called);
  switch (code) {
    case 'commander.unknownOption':
      return errors.unknownOption(subject) + didYouMean + help;
    case 'commander.unknownCommand':
      return errors.unknownCommand(subject) + didYouMean + help;
    case 'commander.missingArgument':
      return errors.missingArgument(subject) + help;
    case 'commander.optionMissingArgument':
      return errors.missingValue(flagIn(subject)) + help;
    case 'commander.missingMandatoryOptionValue':
      return errors.missingOption(flagIn(subject)) + help;
    case 'commander.conflictingOption': {
      const [, one = '', other = ''] = CONFLICT.exec(message) ?? [];
      return errors.conflict(flagIn(one), flagIn(other)) + help;
    }
    case 'commander.excessArguments':
      return errors.excessArguments + help;
    case 'commander.invalidArgument': {
      const [, flags = '', given = ''] = REFUSED_OPTION.exec(message) ?? [];
      const [, value = given, argument = ''] = REFUSED_ARGUMENT.exec(message) ?? [];
      const choices = CHOICES.exec(message)?.[1]?.split(', ') ?? [];
      const name = argument === '' ? errors.option(flagIn(flags)) : errors.argument(argument);
      return badChoiceText(name, value, choices, messages) + help;
    }
    default:
      return errors.badUsage + help;
  }
}
