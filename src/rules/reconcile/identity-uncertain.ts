import { type Flaw, rowRule, type Subject } from '../rule.js';
import { type Confidence, type Mark, withoutOther } from './counterpart.js';
import { beside, counterpartOf, pairOf } from './paired.js';

/** So many candidates are pointed at; the message counts all of them. */
const MOST_CANDIDATES = 20;

export type UncertainIdentity =
  | { readonly confidence: Exclude<Confidence, 'certain'>; readonly by: readonly Mark[] }
  /** Several rows fit equally well, and none was taken. */
  | { readonly candidates: number };

/** Nobody is taken for somebody else by a name: a person looks at both rows, and nothing is changed by itself. */
export const identityUncertain = rowRule<Subject>()({
  id: 'reconcile/identity-uncertain',
  clause: null,
  severity: 'warning',
  skip: withoutOther,
  appliesTo: (subject, context) => {
    const { partner, candidates } = counterpartOf(subject, context);
    return partner !== undefined || candidates.length > 0;
  },
  check: (subject, context): Flaw<UncertainIdentity>[] => {
    const { candidates, doubles } = counterpartOf(subject, context);
    const pair = pairOf(subject, context);
    if (pair) {
      const { confidence, by } = pair.partner;
      if (confidence === 'certain') return [];
      return [{ at: ['name', beside(pair, 'name')], says: { confidence, by } }];
    }
    // Where the person stands on several rows, that is what is told.
    if (doubles.length > 0) return [];
    const cells = candidates
      .slice(0, MOST_CANDIDATES)
      .map((row) => ({ beside: row, field: 'name' }) as const);
    return [{ at: ['name', ...cells], says: { candidates: candidates.length } }];
  },
  examples: {
    flawed: {
      rows: [{ name: '吕秀兰', documentNumber: 'E12345678', birthDate: '1990-01-01' }],
      other: [{ name: 'LYU XIULAN', documentNumber: 'E87654321', birthDate: '1990-01-01' }],
    },
    clean: {
      rows: [{ name: '吕秀兰', documentNumber: 'E12345678', birthDate: '1990-01-01' }],
      other: [{ name: 'LYU XIULAN', documentNumber: 'E12345678', birthDate: '1990-01-01' }],
    },
  },
});
