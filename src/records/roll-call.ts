import { PERSON, sheetKind } from './sheet-kind.js';

/** 酒店在店核对名单: who is really in the hotel, and where the others went (C-3.5). */
export const rollCall = sheetKind({
  kind: 'roll-call',
  required: [PERSON, ['inHotel', 'destinationRegion']],
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
