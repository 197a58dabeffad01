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

/**
 * The same of a passenger list: its numbers are no verified ones and go into the remark as they stand, a foreign one
 * too, so that nobody waits for them (C-3.2).
 */
export const passengerPhoneInvalid: typeof phoneInvalid = {
  ...phoneInvalid,
  check: (subject, context) =>
    phoneInvalid.check(subject, context).map((flaw) => ({ ...flaw, severity: 'notice' as const })),
};
