import { cellFaultRule } from './cell-fault.js';

/** Neither a mobile number, nor a landline, nor the placeholder. */
export const phoneInvalid = cellFaultRule(
  'sheet/phone-invalid',
  'C-3.4',
  'invalid',
  {
    flawed: { rows: [{ phone: '1390000111' }] },
    clean: { rows: [{ phone: '13900001111' }] },
  },
  'phone',
);
