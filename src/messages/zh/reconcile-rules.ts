import type { UncertainIdentity } from '../../rules/reconcile/identity-uncertain.js';
import type { GroupTexts } from '../messages.js';
import { fieldNames, list } from './words.js';

const marks = (by: Extract<UncertainIdentity, { by: unknown }>['by']): string =>
  list(by.map((mark) => (mark === 'identities' ? '人工确认' : fieldNames[mark])));

export const reconcileRules: GroupTexts<'reconcile'> = {
  'reconcile/start-date-mismatch': {
    title: '返浙日期与开始管控时间不一致',
    flaw: ({ start, arrival, transfer }) =>
      `管控库 ${start} 开始管控，核查库 ${arrival} 返浙${transfer ? `；备注写的转运日期是 ${transfer}` : ''}`,
    todo: ({ transfer, start, mustAgree }) => {
      if (transfer) return transfer === start ? `把返浙日期改为 ${start}` : `把开始管控时间改为 ${transfer}`;
      return mustAgree ? '查明哪天到温州，两库改成同一天' : '确认管控确实晚于返浙开始；不是的话改正';
    },
  },
  'reconcile/registered-late': {
    title: '录入晚于返浙日期',
    flaw: ({ registered, arrival }) => `${arrival} 返浙，${registered} 才录入管控库`,
    todo: () => '核实返浙日期；确属迟录的，准备好说明',
  },
  'reconcile/control-missing': {
    title: '管控库里没有此人',
    flaw: ({ arrival, days }) =>
      days === null
        ? `${arrival} 已到，没有就地隔离，管控库里没有此人`
        : `${arrival} 已到，只隔离了 ${days} 天，管控库里没有此人`,
    todo: () => '核实此人目前情况；需要隔离的当天录入管控库',
  },
  'reconcile/verification-missing': {
    title: '核查库里没有此人',
    flaw: ({ status }) => `管控库中是“${status}”，核查库里没有此人`,
    todo: () => '查明原因：没有下发、证件号码不同，还是不从口岸入境',
  },
  'reconcile/health-mismatch': {
    title: '健康状况与管控状态不符',
    flaw: ({ status, health }) => `管控库中是“${status}”，核查库健康状况是“${health}”`,
    todo: ({ health }) =>
      health === '健康'
        ? '核实是否已转医学处理，更新健康状况或管控状态'
        : '核实病情；属实的，管控状态改为转医学处理',
  },
  'reconcile/entry-mismatch': {
    title: '两库入境信息不同',
    flaw: ({ differ }) =>
      differ
        .map(({ field, here, there }) => `${fieldNames[field]}：管控库 ${here}，核查库 ${there}`)
        .join('；'),
    todo: () => '对照入境记录，改正填错的一边',
  },
  'reconcile/identity-uncertain': {
    title: '不能确定是同一人',
    flaw: (says) =>
      'candidates' in says
        ? says.candidates > 1
          ? `核查库里有 ${says.candidates} 行同样可能是此人，没有配对`
          : '核查库里有一行可能是此人，但管控库里有几行同样合适，没有配对'
        : `只凭${marks(says.by)}相同配对${says.confidence === 'possible' ? '，把握不大' : ''}`,
    todo: () => '对照两行，在身份确认表里写明同一人或不同人（--identities）',
  },
  'reconcile/person-duplicated': {
    title: '一人多行',
    flaw: ({ rows, isCertain }) =>
      `与第 ${rows.slice(0, 10).join('、')}${rows.length > 10 ? ' …' : ''} 行${isCertain ? '是同一人' : '姓名和出生日期相同，可能是同一人'}，不能与另一库配对`,
    todo: () => '留下正确的一行，其余删除；不是同一人的，改正证件号码',
  },
};
