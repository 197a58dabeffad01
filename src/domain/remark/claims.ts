import type { RemarkFact, RemarkFacts } from './facts.js';
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

/** The claims on one remark (or on one person of it), by fact. */
export class Claims {
  readonly #byFact = new Map<RemarkFact, Claim[]>();

  add<F extends RemarkFact>(
    fact: F,
    value: NonNullable<RemarkFacts[F]>,
    span: Span,
    { worth = 1, corrects = false }: { readonly worth?: number; readonly corrects?: boolean } = {},
  ): void {
    const claim: Claim<F> = { fact, value, start: span.start, end: span.end, worth, corrects };
    const before = this.#byFact.get(fact);
    if (before) before.push(claim);
    else this.#byFact.set(fact, [claim]);
  }

  has(fact: RemarkFact): boolean {
    return this.#byFact.has(fact);
  }

  facts(): Iterable<RemarkFact> {
    return this.#byFact.keys();
  }

  /** The claims on a fact that count: corrections before what they correct, then those that are worth most. */
  on(fact: RemarkFact): readonly Claim[] {
    const all = this.#byFact.get(fact);
    if (!all) return NO_CLAIMS;
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
