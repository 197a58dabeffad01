import type { GroupTexts } from '../messages.js';
import { late, left } from './deadline.js';
import { items, list } from './words.js';

const itemNames = (names: readonly (keyof typeof items)[]): string => list(names.map((name) => items[name]));

export const controlRules: GroupTexts<'control'> = {
  'control/registered-late': {
    title: '录入晚于开始管控',
    flaw: ({ start, registered }) => `${start} 开始管控，${registered} 才录入`,
    todo: () => '核实开始管控时间；确属迟录的，准备好说明。以后当天录入',
  },
  'control/remarks-incomplete': {
    title: '备注不全',
    flaw: ({ missing, onlyInColumns }) =>
      [
        ...(missing.length > 0 ? [`备注和各列都没有：${itemNames(missing)}`] : []),
        ...(onlyInColumns.length > 0 ? [`列里有、备注没写：${itemNames(onlyInColumns)}`] : []),
      ].join('；'),
    todo: ({ missing }) =>
      missing.length > 0 ? `查明并在备注写明${itemNames(missing)}` : '把备注补全（省里看的是备注）',
  },
  'control/start-date-not-wenzhou': {
    title: '开始管控时间不是在温州的日期',
    flaw: ({ arrival, isOutside }) => {
      const what = isOutside ? '开始管控时间填的是省外隔离开始时间' : '开始管控时间早于来温';
      return arrival ? `${what}，转到温州是 ${arrival}` : what;
    },
    todo: ({ arrival }) => (arrival ? `改为 ${arrival}` : '查明转到温州的日期并填写'),
  },
  'control/needs-alert': {
    title: '新增管控，需通知联系人',
    flaw: ({ contact }) => `今天开始管控，需通知${contact}`,
    todo: ({ contact }) => `通知${contact}`,
  },
  'control/medical-transfer-undocumented': {
    title: '转医学处理备注不全',
    flaw: ({ missing }) => `转医学处理，备注没有写：${itemNames(missing)}`,
    todo: ({ missing }) => `在备注中写明${itemNames(missing)}`,
  },
  'control/resumed-undocumented': {
    title: '转医结束备注不全',
    flaw: ({ missing }) => `转医学处理后恢复管控，备注没有写：${itemNames(missing)}`,
    todo: ({ missing }) => `在备注中写明${itemNames(missing)}`,
  },
  'control/resumed-start-reset': {
    title: '转医结束后开始管控时间被重置',
    flaw: ({ first }) => `开始管控时间应为初次纳入管控的 ${first}`,
    todo: ({ first }) => `改回 ${first}，否则省里会多算一人`,
  },
  'control/status-jump': {
    title: '状态变化不合流程',
    flaw: ({ before, now, date }) => `${date} 的导出表中是“${before}”，不能变为“${now}”`,
    todo: () => '核实经过，改正状态或补上中间的一步',
  },
  'control/disappeared': {
    title: '在管人员不见了',
    flaw: ({ date, status }) => `${date} 的导出表中是“${status}”，现在的表里没有此人`,
    todo: () => '查明原因：漏导、误删，还是证件号码改过',
  },
  'control/end-overdue': {
    title: '期满未结束管控',
    flaw: ({ start, days, required }) => `自 ${start} 起已 ${days} 天，满 ${required} 天仍是纳入管控`,
    todo: () => '已解除的更新状态；仍在管的核实原因',
  },
  'control/ended-too-early': {
    title: '未满即结束管控',
    flaw: ({ days, required, start }) => `自 ${start} 起只有 ${days} 天，未满 ${required} 天`,
    todo: ({ isNearly }) =>
      isNearly
        ? '确认是否把开始的当天算作第 1 天；不是则还不能结束管控'
        : '核实起止日期；确未满的还不能结束管控',
  },
  'control/unassigned-overdue': {
    title: '待分配逾期',
    flaw: (says) => `尚未分配，${late(says)}`,
    todo: () => '立即分配责任人，更改状态并完善信息',
  },
  'control/unassigned': {
    title: '待分配',
    flaw: (says) => `尚未分配，${left(says)}`,
    todo: () => '在时限前分配责任人，更改状态并完善信息',
  },
  'control/officer-missing': {
    title: '缺少责任人',
    flaw: () => '在管人员没有责任人',
    todo: () => '分配责任人',
  },
  'control/person-category-missing': {
    title: '缺少人员身份',
    flaw: () => '在管人员没有填写人员身份',
    todo: () => '填写人员身份',
  },
  'control/phone-placeholder-overdue': {
    title: '手机号逾期未核实',
    flaw: (says) => `仍是填充号码，${late(says)}`,
    todo: () => '立即核实手机号；本人没有手机的，在备注写明',
  },
  'control/phone-placeholder': {
    title: '手机号待核实',
    flaw: (says) => `仍是填充号码，${left(says)}`,
    todo: () => '在时限前核实手机号；本人没有手机的，在备注写明',
  },
};
