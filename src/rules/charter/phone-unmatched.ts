import { type Flaw, type Place, sheetRule } from '../rule.js';

/** A verified number whose owner the import sheet does not have. */
export const phoneUnmatched = sheetRule({
  id: 'charter/phone-unmatched',
  clause: 'C-3.4',
  severity: 'warning',
  skip: ({ verifiedPhones }) => (verifiedPhones ? undefined : { input: 'phones' }),
  check: (_table, { verifiedPhones }) => ({
    applied: verifiedPhones?.lines ?? 0,
    flaws: (verifiedPhones?.unfit ?? [])
      .filter(({ candidates }) => candidates.length === 0)
      .map(({ at, namesakes }): Flaw<{ namesakes: number }> => {
        const rows = namesakes.map((record): Place => ({ record, field: 'documentNumber' }));
        return { at: [{ cell: at }, ...rows], says: { namesakes: namesakes.length } };
      }),
  }),
  examples: {
    flawed: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '纳入管控', phone: '11111111111' }],
      list: [{ name: '陈建军', documentNumber: 'E12345687', phone: '13900001111' }],
    },
    clean: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '纳入管控', phone: '11111111111' }],
      list: [{ documentNumber: 'E12345678', phone: '13900001111' }],
    },
  },
});
