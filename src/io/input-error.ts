/** Why an input could not be read. The text for people is made elsewhere, from this word. */
export type InputFailure =
  | 'not-found'
  | 'is-folder'
  | 'no-permission'
  | 'empty'
  | 'not-a-spreadsheet'
  | 'not-a-configuration'
  | 'not-text'
  | 'truncated'
  | 'password-protected'
  | 'too-large';

/** An input file that cannot be used. Carries no message of a library and no stack that a user would see. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(
    readonly reason: InputFailure,
    /** As the user named it. */
    readonly file: string,
  ) {
    super(`${reason}: ${file}`);
  }
}

/** What cannot be opened for a reason of its own (a device, too many links) is as good as not there. */
export function failureOf(error: unknown): InputFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission';
  return code === 'EISDIR' ? 'is-folder' : 'not-found';
}
