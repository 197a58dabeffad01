import type { CatalogueTexts } from '../catalogue-texts.js';
import { fieldNames, list } from './words.js';

const headers = (names: readonly (keyof typeof fieldNames)[]): string =>
  list(names.map((name) => fieldNames[name]));

export const catalogue: CatalogueTexts = {
  summary: '列出检查规则；讲解一条规则：看什么、何时适用、怎样改，附示例',
  id: '规则编号，如 tasks/overdue；不写则列出全部',
  examples: [
    { command: 'inbound rules', does: '列出全部规则' },
    { command: 'inbound rules tasks/ended-start-date', does: '讲解一条规则' },
    { command: 'inbound rules --format markdown', does: '输出全部规则的说明，供阅读或打印' },
  ],
  unknownRule: (id) => `没有规则 ${id}`,
  seeAll: '；用 inbound rules 列出全部规则',
  groups: {
    sheet: '任何表',
    tasks: '管控库排查任务',
    control: '管控库',
    charter: '包机',
    verification: '核查库',
    reconcile: '核对两库',
  },
  fixes: { certain: '自动更正', suggested: '建议', decided: '拟定状态' },
  noFix: '不更正',
  headers: { id: '编号', title: '规则', severity: '级别', clause: '条款', fixes: '更正' },
  labels: {
    clause: '条款',
    looksAt: '看什么',
    needs: '需要的列',
    applies: '何时适用',
    mend: '怎样改',
    fixing: '程序改不改',
    example: '示例',
  },
  noClause: '不出自某一条款：数据要能读、能信，才谈得上其他',
  needsNothing: '不限',
  needsAll: headers,
  needsOne: (names) => `下列至少一列：${headers(names)}`,
  skippedWhere: (reason) => `另外，${reason}时跳过`,
  besides: { other: '另一库', cases: '病例名单', registered: '管控库', list: '名单' },
  noColumn: '（无此列）',
  edit: ({ header, from, to }) => `${header}：${from === '' ? '（空）' : from} → ${to}`,
  asOf: (time) => `按默认设置，以 ${time} 为“现在”`,
  page: {
    title: '规则说明',
    otherLanguage: { name: 'English', file: 'rules.md' },
    intro: (asOf) => [
      '报告里的每个问题都写着规则编号。这里逐条说明：它看什么，何时适用，怎样改，程序改不改。命令行上用 `inbound rules 编号` 看到的是同样的内容，本页由 `inbound rules --format markdown` 生成。',
      '**错误**使该行列入待处理，**警告**请人看一眼，**提示**只是告知。表里缺少所需的列时，规则列为“跳过”，不算通过。天数和时刻是默认值。条款编号出自业务指引（C 为管控库，V 为核查库），内容用自己的话转述。',
      `示例中的人是虚构的，“现在”一律是 ${asOf}。✖ 的行有问题，✔ 的行没有，只列出有关的列；表下是程序检查 ✖ 行时说的话。`,
    ],
    contents: '目录',
  },
};
