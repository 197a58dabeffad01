import { rowRule, type Subject } from '../rule.js';

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
