import { cellFaultRule } from './cell-fault.js';

/** A resident id that fails its check digit or birth date (GB 11643), or a passport that no state issues. */
export const documentNumberInvalid = cellFaultRule(
  'sheet/document-number-invalid',
  null,
  'invalid',
  {
    flawed: { rows: [{ documentNumber: '330399199001011225' }] },
    clean: { rows: [{ documentNumber: '330399199001011226' }] },
  },
  'document',
);
