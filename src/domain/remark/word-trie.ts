interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

/** Words with a meaning each; finds the longest one at a position without looking at any other position. */
export class WordTrie<T> {
  readonly #root: Node<T> = { next: new Map() };

  /** Adds a word; of two meanings the first stays. */
  add(word: string, value: T): void {
    let node = this.#root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map() };
        node.next.set(code, next);
      }
      node = next;
    }
    node.value ??= value;
  }

  /** The longest word that starts at `at`, and where it ends. */
  longestAt(text: string, at: number): { readonly value: T; readonly end: number } | undefined {
    let node = this.#root.next.get(text.charCodeAt(at));
    let found: { value: T; end: number } | undefined;
    for (let i = at + 1; node; i++) {
      if (node.value !== undefined) found = { value: node.value, end: i };
      if (i >= text.length) break;
      node = node.next.get(text.charCodeAt(i));
    }
    return found;
  }
}
