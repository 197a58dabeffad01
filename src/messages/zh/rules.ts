import type { CellFaultSays } from '../../rules/sheet/cell-fault.js';
import type { RuleTexts } from '../messages.js';
import { because, placeOrRegion } from './because.js';
import { charterRules } from './charter-rules.js';
import { controlRules } from './control-rules.js';
import { late, left } from './deadline.js';
import { reconcileRules } from './reconcile-rules.js';
import { cases, factName, fieldNames, items, list, nameOf } from './words.js';

const documentChecks: Readonly<Record<string, string>> = {
  checksum: '身份证校验位不符',
  'birth-date': '身份证中的出生日期不存在',
  example: '这是空表示例行里的号码',
  shape: '位数或字符不符合任何证件',
};

/** How a cell of a field is to be filled in. */
function wayToWrite({ type, choices }: CellFaultSays): string {
  if (choices.length > 0) return `改成下列之一：${list(choices)}`;
  if (type === 'date') return '改成完整日期，如 2020-04-27';
  return type === 'integer' ? '改成整数' : '单元格是错误值或没有结果的公式：改成实际内容';
}

export const rules: RuleTexts = {
  'sheet/header-unknown': {
    title: '不认识的表头',
    flaw: ({ header, nearest }) =>
      `表头“${header}”不对应任何字段${nearest === null ? '' : `（最接近“${nearest}”）`}，整列原样带出、未作检查`,
    todo: ({ nearest }) =>
      nearest === null
        ? '如属常用列，在配置的 headers 里写明它是哪个字段（inbound init --from 可提出）；否则无需处理'
        : `如就是“${nearest}”，把表头改成这个名称后重新运行；否则无需处理`,
  },
  'sheet/column-missing': {
    title: '缺少必需的列',
    flaw: ({ fields: group }) => `没有这一列：${group.map((field) => fieldNames[field]).join(' 或 ')}`,
    todo: () => '补上该列后重新运行；在此之前所有行都不能导入',
  },
  'sheet/value-unreadable': {
    title: '无法识别的内容',
    flaw: ({ field, detail }) =>
      `“${nameOf(field)}”的内容无法识别${detail === null ? '' : `（最接近“${detail}”）`}`,
    todo: (says) => `${wayToWrite(says)}；原内容已保留`,
  },
  'sheet/value-normalised': {
    title: '已统一写法',
    flaw: ({ field, isTextDate }) =>
      isTextDate ? `“${nameOf(field)}”由文本改为日期` : `“${nameOf(field)}”的写法已统一`,
    todo: () => '无需处理',
  },
  'sheet/columns-disagree': {
    title: '重复列不一致',
    flaw: ({ field }) => `有两列都是“${nameOf(field)}”，内容却不同`,
    todo: () => '核实后改成一致，或删去错误的一格',
  },
  'sheet/date-ambiguous': {
    title: '日期有两种读法',
    flaw: ({ field, detail }) =>
      `“${nameOf(field)}”是数字，末位的 0 可能已丢失，可以是 ${(detail ?? '').replace(' / ', ' 或 ')}`,
    todo: () => '核实后写成完整日期，如 2020-04-10',
  },
  'sheet/document-number-damaged': {
    title: '证件号码已损坏',
    flaw: () => '证件号码被存成了数字，末几位已被 Excel 抹去',
    todo: () => '从原始资料重新录入，单元格先设为文本格式；程序不会补位',
  },
  'sheet/document-number-missing': {
    title: '缺少证件号码',
    flaw: ({ irregular }) => (irregular ? '证件号码为空（偷渡入境）' : '证件号码为空'),
    todo: ({ irregular }) => (irregular ? '无有效证件的，可用唯一编码录入' : '补录证件号码'),
  },
  'sheet/document-number-invalid': {
    title: '证件号码有误',
    flaw: ({ detail }) => documentChecks[detail ?? ''] ?? '格式不符',
    todo: () => '对照证件原件核实',
  },
  'sheet/document-number-duplicate': {
    title: '证件号码重复',
    flaw: ({ rows }) => `同一证件号码出现在 ${rows} 行`,
    todo: () => '核实是否同一人：同一人只留一行，不同人更正号码',
  },
  'sheet/name-missing': { title: '缺少姓名', flaw: () => '姓名为空', todo: () => '补录姓名' },
  'sheet/phone-invalid': {
    title: '电话号码有误',
    flaw: ({ field }) => `“${nameOf(field)}”既不是 11 位手机号，也不是固定电话或填充号码`,
    todo: () => '核实后更正；亲友号码请写入备注',
  },
  'sheet/phone-shared': {
    title: '多人共用电话',
    flaw: ({ rows }) => `同一号码出现在 ${rows} 行`,
    todo: () => '核实是否本人号码',
  },
  'sheet/birth-date-contradicts-id': {
    title: '出生日期与身份证不符',
    flaw: () => '出生日期与身份证号码不一致',
    todo: () => '对照证件核实，改正其中一处',
  },
  'sheet/sex-contradicts-id': {
    title: '性别与身份证不符',
    flaw: () => '性别与身份证号码不一致',
    todo: () => '对照证件核实，改正其中一处',
  },
  'sheet/dates-out-of-order': {
    title: '日期先后矛盾',
    flaw: ({ wrong }) =>
      wrong
        .map(({ field, date, limit, limitDate }) =>
          limit
            ? `${fieldNames[field]} ${date} 晚于${fieldNames[limit]} ${limitDate}`
            : `${fieldNames[field]} ${date} 晚于今天 ${limitDate}`,
        )
        .join('；'),
    todo: () => '核实并更正有误的日期',
  },
  'sheet/remark-contradicts-column': {
    title: '备注与列不一致',
    flaw: ({ field, column, remark }) =>
      `“${fieldNames[field]}”列为 ${column}，备注写的是 ${field === 'whereabouts' ? placeOrRegion(remark) : remark}`,
    todo: () => '以核实为准，把列与备注改成一致',
  },

  'tasks/overdue': {
    title: '任务逾期',
    flaw: (says) => `尚无最终状态，${late(says)}`,
    todo: () => '立即核实并填写最终状态',
  },
  'tasks/pending': {
    title: '任务待办',
    flaw: (says) => `尚无最终状态，${left(says)}`,
    todo: () => '在时限前核实并填写最终状态',
  },
  'tasks/status-contradicts-facts': {
    title: '状态与事实矛盾',
    flaw: ({ status, because: reasons }) => `按${reasons.map(because).join('、')}，应为“${status}”`,
    todo: ({ status }) => `核实后改为“${status}”，或更正有误的事实`,
  },
  'tasks/facts-insufficient': {
    title: '信息不足以判断',
    flaw: ({ missing }) => `无法判断最终状态，缺少：${list(missing.map(factName))}`,
    todo: () => '电话核实后补全',
  },
  'tasks/control-unexplained': {
    title: '纳入管控未说明',
    flaw: (says) => `${cases[says.case]}，未说明：${list(says.missing.map((item) => items[item]))}`,
    todo: ({ missing }) => `在备注中写明${list(missing.map((item) => items[item]))}`,
  },
  'tasks/control-start-date': {
    title: '开始管控时间有误',
    flaw: ({ arrival }) => (arrival ? `开始管控时间早于来温时间 ${arrival}` : '纳入管控，开始管控时间为空'),
    todo: () => '填写在温州开始管控的日期',
  },
  'tasks/control-needs-alert': {
    title: '需通知联系人',
    flaw: ({ contact }) => `纳入管控，需立即通知${contact}`,
    todo: ({ contact }) => `通知${contact}`,
  },
  'tasks/ended-too-early': {
    title: '隔离未满即结束管控',
    flaw: ({ days, required, start }) => `自 ${start} 起隔离 ${days} 天，未满 ${required} 天`,
    todo: ({ isNearly }) =>
      isNearly
        ? '确认当地是否把隔离开始的当天算作第 1 天；不是则还不能结束管控'
        : '核实隔离起止；确未满的还不能结束管控',
  },
  'tasks/ended-start-date': {
    title: '结束管控人员的开始管控时间有误',
    flaw: ({ start }) =>
      start ? `开始管控时间应为省外开始隔离的 ${start}` : '开始管控时间为空，且不知省外何时开始隔离',
    todo: ({ start }) => (start ? `填写 ${start}` : '查明省外开始隔离的日期并填写'),
  },
  'tasks/sent-back-reason-missing': {
    title: '退回未写原因',
    flaw: ({ missing }) => `退回，但${list(missing.map((field) => fieldNames[field]))}为空`,
    todo: () => '选择退回类型，并写明实际原因',
  },
  'tasks/sent-back-site-missing': {
    title: '退回未写隔离地点',
    flaw: () => '人在省外，退回原因没有写明在哪个市、哪个酒店隔离',
    todo: () => '写成“在××市××酒店隔离”',
  },
  'tasks/sent-back-vague': {
    title: '退回原因笼统',
    flaw: () => '退回原因等于没有说明',
    todo: () => '写明实际原因，如停机、空号、人在境外',
  },

  ...controlRules,
  ...charterRules,
  ...reconcileRules,

  'verification/overdue': {
    title: '核查逾期',
    flaw: (says) => `尚未核查，${late(says)}`,
    todo: () => '立即核查',
  },
  'verification/pending': {
    title: '待核查',
    flaw: (says) => `尚未核查，${left(says)}`,
    todo: () => '在时限前完成核查',
  },
  'verification/closed-before-arrival': {
    title: '未返浙已结束核查',
    flaw: ({ arrival }) => `返浙日期 ${arrival} 未到，却已结束核查`,
    todo: () => '改回核查中，或更正返浙日期',
  },
  'verification/open-after-arrival': {
    title: '已返浙未结束核查',
    flaw: ({ arrival }) => `返浙日期 ${arrival} 已到，核查尚未结束`,
    todo: () => '核实后结束核查，或更正返浙日期',
  },
  'verification/arrived-before-14-days': {
    title: '隔离未满回温',
    flaw: ({ days, required, start, arrival }) =>
      `写明在当地隔离 ${required} 天，但 ${start} 至 ${arrival} 只有 ${days} 天`,
    todo: () => '核实日期；确实提前回温的，改为“否”并在备注写明原因',
  },
  'verification/follow-up-missing': {
    title: '未及时随访',
    flaw: ({ last, days }) => (last === null ? '从未随访' : `最近一次随访是 ${days} 天前（${last}）`),
    todo: () => '今天随访并更新随访时间',
  },
  'verification/follow-up-due': {
    title: '今日待随访',
    flaw: ({ last }) => `最近一次随访是昨天（${last}）`,
    todo: () => '今天随访并更新随访时间',
  },
  'verification/health-behind-cases': {
    title: '健康状况落后于病例名单',
    flaw: ({ type }) => `病例名单上是“${type}”，健康状况没有改`,
    todo: ({ type, isByDocument }) =>
      isByDocument ? `健康状况改为“${type}”` : `核实名单上的是不是此人；是的话健康状况改为“${type}”`,
  },
  'verification/not-quarantined-unexplained': {
    title: '未就地隔离未说明',
    flaw: ({ missing }) => `不在当地隔离，未说明：${list(missing.map((item) => items[item]))}`,
    todo: ({ missing }) => `在备注中写明${list(missing.map((item) => items[item]))}`,
  },
};
