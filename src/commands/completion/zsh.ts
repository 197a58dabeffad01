import type { CompletableArgument, CompletableCommand, CompletableOption, Value } from './completable.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** In a specification of `_arguments` these would end a part of it. */
const escaped = (text: string): string => text.replaceAll(/[\\[\]:]/g, '\\$&');

const functionOf = (path: string): string => `_inbound_${path.replaceAll(' ', '_')}`;

function action(name: string, is: Value): string {
  switch (is.kind) {
    case 'words': {
      // They are read once more, as words of a command line.
      const words = is.words.map((word) => word.replaceAll(/[^\p{L}\p{N}_,./-]/gu, '\\$&'));
      return is.list ? `_values -s , ${name} ${words.join(' ')}` : `(${words.join(' ')})`;
    }
    case 'file':
      return '_files';
    case 'folder':
      return '_files -/';
    case 'free':
      return ' ';
  }
}

function optionSpecs({ flags, description, value }: CompletableOption): string[] {
  const takes = value
    ? `${value.optional ? '::' : ':'}${escaped(value.name)}:${action(value.name, value.is)}`
    : '';
  return flags.map((flag) => {
    const either = flags.length > 1 ? `(${flags.join(' ')})` : '';
    const joined = value && flag.startsWith('--') ? '=' : '';
    return quoted(`${either}${flag}${joined}[${escaped(description)}]${takes}`);
  });
}

const argumentSpec = ({ name, variadic, is }: CompletableArgument): string =>
  quoted(`${variadic ? '*' : ''}:${escaped(name)}:${action(name, is)}`);

const argumentsCall = (words: readonly string[]): string => words.join(' \\\n    ');

function commandFunction({ path, commands, options, arguments: args }: CompletableCommand): string[] {
  const specs = options.flatMap(optionSpecs);
  if (commands.length === 0) {
    return [
      `${functionOf(path)}() {`,
      `  ${argumentsCall(['_arguments', ...specs, ...args.map(argumentSpec)])}`,
      '}',
      '',
    ];
  }
  return [
    `${functionOf(path)}() {`,
    '  local curcontext="$curcontext" context state state_descr line',
    '  typeset -A opt_args',
    `  ${argumentsCall(['_arguments -C', ...specs, "'1: :->command'", "'*:: :->rest'"])} && return`,
    '  case $state in',
    '    command)',
    '      local -a commands',
    '      commands=(',
    ...commands.map(
      ({ name, description }) => `        ${quoted(`${name}:${description.replaceAll(/[\\:]/g, '\\$&')}`)}`,
    ),
    '      )',
    '      _describe -t commands command commands',
    '      ;;',
    '    rest)',
    '      case $words[1] in',
    ...commands.map(({ name }) => `        ${quoted(name)}) ${functionOf(`${path} ${name}`)} ;;`),
    '      esac',
    '      ;;',
    '  esac',
    '}',
    '',
  ];
}

/** A script for zsh, to be sourced after `compinit` or put where it looks for functions. */
export function zshCompletion(programs: readonly string[], commands: readonly CompletableCommand[]): string {
  const lines = [
    `#compdef ${programs.join(' ')}`,
    '',
    ...commands.flatMap(commandFunction),
    '_inbound() {',
    '  _inbound_$service "$@"',
    '}',
    '',
    'if [[ $funcstack[1] == _inbound ]]; then',
    '  _inbound "$@"',
    'else',
    `  compdef _inbound ${programs.join(' ')}`,
    'fi',
  ];
  return `${lines.join('\n')}\n`;
}
