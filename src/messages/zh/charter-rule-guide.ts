import type { Policy } from '../../domain/policy.js';
import type { GroupGuides } from '../catalogue-texts.js';
import { list } from './words.js';

const NEVER = '不自动更正。';
const HELD = '这一行不导入，放在“待处理”。';
const WHO =
  '先看证件号码（护照号码），再看姓名（汉字或拼音）；只凭姓名的，要在导入表和“待处理”里只有一人叫这个名字，同名的看房间号';

/** The rules of the charter day explained, by the numbers of a desk. */
export const charterGuides = (policy: Policy): GroupGuides<'charter'> => ({
  'charter/district-unusual': {
    looksAt: '导入时用 --district 指明的区县。',
    applies: `每次导入看一次。不是${list(policy.charterDistricts)}之一就提醒；接收包机的区县可以在配置里改。`,
    mend: '核对区县，写错的重新导入。',
    fixing: NEVER,
  },
  'charter/passport-missing': {
    looksAt: '护照号码；没有这一列的看证件号码。',
    applies: `清单上的每个人。没有护照号，或只有身份证号。读不出来的号码另有规则，不算没有。${HELD}`,
    mend: '向公安补齐护照号。',
    fixing: NEVER,
  },
  'charter/passport-duplicate': {
    looksAt: '护照号码；没有这一列的看证件号码。',
    applies: `有护照号的人。同一个护照号出现在几行，每一行都报，并指出其他各行。${HELD}`,
    mend: '同一人只留一行；不同的人各填自己的护照号，婴儿也一样。',
    fixing: NEVER,
  },
  'charter/hotel-missing': {
    looksAt: '隔离地点；--rooms 分房表；--hotel。',
    applies: `清单上的每个人。清单、分房表和 --hotel 都没有说住哪家酒店。${HELD}`,
    mend: '问清酒店后重新导入。',
    fixing: NEVER,
  },
  'charter/already-registered': {
    looksAt:
      '护照号码、证件号码、姓名、出生日期等；--control 给出的管控库导出表（登记本地新增的人时，也看当天此前的导入表）。',
    applies: `给了 --control 时清单、登记表上的每个人。证件号码相同是错误，${HELD}姓名和另一项信息（出生日期、电话、航班和入境时间等）相同、证件号码不同的是警告，照常导入。`,
    mend: '已在库里的不要再导入，更新原有的记录。',
    fixing: NEVER,
  },
  'charter/roster-conflict': {
    looksAt: '责任人名单的房间号、隔离地点、姓名、证件号码；导入表的房间号、责任人。',
    applies:
      '每个要分配责任人的人。写明房间或人的几行责任人不同，谁也不分配，这一行放在“待处理”；同一层、同一隔离点有几位责任人的不算冲突，平均分配。表中有人手工换过责任人、与名单不同的，是警告，保留表中的。',
    mend: '改正名单后再分配一次。',
    fixing: '手工换过的，建议改成名单上的责任人；加 --accept-suggestions 才采用。',
  },
  'charter/officer-unavailable': {
    looksAt: '导入表的房间号、隔离地点、县(市、区)；责任人名单。',
    applies:
      '待分配、纳入管控、转医学处理而没有责任人的人。名单上没有负责这间房、这一层、这个隔离点的人，也没有不限房间的责任人。这一行放在“待处理”。',
    mend: '补全名单后再分配一次。',
    fixing: NEVER,
  },
  'charter/phone-unmatched': {
    looksAt: '手机号清单的姓名、证件号码、护照号码；导入表。',
    applies: `清单上有号码的每一行，在导入表里找不到此人。${WHO}。`,
    mend: '核对姓名和证件号码。',
    fixing: NEVER,
  },
  'charter/phone-ambiguous': {
    looksAt: '手机号清单的姓名、证件号码、联系电话；导入表的姓名、证件号码、联系电话。',
    applies: `清单上的每一行。可能是导入表里的几个人；证件号码和姓名各指一人；几行给同一人写了不同的本人号码：都不填。导入表里已经是另一个真实号码的（不是前一份清单填的），保留表中的。${WHO}。`,
    mend: '核实后在清单里写明证件号码，再填一次。',
    fixing: '表中已是另一个号码的，建议改成清单上的；加 --accept-suggestions 才采用。',
  },
  'charter/not-in-hotel': {
    looksAt: '酒店核对名单的是否在酒店、转往地区；导入表的管控状态、退回类型、退回原因。',
    applies:
      '核对名单上有的人。不在酒店、写明了转往地区的，退回到那里；名单前后不一的，放在“待处理”。前一份名单之后有人改过的格子不动，是警告。',
    mend: '退回到对应地区，类型选转外地隔离，原因写明地区。',
    fixing: '自动改为退回、转外地隔离和地区；有人改过的只作建议（--accept-suggestions）。',
  },
  'charter/region-unknown': {
    looksAt: '酒店核对名单的是否在酒店、转往地区。',
    applies:
      '待分配或纳入管控、核对名单说不在酒店的人。没有写转往哪里，或写的看不出地区。这一行放在“待处理”。',
    mend: '问清由哪里接走，写进名单再退回。',
    fixing: NEVER,
  },
  'charter/roll-call-stranger': {
    looksAt: '酒店核对名单的姓名、证件号码；导入表。',
    applies: `核对名单的每一行。导入表里没有此人，或有几个人可能是此人。${WHO}。`,
    mend: '核对姓名和证件号码。',
    fixing: NEVER,
  },
});
