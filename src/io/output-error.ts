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

/** A failure of the file system as an {@link OutputError} about a path; every other error as it is. */
export function outputErrorOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
  return new OutputError(full ? 'disk-full' : 'cannot-write', path);
}
