import { sheetKind } from './sheet-kind.js';

/** 责任人名单: the district's officers with their phones and the sites or rooms they take (C-3.3). */
export const roster = sheetKind({
  kind: 'roster',
  required: [['responsibleOfficer']],
  aliases: {
    room: ['负责房间', '负责房间号', '负责楼层', '楼层'],
    quarantineSite: ['负责酒店', '负责隔离点'],
  },
  fields: [
    'sequence',
    // Whom a line is about alone: a roster may name single passengers.
    'name',
    'documentNumber',
    'passportNumber',
    'district',
    'quarantineSite',
    'room',
    'responsibleOfficer',
    'responsibleOfficerPhone',
    'remarks',
  ],
});
