import { phoneOrNone } from '../table/columns.js';
import { fields } from './fields.js';
import { PERSON, sheetKind } from './sheet-kind.js';

/** 经核实手机号清单: made after calling (C-3.4). */
export const phoneList = sheetKind({
  kind: 'phone-list',
  required: [PERSON, ['phone']],
  aliases: {
    phone: [
      '本人手机号',
      '本人手机',
      '本人电话',
      '核实手机号',
      '核实后手机号',
      '正确手机号',
      '国内手机号',
      '国内手机',
    ],
    contactPhone: [
      '亲属电话',
      '亲属手机',
      '亲属手机号',
      '亲友电话',
      '家属电话',
      '家属手机',
      '家属手机号',
      '监护人电话',
      '监护人手机号',
      '联系人电话',
      '联系人手机',
      '联系人手机号',
    ],
  },
  // Who has none is told so in words.
  columns: { phone: phoneOrNone(fields.phone) },
  fields: [
    'sequence',
    'name',
    'latinName',
    'documentNumber',
    'passportNumber',
    // Tells namesakes apart.
    'room',
    'phone',
    'contactPhone',
    'remarks',
    'relationship',
  ],
});
