import type { FieldName } from '../../records/fields.js';
import { rowRule, type Subject } from '../rule.js';

/** A register knows people by their names in characters. */
export const nameMissing = rowRule<Subject>()({
  id: 'sheet/name-missing',
  clause: null,
  severity: 'error',
  needs: ['name'],
  appliesTo: () => true,
  check: ({ values }) => (values.name === null ? [{ at: ['name'], says: {} }] : []),
  examples: {
    flawed: { rows: [{ name: '', documentNumber: '330399199001011226' }] },
    clean: { rows: [{ name: '吕秀兰', documentNumber: '330399199001011226' }] },
  },
});

const PASSENGER_NAMES = ['name', 'latinName', 'latinSurname'] as const satisfies readonly FieldName[];

/** The same of a passenger list, where the Latin name is enough. */
export const passengerNameMissing: typeof nameMissing = {
  ...nameMissing,
  needs: [],
  needsOneOf: [PASSENGER_NAMES],
  check: ({ values }, { has }) => {
    const [first, ...others] = PASSENGER_NAMES.filter((field) => has(field));
    if (first === undefined || [first, ...others].some((field) => values[field] !== null)) return [];
    return [{ at: [first], says: {} }];
  },
};
