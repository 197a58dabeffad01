import { portName, samePlace } from '../../domain/places.js';
import { type Flaw, type Place, type RuleContext, rowRule, type Subject } from '../rule.js';
import { withoutOther } from './counterpart.js';
import { beside, pairOf, type RegisterPair } from './paired.js';

/** Whether two points of entry cannot be one. A name that is not known may be any. */
export function portsDiffer(one: string, other: string, { places }: Pick<RuleContext, 'places'>): boolean {
  const [a, b] = [places.resolve(one), places.resolve(other)];
  if (a && b) return !samePlace(a, b);
  return !a && !b && portName(one) !== portName(other);
}

/** The facts of the entry that both registers tell. */
function sharedFacts({ control, verification }: RegisterPair): ('entryDate' | 'pointOfEntry')[] {
  return (['entryDate', 'pointOfEntry'] as const).filter((field) => control[field] && verification[field]);
}

/** One person entered once: both registers tell the same day and port. */
export const entryMismatch = rowRule<Subject>()({
  id: 'reconcile/entry-mismatch',
  clause: 'V-1.1',
  severity: 'warning',
  needsOneOf: [['entryDate', 'pointOfEntry']],
  skip: withoutOther,
  appliesTo: (subject, context) => {
    const pair = pairOf(subject, context);
    return pair !== undefined && sharedFacts(pair).length > 0;
  },
  check: (
    subject,
    context,
  ): Flaw<{ differ: readonly { field: 'entryDate' | 'pointOfEntry'; here: string; there: string }[] }>[] => {
    const pair = pairOf(subject, context);
    if (!pair) return [];
    const differ = sharedFacts(pair).flatMap((field) => {
      const here = pair.control[field] ?? '';
      const there = pair.verification[field] ?? '';
      const isApart = field === 'entryDate' ? here !== there : portsDiffer(here, there, context);
      return isApart ? [{ field, here, there }] : [];
    });
    const [first, ...more] = differ;
    if (!first) return [];
    const others: Place[] = more.flatMap(({ field }) => [field, beside(pair, field)]);
    return [
      {
        at: [first.field, beside(pair, first.field), ...others],
        says: { differ },
        actual: first.here,
        expected: first.there,
      },
    ];
  },
  examples: {
    flawed: { rows: [{ entryDate: '2020-04-13' }], other: [{ entryDate: '2020-04-12' }] },
    clean: { rows: [{ entryDate: '2020-04-13' }], other: [{ entryDate: '2020-04-13' }] },
  },
});
