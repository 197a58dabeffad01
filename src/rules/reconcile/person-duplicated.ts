import { type Flaw, rowRule, type Subject } from '../rule.js';
import { MOST_OTHERS } from '../sheet/shared-value.js';
import { withoutOther } from './counterpart.js';
import { counterpartOf } from './paired.js';

/** One person on several rows of a register: nobody can say which of them the other register's row belongs to. */
export const personDuplicated = rowRule<Subject>()({
  id: 'reconcile/person-duplicated',
  clause: null,
  severity: 'error',
  skip: withoutOther,
  appliesTo: (subject) => subject.values.name !== undefined || subject.values.documentNumber !== undefined,
  check: (subject, context): Flaw<{ rows: readonly number[]; isCertain: boolean }>[] => {
    const { doubles, areDoublesCertain } = counterpartOf(subject, context);
    if (doubles.length === 0) return [];
    const cells = doubles.slice(0, MOST_OTHERS).map((record) => ({ record, field: 'name' }) as const);
    return [
      {
        at: ['name', ...cells],
        says: { rows: doubles.map(({ row }) => row.number), isCertain: areDoublesCertain },
        severity: areDoublesCertain ? undefined : 'warning',
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678', birthDate: '1990-01-01' },
        { name: '吕秀兰', documentNumber: 'E87654321', birthDate: '1990-01-01' },
      ],
      other: [{}],
    },
    clean: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678', birthDate: '1990-01-01' },
        { name: '陈建军', documentNumber: 'E87654321', birthDate: '1990-01-01' },
      ],
      other: [
        { name: '吕秀兰', documentNumber: 'E12345678' },
        { name: '陈建军', documentNumber: 'E87654321' },
      ],
    },
  },
});
