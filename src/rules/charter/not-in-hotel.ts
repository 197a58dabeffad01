import { type Flaw, type Place, rowRule, type Subject } from '../rule.js';
import { isLookedFor, sendBackChanges } from './send-back.js';

export interface NotInHotelSays {
  /** Where they are sent back to; `null`: the roll-call contradicts itself. */
  readonly region: string | null;
  /** Whether a person has put something else into the cells since, which stays. */
  readonly kept: boolean;
}

/** Not in the hotel by the roll-call: sent back to the region that has taken them. */
export const notInHotel = rowRule<Subject>()({
  id: 'charter/not-in-hotel',
  clause: 'C-3.5',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['controlStatus', 'sendBackReason', 'sendBackNote'],
  skip: ({ rollCall }) => (rollCall ? undefined : { input: 'roll-call' }),
  appliesTo: (subject, { rollCall }) =>
    rollCall?.entryOf(subject.record) !== undefined && isLookedFor(subject),
  check: (subject, context): Flaw<NotInHotelSays, 'certain' | 'suggested'>[] => {
    const entry = context.rollCall?.entryOf(subject.record);
    if (!entry || entry.state === 'present') return [];
    const [first, ...others] = entry.at.map((cell): Place => ({ cell }));
    if (!first) return [];
    if (entry.state === 'contradictory')
      return [{ at: [first, ...others, 'controlStatus'], says: { region: null, kept: false } }];
    const { region } = entry;
    if (region === undefined) return [];
    const changes = sendBackChanges(subject, region, context).filter(({ change }) => change !== 'same');
    if (changes.length === 0) return [];
    const kept = changes.some(({ change }) => change === 'kept');
    const at = [first, ...others, ...changes.map(({ field }) => field)] as const;
    return [
      {
        at,
        says: { region, kept },
        actual: changes.map(({ field }) => subject.values[field] ?? '').join(' '),
        expected: changes.map(({ to }) => to).join(' '),
        severity: kept ? 'warning' : undefined,
        fix: {
          kind: kept ? 'suggested' : 'certain',
          edits: changes.map(({ field, to }, place) => ({ field, to, at: 1 + others.length + place })),
          evidence: [first, ...others],
        },
      },
    ];
  },
  examples: {
    flawed: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', sendBackReason: '', sendBackNote: '' }],
      list: [{ documentNumber: 'E12345678', inHotel: '否', destinationRegion: '青田' }],
    },
    clean: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', sendBackReason: '', sendBackNote: '' }],
      list: [{ documentNumber: 'E12345678', inHotel: '是', destinationRegion: '' }],
    },
  },
});
