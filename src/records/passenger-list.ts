import { sheetKind } from './sheet-kind.js';

/** 包机乘客清单: from the police (C-3.1). */
export const passengerList = sheetKind({
  kind: 'passenger-list',
  required: [
    // An airline may write surname and given name in two columns.
    ['name', 'latinName', 'latinSurname'],
    ['documentNumber', 'passportNumber'],
  ],
  // Beside each other they are the name in two columns; elsewhere they could be anything.
  aliases: { latinSurname: ['姓', '姓氏'], latinGivenName: ['名', '名字'], entryDate: ['到达日期'] },
  fields: [
    'sequence',
    'name',
    'latinName',
    'latinSurname',
    'latinGivenName',
    'sex',
    'birthDate',
    'nationality',
    'documentType',
    'documentNumber',
    'passportNumber',
    'phone',
    'personCategory',
    'householdAddress',
    'address',
    'destinationCity',
    'district',
    'departureCountry',
    'transitCountry',
    'entryDate',
    'pointOfEntry',
    'entryMode',
    'transportNumber',
    'flightDate',
    'seat',
    'departurePort',
    'quarantineSite',
    'room',
    'remarks',
    'destinationRegion',
  ],
});
