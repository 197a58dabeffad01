import type { Command, Option } from 'commander';
import { type JobCommand, type JobOption, SET_BY_BATCH } from '../../config/batch-schema.js';
import { whatTakes } from '../completion/completable.js';
import { ListOption } from '../options.js';

/** The command and all below it, by their names as they are typed. */
function commandsIn(command: Command, above: readonly string[] = []): [string, Command][] {
  return command.commands.flatMap((one): [string, Command][] => {
    const names = [...above, one.name()];
    return one.commands.length > 0 ? commandsIn(one, names) : [[names.join(' '), one]];
  });
}

function takenWord(option: Option): JobOption['takes'] {
  const is = whatTakes(option);
  if (is === undefined) return 'nothing';
  if (is.kind === 'words') return option instanceof ListOption ? 'words' : 'word';
  if (is.kind !== 'file') return 'text';
  return option.variadic ? 'files' : 'file';
}

function jobOptions({ options }: Command): JobOption[] {
  return options
    .filter((option) => !option.negate)
    .map((option) => ({
      name: option.attributeName(),
      flag: option.long ?? '',
      takes: takenWord(option),
      words: option.argChoices ?? [],
      mandatory: option.mandatory,
      takenBackBy: options.find((one) => one.negate && one.attributeName() === option.attributeName())?.long,
    }));
}

const OWN: ReadonlySet<string> = new Set(SET_BY_BATCH);

/** The commands of a program that a batch may run: those that work on sheets and write reports. */
export const jobCommands = (program: Command): JobCommand[] =>
  commandsIn(program)
    .filter(([, command]) => command.options.some((option) => option.attributeName() === 'report'))
    .map(([name, command]) => ({
      name,
      inputs: command.registeredArguments.length,
      options: jobOptions(command).filter((option) => !OWN.has(option.name)),
    }));
