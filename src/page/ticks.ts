/**
 * What the clerk has ticked off, by the findings' keys. Kept by the browser where it lets us, for each sheet by the hash
 * of its bytes: rules and cell addresses, nothing of a person.
 */
export class Ticks {
  readonly #name: string;
  readonly #keys: Set<string>;

  constructor(sheet: string) {
    this.#name = `inbound-done ${sheet}`;
    this.#keys = new Set(read(this.#name));
  }

  has(key: string): boolean {
    return this.#keys.has(key);
  }

  set(key: string, done: boolean): void {
    if (done) this.#keys.add(key);
    else this.#keys.delete(key);
    try {
      localStorage.setItem(this.#name, JSON.stringify(Array.from(this.#keys)));
    } catch {
      // The browser keeps nothing for files: the ticks live as long as the page.
    }
  }
}

function read(name: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key): key is string => typeof key === 'string') : [];
  } catch {
    return [];
  }
}
