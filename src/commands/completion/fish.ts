import { type CompletableCommand, stepsOf, type Value } from './completable.js';

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
const quotedAll = (words: readonly string[]): string => words.map(quoted).join(' ');

/** A branch of a `switch`; none where nothing leads into it. */
const branch = (patterns: readonly string[], ...deeds: readonly string[]): string[] =>
  patterns.length > 0
    ? [`            case ${quotedAll(patterns)}`, ...deeds.map((deed) => `                ${deed}`)]
    : [];

/** How `complete` says what is offered at a place. */
function offer(is: Value): string {
  switch (is.kind) {
    case 'words': {
      const words = quotedAll(is.words);
      return `-f -a ${quoted(is.list ? `(__inbound_list ${words})` : words)}`;
    }
    case 'file':
      return '-F';
    case 'folder':
      return `-f -a '(__fish_complete_directories)'`;
    case 'free':
      return '-f';
  }
}

function commandLines(program: string, command: CompletableCommand): string[] {
  const { path, commands, options, arguments: args } = command;
  const at = (place = ''): string =>
    `complete -c ${program} -n ${quoted(`__inbound_at ${quoted(path)}${place}`)}`;
  return [
    ...commands.map(
      ({ name, description }) => `${at(' -eq 0')} -a ${quoted(name)} -d ${quoted(description)}`,
    ),
    ...options.map(({ flags, description, value }) => {
      const names = flags.map((flag) => flag.replace(/^--/, '-l ').replace(/^-(?=\w$)/, '-s '));
      const takes = value ? [...(value.optional ? [] : ['-r']), offer(value.is)] : [];
      return [at(), ...names, ...takes, '-d', quoted(description)].join(' ');
    }),
    ...args.map(({ variadic, is }, place) => `${at(` ${variadic ? '-ge' : '-eq'} ${place}`)} ${offer(is)}`),
  ];
}

/** A script for fish, from version 3.0 on. It starts no program: what it offers stands in it. */
export function fishCompletion(programs: readonly string[], commands: readonly CompletableCommand[]): string {
  const steps = stepsOf(commands);
  const lines = [
    'function __inbound_at',
    '    set -l words (commandline -opc)',
    `    set -l path (string replace -r '.*/' '' -- $words[1])`,
    '    set -l place 0',
    `    set -l skip ''`,
    '    for word in $words[2..-1]',
    `        if test "$skip" = always; or begin; test "$skip" = value; and not string match -q -- '-*' $word; end`,
    `            set skip ''`,
    '            continue',
    '        end',
    `        set skip ''`,
    '        switch "$path $word"',
    ...branch(steps.commands, 'set path "$path $word"'),
    ...branch(steps.needValue, 'set skip always'),
    ...branch(steps.mayHaveValue, 'set skip value'),
    ...branch(['* -'], 'set place (math $place + 1)'),
    ...branch(['* -*'], 'true'),
    ...branch(['*'], 'set place (math $place + 1)'),
    '        end',
    '    end',
    '    test "$path" = "$argv[1]"; or return 1',
    '    test (count $argv) -eq 1; or test $place $argv[2] $argv[3]',
    'end',
    '',
    'function __inbound_list',
    `    set -l before (commandline -ct | string replace -r '^--[^=]*=' '' | string replace -r '[^,]*$' '')`,
    `    printf '%s\\n' "$before"$argv`,
    'end',
    '',
    ...programs.flatMap((program) => [
      `complete -c ${program} -f`,
      ...commands
        .filter(({ path }) => path.split(' ')[0] === program)
        .flatMap((command) => commandLines(program, command)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
