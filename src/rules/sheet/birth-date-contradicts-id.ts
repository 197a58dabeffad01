import { rowRule, type Subject } from '../rule.js';

export const birthDateContradictsId = rowRule<Subject>()({
  id: 'sheet/birth-date-contradicts-id',
  clause: null,
  severity: 'warning',
  needs: ['birthDate', 'documentNumber'],
  appliesTo: ({ values }) => Boolean(values.birthDate && values.documentNumber?.birthDate),
  check: ({ values: { birthDate, documentNumber } }) =>
    birthDate && documentNumber?.birthDate && birthDate !== documentNumber.birthDate
      ? [
          {
            at: ['birthDate', 'documentNumber'],
            says: {},
            actual: birthDate,
            expected: documentNumber.birthDate,
          },
        ]
      : [],
  examples: {
    flawed: { rows: [{ documentNumber: '330399199001011226', birthDate: '1990-10-01' }] },
    clean: { rows: [{ documentNumber: '330399199001011226', birthDate: '1990-01-01' }] },
  },
});
