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
 * The tree is laid out in flat arrays of small numbers, node after node, breadth first: what a walk through it
 * touches stays in the processor's cache, where a tree of maps would be a walk through the whole heap for every
 * character. There is room for 65,535 nodes.
 */
export class WordTrie<T> {
  /** The node of every first UTF-16 unit; 0 where no word begins with it. */
  readonly #first = new Uint16Array(0x10000);
  /**
   * The edges of node n are numbers `#edges[n]` up to, but not with, `#edges[n + 1]`, in the order of their units.
   * Since nodes are numbered as their edges are, edge number e leads to node e + 1.
   */
  readonly #edges: Uint16Array;
  readonly #units: Uint16Array;
  /** Which of the words ends at each node; 0: none does. */
  readonly #wordAt: Uint16Array;
  readonly #words: (Word<T> | undefined)[] = [undefined];

  /** Of two meanings of one word the first stays. */
  constructor(words: Iterable<readonly [string, T]>) {
    const root: Branch<T> = { next: new Map() };
    for (const [word, value] of words) branchOf(root, word).word ??= { value, length: word.length };
    const nodes: Branch<T>[] = [root];
    const edges: number[] = [0];
    const units: number[] = [];
    const wordAt: number[] = [0];
    // The list grows while it is walked.
    for (let at = 0; at < nodes.length; at++) {
      const next = [...(nodes[at]?.next ?? [])].sort(([a], [b]) => a - b);
      for (const [unit, branch] of next) {
        if (at === 0) this.#first[unit] = nodes.length;
        units.push(unit);
        wordAt.push(branch.word ? this.#words.push(branch.word) - 1 : 0);
        nodes.push(branch);
      }
      edges.push(units.length);
    }
    if (nodes.length > 0xffff) throw new RangeError(`too many words: ${nodes.length} nodes`);
    this.#edges = Uint16Array.from(edges);
    this.#units = Uint16Array.from(units);
    this.#wordAt = Uint16Array.from(wordAt);
  }

  /** The longest word that starts at `at`, of those that are wanted. */
  longestAt(text: string, at: number, isWanted?: (value: T) => boolean): Word<T> | undefined {
    let node = this.#first[text.charCodeAt(at)] ?? 0;
    if (node === 0) return undefined;
    const edges = this.#edges;
    const units = this.#units;
    let longest = 0;
    for (let i = at + 1; ; i++) {
      const word = this.#wordAt[node] ?? 0;
      if (word !== 0 && (isWanted === undefined || this.#isOneOf(isWanted, word))) longest = word;
      if (i >= text.length) break;
      const unit = text.charCodeAt(i);
      let edge = edges[node] ?? 0;
      const last = edges[node + 1] ?? 0;
      while (edge < last && (units[edge] ?? 0) < unit) edge++;
      if (edge === last || units[edge] !== unit) break;
      node = edge + 1;
    }
    return this.#words[longest];
  }

  #isOneOf(isWanted: (value: T) => boolean, word: number): boolean {
    const found = this.#words[word];
    return found !== undefined && isWanted(found.value);
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
