import { sheetRule } from '../rule.js';
import { sharedFlaws, sharing } from '../sheet/shared-value.js';
import { travelDocument } from './flight-import.js';

/** Two people on one passport, or one person twice: an infant may travel on a parent's, but is imported under its own. */
export const passportDuplicate = sheetRule({
  id: 'charter/passport-duplicate',
  clause: 'C-3.2',
  severity: 'error',
  needsOneOf: [['passportNumber', 'documentNumber']],
  check: ({ records }) => {
    const { applied, groups } = sharing(
      records,
      ({ values }) => travelDocument(values).document?.key ?? undefined,
    );
    const flaws = groups.flatMap((group) => sharedFlaws(group, ({ values }) => travelDocument(values).field));
    return { applied, flaws };
  },
  examples: {
    flawed: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' },
        { name: '陈小宝', documentNumber: 'E12345678', quarantineSite: '云栈酒店' },
      ],
    },
    clean: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' },
        { name: '陈小宝', documentNumber: 'E12345687', quarantineSite: '云栈酒店' },
      ],
    },
  },
});
