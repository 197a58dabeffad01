import { ANY_PLACE, type CompletableCommand, placesOf, stepsOf, type Value } from './completable.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const quotedAll = (words: readonly string[]): string => words.map(quoted).join(' ');

/** The branches of a `case`, from patterns and what each leads to; those that lead to the same are one. */
function branches(deeds: readonly (readonly [pattern: string, deed: string])[]): string {
  const patternsOf = new Map<string, string[]>();
  for (const [pattern, deed] of deeds) patternsOf.set(deed, [...(patternsOf.get(deed) ?? []), pattern]);
  return [...patternsOf].map(([deed, patterns]) => `    ${patterns.join(' | ')}) ${deed} ;;\n`).join('');
}

const WORDS = '_inbound_words "$current"';

/** How a value is offered; nothing where only the user knows it. */
function offer(is: Value): string {
  switch (is.kind) {
    case 'words':
      return `${is.list ? '_inbound_list "$current"' : WORDS} ${quotedAll(is.words)}`;
    case 'file':
      return '_inbound_paths -f "$current"';
    case 'folder':
      return '_inbound_paths -d "$current"';
    case 'free':
      return ':';
  }
}

/** A script for bash, from version 3.2 on. It starts no program: what it offers stands in it. */
export function bashCompletion(programs: readonly string[], commands: readonly CompletableCommand[]): string {
  const steps = stepsOf(commands);
  const options = commands.map(
    ({ path, options }) =>
      [quoted(path), `${WORDS} ${quotedAll(options.flatMap(({ flags }) => flags))}`] as const,
  );
  const subcommands = commands
    .filter(({ commands: below }) => below.length > 0)
    .map(
      ({ path, commands: below }) =>
        [quoted(`${path} 0`), `${WORDS} ${quotedAll(below.map(({ name }) => name))}`] as const,
    );
  const values = placesOf(commands).map(
    ({ path, at, is }) =>
      [at === ANY_PLACE ? `${quoted(`${path} `)}[0-9]*` : quoted(`${path} ${at}`), offer(is)] as const,
  );
  const walk = branches([
    ...steps.commands.map((key) => [quoted(key), 'path="$path $word"'] as const),
    ...steps.needValue.map((key) => [quoted(key), '_inbound_skip'] as const),
    ...steps.mayHaveValue.map(
      (key) => [quoted(key), `if [[ \${COMP_WORDS[i + 1]} != -* ]]; then _inbound_skip; fi`] as const,
    ),
  ]);
  return `_inbound_words() {
  local current="$1" word
  shift
  for word in "$@"; do
    if [[ $word == "$current"* ]]; then COMPREPLY+=("$word"); fi
  done
}

_inbound_list() {
  local current="$1" before="" word
  shift
  if [[ $current == *,* ]]; then before="\${current%,*},"; fi
  for word in "$@"; do _inbound_words "$current" "$before$word"; done
}

_inbound_paths() {
  local path
  compopt -o filenames 2>/dev/null
  while IFS='' read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$2")
}

# Leaves the value of an option out of the walk, or finds that it is the word at hand.
_inbound_skip() {
  i=$((i + 1))
  if [[ \${COMP_WORDS[i]} == "=" ]]; then i=$((i + 1)); fi
  if ((i >= COMP_CWORD)); then option="$word"; fi
}

_inbound() {
  local current="$2" path="\${1##*/}" place=0 option="" word i
  COMPREPLY=()
  # bash takes the = of --option=value for a word of its own.
  if [[ $current == "=" ]]; then current=""; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    case "$path $word" in
${walk}    *' =') i=$((i + 1)) ;;
    *' -'?*) : ;;
    *) place=$((place + 1)) ;;
    esac
  done
  if [[ $current == -* && -z $option ]]; then
    case "$path" in
${branches(options)}    esac
    return
  fi
  case "$path \${option:-$place}" in
${branches([...subcommands, ...values])}  esac
}

complete -F _inbound ${programs.join(' ')}
`;
}
