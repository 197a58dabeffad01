import { fields } from '../../records/fields.js';
import { cellFaultRule } from './cell-fault.js';

export const phoneInvalid = cellFaultRule(
  'sheet/phone-invalid',
  'C-3.4',
  'invalid',
  ({ field }) => fields[field].type === 'phone',
);
