import type { CharterTexts } from '../charter-texts.js';
import { span } from './time.js';

export const charter: CharterTexts = {
  group: '包机当天：乘客清单导入、分配责任人、填手机号、退回不在酒店的人',
  batch: '导入表：charter import 或后面各步写出的 .import.xlsx，手工改过的也行',
  import: {
    summary: '把公安的包机乘客清单变成管控库导入表（待分配）',
    passengers: '包机乘客清单（.xlsx、.xls、存成 .xls 的网页、.csv；- 表示标准输入）',
    district: '接收的区县：名称、拼音或代码，如 鹿城、lucheng、330302',
    hotel: '隔离酒店，用于清单没有写酒店的人',
    flight: '航班号，用于清单没有写的人',
    flightDate: '航班日期，用于清单没有写的人',
    control: '管控库导出表：已在库里的人不再导入',
    rooms: '分房表（姓名、护照号码、隔离地点、房间号）：酒店和房间从这里来',
    withoutDate: (people) => `有 ${people} 人不知道航班日期，入境时间、来温时间空着：用 --flight-date 指明`,
    examples: [
      { command: 'charter import passengers.xlsx --district lucheng', does: '清单里写了酒店的，直接导入' },
      {
        command:
          'charter import passengers.xlsx --district 鹿城区 --hotel 温州市鹿城区云栈酒店 --flight-date 2020-04-27',
        does: '清单没有写酒店和日期的，在这里写明',
      },
      {
        command: 'charter import passengers.xlsx --district 330302 --control control.xlsx',
        does: '对照管控库，不重复导入',
      },
    ],
  },
  assign: {
    summary: '按责任人名单分配责任人，状态改为纳入管控（转医的改为转医学处理）',
    roster: '责任人名单：责任人、手机号，负责的房间、楼层或隔离点；都不写就平均分配',
    masked: '责任人分工表里的姓名和号码已遮挡：要打印完整的，加 --unmask',
    examples: [
      {
        command: 'charter assign passengers.import.xlsx --roster roster.xlsx',
        does: '分配责任人，并为每人写一张可打印的分工表',
      },
    ],
  },
  phones: {
    summary: '把经核实的手机号填入导入表；没有手机的、亲属的号码写进备注',
    phones: '经核实的手机号清单',
    examples: [
      {
        command: 'charter phones passengers.assigned.import.xlsx phones.xlsx',
        does: '填手机号；清单更新后可再填一次',
      },
    ],
  },
  transfer: {
    summary: '按酒店核对名单，把不在酒店的人退回到转往的地区',
    rollCall: '酒店在店核对名单',
    examples: [
      {
        command: 'charter transfer passengers.phones.import.xlsx roll-call.xlsx',
        does: '退回不在酒店的人；名单更新后可再做一次',
      },
    ],
  },
  status: {
    summary: '看一批包机人员离各个时限还差多少：导入、分配、完善、手机号、不在酒店',
    title: '包机进度',
    day: ({ registered, people }) => `${registered} 录入，${people} 人`,
    undated: (people) => `没有录入时间的 ${people} 人，不计算时限`,
    imported: '已导入',
    held: (people) => `“待处理”里还有 ${people} 人没有导入`,
    stages: { assigned: '已分配责任人和状态', completed: '已填人员身份', phonesVerified: '手机号已核实' },
    open: { assigned: '责任人、管控状态', completed: '人员身份', phonesVerified: '本人手机号' },
    notInHotel: '不在酒店，已退回',
    withoutPhone: (people) => `（其中本人无手机 ${people} 人）`,
    done: (done, of) => `${done}/${of}`,
    headers: {
      stage: '环节',
      done: '完成',
      due: '时限',
      time: '剩余',
    },
    inTime: '已完成',
    timeLeft: (minutes) => `还剩 ${span(minutes)}`,
    late: (minutes) => `已逾期 ${span(minutes)}`,
    leftByOfficer: '还差的人，按责任人',
    noOfficer: '（没有责任人）',
    nobodyLeft: '各环节都已完成',
    more: (people) => `……另有 ${people} 人`,
    examples: [
      {
        command: 'inbound charter status passengers.phones.import.xlsx',
        does: '看进度，按责任人列出还差的人',
      },
      {
        command: 'inbound charter status passengers.phones.import.xlsx --as-of "2020-04-28 11:00"',
        does: '以指定的时间为“现在”',
      },
    ],
  },
  officerTitle: ({ name, phone, people }) =>
    `责任人 ${name}${phone === '' ? '' : `（${phone}）`}：${people} 人`,
  toAsk: '要问的',
  answer: '记录',
  ownPhone: '本人手机号（没有的问亲属的）',
};
