interface Branch<T> {
  readonly next: Map<number, Branch<T>>;
  value?: T;
}

/**
 * Words with a meaning each; finds the longest one at a position without looking at any other position.
 *
 * The tree is laid out in flat arrays, node after node: a few hundred kilobytes of numbers that stay in the
 * processor's cache, where a tree of maps would be a walk through the whole heap for every character.
 */
export class WordTrie<T> {
  /** The node of every first UTF-16 unit; 0 where no word begins with it. */
  readonly #first = new Int32Array(0x10000);
  /** The edges of node n are numbers `#edges[n]` up to, but not with, `#edges[n + 1]`, in the order of their units. */
  readonly #edges: Int32Array;
  readonly #units: Uint16Array;
  readonly #targets: Int32Array;
  readonly #values: (T | undefined)[] = [undefined];

  /** Of two meanings of one word the first stays. */
  constructor(words: Iterable<readonly [string, T]>) {
    const root: Branch<T> = { next: new Map() };
    for (const [word, value] of words) branchOf(root, word).value ??= value;
    const nodes: Branch<T>[] = [root];
    const edges: number[] = [0];
    const units: number[] = [];
    const targets: number[] = [];
    // Breadth first: the list grows while it is walked.
    for (let at = 0; at < nodes.length; at++) {
      const next = [...(nodes[at]?.next ?? [])].sort(([a], [b]) => a - b);
      for (const [unit, branch] of next) {
        units.push(unit);
        targets.push(nodes.length);
        if (at === 0) this.#first[unit] = nodes.length;
        this.#values[nodes.length] = branch.value;
        nodes.push(branch);
      }
      edges.push(units.length);
    }
    this.#edges = Int32Array.from(edges);
    this.#units = Uint16Array.from(units);
    this.#targets = Int32Array.from(targets);
  }

  /** The longest word that starts at `at` (of those that are wanted), and where it ends. */
  longestAt(
    text: string,
    at: number,
    isWanted?: (value: T) => boolean,
  ): { readonly value: T; readonly end: number } | undefined {
    let node = this.#first[text.charCodeAt(at)] ?? 0;
    if (node === 0) return undefined;
    const edges = this.#edges;
    const units = this.#units;
    let value: T | undefined;
    let end = at;
    for (let i = at + 1; ; i++) {
      const here = this.#values[node];
      if (here !== undefined && (isWanted === undefined || isWanted(here))) {
        value = here;
        end = i;
      }
      if (i >= text.length) break;
      const unit = text.charCodeAt(i);
      let edge = edges[node] ?? 0;
      const last = edges[node + 1] ?? 0;
      while (edge < last && (units[edge] ?? 0) < unit) edge++;
      if (edge === last || units[edge] !== unit) break;
      node = this.#targets[edge] ?? 0;
    }
    return value === undefined ? undefined : { value, end };
  }
}

function branchOf<T>(root: Branch<T>, word: string): Branch<T> {
  let branch = root;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    let next = branch.next.get(unit);
    if (!next) {
      next = { next: new Map() };
      branch.next.set(unit, next);
    }
    branch = next;
  }
  return branch;
}
