import { sheetRule } from '../rule.js';

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
      .map(({ at }) => ({ at: [{ cell: at }] as const, says: {} })),
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
