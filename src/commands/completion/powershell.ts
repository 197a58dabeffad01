import { ANY_PLACE, type CompletableCommand, placesOf, stepsOf } from './completable.js';

/**
 * Only ASCII, escaped as in a regular expression: Windows PowerShell reads what a program prints in the code page of
 * the console, which is seldom UTF-8.
 */
const ascii = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const quoted = (text: string): string => `'${ascii(text).replaceAll("'", "''")}'`;
const array = (words: readonly string[]): string => `@(${words.map(quoted).join(', ')})`;

/** What is offered at a place, each with what it means. */
const table = (key: string, entries: readonly (readonly [string, string])[]): string[] => [
  `        ${quoted(key)} = [ordered]@{`,
  ...entries.map(([text, tip]) => `            ${quoted(text)} = ${quoted(tip)}`),
  '        }',
];

/** A script for Windows PowerShell 5.1 and PowerShell 7. It starts no program: what it offers stands in it. */
export function powershellCompletion(
  programs: readonly string[],
  commands: readonly CompletableCommand[],
): string {
  const steps = stepsOf(commands);
  const places = placesOf(commands).map(({ path, at, is }) => ({ key: `${path} ${at}`, is }));
  const keysOf = (kind: 'folder' | 'free'): string[] =>
    places.filter(({ is }) => is.kind === kind).map(({ key }) => key);
  const lines = [
    `Register-ArgumentCompleter -Native -CommandName ${programs.map(quoted).join(', ')} -ScriptBlock {`,
    '    param($wordToComplete, $commandAst, $cursorPosition)',
    '    $ordinal = [StringComparison]::Ordinal',
    `    $steps = ${array(steps.commands)}`,
    `    $needValue = ${array(steps.needValue)}`,
    `    $mayHaveValue = ${array(steps.mayHaveValue)}`,
    `    $folders = ${array(keysOf('folder'))}`,
    `    $free = ${array(keysOf('free'))}`,
    '    $options = @{',
    ...commands.flatMap(({ path, options }) =>
      table(
        path,
        options.flatMap(({ flags, description }) => flags.map((flag) => [flag, description] as const)),
      ),
    ),
    '    }',
    '    $words = @{',
    ...commands
      .filter(({ commands: below }) => below.length > 0)
      .flatMap(({ path, commands: below }) =>
        table(
          `${path} 0`,
          below.map(({ name, description }) => [name, description] as const),
        ),
      ),
    ...places.flatMap(({ key, is }) =>
      is.kind === 'words'
        ? table(
            key,
            is.words.map((word) => [word, word] as const),
          )
        : [],
    ),
    '    }',
    '    $path = [IO.Path]::GetFileNameWithoutExtension($commandAst.GetCommandName())',
    '    $place = 0',
    "    $option = ''",
    '    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {',
    '        if ($element.Extent.EndOffset -ge $cursorPosition) { break }',
    '        $word = $element.Extent.Text',
    "        $isFlag = $word.StartsWith('-', $ordinal) -and $word -ne '-'",
    '        if ($option -ne \'\' -and -not ($isFlag -and $mayHaveValue -ccontains "$path $option")) {',
    "            $option = ''",
    '            continue',
    '        }',
    "        $option = ''",
    '        if ($steps -ccontains "$path $word") { $path = "$path $word" }',
    '        elseif (($needValue + $mayHaveValue) -ccontains "$path $word") { $option = $word }',
    '        elseif (-not $isFlag) { $place++ }',
    '    }',
    '    $key = if ($option -ne \'\') { "$path $option" } else { "$path $place" }',
    `    if ($words.Contains("$path ${ANY_PLACE}") -and $option -eq '' -and -not $words.Contains($key)) { $key = "$path ${ANY_PLACE}" }`,
    "    if ($option -eq '' -and $wordToComplete.StartsWith('-', $ordinal)) { $found = $options[$path] }",
    '    elseif ($words.Contains($key)) { $found = $words[$key] }',
    '    elseif ($folders -ccontains $key) {',
    '        return [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |',
    "            Where-Object { $_.ResultType -eq 'ProviderContainer' }",
    '    }',
    '    # An empty text keeps PowerShell from offering files; nothing at all lets it.',
    "    elseif ($free -ccontains $key) { return '' }",
    '    else { return }',
    '    foreach ($entry in $found.GetEnumerator()) {',
    '        $text = [regex]::Unescape($entry.Key)',
    '        if ($text.StartsWith($wordToComplete, $ordinal)) {',
    '            $tip = [regex]::Unescape($entry.Value)',
    "            [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $tip)",
    '        }',
    '    }',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
