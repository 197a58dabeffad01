import type { ConfigProblem } from '../../config/read-config.js';
import { type Expectation, optionNames, ownColumnTypes } from '../../config/schema.js';
import { kindNames } from '../../records/index.js';
import type { ConfigTexts } from '../config-texts.js';
import { command } from './command.js';
import { fieldNames, kinds, list } from './words.js';

const { types } = command.inspection;

const expected: { readonly [E in Expectation]: string } = {
  text: '应为不空的文字（加引号）',
  object: '应为一对花括号 { } 里的若干项',
  list: '应为一对方括号 [ ] 里的一项或几项',
  yesOrNo: '应为 true 或 false（不加引号）',
  days: '应为 1 至 60 的整数（天）',
  people: '应为不小于 2 的整数（人）',
  time: '应为几点几分，如 "17:00"',
  date: '应为日期，如 "2020-05-31"',
  placeholder: '应为 11 位数字，并且不可能是真实的手机号或固定电话，如 "11111111111"',
  place: '应为能认出的地名，如 "温州市鹿城区" 或 "上海市"',
  district: '应为温州的区县：名称、拼音或代码，如 "鹿城区"',
  columnType: `应为 ${list(ownColumnTypes.map((type) => `"${type}"`))} 之一，或可选值的列表，如 ["上门", "电话"]`,
  newHeader: '这个表头程序已经认识；要改变它的含义，请写在 headers 里',
  document: '应为证件号码，或 "sha256:" 加 64 位小写十六进制数',
  documentOrColumn: '证件号码（document）和列（column）应写且只写一个',
  newWord: '这个说法程序已经认识，并且是别的意思',
  alike: '与另一项写法相当（忽略空格、全半角和大小写），请只留一项',
  placeName: '至少两个字，否则会误配别的地名',
  newPlace: '这个地名程序已经认识；要写得更具体，如“五马街道鹿城宾馆”',
  errorAlways: '只能是 "error"：不处理就不能导入',
  neverExcepted: '这条规则不能有例外',
  pattern: '应为文件名或通配模式（如 "inbox/tasks*.xlsx"），文件夹之间用 /',
  inputs:
    '应为文件名或通配模式（文件夹之间用 /），命令有几个参数就写几个（如 ["inbox/control*.xlsx", "inbox/verify*.xlsx"]）',
  newJob: '已有同名的任务',
  setByBatch: '由 batch run 自己设定，请去掉（输出文件夹写在任务的 out 里）',
};

const some = (values: readonly string[]): string =>
  values.length > 20 ? `${values.slice(0, 20).join('、')} 等` : values.join('、');

function problemText(problem: ConfigProblem): string {
  switch (problem.what) {
    case 'syntax':
      return problem.fullWidth === null
        ? '写法有误：检查这一行和上一行的引号、逗号、冒号、括号，都要是英文半角'
        : `写法有误：“${problem.fullWidth}”是全角符号，改成半角`;
    case 'empty':
      return '文件里什么都没有：用 inbound init --force 写一份';
    case 'empty-batch':
      return '文件里什么都没有：可参照随附的样例 fixtures/batch/batch.jsonc';
    case 'twice':
      return '同一个键写了两次，请合并或删去一个';
    case 'unknown-key': {
      const { nearest, known } = problem;
      return `没有这个键${nearest === null ? `；可以写 ${some(known)}` : `，是不是 ${nearest}？`}`;
    }
    case 'missing':
      return '缺少这一项';
    case 'not-permitted': {
      const { value, permitted, nearest } = problem;
      return `不能是“${value}”${nearest === null ? `；可以是 ${some(permitted)}` : `，是不是 ${nearest}？`}`;
    }
    case 'wrong':
      return expected[problem.expected];
  }
}

export const config: ConfigTexts = {
  title: [
    'inbound 的配置。程序从当前文件夹开始逐级向上找 inbound.config.jsonc，或用 --config 指定。',
    '写法是带注释的 JSON：以 // 开头的是注释；改动后运行任一命令，写错的会指出在第几行。',
  ],
  keys: {
    contact: '通知谁：有人纳入管控时要立即告知的联系人（C-1.4）。',
    deadlines:
      '时限：tasks 为管控库排查任务在下发当天的几点（C-1.0），verification 为核查任务在下发次日的几点（V-1.0），charterImport 为包机人员在航班当天的几点导入（C-3.2），assignment 为待分配人员在录入当天的几点（C-3.3），phone 为填充号码在录入次日的几点（C-3.4）。',
    quarantineDays: '隔离满多少天（C-1.1a）。',
    dayOne: '隔离开始的当天算第几天：0（从次日起算；差一天时提醒核实）或 1（当天算第 1 天）。',
    sharedPhonePeople: '同一个手机号有多少人使用时提醒（C-3.4）。',
    phonePlaceholder: '手机号不明时的填充号码：11 位，不可能是真实号码（C-3.2）。',
    charterDistricts: '接收包机人员的区县（C-3.0）：导入时写了别的区县会提醒。',
    charterTemplate: '包机导入表的表头，按顺序；不写这一项就是标准表头的全部列。不认识的表头照写，列空着。',
    headers: `本地的表头：按表的种类，写明每个表头是哪个字段（标准表头或字段名）。表的种类有 ${list(kindNames)}。`,
    synonyms: '选项的本地说法：按字段，写明每个说法相当于哪个标准值；导入表里会改成标准值。',
    columns: `本地自用的列：按表的种类，写明表头和类型（${list(ownColumnTypes.map((type) => `${type} ${types[type]}`))}），或列出可选值。内容会按类型检查，证件和电话在报告中隐去。`,
    places: '本地的地名、酒店、隔离点：写明各在哪里，用于判断人在何处。',
    severities: '规则的级别：error 错误（不能导入）、warning 警告、notice 提示。规则用 inbound rules 查看。',
    options: `命令选项的默认值：${list(optionNames)}（out 从运行命令的文件夹算起）。命令行上写的优先，true 的可用 --no-annotate、--no-quiet 取消。`,
    exceptions:
      '例外：某条规则对某个人（document：证件号码，也可写成 "sha256:" 加号码的 SHA-256 值，号码字母大写、不含空格）或某一列（column：表头或字段）不再计入，须写明原因（reason）和最后有效日期（expires）。报告中仍会列出；过期后重新计入。',
  },
  proposed: ({ like, filled, fitting }) =>
    like === null
      ? `只看内容：${filled} 格中有 ${fitting} 格相符`
      : filled === 0
        ? `与“${like}”相近，但该列是空的`
        : `与“${like}”相近，${filled} 格中有 ${fitting} 格相符`,
  option: '配置文件（默认从当前文件夹逐级向上找 inbound.config.jsonc）',
  wrong: (file) => `配置文件 ${file} 有误：`,
  problem: (problem) =>
    `第 ${problem.line} 行${problem.key === '' ? '' : ` ${problem.key}`}：${problemText(problem)}`,
  more: (problems) => `另有 ${problems} 处，改好以上各处后再看`,
  init: {
    summary: '在当前文件夹写一份带说明的配置文件 inbound.config.jsonc',
    from: '看一份真实的表，提出它需要的表头对应',
    force: '覆盖已有的配置文件',
    examples: [
      { command: 'inbound init', does: '写一份配置文件，各项都是默认值' },
      { command: 'inbound init --from tasks.xlsx', does: '另按这份表提出不认识的表头各是什么字段' },
    ],
    above: (file) => `注意：上级的 ${file} 在本文件夹里不再起作用`,
    exists: (file) => `${file} 已存在：加 --force 覆盖，或先改名保存`,
    written: (file) => `已写好 ${file}：各项都有说明，按需修改`,
    read: ({ sheet, kind, headerRow }) =>
      `按“${sheet}”（${kinds[kind]}，表头在第 ${headerRow} 行）提出的表头对应：`,
    proposal: ({ header, field, like, filled, fitting, isSure }) =>
      `${header} → ${fieldNames[field]}（${like === null ? '' : `与“${like}”相近，`}${filled} 格中有 ${fitting} 格相符）${isSure ? '' : '，已写成注释，核实后去掉行首的 //'}`,
    nothingToPropose: '没有要提出的表头对应',
    unlike: (headers) => `看不出是什么、会原样带出的表头：${list(headers)}`,
    missing: (columns) => `还缺必需的列：${list(columns)}`,
  },
};
