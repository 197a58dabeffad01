import { sheetKind } from './sheet-kind.js';

/** 责任人名单: the district's officers with their phones and the sites or rooms they take (C-3.3). */
export const roster = sheetKind({
  kind: 'roster',
  required: [['responsibleOfficer']],
  aliases: {
    room: [
      '负责房间',
      '负责房间号',
      '负责楼层',
      '楼层',
      '楼层/房间',
      '楼层房间',
      '房间段',
      '房间范围',
      '责任房间',
      '责任区域',
      '负责区域',
      '负责范围',
      '管理楼层',
      '包干区域',
    ],
    quarantineSite: ['负责酒店', '负责隔离点'],
    responsibleOfficer: ['负责人', '包保责任人', '包干责任人', '工作人员', '联络员', '责任人员'],
    // A roster has one number a line, and that is the officer's.
    responsibleOfficerPhone: [
      '手机号',
      '手机',
      '手机号码',
      '电话',
      '联系电话',
      '联系方式',
      '责任人电话',
      '责任人手机',
      '责任人手机号码',
      '责任人联系电话',
      '责任人联系方式',
    ],
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
