import type { FieldName } from '../../records/fields.js';
import { rowRule, type Subject } from '../rule.js';

const LATIN = ['latinName', 'latinSurname'] as const satisfies readonly FieldName[];

/** A register knows people by their names in characters; a passenger list may have the Latin name alone. */
export const nameMissing = rowRule<Subject>()({
  id: 'sheet/name-missing',
  clause: null,
  severity: 'error',
  needsOneOf: [['name', ...LATIN]],
  appliesTo: () => true,
  check: ({ values }, { has, kind: { required } }) => {
    const isLatinEnough = required.some((group) => group.includes('latinName'));
    const names = isLatinEnough ? (['name', ...LATIN] as const) : (['name'] as const);
    const [first, ...others] = names.filter((field) => has(field));
    if (first === undefined || [first, ...others].some((field) => values[field] !== null)) return [];
    return [{ at: [first], says: {} }];
  },
  examples: {
    flawed: { rows: [{ name: '', documentNumber: '330399199001011226' }] },
    clean: { rows: [{ name: '吕秀兰', documentNumber: '330399199001011226' }] },
  },
});
