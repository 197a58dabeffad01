import type { RemarkTexts } from '../remark-texts.js';
import { list } from './words.js';

const quoted = (words: readonly string[]): string => list(words.map((word) => `“${word}”`));

export const remark: RemarkTexts = {
  summary: '读懂备注：写了哪些事实、出自哪几个字、还缺什么，并拟出补全的备注',
  text: '一条备注；不写（或写 -）则从标准输入读取，一行一条',
  purpose: '备注的用途，据此指出还缺什么',
  asOf: '备注写于何时（默认现在）：据此推算“今天”和没有年份的日期',
  unmask: '显示完整的姓名、证件号码和电话',
  examples: [
    {
      command: 'inbound remark "4月12日浦东入境，26日高铁回温" --as-of 2020-04-27 --for daily',
      does: '读一条备注，看日常录入还缺什么',
    },
    { command: 'inbound remark --for transfer --format json < remarks.txt', does: '一行一条地读，输出 JSON' },
  ],
  nothing: '没有备注可读：请把备注写在命令后面（带引号），或用 < 从文件读取，一行一条',
  numbered: (line) => `第 ${line} 条`,
  fact: '事实',
  value: '内容',
  words: '出自',
  noFacts: '没有读出任何事实',
  yes: '是',
  regions: { wenzhou: '在温州', zhejiang: '在省内其他地市', outside: '在省外', abroad: '在境外' },
  purposes: {
    daily: '日常录入',
    transfer: '转移隔离点到温州',
    medical: '转医学处理',
    resumed: '转医结束恢复隔离',
    'not-quarantined': '未就地隔离',
    'missed-report': '漏报',
  },
  ambiguous: (words) => `说法不一或分不清是谁的，没有采用：${quoted(words)}`,
  unreadable: (words) => `没有这样的日期：${quoted(words)}`,
  complete: (purpose, clause) => `${purpose}（${clause}）要写的都有了`,
  missing: ({ purpose, clause, items }) => `${purpose}（${clause}）还缺：${list(items)}`,
  completed: '补全后的备注（____ 处待填）',
};
