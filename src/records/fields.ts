import type { ColumnType, ValueOf } from '../table/column.js';
import {
  birthDate,
  choice,
  date,
  dateAhead,
  documentNumber,
  freeText,
  integer,
  phone,
  place,
  plannedDate,
  text,
} from '../table/columns.js';
import * as choices from './choices.js';

/**
 * Every field that a sheet of ours can have, declared once: its standard header, then the other names seen for it.
 * The kinds of sheet (`control-tasks.ts` …) say which fields they have.
 */
export const fields = {
  sequence: integer('序号', '序', 'NO', 'NO.'),
  taskId: text('任务编号', '编号', 'ID'),
  name: text('姓名', '隔离人员姓名', '旅客姓名', '中文名', '旅客名', '中文姓名', '申报人姓名', '人员姓名'),
  latinName: text('英文姓名', '英文名', '外文名', '拼音', '姓名拼音', 'PAX NAME', 'NAME'),
  latinSurname: text('英文姓', '外文姓', 'SURNAME', 'LAST NAME'),
  latinGivenName: text('英文名字', 'GIVEN NAME', 'FIRST NAME'),
  sex: choice(choices.sex, '性别', ['性别(男/女)', 'xb', 'SEX', 'GENDER']),
  birthDate: birthDate('出生日期', '出生年月日', '生日', 'DOB', 'DATE OF BIRTH', 'BIRTH DATE'),
  nationality: text('国籍', '国籍/地区', '国籍(地区)', '国籍代码', '国别', 'NATIONALITY'),
  documentType: choice(choices.documentType, '证件类型', ['证件类别', '入境证件类型']),
  documentNumber: documentNumber(
    '证件号码',
    '身份证号',
    '身份证号码',
    '身份证',
    '证件号',
    '身份证件号码',
    '身份证号/护照号',
    '身份证/护照号',
    '入境证件号码',
  ),
  passportNumber: documentNumber(
    '护照号码',
    '护照号',
    '护照',
    'PASSPORT',
    'PASSPORT NO',
    'PASSPORT NO.',
    'PASSPORT NUMBER',
  ),
  phone: phone('联系电话', '手机号', '手机号码', '手机', '联系方式', '联系手机', '境内手机号码', '电话'),
  contactPhone: phone('其他联系电话', '国内联系人手机', '境内联系人联系方式', '紧急联系电话'),
  personCategory: choice(choices.personCategory, '人员身份', ['人员类型', '人员类别', '入境人员类型']),
  householdAddress: place('户籍地址', '户籍', '户口所在地'),
  address: place(
    '现住址/隔离地址',
    '地址',
    '详细地址',
    '家庭住址',
    '在温居住地址',
    '在浙居住地详细地址',
    '隔离地址',
    '目的地详细地址',
  ),
  destinationCity: place('目的地设区市', '设区市', '设市区', '在浙居住地设区市'),
  district: place(
    '县(市、区)',
    '县（市、区）',
    '县市区',
    '区县',
    '在浙居住地设区市县（市、区）',
    '所在区',
    '责任区县',
  ),
  township: place('乡镇(街道)', '乡镇（街道）', '街镇', '乡镇街道', '街道', '责任街道'),
  departureCountry: text(
    '出发国家/地区',
    '出发国家',
    '来自国家名称',
    '来自国家代码',
    '往返国家或地区',
    '入境始发国',
    '旅居国家',
  ),
  transitCountry: text('途经国家/地区', '途径国家'),
  entryDate: date('入境时间', '入境日期', '实际入境时间', '拟入境日期', '出入境时间'),
  pointOfEntry: place('入境口岸', '口岸', '出入口岸名称', '到达机场', '入境地点'),
  entryMode: choice(choices.entryMode, '入境方式', ['入境交通方式', '交通方式']),
  transportNumber: text(
    '航班号',
    '航班',
    '航班/车次',
    '入境航班号',
    '入境交通工具班次',
    '入境班次',
    '交通班次',
    'FLIGHT',
    'FLIGHT NO',
    'FLIGHT NO.',
    'FLIGHT NUMBER',
  ),
  flightDate: date('航班日期', 'FLIGHT DATE'),
  seat: text('座位号', '座位', '舱位', 'SEAT', 'SEAT NO', 'SEAT NO.'),
  departurePort: text('起飞机场', '起飞机场国家'),
  wenzhouArrivalDate: date(
    '来温时间',
    '到温时间',
    '返温时间',
    '回温时间',
    '抵温时间',
    '来温日期',
    '到温日期',
    '返温日期',
    '回温日期',
    '抵温日期',
  ),
  wenzhouArrivalMode: choice(choices.wenzhouArrivalMode, '来温方式', [
    '返温方式',
    '境内返浙交通方式',
    '国内返浙交通方式',
  ]),
  wenzhouArrivalTransport: text('返浙班次', '国内返浙交通班次', '境内返浙交通工具班次'),
  zhejiangArrivalDate: plannedDate('返浙日期', '拟到浙时间', '实际到浙江时间'),
  quarantineSite: place(
    '隔离地点',
    '隔离酒店',
    '隔离点',
    '隔离点名称',
    '酒店',
    '集中隔离酒店',
    '集中隔离酒店名称',
    '入住酒店',
  ),
  room: text(
    '房间号',
    '隔离房间号',
    '房间号码',
    '房号',
    '房间',
    '隔离房间',
    '入住房间',
    'ROOM',
    'ROOM NO',
    'ROOM NO.',
  ),
  controlStartDate: date(
    '开始管控时间',
    '管控开始时间',
    '开始管控日期',
    '管控开始日期',
    '纳入管控时间',
    '开始隔离时间',
    '隔离开始时间',
  ),
  controlEndDate: dateAhead(
    '结束管控时间',
    '管控结束时间',
    '结束管控日期',
    '管控结束日期',
    '解除管控时间',
    '解除隔离时间',
    '解除隔离日期',
  ),
  controlStatus: choice(choices.controlStatus, '管控状态', [
    '状态',
    '最终状态',
    '最终核查状态',
    '人员状态',
    '当前状态',
    '目前状态',
    '排查结果',
  ]),
  verificationStatus: choice(choices.verificationStatus, '核查状态', ['核查结果', '是否结束核查']),
  quarantinedAtEntry: choice(choices.yesNo, '是否在当地隔离14天', ['14天医学观察', '是否就地隔离']),
  notQuarantinedAtEntryReason: freeText('未就地隔离原因', '不就地隔离的原因', '原因'),
  healthStatus: choice(choices.healthStatus, '健康状况', [
    '身体状况',
    '当日身体状态',
    '健康情况',
    '健康申报',
  ]),
  healthCode: choice(choices.healthCode, '健康码', []),
  nucleicAcidTest: text('是否核酸检测', '核酸检测时间', '核酸检测结果'),
  sendBackNote: freeText('退回原因', '退回理由', '退回说明', '退回备注', '状态说明'),
  sendBackReason: choice(
    choices.sendBackReason,
    '退回类型',
    ['退回选项', '退回分类', '退回类别'],
    'sendBackNote',
  ),
  responsibleOfficer: text('责任人', '责任人姓名', '管控责任人', '街镇联系人员', '网格员'),
  responsibleOfficerPhone: phone('责任人手机号', '联系号码'),
  source: text('数据来源', '来源'),
  remarks: freeText('备注', '备注信息', '备注说明', '情况说明', '其他说明', '备注1', '备注2'),
  registeredDate: date('录入时间', '录入日期', '登记时间', '登记日期', '创建时间', '上报时间'),
  dispatchedDate: date('下发时间', '下发日期', '任务下发时间', '任务下发日期', '派发时间', '推送时间'),
  whereabouts: place(
    '目前所在地',
    '目前所在位置',
    '现所在地',
    '人员现状地址',
    '当前所在地',
    '落地后人员去向',
  ),
  quarantineStatus: choice(choices.quarantineStatus, '隔离情况', [
    '是否隔离',
    '目前隔离情况',
    '隔离状态',
    '是否集中隔离',
  ]),
  outOfProvinceQuarantineStart: date(
    '省外隔离开始时间',
    '省外开始隔离时间',
    '省外隔离时间',
    '省外隔离开始日期',
    '省外开始隔离日期',
    '当地隔离开始时间',
    '当地开始隔离时间',
    '外地隔离开始日期',
  ),
  outOfProvinceQuarantineEnd: dateAhead(
    '省外隔离结束时间',
    '省外隔离结束日期',
    '省外解除隔离时间',
    '省外解除隔离日期',
    '当地隔离结束时间',
  ),
  outOfProvinceQuarantineSite: place('省外隔离地点', '省外隔离酒店', '当地隔离地点', '当地隔离酒店'),
  lastFollowUpDate: date('最近随访时间', '随访时间', '随访日期', '最近随访日期', '最后随访时间'),
  reachability: choice(
    choices.reachability,
    '联系情况',
    ['是否联系上', '联系结果', '联系状态', '电话联系情况'],
    'sendBackNote',
  ),
  confirmedDate: date('确诊日期', '诊断日期', '报告日期', '报告时间'),
  caseType: choice(choices.healthStatus, '病例类型', ['病例分类', '诊断类型', '感染类型']),
  destinationRegion: place('转往地区', '转往地', '转隔离地区', '接回地区', '去向'),
  inHotel: choice(choices.inHotel, '是否在酒店', ['是否入住', '在店情况', '是否在酒店隔离']),
  relationship: text('与本人关系', '关系', '联系人关系', '与乘客关系'),
} as const;

export type FieldName = keyof typeof fields;

/** A further column that a city's configuration declares, by its header: it is no field of ours, but read like one. */
export type OwnColumn = `own:${string}`;

/** What a column of a sheet can hold. */
export type ColumnName = FieldName | OwnColumn;

const OWN = 'own:';

/** A further column by its header. */
export const ownColumn = (header: string): OwnColumn => `${OWN}${header}`;

/** The header of a further column; `undefined` for a field of ours. */
export const ownHeader = (name: string): string | undefined =>
  name.startsWith(OWN) ? name.slice(OWN.length) : undefined;

/** Whether a name is a field's. */
export const isFieldName = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** Every field, in order. */
export const fieldNames: readonly FieldName[] = Object.keys(fields).filter(isFieldName);

const fieldByHeader = new Map<string, FieldName>(fieldNames.map((field) => [fields[field].header, field]));

/** A field by its name or by its standard header. */
export const fieldNamed = (name: string): FieldName | undefined =>
  isFieldName(name) ? name : fieldByHeader.get(name);

/** The fields of some types, in their order. */
export const fieldsOfType = (...types: readonly ColumnType[]): FieldName[] =>
  fieldNames.filter((field) => types.includes(fields[field].type));

/** What a field's cell can hold when it is known. */
export type FieldValue<F extends FieldName> = ValueOf<(typeof fields)[F]>;

/**
 * What a row is known to say, in three values: a value, `null` where nothing stands there,
 * `undefined` where it is unknown (no such column, or a cell that cannot be read).
 */
export type Values<F extends FieldName> = { readonly [K in F]?: FieldValue<K> | null | undefined };
