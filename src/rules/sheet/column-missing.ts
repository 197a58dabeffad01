import { sheetRule } from '../rule.js';

/** Only a sheet whose kind was forced can lack a column that its kind cannot do without. */
export const columnMissing = sheetRule({
  id: 'sheet/column-missing',
  clause: null,
  severity: 'error',
  check: (_table, { has, kind: { required } }) => {
    const missing = required.filter((group) => !group.some(has));
    return {
      applied: required.length,
      flaws: missing.flatMap((fields) => {
        const [first] = fields;
        return first ? [{ at: [{ missing: first }] as const, says: { fields } }] : [];
      }),
    };
  },
});
