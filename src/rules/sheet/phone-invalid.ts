import { fieldsOfType } from '../../records/fields.js';
import { cellFaultRule } from './cell-fault.js';

/** Neither a mobile number, nor a landline, nor the placeholder. */
export const phoneInvalid = cellFaultRule('sheet/phone-invalid', 'C-3.4', 'invalid', fieldsOfType('phone'));
