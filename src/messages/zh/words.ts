import { type ColumnName, type FieldName, fields } from '../../records/fields.js';
import { columnLabel } from '../column-label.js';
import type { Messages } from '../messages.js';

/** In Chinese a field is called by its standard header. */
export const fieldNames = Object.fromEntries(
  Object.entries(fields).map(([field, { header }]) => [field, header]),
) as { readonly [F in FieldName]: string };

/** A column, be it a field or a further one. */
export const nameOf = (name: ColumnName): string => columnLabel(name, fieldNames);

/** A field, an item of the remarks, or a name that is neither. */
export const factName = (name: string): string =>
  fieldNames[name as FieldName] ?? items[name as keyof typeof items] ?? name;

export const list = (words: readonly string[]): string => words.join('、');

export const kinds: Messages['kinds'] = {
  'control-tasks': '管控库排查任务',
  'control-register': '管控库导出',
  verification: '核查库',
  'passenger-list': '包机乘客清单',
  roster: '责任人名单',
  'phone-list': '经核实手机号清单',
  'roll-call': '酒店在店核对名单',
  'case-list': '病例名单',
  intake: '本地新增登记',
};

export const items: Messages['items'] = {
  entryDate: '入境时间',
  pointOfEntry: '入境口岸',
  entryMode: '入境方式',
  charterFlight: '包机',
  wenzhouArrivalDate: '来温时间',
  wenzhouArrivalMode: '来温方式',
  outOfProvinceQuarantineStart: '省外隔离开始时间',
  outOfProvinceQuarantineEnd: '省外隔离结束时间',
  outOfProvinceQuarantinePlace: '省外隔离地点',
  transferDate: '转移到温州隔离的时间',
  transferReason: '转移原因',
  quarantineStart: '在温州开始隔离的时间',
  medicalTransferDate: '转医日期',
  medicalCareEndDate: '转医结束日期',
  resumedQuarantineStart: '恢复隔离日期',
  situation: '目前情况',
  whereabouts: '目前所在地',
  notQuarantinedReason: '未就地隔离的原因',
  missedReason: '漏报的原因',
  noPhone: '本人无手机',
  contactPhones: '联系手机',
  unreachable: '联系不上',
  sendBackPlace: '退回地区',
};

export const severities: Messages['severities'] = { error: '错误', warning: '警告', notice: '提示' };

export const cases: Messages['cases'] = {
  'missed-report': '集中隔离中而被漏报',
  'not-quarantined': '未隔离或隔离未满期来温',
};
