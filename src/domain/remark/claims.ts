import { bitOf, type FactValue, type RemarkFact } from './facts.js';
import type { Span } from './tokens.js';

/** What one place in the text says of one fact. */
export interface Claim<F extends RemarkFact = RemarkFact> extends Span {
  readonly fact: F;
  readonly value: FactValue<F>;
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
    value: FactValue<F>,
    span: Span,
    { worth = 1, corrects = false }: { readonly worth?: number; readonly corrects?: boolean } = {},
  ): void {
    this.#facts |= bitOf(fact);
    this.#all.push({ fact, value, start: span.start, end: span.end, worth, corrects });
  }

  has(fact: RemarkFact): boolean {
    return (this.#facts & bitOf(fact)) !== 0;
  }

  /** The claims on a fact that count: the last correction of what others say, else those that are worth most. */
  on(fact: RemarkFact): readonly Claim[] {
    let counting: Claim[] | undefined;
    for (const claim of this.#all) {
      if (claim.fact !== fact) continue;
      const best = counting?.[0];
      if (!best || claim.corrects || (!best.corrects && claim.worth > best.worth)) counting = [claim];
      // A remark may say one thing ten thousand times: the list grows in place.
      else if (!best.corrects && claim.worth === best.worth) counting?.push(claim);
    }
    return counting ?? NO_CLAIMS;
  }
}

/** Whether claims on one fact all say the same. */
export function unanimous(claims: readonly Claim[]): boolean {
  const [first] = claims;
  for (let i = 1; i < claims.length; i++) {
    const value = claims[i]?.value;
    if (value !== first?.value && JSON.stringify(value) !== JSON.stringify(first?.value)) return false;
  }
  return true;
}
