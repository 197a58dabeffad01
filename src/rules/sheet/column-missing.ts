import { sheetKinds } from '../../records/index.js';
import { sheetRule } from '../rule.js';

/** Only a sheet whose kind was forced can lack a column that its kind cannot do without. */
export const columnMissing = sheetRule({
  id: 'sheet/column-missing',
  clause: null,
  severity: 'error',
  check: ({ kind }, { has }) => {
    const { required } = sheetKinds[kind];
    const missing = required.filter((group) => !group.some(has));
    return {
      applied: required.length,
      flaws: missing.flatMap((fields) => {
        const [first] = fields;
        return first ? [{ at: [{ missing: first }] as const, says: { fields } }] : [];
      }),
    };
  },
  examples: {
    flawed: { rows: [{ name: '吕秀兰', verificationStatus: '核查中' }], without: 'documentNumber' },
    clean: { rows: [{ name: '吕秀兰', documentNumber: '330399199001011226', verificationStatus: '核查中' }] },
  },
});
