/** A file by its name and what it holds. */
export interface HashedFile {
  readonly file: string;
  readonly sha256: string;
}

/** All that the outputs of a run depend on, but for the clock. */
export interface RunFacts {
  readonly job: string;
  readonly command: string;
  readonly inputs: readonly HashedFile[];
  readonly optionFiles: ReadonlyMap<string, readonly HashedFile[]>;
  /** Options as they are written in the batch file, by name. */
  readonly options: ReadonlyMap<string, unknown>;
  readonly out: string;
  /** SHA-256 of the desk's settings; `null`: it has none. */
  readonly settings: string | null;
}

const byName = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** One word for all that a run depends on: another one where any of it has changed. */
export const fingerprintOf = (facts: RunFacts, sha256: (text: string) => string): string =>
  sha256(
    JSON.stringify([
      facts.job,
      facts.command,
      facts.inputs,
      byName(facts.optionFiles),
      byName(facts.options),
      facts.out,
      facts.settings,
    ]),
  );
