import { cellFaultRule } from './cell-fault.js';

/** 4.1 stored as a number: Excel drops the zero of 4.10, so nobody can say which day was meant. */
export const dateAmbiguous = cellFaultRule(
  'sheet/date-ambiguous',
  null,
  'ambiguous',
  {
    flawed: { rows: [{ entryDate: 4.1 }] },
    clean: { rows: [{ entryDate: '2020-04-10' }] },
  },
  'date',
);
