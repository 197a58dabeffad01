import { fieldsOfType } from '../../records/fields.js';
import { cellFaultRule } from './cell-fault.js';

/** A long id stored as a number has lost its last digits in Excel. They are never filled in. */
export const documentNumberDamaged = cellFaultRule(
  'sheet/document-number-damaged',
  null,
  'damaged',
  fieldsOfType('document'),
);
