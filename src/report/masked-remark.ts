import { maskPhone, maskText } from '../domain/masking.js';
import type { FactValue, RemarkFact } from '../domain/remark/facts.js';
import { foldText } from '../domain/remark/folded-text.js';
import type { RemarkAnswer } from '../pipeline/remark-answer.js';

/** Hides what is private in a remark and in everything that was read from it, in the same way everywhere. */
export class RemarkPrivacy {
  readonly #text: string;
  /** As the reader sees it: facts are its words. */
  readonly #folded: string;
  readonly #masked: string;
  readonly #unmask: boolean;

  constructor({ text }: RemarkAnswer, unmask: boolean) {
    this.#text = text;
    this.#unmask = unmask;
    this.#folded = foldText(text).text;
    this.#masked = unmask ? text : maskText(text);
  }

  /** The remark itself: as long as it was, so that mentions point to the same words. */
  get text(): string {
    return this.#masked;
  }

  /** Words that were taken from the remark: a name that only the whole remark gives away is hidden in them too. */
  words(words: string): string {
    if (this.#unmask) return words;
    // Where invisible characters are gone, places differ: the words are then masked by themselves.
    const at = this.#folded.length === this.#text.length ? this.#folded.indexOf(words) : -1;
    return at < 0 ? maskText(words) : this.#masked.slice(at, at + words.length);
  }

  /** A text that goes on from the remark. */
  continued(text: string): string {
    if (this.#unmask) return text;
    return text.startsWith(this.#text)
      ? this.#masked + maskText(text.slice(this.#text.length))
      : maskText(text);
  }

  value(fact: RemarkFact, value: FactValue): unknown {
    if (this.#unmask) return value;
    if (fact === 'contactPhones' && Array.isArray(value)) return value.map(maskPhone);
    if (typeof value === 'string') return this.#joined(value);
    if (typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.words(String(part))]));
  }

  /** A situation is told in several places of the remark, joined by ，. */
  #joined(value: string): string {
    return this.#folded.includes(value)
      ? this.words(value)
      : value
          .split('，')
          .map((part) => this.words(part))
          .join('，');
  }
}
