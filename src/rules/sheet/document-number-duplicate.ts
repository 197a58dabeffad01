import { sheetRule } from '../rule.js';
import { groupBy, sharedFlaws } from './shared-value.js';

/** One person, or one self-assigned code, on two rows of a sheet. */
export const documentNumberDuplicate = sheetRule({
  id: 'sheet/document-number-duplicate',
  clause: 'C-2.1',
  severity: 'error',
  needs: ['documentNumber'],
  check: ({ records }) => {
    const groups = groupBy(records, ({ values }) => values.documentNumber?.key);
    return {
      applied: groups.reduce((rows, group) => rows + group.length, 0),
      flaws: groups
        .filter((group) => group.length > 1)
        .flatMap((group) => sharedFlaws(group, 'documentNumber')),
    };
  },
});
