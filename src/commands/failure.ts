/** The program could not do its work: exit code 2, one clear line. `text` is in the user's language. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
