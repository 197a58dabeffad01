import { cellFaultRule } from './cell-fault.js';

/** A long id stored as a number has lost its last digits in Excel. They are never filled in. */
export const documentNumberDamaged = cellFaultRule(
  'sheet/document-number-damaged',
  null,
  'damaged',
  {
    flawed: { rows: [{ documentNumber: '3.30399E+17' }] },
    clean: { rows: [{ documentNumber: '330399199001011226' }] },
  },
  'document',
);
