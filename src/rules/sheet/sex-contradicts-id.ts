import { rowRule, type Subject } from '../rule.js';

export const sexContradictsId = rowRule<Subject>()({
  id: 'sheet/sex-contradicts-id',
  clause: null,
  severity: 'warning',
  needs: ['sex', 'documentNumber'],
  appliesTo: ({ values }) => Boolean(values.sex && values.documentNumber?.sex),
  check: ({ values: { sex, documentNumber } }) =>
    sex && documentNumber?.sex && sex !== documentNumber.sex
      ? [{ at: ['sex', 'documentNumber'], says: {}, actual: sex, expected: documentNumber.sex }]
      : [],
  examples: {
    flawed: { rows: [{ name: '吕秀兰', documentNumber: '330399199001011226', sex: '男' }] },
    clean: { rows: [{ name: '吕秀兰', documentNumber: '330399199001011226', sex: '女' }] },
  },
});
