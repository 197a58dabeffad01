/** Why an output could not be written. The text for people is made elsewhere, from this word. */
export type OutputFailure = 'exists' | 'is-input' | 'cannot-write' | 'disk-full';

export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(
    readonly reason: OutputFailure,
    /** The output that it is about, as the user or the program named it. */
    readonly file: string,
  ) {
    super(`${reason}: ${file}`);
  }
}
