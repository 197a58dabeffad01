import type { GroupTexts } from '../messages.js';
import { list } from './words.js';

export const charterRules: GroupTexts<'charter'> = {
  'charter/district-unusual': {
    title: '不是接收包机的区县',
    flaw: ({ district, usual }) => `包机人员通常由${list(usual)}接收，这次写的是${district}`,
    todo: () => '核对 --district；确是该区县接收的，可不改',
  },
  'charter/passport-missing': {
    title: '没有护照号',
    flaw: ({ hasResidentId }) => (hasResidentId ? '只有身份证号，没有护照号' : '没有护照号'),
    todo: () => '向公安补齐护照号后再导入',
  },
  'charter/passport-duplicate': {
    title: '护照号重复',
    flaw: ({ rows }) => `这个护照号在清单中出现 ${rows} 次`,
    todo: () => '核对证件：同一人只留一行，不同的人（包括随行婴儿）各填自己的护照号',
  },
  'charter/hotel-missing': {
    title: '不知道隔离酒店',
    flaw: () => '清单没有写隔离酒店，也没有用 --hotel 或 --rooms 指明',
    todo: () => '问清隔离酒店；全部住一家的用 --hotel，分住几家的用 --rooms 或在清单里填写',
  },
  'charter/already-registered': {
    title: '管控库里已有此人',
    flaw: ({ isCertain, row }) =>
      isCertain
        ? `证件号码与管控库第 ${row} 行相同`
        : `姓名和另一项信息与管控库第 ${row} 行相同，证件号码不同`,
    todo: ({ isCertain }) =>
      isCertain
        ? '不要重复导入：在管控库里更新原有的记录'
        : '核实是不是同一人；是的话不要导入，更新原有的记录',
  },
  'charter/roster-conflict': {
    title: '责任人名单有冲突',
    flaw: ({ what, officers }) =>
      what === 'kept'
        ? `表中是${officers[0] ?? ''}，责任人名单上是${officers[1] ?? ''}：保留表中手工填写的`
        : `责任人名单给这${what === 'room' ? '间房' : '个人'}写了几位责任人：${list(officers)}`,
    todo: ({ what }) =>
      what === 'kept' ? '核实由谁负责；以名单为准的，采用建议' : '改正责任人名单，只留一位，再分配一次',
  },
  'charter/officer-unavailable': {
    title: '没有责任人可分配',
    flaw: ({ room, site }) => {
      const place = [site, room === null ? null : `${room}房`].filter((part) => part !== null).join('');
      return `责任人名单里没有人负责${place === '' ? '此人（房间和隔离地点都不知道）' : place}`;
    },
    todo: () => '在责任人名单中补上负责这间房、这一层或这个隔离点的人，再分配一次',
  },
  'charter/phone-unmatched': {
    title: '手机号对不上乘客',
    flaw: ({ namesakes }) =>
      namesakes === 0 ? '导入表中没有此人' : `导入表中没有这个证件号码，但有 ${namesakes} 人同名`,
    todo: () => '核对姓名和证件号码；不是本批乘客的删去这一行',
  },
  'charter/phone-ambiguous': {
    title: '手机号不能确定',
    flaw: ({ why, candidates }) =>
      ({
        people: `导入表中有 ${Math.max(2, candidates)} 人可能是此人，没有填写`,
        name: '证件号码是导入表中一人的，姓名却不是，没有填写',
        numbers: '清单给此人写了几个不同的本人号码，没有填写',
        kept: '导入表里是另一个号码：保留表中的',
      })[why],
    todo: ({ why }) =>
      why === 'kept'
        ? '核实哪个号码对；以清单为准的，采用建议'
        : '核实后在清单里写明证件号码和唯一的号码，再填一次',
  },
  'charter/not-in-hotel': {
    title: '不在酒店隔离',
    flaw: ({ region, kept }) => {
      if (region === null) return '核对名单对此人前后不一：一处在酒店，一处不在';
      return kept ? `不在酒店，转往${region}，但表中已有人改过：保留表中的` : `不在酒店，转往${region}`;
    },
    todo: ({ region, kept }) => {
      if (region === null) return '向酒店核实此人是否在店，改正核对名单';
      return kept ? '核实后决定；以核对名单为准的，采用建议' : `退回${region}，类型选“转外地隔离”`;
    },
  },
  'charter/region-unknown': {
    title: '不在酒店，不知退回哪里',
    flaw: ({ written }) =>
      written === null ? '核对名单没有写转往哪里' : `“${written}”看不出是可以退回的地区`,
    todo: () => '问清由哪个县（市、区）接走，写进核对名单，再退回',
  },
  'charter/roll-call-stranger': {
    title: '核对名单上的人对不上乘客',
    flaw: ({ candidates, isStrange, namesakes }) => {
      if (isStrange) return '证件号码是导入表中一人的，姓名却不是';
      if (namesakes > 0) return `导入表中没有这个证件号码，但有 ${namesakes} 人同名`;
      return candidates === 0 ? '导入表中没有此人' : `导入表中有 ${Math.max(2, candidates)} 人可能是此人`;
    },
    todo: () => '核对姓名和证件号码；不是本批乘客的，问清是谁',
  },
};
