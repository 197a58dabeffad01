import { type Flaw, type Place, sheetRule } from '../rule.js';

/** The roll-call names somebody whom the import sheet does not have, or of whose name it has several. */
export const rollCallStranger = sheetRule({
  id: 'charter/roll-call-stranger',
  clause: 'C-3.5',
  severity: 'warning',
  skip: ({ rollCall }) => (rollCall ? undefined : { input: 'roll-call' }),
  check: (_table, { rollCall }) => ({
    applied: rollCall?.lines ?? 0,
    flaws: (rollCall?.unfit ?? []).map(
      ({ at, candidates, isStrange }): Flaw<{ candidates: number; isStrange: boolean }> => {
        const rows = candidates.map((record): Place => ({ record, field: 'name' }));
        return { at: [{ cell: at }, ...rows], says: { candidates: candidates.length, isStrange } };
      },
    ),
  }),
  examples: {
    flawed: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配' }],
      list: [{ name: '陈建军', documentNumber: 'E12345687', inHotel: '是' }],
    },
    clean: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配' }],
      list: [{ documentNumber: 'E12345678', inHotel: '是' }],
    },
  },
});
