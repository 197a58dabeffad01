/** Why an input could not be read. The text for people is made elsewhere, from this word. */
export type InputFailure =
  | 'not-found'
  | 'is-folder'
  | 'no-permission'
  | 'empty'
  | 'not-a-spreadsheet'
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
