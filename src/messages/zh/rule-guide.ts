import type { Policy } from '../../domain/policy.js';
import type { RuleGuides } from '../catalogue-texts.js';
import { charterGuides } from './charter-rule-guide.js';
import { controlGuides } from './control-rule-guide.js';
import { reconcileGuides } from './reconcile-rule-guide.js';

const NEVER = '不自动更正。';
const AS_DECIDED =
  '事实足以定论时附上拟定状态，只有加 --accept-decisions 才填入（开始管控时间、退回类型、退回原因有相应列的一并填写）；已选的退回类型与事实不符时不填。';
const DRAFT =
  '市和隔离点都能从列中读出、且没有已过去的隔离结束日期时，自动换成拟好的写法；要靠备注、或隔离可能已结束时，只作建议（--accept-suggestions）；市或隔离点不明时不改。';

/** How many days are too few. */
function tooFew({ quarantineDays, dayOne }: Policy): string {
  return dayOne === 0
    ? `${quarantineDays - 2} 天及以下是错误，${quarantineDays - 1} 天是警告（这里把开始那天算作第 0 天，有的地方算作第 1 天）`
    : `${quarantineDays - 1} 天及以下是错误（这里把开始那天算作第 1 天）`;
}

/** Each rule explained; the columns it needs, its clause and its example are told from the rule itself. */
export const guides = (policy: Policy): RuleGuides => ({
  'sheet/header-unknown': {
    looksAt: '每一列的表头。',
    applies: '任何表。表头不是这类表任何字段的名称或别名时提示：该列没有检查。',
    mend: '如果就是某个已知的列，把表头改成标准名称；本地常用的列名可以写进配置。其余不用管。',
    fixing: '不更正，整列原样带到导入表。',
  },
  'sheet/column-missing': {
    looksAt: '表头中必不可少的列：姓名、证件号码、状态。',
    applies: '只在用 --kind 指定了表的种类时才可能出现；不指定时，缺这些列的表不会被当作这一类。',
    mend: '补上该列后重新运行。',
    fixing: '不自动更正，补齐之前所有行都列入待处理。',
  },
  'sheet/value-unreadable': {
    looksAt: '所有认识的列中的单元格。',
    applies:
      '每一行。内容不合该列的类型：日历上没有的日期（2020-02-30）、不在选项之内的词、不是整数的数、错误值、没有结果的公式。其他规则把这一格当作不知道。',
    mend: '按该列的要求改写：完整日期、列出的选项之一、整数。',
    fixing: '不自动更正，原内容保留。',
  },
  'sheet/value-normalised': {
    looksAt: '所有认识的列中的单元格。',
    applies:
      '每一行。能看懂但写法不标准：全角字符、多余空格、看不见的字符、写成文本或数字的日期、选项的同义词（航班即飞机）。',
    mend: '不用处理。',
    fixing:
      '总是自动改成标准写法，只改导入表。退回类型或联系情况写的是“停机”“空号”一类，而退回原因空着，这个词先移到退回原因（状态为纳入管控、结束管控、转医学处理的除外）。',
  },
  'sheet/columns-disagree': {
    looksAt: '同一个字段占了两列或更多列的情形，如“联系电话”和“手机号”。',
    applies:
      '每一行。两列都填了而内容不同。几个备注列不算矛盾，内容会连在一起；其他规则以靠左的有内容的一列为准。',
    mend: '核实哪个对，改成一致，或清空错的一格。',
    fixing: NEVER,
  },
  'sheet/date-ambiguous': {
    looksAt: '日期列中存成小数的日期。',
    applies:
      '每一行。像 4.1 这样的数字：Excel 会丢掉末尾的 0，原来可能是 4.10，两个日期都说得通。4.12 只有一种读法，文本“4.1”就是 4 月 1 日，都不算。其他规则把这一格当作不知道。',
    mend: '核实后写成完整日期，如 2020-04-10。',
    fixing: '不自动更正：程序不猜日期。',
  },
  'sheet/document-number-damaged': {
    looksAt: '证件号码、护照号码。',
    applies: '每一行。号码被存成了数字，Excel 只保留 15 位，后面的已经丢失（显示成 3.30399E+17）。',
    mend: '单元格先设成文本格式，再照原始资料重新录入。',
    fixing: '不自动更正：丢失的数字绝不补。',
  },
  'sheet/document-number-missing': {
    looksAt: '证件号码；偷渡入境的还看入境方式（列或备注）和县(市、区)。',
    applies: '每一行。证件号码为空。填了但读不出来的另有规则，不在此列。',
    mend: '补录证件号码；偷渡入境、没有有效证件的，用唯一编码。',
    fixing:
      '偷渡入境且县(市、区)读得出时，建议一个表中没有的编码：区县代码 + 当天日期 + 三位序号（999 之后是 A00、A01……）；加 --accept-suggestions 才采用。control intake 登记偷渡入境的人时直接编码，不与 --control 给出的表重复；其他人缺证件号码只给建议。其余情况不更正。',
  },
  'sheet/document-number-invalid': {
    looksAt: '证件号码、护照号码；证件类型。',
    applies:
      '每一行。居民身份证校验位不对，或其中的出生日期不存在；位数、字符不合任何证件（带星号的也算）。前六位地区代码从不作为理由；证件类型为“其他”的可以是任何编码。',
    mend: '对照证件原件更正。',
    fixing: NEVER,
  },
  'sheet/document-number-duplicate': {
    looksAt: '全表的证件号码。',
    applies:
      '证件号码有效的行。同一号码出现在两行或更多行，每行各报一次。15 位和 18 位身份证视为同一号码，回乡证只比前 9 位。',
    mend: '是同一人的只留一行；是两个人的，更正号码。',
    fixing: NEVER,
  },
  'sheet/name-missing': {
    looksAt: '姓名。',
    applies: '每一行。姓名为空。',
    mend: '补录姓名。',
    fixing: NEVER,
  },
  'sheet/phone-invalid': {
    looksAt: '所有电话列。',
    applies:
      '每一行。填了，但既不是 11 位手机号，也不是固定电话（可带区号、分机），也不是填充号码。一格写两个号码也算。',
    mend: '核实后更正；亲友的号码写进备注。',
    fixing: NEVER,
  },
  'sheet/phone-shared': {
    looksAt: '全表的联系电话。',
    applies: `填了真实号码的行（填充号码不算）。同一号码用在 ${policy.sharedPhonePeople} 人或更多人身上，每行各报一次；同一证件号码的几行算一人。`,
    mend: '核实是否本人号码，不是的更正。',
    fixing: NEVER,
  },
  'sheet/birth-date-contradicts-id': {
    looksAt: '出生日期和证件号码。',
    applies: '出生日期已填、证件是有效居民身份证的行。出生日期与号码中的不同。',
    mend: '对照证件，改正错的一处。',
    fixing: NEVER,
  },
  'sheet/sex-contradicts-id': {
    looksAt: '性别和证件号码。',
    applies: '性别已填、证件是有效居民身份证的行。性别与号码中的不同。',
    mend: '对照证件，改正错的一处。',
    fixing: NEVER,
  },
  'sheet/dates-out-of-order': {
    looksAt: '入境、返浙、来温、省外隔离起止、管控起止、录入、随访的日期，只看列，不看备注。',
    applies:
      '至少填了一个这类日期的行。入境晚于返浙、来温或省外隔离开始；省外隔离开始晚于它的结束或来温；开始管控晚于结束管控；入境、录入、随访、开始管控晚于今天。返浙日期和各种结束时间可以在今天之后。一行只报一次，写明所有矛盾。',
    mend: '核实后改正有误的日期。',
    fixing: NEVER,
  },
  'sheet/remark-contradicts-column': {
    looksAt:
      '备注，与这些列对照：目前所在地、入境口岸、入境方式、入境时间、来温时间、来温方式、省外隔离起止。',
    applies: '有备注的行。同一件事，列里填了，备注写的却不一样。同一地点的不同叫法不算。判断时以列为准。',
    mend: '核实后把两处改成一致；省里看的是备注。',
    fixing: NEVER,
  },

  'tasks/overdue': {
    looksAt: '管控状态；下发时间，没有就看 --dispatched。',
    applies: `知道下发日期的任务。状态为空或待分配，而现在已到下发当天 ${policy.taskDue} 或更晚。单元格读不出来的不算。`,
    mend: '立即核实，填写最终状态：纳入管控、结束管控、退回或转医学处理。',
    fixing: AS_DECIDED,
  },
  'tasks/pending': {
    looksAt: '管控状态；下发时间，没有就看 --dispatched。',
    applies: `知道下发日期的任务。状态为空或待分配，离下发当天 ${policy.taskDue} 还有时间；报告写明还剩多少。`,
    mend: '在时限之前核实，填写最终状态。',
    fixing: AS_DECIDED,
  },
  'tasks/status-contradicts-facts': {
    looksAt: '管控状态，与事实对照：目前所在地、隔离情况、省外隔离天数、能否联系上，以及备注中的这些内容。',
    applies:
      '已有最终状态、且事实足以定论的任务。填的状态不是事实得出的那一个。隔离天数不够却结束管控的，由 tasks/ended-too-early 说，这里不重复。',
    mend: '核实后改成建议的状态；如果是所在地、日期等写错了，就改正它们。',
    fixing:
      '建议改成应有的状态，连同开始管控时间、退回类型、退回原因；加 --accept-suggestions 才采用。已选的退回类型与事实不符时没有建议。',
  },
  'tasks/facts-insufficient': {
    looksAt: '判断状态要用的事实：目前所在地、隔离情况、省外隔离开始时间、是否正在就医、能否联系上。',
    applies: '每一个任务，不管填了什么状态。哪一条判断都不成立，列出还缺什么。',
    mend: '打电话问清楚，填进相应的列或备注。',
    fixing: '不自动更正：不知道的就是不知道。',
  },
  'tasks/control-unexplained': {
    looksAt: '备注、未就地隔离原因、来温方式。',
    applies:
      '状态为纳入管控的任务。正在集中隔离的，要在备注写明为何漏报；没有隔离或没有隔离满的，要写明为何没有就地隔离、怎样来的温州。写“无”“不详”等于没写；来温方式等列读不出来的不算缺。',
    mend: '在备注补写缺的内容。',
    fixing: NEVER,
  },
  'tasks/control-start-date': {
    looksAt: '开始管控时间、来温时间（列为空时看备注）。',
    applies: '状态为纳入管控、开始管控时间没有读错的任务。开始管控时间为空，或早于来温时间。',
    mend: '填写在温州开始管控的那一天，最早是来温当天。',
    fixing: NEVER,
  },
  'tasks/control-needs-alert': {
    looksAt: '管控状态。',
    applies: '状态为纳入管控的任务，每一个都提示。',
    mend: '马上通知配置中的联系人；报告里有写好的一句话。',
    fixing: '没有什么可更正：这是提醒，不影响导入。',
  },
  'tasks/ended-too-early': {
    looksAt: '省外隔离开始时间、省外隔离结束时间、来温时间（列为空时看备注）。',
    applies: `状态为结束管控、知道省外何时开始隔离的任务。天数从开始算到结束、来温、今天中最早的一天。${tooFew(policy)}。`,
    mend: `核实隔离起止；确实没有满 ${policy.quarantineDays} 天的，不能结束管控。`,
    fixing: NEVER,
  },
  'tasks/ended-start-date': {
    looksAt: '开始管控时间、省外隔离开始时间（列为空时看备注）。',
    applies:
      '状态为结束管控的任务。开始管控时间为空，或不是省外开始隔离的那一天。不知道省外何时开始隔离时，只有空着才报。',
    mend: '填写省外开始隔离的日期；不知道的先查明。',
    fixing:
      '“省外隔离开始时间”列写明、且与本行其他日期不矛盾的，自动改成那一天；只有备注写明、或日期有矛盾的，作为建议（--accept-suggestions）；不知道的不改。',
  },
  'tasks/sent-back-reason-missing': {
    looksAt: '退回类型、退回原因。',
    applies:
      '状态为退回的任务。没有选类型，或没有写原因。类型或联系情况里写的是“停机”“空号”一类，就算写了原因。',
    mend: '选择退回类型，写明实际原因。',
    fixing: NEVER,
  },
  'tasks/sent-back-site-missing': {
    looksAt: '退回原因；省外隔离地点（没有就看隔离地点）、目前所在地、备注。',
    applies: '状态为退回、类型为人在省外、写了原因的任务。原因里没有省外的市，或没有隔离点的名称。',
    mend: '写成“在××市××酒店隔离”。',
    fixing: DRAFT,
  },
  'tasks/sent-back-vague': {
    looksAt: '退回原因。',
    applies: '状态为退回、写了原因的任务。原因只是重复退回类型，或只写“其他”“无”“不详”“退回”一类。',
    mend: '写明实际原因：停机、空号、人在境外等。',
    fixing: `类型为人在省外的：${DRAFT}其他类型不更正。`,
  },

  ...controlGuides(policy, tooFew(policy)),
  ...charterGuides(policy),
  ...reconcileGuides(tooFew(policy)),

  'verification/overdue': {
    looksAt: '核查状态；下发时间，没有就看 --dispatched。',
    applies: `知道下发日期的行。状态为空或待核查（随访时间填了也一样），而现在已到下发次日 ${policy.verificationDue} 或更晚。单元格读不出来的不算。`,
    mend: '立即核查，更新状态。',
    fixing: NEVER,
  },
  'verification/pending': {
    looksAt: '核查状态；下发时间，没有就看 --dispatched。',
    applies: `知道下发日期的行。状态为空或待核查，离下发次日 ${policy.verificationDue} 还有时间；报告写明还剩多少。`,
    mend: '在时限之前核查。',
    fixing: NEVER,
  },
  'verification/closed-before-arrival': {
    looksAt: '核查状态、返浙日期。',
    applies: '状态为结束核查、填了返浙日期的行。返浙日期在今天之后。',
    mend: '状态改回核查中，或更正返浙日期。',
    fixing: NEVER,
  },
  'verification/open-after-arrival': {
    looksAt: '核查状态、返浙日期。',
    applies:
      '状态为核查中、填了返浙日期的行。返浙日期是今天或更早。还没有核查的行只报逾期或待核查，不在此列。',
    mend: '核实后结束核查，或更正返浙日期。',
    fixing: NEVER,
  },
  'verification/arrived-before-14-days': {
    looksAt:
      '是否在当地隔离14天；隔离开始（省外隔离开始时间，没有就看入境时间）；到达（来温时间，没有就看返浙日期）。除返浙日期外，列为空时看备注。',
    applies: `写明“是”、且起止日期都知道的行。从开始到到达，${tooFew(policy)}。到达早于开始的不算；读不出来的日期不用别的代替。`,
    mend: '核实日期；确实没有住满的，改为“否”并在备注写明原因。',
    fixing: NEVER,
  },
  'verification/follow-up-missing': {
    looksAt: '核查状态、最近随访时间。',
    applies: '状态为核查中的行。最近一次随访是两天前或更早，或从未随访。单元格读不出来的不算。',
    mend: '今天随访，更新随访时间。',
    fixing: NEVER,
  },
  'verification/follow-up-due': {
    looksAt: '核查状态、最近随访时间。',
    applies: '状态为核查中的行。最近一次随访是昨天，今天的还没有做。',
    mend: '今天随访，更新随访时间。',
    fixing: NEVER,
  },
  'verification/health-behind-cases': {
    looksAt: '健康状况，与卫健部门的病例名单对照。',
    applies:
      '用 --cases 给了病例名单时（reconcile）。名单上有此人，而健康状况不是名单的病例类型；治愈出院不算矛盾。名单上有几次的，按最后一次报告。',
    mend: '按名单更新健康状况。',
    fixing:
      '证件号码相同的自动改成名单的病例类型；只是姓名和其他信息相同的，只作建议（--accept-suggestions）。',
  },
  'verification/not-quarantined-unexplained': {
    looksAt: '备注；未就地隔离原因、来温时间、来温方式；目前情况还看目前所在地、隔离情况、健康状况。',
    applies:
      '是否在当地隔离14天为“否”的行。备注和各列都没有写明：为何没有、哪天来温、怎样来温、人现在怎样。缺几样报几样，一行只报一次；写“无”“不详”等于没写，读不出来的列不算缺。',
    mend: '在备注补写缺的内容。',
    fixing: NEVER,
  },
});
