import { type Place, rowRule, type Subject } from '../rule.js';
import { isLookedFor } from './send-back.js';

/** Neither in the hotel nor sent anywhere: the row waits until somebody knows where to. */
export const regionUnknown = rowRule<Subject>()({
  id: 'charter/region-unknown',
  clause: 'C-3.5',
  severity: 'error',
  skip: ({ rollCall }) => (rollCall ? undefined : { input: 'roll-call' }),
  // Whom a person has sent back needs no region any more.
  appliesTo: (subject, { rollCall }) =>
    rollCall?.entryOf(subject.record) !== undefined &&
    isLookedFor(subject) &&
    subject.values.controlStatus !== '退回',
  check: ({ record }, { rollCall }) => {
    const entry = rollCall?.entryOf(record);
    if (entry?.state !== 'absent' || entry.region !== undefined) return [];
    const [first, ...others] = entry.at.map((cell): Place => ({ cell }));
    if (!first) return [];
    return [{ at: [first, ...others, 'sendBackNote'], says: { written: entry.written ?? null } }];
  },
  examples: {
    flawed: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', sendBackReason: '', sendBackNote: '' }],
      list: [{ documentNumber: 'E12345678', inHotel: '否', destinationRegion: '' }],
    },
    clean: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', sendBackReason: '', sendBackNote: '' }],
      list: [{ documentNumber: 'E12345678', inHotel: '是', destinationRegion: '' }],
    },
  },
});
