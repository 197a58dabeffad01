import { append } from '../../domain/append.js';

/** A pattern, and the files that it means, in the order of their names. */
export interface Matched {
  readonly pattern: string;
  readonly files: readonly string[];
}

/** A pattern of an option: an option may take one file, or several. */
export interface MatchedOption extends Matched {
  readonly option: string;
  readonly takesSeveral: boolean;
  /** What is typed in front of each file: the day of an earlier export. */
  readonly prefix: string;
}

/** A file of an option, and how the option names it. */
export interface OptionFile {
  readonly file: string;
  readonly typed: string;
}

/** The files of one run of a job. */
export interface RunFiles {
  /** One for each argument of the command. */
  readonly inputs: readonly string[];
  /** By the name of the option. */
  readonly options: ReadonlyMap<string, readonly OptionFile[]>;
}

/** What a job has to do: runs, or why there are none. */
export type ChosenFiles =
  | { readonly what: 'runs'; readonly runs: readonly RunFiles[] }
  /** Nothing is there yet that a pattern means. */
  | { readonly what: 'waiting'; readonly pattern: string }
  /** Several are there, where only one can be meant. */
  | { readonly what: 'several'; readonly pattern: string; readonly files: readonly string[] };

/** The runs of a job: one for each file that its first pattern means, each with the files that the others mean. */
export function chooseFiles(
  [first, ...further]: readonly Matched[],
  options: readonly MatchedOption[],
): ChosenFiles {
  const all = [...(first ? [first] : []), ...further, ...options];
  const absent = all.find(({ files }) => files.length === 0);
  if (absent) return { what: 'waiting', pattern: absent.pattern };
  const several = [...further, ...options.filter(({ takesSeveral }) => !takesSeveral)].find(
    ({ files }) => files.length > 1,
  );
  if (several) return { what: 'several', pattern: several.pattern, files: several.files };
  const beside = further.flatMap(({ files }) => files);
  const ofOptions = new Map<string, OptionFile[]>();
  for (const { option, prefix, files } of options) {
    for (const file of files) append(ofOptions, option, { file, typed: prefix + file });
  }
  const runs = (first?.files ?? []).map((file) => ({ inputs: [file, ...beside], options: ofOptions }));
  return { what: 'runs', runs };
}
