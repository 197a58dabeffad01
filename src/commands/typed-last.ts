/**
 * The file that a command is about, and those of an option that takes several. Where the file is typed last, behind the
 * option, commander takes it for one of them.
 */
export function typedLast(
  typed: string | undefined,
  listed: readonly string[],
): { readonly file: string | undefined; readonly listed: readonly string[] } {
  if (typed !== undefined || listed.length < 2) return { file: typed, listed };
  return { file: listed.at(-1), listed: listed.slice(0, -1) };
}
