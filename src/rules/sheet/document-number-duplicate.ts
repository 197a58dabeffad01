import { sheetRule } from '../rule.js';
import { sharedFlaws, sharing } from './shared-value.js';

/** One person, or one self-assigned code, on two rows of a sheet. */
export const documentNumberDuplicate = sheetRule({
  id: 'sheet/document-number-duplicate',
  clause: 'C-2.1',
  severity: 'error',
  needs: ['documentNumber'],
  check: ({ records }) => {
    const { applied, groups } = sharing(records, ({ values }) => values.documentNumber?.key);
    return { applied, flaws: groups.flatMap((group) => sharedFlaws(group, 'documentNumber')) };
  },
  examples: {
    flawed: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678' },
        { name: '陈建军', documentNumber: 'E12345678' },
      ],
    },
    clean: {
      rows: [
        { name: '吕秀兰', documentNumber: 'E12345678' },
        { name: '陈建军', documentNumber: 'E12345687' },
      ],
    },
  },
});
