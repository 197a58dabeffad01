import { PERSON, sheetKind } from './sheet-kind.js';

/** 酒店在店核对名单: who is really in the hotel, and where the others went (C-3.5). */
export const rollCall = sheetKind({
  kind: 'roll-call',
  required: [PERSON, ['inHotel', 'destinationRegion']],
  aliases: { inHotel: ['在店', '是否在店', '在酒店'] },
  fields: [
    'sequence',
    'name',
    'latinName',
    'documentNumber',
    'passportNumber',
    'seat',
    'quarantineSite',
    'room',
    'remarks',
    'destinationRegion',
    'inHotel',
  ],
});
