import type { CommandTexts } from '../command-texts.js';
import { fieldNames, kinds, list } from './words.js';

const orFields = (group: readonly (keyof typeof fieldNames)[]): string =>
  group.map((field) => fieldNames[field]).join(' 或 ');

const quoted = (names: readonly string[]): string => list(names.map((name) => `“${name}”`));

export const command: CommandTexts = {
  program: '检查并更正入境人员管控库、核查库的表格，生成可直接导入的表和异常报告',
  headings: {
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    examples: '示例：',
  },
  usage: { command: '<命令>', options: '[选项]' },
  defaultValue: (value) => `（默认 ${value}）`,
  choices: (values) => `（${values.join(' | ')}）`,
  help: '显示帮助',
  version: '显示版本号',
  triage: '省里下发的任务：检查、更正、生成导入表',
  triageCheck: {
    summary: '检查一张管控库排查任务或核查库任务表',
    sheet: '任务表（.xlsx、.xls、存成 .xls 的网页、.csv；- 表示标准输入），按表头识别是管控库还是核查库',
    examples: [
      { command: 'triage check tasks.xlsx', does: '检查任务表，结果写到 ./out' },
      {
        command: 'triage check tasks.xlsx --as-of "2020-04-27 15:30" --dispatched 2020-04-27',
        does: '按指定的时间和下发日期检查',
      },
      {
        command: 'triage check tasks.xlsx --accept-decisions --force',
        does: '采用拟定状态，并覆盖上次的结果',
      },
      { command: 'triage check tasks.xlsx --format json --report json', does: '输出 JSON，供其他程序使用' },
    ],
  },
  control: '管控库：登记本地新增的人；检查、更正导出表，生成导入表',
  controlIntake: {
    summary: '登记本地新增的集中隔离人员：补全编码、备注和日期，写出「添加重点管控人员」导入表',
    sheet: '本地新增集中隔离人员登记表（.xlsx、.xls、存成 .xls 的网页、.csv；- 表示标准输入）',
    district: '登记的区县：名称、拼音或代码，如 鹿城、lucheng、330302；登记表写了县(市、区)的以表为准',
    control: '管控库导出表，以及当天此前写出的导入表，可给多份：里面用过的唯一编码不再用，已在库里的人会提示',
    codesUnchecked: (people) =>
      `给 ${people} 人编了唯一编码，但没有 --control，不知道库里是否已经用过：请加 --control 管控库导出表（和当天此前的导入表）再运行一次`,
    examples: [
      {
        command: 'inbound control intake intake.xlsx --district lucheng',
        does: '登记，导入表和报告写到 ./out',
      },
      {
        command:
          'inbound control intake intake.xlsx --district 鹿城区 --control control.xlsx out/morning.import.xlsx',
        does: '编码不与管控库和上午的导入表重复',
      },
    ],
  },
  controlCheck: {
    summary: '检查一张管控库导出表',
    sheet: '管控库导出表（.xlsx、.xls、存成 .xls 的网页、.csv；- 表示标准输入）',
    previous:
      '更早的导出表，可给多份，先后不限；日期取自文件名或标题，也可写成 2020-04-20=文件名。据此查出状态跳变、不见了的在管人员和初次纳入管控时间',
    examples: [
      { command: 'inbound control check control.xlsx', does: '检查导出表，结果写到 ./out' },
      {
        command: 'inbound control check control.xlsx --previous control-20200413.xlsx control-20200420.xlsx',
        does: '同时与更早的两份对照',
      },
      {
        command: 'inbound control check control.xlsx --previous 2020-04-26=old.xlsx --accept-suggestions',
        does: '写明那一份是哪天的，并采用修改建议',
      },
    ],
  },
  reconcile: {
    summary: '核对管控库与核查库，逐人比较',
    control: '管控库导出表（.xlsx、.xls、存成 .xls 的网页、.csv；- 表示标准输入）',
    verification: '核查库任务或导出表（格式同上）',
    cases: '卫健部门的病例名单：据此更新健康状况',
    all: '同时检查两库各自的规则',
    identities: '身份确认表：人工判定的同一人、不同人（报告里有这样一张表，填好交回即可）',
    noIdentities: (file) =>
      `${file} 不是身份确认表：要有“管控库证件号码”“核查库证件号码”“是否同一人”三列（报告里的“身份确认”就是这样一张表）`,
    identityProblems: {
      verdict: (file, row) => `${file} 第 ${row} 行：“是否同一人”只能填同一人或不同人`,
      number: (file, row) => `${file} 第 ${row} 行：两个证件号码都要填`,
      contradiction: (file, row) => `${file} 第 ${row} 行：同样两个证件号码，前面的判定与此相反`,
    },
    unusedIdentities: (rows) =>
      `身份确认表第 ${rows.join('、')} 行没有用上：遮挡的号码在两库待确认的人中找不到，或不止一对；用完整号码（报告加 --unmask）可以确定`,
    swapped: (control, verification) => `两张表的顺序反了：${control} 按管控库读，${verification} 按核查库读`,
    examples: [
      { command: 'reconcile control.xlsx verify.xlsx', does: '核对两库，每库一张导入表，写到 ./out' },
      { command: 'reconcile control.xlsx verify.xlsx --cases cases.xlsx', does: '同时对照病例名单' },
      {
        command: 'reconcile control.xlsx verify.xlsx --all --dispatched 2020-04-27',
        does: '连同两库各自的规则一起检查',
      },
    ],
  },
  previous: {
    undated: (file) =>
      `不知道 ${file} 是哪天的导出表（文件名和标题里都没有唯一的日期）：请写成 --previous 2020-04-20=${file}`,
    ahead: (file, date, today) =>
      `${file} 是 ${date} 的导出表，晚于检查的日期 ${today}：请核对日期，或用 --as-of 指定检查的时间`,
    assumedBefore: (file) => `${file} 没有日期，当作今天之前的状态`,
  },
  inspect: {
    summary: '看一张表是怎样被读取的：种类、表头行、各列对应的字段、不认识的列',
    sheet: '要查看的表',
    cells: '同时列出单元格（可限定前几行；仅 JSON；内容总是全文）',
    unmask: '与其他命令一致而设：单元格总是全文列出',
    examples: [
      { command: 'inbound inspect tasks.xlsx', does: '列出每一列被认作什么' },
      { command: 'inbound inspect tasks.xlsx --format json --cells 5', does: '连同前 5 行的单元格输出 JSON' },
    ],
  },
  template: {
    summary: '生成一张空表：带下拉列表、单元格格式、表头批注、示例行和填写说明',
    kind: '表格种类',
    written: ({ file, kind, columns }) => `${file}  ${kinds[kind]}空表，${columns} 列`,
    next: (name) => `填好后检查：${name}`,
    unknownKind: (kind, available) => `没有表格种类 ${kind}：可用的有 ${available.join('、')}`,
    examples: [
      { command: 'inbound template control-tasks', does: '生成管控库排查任务的空表，写到 ./out' },
      {
        command: 'inbound template verification --out forms --force',
        does: '生成核查库的空表，写到 forms，并覆盖上次的',
      },
    ],
  },
  examples: [
    { command: 'inbound demo', does: '用虚构的数据看完整的一天' },
    { command: 'inbound triage check tasks.xlsx', does: '检查省里下发的任务表' },
    {
      command: 'inbound control intake intake.xlsx --district lucheng',
      does: '登记本地新增的集中隔离人员',
    },
    { command: 'inbound control check control.xlsx', does: '检查管控库导出表' },
    { command: 'reconcile control.xlsx verify.xlsx', does: '逐人核对两库' },
    {
      command: 'charter import passengers.xlsx --district lucheng',
      does: '把包机乘客清单变成导入表',
    },
    { command: 'inbound remark "4月12日浦东入境，26日高铁回温"', does: '看一条备注写了什么' },
    { command: 'inbound inspect tasks.xlsx', does: '看表格是怎样被读取的' },
    { command: 'inbound template control-tasks', does: '生成一张空表' },
    { command: 'inbound rules tasks/overdue', does: '查一条规则：看什么、何时适用、怎样改' },
  ],
  options: {
    asOf: '以此时间为“现在”，不写时区即北京时间，只写日期即 0 点',
    dispatched: '表中没有下发时间时，以此日期为下发日期',
    out: '输出文件夹',
    force: '覆盖已有的输出文件（输入文件永不覆盖）',
    format: '标准输出的格式',
    report: '要写的报告文件，几种用逗号分隔',
    annotate: '另存一份加了标注的原表',
    kind: '指定表格种类，不再识别',
    sheet: '指定工作表',
    headerRow: '指定表头所在的行号',
    acceptDecisions: '把确定的拟定状态填入尚无最终状态的行',
    acceptSuggestions: '采用修改建议',
    failOn: '有此级别及以上的问题未解决时，退出码为 1',
    lang: '语言',
    unmask: '报告中显示完整的姓名、证件号码和电话',
    quiet: '只输出结果（检查时为一行汇总），不显示提示',
    noColor: '不用颜色',
    noProgress: '不显示进度',
  },
  stages: { reading: (file) => `正在读取 ${file}……`, checking: '正在检查……', writing: '正在写出……' },
  errors: {
    prefix: '错误：',
    unknownOption: (option) => `没有选项 ${option}`,
    unknownCommand: (name) => `没有命令 ${name}`,
    didYouMean: (names) => `（是不是 ${names.join(' 或 ')}？）`,
    missingArgument: (argument) => `缺少参数 <${argument}>`,
    missingValue: (option) => `选项 ${option} 后面缺少内容`,
    missingOption: (option) => `缺少选项 ${option}`,
    conflict: (option, other) => `选项 ${option} 和 ${other} 不能同时使用`,
    excessArguments: '参数太多（带空格的文件名要加引号）',
    badUsage: '命令的写法不对',
    option: (option) => `选项 ${option} `,
    argument: (argument) => `参数 <${argument}> `,
    badValue: (place, value, expected) => `${place}的内容“${value}”不对，应为${expected}`,
    seeHelp: (name) => `；用 ${name} --help 查看用法`,
    expected: {
      dateTime: '日期或日期时间，如 2020-04-27 或 "2020-04-27 15:30"',
      date: '日期，如 2020-04-27',
      rowNumber: '从 1 起的行号',
      oneOf: (values) => ` ${values.join('、')} 之一`,
    },
    input: {
      'not-found': (file) => `找不到文件 ${file}：请核对文件名和所在文件夹`,
      'is-folder': (file) => `${file} 是文件夹：请指定其中的一张表`,
      'no-permission': (file) => `没有权限读取 ${file}：请检查文件权限，或先关闭正在占用它的程序`,
      empty: (file) => `${file} 是空文件：请重新导出`,
      'not-text': (file) =>
        `${file === '-' ? '标准输入' : file} 不是文本：请存成 UTF-8 或 GB18030 的文本文件，一行一条备注`,
      'not-a-spreadsheet': (file) => `${file} 不是表格：请另存为 .xlsx 后再试`,
      'not-a-configuration': (file) => `${file} 不像配置文件：应为 UTF-8 文本，不大于 1 MB`,
      truncated: (file) => `${file} 不完整或已损坏：请重新导出或重新下载`,
      'password-protected': (file) => `${file} 有密码保护：请在 Excel 中取消密码后再试`,
      'too-large': (file) => `${file} 解压后过大，已停止读取：请确认文件来源，或分成几张表`,
    },
    output: {
      exists: (file) => `输出文件 ${file} 已存在：加 --force 覆盖，或用 --out 换一个文件夹`,
      'is-input': (file) => `输出文件 ${file} 就是输入文件，不能覆盖：请用 --out 换一个文件夹`,
      'cannot-write': (file) =>
        `无法写入 ${file}：请检查输出位置是不是文件夹、有没有写入权限，或先关闭正在打开它的程序`,
      'disk-full': (file) => `磁盘已满，无法写入 ${file}：请清理后再试`,
    },
    noSuchSheet: (file, sheet, sheets) => `${file} 里没有工作表“${sheet}”：现有${quoted(sheets)}`,
    noKnownHeader: (file) =>
      `${file} 里没有找到认识的表头：请核对表头（前 20 行内），或用 --kind、--header-row 指定`,
    noHeaderIn: (file, row) =>
      `${file} 的第 ${row} 行没有认识的表头：请核对 --header-row，或去掉它由程序查找`,
    nearestKind: ({ sheet, kind, missing }) =>
      `；工作表“${sheet}”最像${kinds[kind]}，但缺少列：${missing.map(orFields).join('、')}`,
    severalSheets: (file, sheets) =>
      `${file} 里有几张都可处理的工作表：${quoted(sheets)}；请用 --sheet 指定一张`,
    onlyHidden: (file, sheets) =>
      `${file} 里只有隐藏的工作表可处理：${quoted(sheets)}；请取消隐藏，或用 --sheet 指定`,
    wrongKind: ({ file, sheet, kind, command: name }) =>
      `${file} 的工作表“${sheet}”是${kinds[kind]}，这个命令不处理它：请用 ${name}`,
    nameKind: '；如认错了，请加 --kind 指定',
    internal: (message) => `程序内部出错（${message}）：没有写出任何文件，请把此行告知开发者`,
    resultLost: '结果无法显示（标准输出已满或不可写）；输出文件已经写好',
  },
  inspection: {
    format: (file, format) => `${file}（${format}）`,
    chosen: (sheet) => `会处理的工作表：${sheet}`,
    noneChosen: '没有唯一可处理的工作表',
    sheet: ({ name, hidden, rows, columns }) =>
      `工作表“${name}”${hidden ? '（隐藏）' : ''}：${rows} 行 ${columns} 列`,
    kind: ({ kind, score, headerRow }) =>
      `认作${kinds[kind]}（${kind}，吻合度 ${score}），表头在第 ${headerRow} 行`,
    noKind: '不是认识的表',
    almost: ({ kind, missing }) =>
      `最像${kinds[kind]}（${kind}），但缺少列：${missing.map(orFields).join('、')}`,
    column: '列',
    header: '表头',
    field: '字段',
    type: '类型',
    unknown: (nearest) => (nearest === null ? '（不认识）' : `（不认识，最接近“${nearest}”）`),
    damaged: (count) => `有 ${count} 个证件号码被存成数字而损坏`,
    types: {
      text: '文本',
      'free-text': '说明文字',
      integer: '整数',
      date: '日期',
      document: '证件号码',
      phone: '电话',
      place: '地点',
      choice: '选项',
    },
  },
};
