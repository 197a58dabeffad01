import { PERSON, sheetKind } from './sheet-kind.js';

/** 经核实手机号清单: made after calling (C-3.4). */
export const phoneList = sheetKind({
  kind: 'phone-list',
  required: [PERSON, ['phone']],
  fields: [
    'sequence',
    'name',
    'latinName',
    'documentNumber',
    'passportNumber',
    'phone',
    'contactPhone',
    'remarks',
    'relationship',
  ],
});
