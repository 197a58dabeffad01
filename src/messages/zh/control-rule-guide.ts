import type { Policy } from '../../domain/policy.js';
import type { GroupGuides } from '../catalogue-texts.js';

const NEVER = '不自动更正。';
const TRANSFERRED =
  '省外隔离的起止或地点（列或备注）填了的，或备注写了转运而不是从浙江的口岸入境的，算转运来温的人';
const RESUMED = '更早的导出表（--previous）或备注显示曾转医学处理，而现在是纳入管控的，算转医结束的人';

/** The rules of the control register explained, by the numbers of a desk. */
export const controlGuides = (policy: Policy, tooFew: string): GroupGuides<'control'> => ({
  'control/registered-late': {
    looksAt: '管控状态、开始管控时间、录入时间。',
    applies:
      '状态为纳入管控、两个日期都知道的行。录入时间晚于开始管控时间。开始管控时间本身有误（另有两条规则）的不报。',
    mend: '核实开始管控时间；日期无误的就是迟录，准备好向省里说明。',
    fixing: NEVER,
  },
  'control/remarks-incomplete': {
    looksAt:
      '备注；能代替备注的列：入境时间、入境口岸、入境方式、来温时间、来温方式、省外隔离开始时间，目前情况看目前所在地、隔离情况、健康状况。',
    applies: `状态为纳入管控、不是包机来的行。一般人员要有六项（C-2.2a）；转运来温的要有七项（C-2.2b）：入境时间、口岸、方式，省外隔离时间，转运时间，转运原因，目前情况。${TRANSFERRED}。备注和列都没有的一项是错误；只是备注没写、列里有，是警告。一行只报一次。`,
    mend: '查明缺的各项，写进备注：省里看的是备注。',
    fixing:
      '缺的各项列里都有时，建议补全后的备注；加 --accept-suggestions 才采用。control intake 登记时直接写出补全的备注。',
  },
  'control/start-date-not-wenzhou': {
    looksAt: '开始管控时间，与省外隔离开始时间、来温时间对照（列空着时看备注）。',
    applies: `状态为纳入管控的转运来温人员。开始管控时间填成了省外隔离开始的那天，或早于来温。${TRANSFERRED}。`,
    mend: '填转到温州的那天。',
    fixing:
      '来温时间列填了、与本行其他日期不矛盾时，自动改成那天；只有备注写了的，只作建议（--accept-suggestions）。',
  },
  'control/needs-alert': {
    looksAt: '管控状态、开始管控时间。',
    applies: '状态为纳入管控、今天开始管控的行，转医结束的不算新增。每行给一条提示。',
    mend: '马上告诉配置里的联系人；报告里有现成的说法。',
    fixing: '没有可改的：只是提醒，不影响导入。',
  },
  'control/medical-transfer-undocumented': {
    looksAt: '备注。',
    applies:
      '状态为转医学处理的行。备注要写明三个日期：几号入境、几号隔离（温州或省外的都可以）、几号转医学处理，缺一项就报。列里的日期不能代替。',
    mend: '在备注写明缺的日期。',
    fixing: '缺的日期列里都有时，建议补全后的备注；加 --accept-suggestions 才采用。',
  },
  'control/resumed-undocumented': {
    looksAt: '备注；更早的导出表（--previous）。',
    applies: `状态为纳入管控的转医结束人员。备注没有写转医哪天结束，或没有写哪天恢复集中隔离。${RESUMED}。`,
    mend: '在备注写明这两个日期。',
    fixing: NEVER,
  },
  'control/resumed-start-reset': {
    looksAt: '开始管控时间；更早的导出表（--previous）；没有导出表时看备注中的初次纳入管控时间。',
    applies: `状态为纳入管控的转医结束人员。开始管控时间晚于初次纳入管控的时间：导出表中此人在管时出现过的最早的开始管控时间。早于来温（不知道来温时间的看入境）的不算。${RESUMED}。`,
    mend: '改回初次纳入管控的那天：系统会自动填成今天，省里就会多算一人。',
    fixing:
      '导出表证明的，自动改回；其间曾经结束管控或退回的，或只有备注写了的，只作建议（--accept-suggestions）。',
  },
  'control/status-jump': {
    looksAt: '管控状态；最近一份有此人的导出表（--previous）。',
    applies:
      '给了导出表、证件号码相同的行。状态只能这样变：待分配变为纳入管控、转医学处理或退回；纳入管控变为结束管控、转医学处理或退回；转医学处理变为纳入管控或结束管控。不变的不算。',
    mend: '核实经过，改正状态，或补上中间的一步。',
    fixing: NEVER,
  },
  'control/disappeared': {
    looksAt: '导出表（--previous）中的在管人员。',
    applies:
      '给了导出表时。最近一份有此人的导出表中是纳入管控或转医学处理，而现在的表里没有这个证件号码。现在有同名而证件号码读不出来的行时不报。',
    mend: '查明原因：漏导、误删，还是证件号码改过。',
    fixing: '没有可改的：此人不在表中，指向的是导出表中的那一行。',
  },
  'control/end-overdue': {
    looksAt: '管控状态、开始管控时间；转运来温的看省外隔离开始时间；更早的导出表（--previous）。',
    applies: `状态为纳入管控的行，转医结束的除外。从最早的开始时间到今天满 ${policy.quarantineDays} 天。`,
    mend: '已解除的更新状态；没有解除的核实原因。',
    fixing: NEVER,
  },
  'control/ended-too-early': {
    looksAt:
      '管控状态、开始管控时间、结束管控时间；转运来温的看省外隔离开始时间；更早的导出表（--previous）。',
    applies: `状态为结束管控的行。从最早的开始时间到结束管控时间（空着就到今天），${tooFew}。`,
    mend: `核实起止日期；没有满 ${policy.quarantineDays} 天的不能结束管控。`,
    fixing: NEVER,
  },
  'control/unassigned-overdue': {
    looksAt: '管控状态、录入时间。',
    applies: `知道录入时间的行。状态是待分配，而现在已到录入当天 ${policy.assignmentDue} 或更晚。`,
    mend: '立即分配责任人，把状态改为纳入管控或转医学处理，完善信息。',
    fixing: NEVER,
  },
  'control/unassigned': {
    looksAt: '管控状态、录入时间。',
    applies: `知道录入时间的行。状态是待分配，离录入当天 ${policy.assignmentDue} 还有时间；报告写明还剩多少。`,
    mend: '在时限前分配责任人，更改状态，完善信息。',
    fixing: NEVER,
  },
  'control/officer-missing': {
    looksAt: '管控状态、责任人。',
    applies: '状态为纳入管控或转医学处理的行，不论是不是包机来的。责任人空着。',
    mend: '分配责任人。',
    fixing: NEVER,
  },
  'control/person-category-missing': {
    looksAt: '管控状态、人员身份。',
    applies: '状态为纳入管控或转医学处理的行，不论是不是包机来的。人员身份空着。',
    mend: '填写人员身份：中国人、外籍华人等。',
    fixing: NEVER,
  },
  'control/phone-placeholder-overdue': {
    looksAt: '联系电话、录入时间、备注。',
    applies: `填了电话、知道录入时间的行。电话仍是填充号码，现在已到录入次日 ${policy.phoneDue} 或更晚，备注也没有写本人无手机。`,
    mend: '立即核实手机号；本人没有手机的，号码不动，在备注写明，并写上亲友的号码。',
    fixing: '不自动更正：号码不能猜。',
  },
  'control/phone-placeholder': {
    looksAt: '联系电话、录入时间、备注。',
    applies: `填了电话、知道录入时间的行。电话仍是填充号码，离录入次日 ${policy.phoneDue} 还有时间，备注也没有写本人无手机。`,
    mend: '在时限前核实手机号；本人没有手机的，在备注写明。',
    fixing: '不自动更正：号码不能猜。',
  },
});
