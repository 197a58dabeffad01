import { realNumber } from '../../domain/phone.js';
import { type AnyRecord, sheetRule } from '../rule.js';
import { sharedFlaws, sharing } from './shared-value.js';

/** Two rows of one person are one person; without a known document every row is its own. */
const personOf = (record: AnyRecord): unknown => record.values.documentNumber?.key ?? record;

/** A family shares a phone; a number on many people was rather typed to fill the cell. The placeholder is no number. */
export const phoneShared = sheetRule({
  id: 'sheet/phone-shared',
  clause: 'C-3.4',
  severity: 'warning',
  needs: ['phone'],
  check: ({ records }, { policy }) => {
    const { applied, groups } = sharing(records, ({ values }) => realNumber(values.phone));
    const shared = groups.filter((group) => new Set(group.map(personOf)).size >= policy.sharedPhonePeople);
    return { applied, flaws: shared.flatMap((group) => sharedFlaws(group, 'phone')) };
  },
  examples: {
    flawed: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678', phone: '13900001111' },
        { name: '陈建军', documentNumber: 'E12345687', phone: '13900001111' },
        { name: '林小芳', documentNumber: 'E23456789', phone: '13900001111' },
        { name: '王海燕', documentNumber: 'E34567891', phone: '13900001111' },
      ],
    },
    clean: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678', phone: '13900001111' },
        { name: '陈建军', documentNumber: 'E12345687', phone: '13900001111' },
        { name: '林小芳', documentNumber: 'E23456789', phone: '13900002222' },
        { name: '王海燕', documentNumber: 'E34567891', phone: '13900003333' },
      ],
    },
  },
});
