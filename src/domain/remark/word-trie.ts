/** A word that was found: what it means, and how many UTF-16 units it has. */
export interface Word<T> {
  readonly value: T;
  readonly length: number;
}

interface Branch<T> {
  readonly next: Map<number, Branch<T>>;
  word?: Word<T>;
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
  /** The word that ends at each node, made once: finding one makes nothing. */
  readonly #words: (Word<T> | undefined)[] = [undefined];

  /** Of two meanings of one word the first stays. */
  constructor(words: Iterable<readonly [string, T]>) {
    const root: Branch<T> = { next: new Map() };
    for (const [word, value] of words) branchOf(root, word).word ??= { value, length: word.length };
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
        this.#words[nodes.length] = branch.word;
        nodes.push(branch);
      }
      edges.push(units.length);
    }
    this.#edges = Int32Array.from(edges);
    this.#units = Uint16Array.from(units);
    this.#targets = Int32Array.from(targets);
  }

  /** The longest word that starts at `at`, of those that are wanted. */
  longestAt(text: string, at: number, isWanted?: (value: T) => boolean): Word<T> | undefined {
    let node = this.#first[text.charCodeAt(at)] ?? 0;
    if (node === 0) return undefined;
    const edges = this.#edges;
    const units = this.#units;
    let longest: Word<T> | undefined;
    for (let i = at + 1; ; i++) {
      const word = this.#words[node];
      if (word !== undefined && (isWanted === undefined || isWanted(word.value))) longest = word;
      if (i >= text.length) return longest;
      const unit = text.charCodeAt(i);
      let edge = edges[node] ?? 0;
      const last = edges[node + 1] ?? 0;
      while (edge < last && (units[edge] ?? 0) < unit) edge++;
      if (edge === last || units[edge] !== unit) return longest;
      node = this.#targets[edge] ?? 0;
    }
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
