import { maskPhone, maskText } from '../domain/masking.js';
import type { FactValue, RemarkFact } from '../domain/remark/facts.js';
import { foldText } from '../domain/remark/folded-text.js';
import type { RemarkAnswer } from '../pipeline/remark-answer.js';

/** A text, and what may be shown of it at the same places. */
interface Masked {
  readonly clear: string;
  readonly masked: string;
}

/** The facts that hold the writer's own words. All others are dates, and words of the program. */
const IN_OWN_WORDS: ReadonlySet<RemarkFact> = new Set([
  'pointOfEntry',
  'transferReason',
  'situation',
  'notQuarantinedReason',
  'missedReason',
]);

/** Hides what is private in a remark and in everything that was read from it, in the same way everywhere. */
export class RemarkPrivacy {
  readonly #written: Masked;
  /** As the reader sees it: facts are its words. */
  readonly #folded: Masked;
  readonly #unmask: boolean;

  constructor({ text }: RemarkAnswer, unmask: boolean) {
    const masked = unmask ? text : maskText(text);
    this.#unmask = unmask;
    this.#written = { clear: text, masked };
    // Letters and figures only give way to stars, which are folded into themselves: the places stay the same.
    this.#folded = { clear: foldText(text).text, masked: foldText(masked).text };
  }

  /** The remark itself: as long as it was, so that mentions point to the same words. */
  get text(): string {
    return this.#written.masked;
  }

  /** Words as they stand in the remark. */
  words(words: string): string {
    return this.#unmask ? words : wordsOf(this.#written, words);
  }

  /** A text that goes on from the remark. */
  continued(text: string): string {
    if (this.#unmask) return text;
    const { clear, masked } = this.#written;
    return text.startsWith(clear) ? masked + maskText(text.slice(clear.length)) : maskText(text);
  }

  value(fact: RemarkFact, value: FactValue): unknown {
    if (this.#unmask) return value;
    if (fact === 'contactPhones' && Array.isArray(value)) return value.map(maskPhone);
    if (typeof value === 'string') return IN_OWN_WORDS.has(fact) ? this.#told(value) : value;
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, key === 'region' ? part : this.#told(String(part))]),
    );
  }

  /** The words of a fact. A situation is told in several places of the remark, joined by ，, which is folded else. */
  #told(words: string): string {
    return words
      .split('，')
      .map((part) => wordsOf(this.#folded, part))
      .join('，');
  }
}

/** Words of a text, masked: a name that only the whole text gives away is hidden in them too. */
function wordsOf({ clear, masked }: Masked, words: string): string {
  // What can be read in the masked text gives nothing away.
  if (masked.includes(words)) return words;
  const at = clear.indexOf(words);
  return at < 0 ? maskText(words) : masked.slice(at, at + words.length);
}
