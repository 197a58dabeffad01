import { type Flaw, type Place, sheetRule } from '../rule.js';

export interface RollCallStrangerSays {
  readonly candidates: number;
  /** The document is the candidate's, the name is not. */
  readonly isStrange: boolean;
  /** Passengers of the name with another document. */
  readonly namesakes: number;
}

/** The roll-call names somebody whom the import sheet does not have, or of whose name it has several. */
export const rollCallStranger = sheetRule({
  id: 'charter/roll-call-stranger',
  clause: 'C-3.5',
  severity: 'warning',
  skip: ({ rollCall }) => (rollCall ? undefined : { input: 'roll-call' }),
  check: (_table, { rollCall }) => ({
    applied: rollCall?.lines ?? 0,
    flaws: (rollCall?.unfit ?? []).map(
      ({ at, candidates, isStrange, namesakes }): Flaw<RollCallStrangerSays> => {
        const rows = candidates.map((record): Place => ({ record, field: 'name' }));
        const others = namesakes.map((record): Place => ({ record, field: 'documentNumber' }));
        const says = { candidates: candidates.length, isStrange, namesakes: namesakes.length };
        return { at: [{ cell: at }, ...rows, ...others], says };
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
