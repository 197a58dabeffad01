import { bitOf, type RemarkFact, type RemarkFacts } from './facts.js';
import type { Span } from './tokens.js';

/** What one place in the text says of one fact. */
export interface Claim<F extends RemarkFact = RemarkFact> extends Span {
  readonly fact: F;
  readonly value: NonNullable<RemarkFacts[F]>;
  /** Of claims that differ, the one that is worth more counts: a vehicle that is named, over one that a port implies. */
  readonly worth: number;
  /** It replaces what is said elsewhere: 应为…. */
  readonly corrects: boolean;
}

const NO_CLAIMS: readonly Claim[] = [];

/** The claims on one remark (or on one person of it): hardly ever more than a dozen, so that a list is enough. */
export class Claims {
  readonly #all: Claim[] = [];
  #facts = 0;

  /** The bits of the facts that are claimed (`bitOf`). */
  get facts(): number {
    return this.#facts;
  }

  add<F extends RemarkFact>(
    fact: F,
    value: NonNullable<RemarkFacts[F]>,
    span: Span,
    { worth = 1, corrects = false }: { readonly worth?: number; readonly corrects?: boolean } = {},
  ): void {
    this.#facts |= bitOf(fact);
    this.#all.push({ fact, value, start: span.start, end: span.end, worth, corrects });
  }

  has(fact: RemarkFact): boolean {
    return (this.#facts & bitOf(fact)) !== 0;
  }

  /** The claims on a fact that count: corrections before what they correct, then those that are worth most. */
  on(fact: RemarkFact): readonly Claim[] {
    const all = this.has(fact) ? this.#all.filter((claim) => claim.fact === fact) : NO_CLAIMS;
    if (all.length < 2) return all;
    const corrections = all.filter((claim) => claim.corrects);
    const last = corrections.at(-1);
    if (last) return [last];
    const most = Math.max(...all.map((claim) => claim.worth));
    return all.filter((claim) => claim.worth === most);
  }
}

/** Whether two claims say the same. */
export const agree = (a: Claim, b: Claim): boolean =>
  a.value === b.value || JSON.stringify(a.value) === JSON.stringify(b.value);
