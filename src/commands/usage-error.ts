import type { CommanderError } from 'commander';
import type { Messages } from '../messages/messages.js';

/** commander puts what it is about between quotes, and what it may have meant into a last line of its own. */
const QUOTED = /'([^']*)'/;
const SUGGESTION = /\(Did you mean (?:one of )?(.+)\?\)/;
const CHOICES = /Allowed choices are (.+)\./;

/** A usage error of commander in the user's language, with the nearest name where it knows one. */
export function usageErrorText(
  { code, message }: CommanderError,
  { command: { errors } }: Messages,
  called: string,
): string {
  // An option is named with its value: --sheet <name>.
  const [subject = ''] = (QUOTED.exec(message)?.[1] ?? '').split(' ');
  const suggestion = SUGGESTION.exec(message)?.[1];
  const nearest = suggestion === undefined ? '' : errors.didYouMean(suggestion);
  const help = errors.seeHelp(called);
  switch (code) {
    case 'commander.unknownOption':
      return errors.unknownOption(subject) + nearest + help;
    case 'commander.unknownCommand':
      return errors.unknownCommand(subject) + nearest + help;
    case 'commander.missingArgument':
      return errors.missingArgument(subject) + help;
    case 'commander.optionMissingArgument':
      return errors.missingValue(subject) + help;
    case 'commander.excessArguments':
      return errors.excessArguments + help;
    case 'commander.invalidArgument': {
      const value = /argument '([^']*)' is invalid/.exec(message)?.[1] ?? '';
      const choices = CHOICES.exec(message)?.[1]?.split(', ') ?? [];
      return errors.badValue(subject, value, errors.expected.oneOf(choices)) + help;
    }
    default:
      return message.replace(/^error: /, '');
  }
}
