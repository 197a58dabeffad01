import type { GroupGuides } from '../catalogue-texts.js';

const NEVER = '不自动更正。';
const PAIRED =
  '两库能配对的人（证件号码相同，或姓名相同且出生日期、电话、身份证前 14 位、航班和入境时间之一相同）';
const COMES = '由省外转运来温的，或包机来的（任一库的列或备注说明）';

/** The rules about both registers explained, by the numbers of a desk. */
export const reconcileGuides = (tooFew: string): GroupGuides<'reconcile'> => ({
  'reconcile/start-date-mismatch': {
    looksAt: '管控库的管控状态、开始管控时间、备注；核查库的返浙日期、备注。',
    applies: `${PAIRED}，管控状态为纳入管控或转医学处理，两个日期都填了。两个日期不是同一天。${COMES}是错误；其他人管控可以晚于返浙，是警告。`,
    mend: '查明转到温州的那天，两库填成同一天，否则无法向省里解释。',
    fixing:
      '备注写的转运日期是两个日期之一时，建议把另一个改成它；加 --accept-suggestions 才采用，而且只用于凭证件号码配对的人。',
  },
  'reconcile/registered-late': {
    looksAt: '管控库的管控状态、录入时间；核查库的返浙日期。',
    applies: `${PAIRED}，在管，${COMES}。录入时间晚于返浙日期。两库日期本来就不一致的（另有一条规则）不报。`,
    mend: '核实返浙日期；无误的就是迟录，准备好说明。以后当天录入。',
    fixing: NEVER,
  },
  'reconcile/control-missing': {
    looksAt: '核查库的返温时间（空着看返浙日期）、是否在当地隔离14天、省外隔离起止、目前所在地、备注。',
    applies: `已到温州、管控库里找不到的人。隔离不满 14 天（${tooFew}）；或者填了没有就地隔离而又不知道隔离开始时间。填了在别处的人不算。`,
    mend: '核实此人目前在哪里、是否隔离；需要隔离的马上录入管控库。',
    fixing: NEVER,
  },
  'reconcile/verification-missing': {
    looksAt: '管控库的管控状态、入境方式、备注。',
    applies: '在管、不是偷渡入境、核查库里找不到的人。',
    mend: '查明是没有下发、证件号码两库不同，还是不从口岸入境。',
    fixing: NEVER,
  },
  'reconcile/health-mismatch': {
    looksAt: '管控库的管控状态；核查库的健康状况。',
    applies: `${PAIRED}，在管。转医学处理的人健康状况是健康，或纳入管控的人是确诊、无症状感染者、疑似。病例名单已经说明的（另有一条规则）不报。`,
    mend: '核实病情，把落后的一边改过来。',
    fixing: NEVER,
  },
  'reconcile/entry-mismatch': {
    looksAt: '两库的入境时间、入境口岸。',
    applies: `${PAIRED}。两库都填了而不同。口岸按地点比较：上海与上海浦东不算不同；不认识的名称不比。`,
    mend: '对照入境记录，改正填错的一边。',
    fixing: NEVER,
  },
  'reconcile/identity-uncertain': {
    looksAt: '姓名（汉字或拼音）、出生日期、电话、证件号码、航班、入境时间。',
    applies:
      '不凭证件号码、只凭姓名和其他信息配对的人；证件号码相同而姓名完全不同的人；另一库有几行同样合适、因而没有配对的人。',
    mend: '对照两行，在报告的身份确认表里写明同一人或不同人，下次用 --identities 带上。',
    fixing: '不自动更正，也不据此改任何一格。',
  },
  'reconcile/person-duplicated': {
    looksAt: '同一库内各行的证件号码、护照号码、姓名、出生日期。',
    applies:
      '证件号码相同的几行；姓名和出生日期都相同、证件不同的几行（警告）。两个不同的有效身份证号是两个人。',
    mend: '留下正确的一行，其余删除；不是同一人的，改正证件号码。',
    fixing: NEVER,
  },
});
