/** So many different arguments are remembered: more than the places of a season, less than a megabyte of them. */
const MOST = 2000;
/** Names of places are short; a longer text (an address, a sentence) is seldom written twice. */
const LONGEST = 24;

/**
 * A function of a text that remembers its results: to its callers it is the function itself. The same few ports,
 * cities and hotels stand in thousands of rows, and resolving a place is the dearest thing that a row asks for.
 */
export function remembered<T>(resolve: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return resolve(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    const result = resolve(text);
    if (known.size >= MOST) known.clear();
    known.set(text, result);
    return result;
  };
}
