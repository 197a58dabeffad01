import type { BatchTexts } from '../batch-texts.js';

export const batch: BatchTexts = {
  group: '无人值守：按任务文件成批运行',
  summary: '按任务文件逐项运行：只做输入是新的或内容有变化的，每一项要么全部写出，要么什么都不写',
  config: '任务文件（JSON，可带注释）：每一项写明命令、输入、选项和输出文件夹',
  only: '只运行这一项',
  dryRun: '只列出将要运行什么、为什么，不运行也不写任何文件',
  examples: [
    { command: 'inbound batch run batch.jsonc', does: '运行，由计划任务每隔几分钟调用' },
    { command: 'inbound batch run batch.jsonc --dry-run', does: '看看将要运行什么' },
    {
      command: 'inbound batch run batch.jsonc --only tasks --format json',
      does: '只运行 tasks 一项，结果用 JSON',
    },
  ],
  outcomes: {
    done: '完成',
    unchanged: '没有变化',
    waiting: '等待输入',
    failed: '失败',
    recovered: '上次中断，已补完',
  },
  wouldRun: { new: '将运行（新的输入）', changed: '将运行（内容有变化）' },
  findings: (exitCode) => (exitCode === 0 ? '' : '，有需要处理的问题'),
  seconds: (seconds) => `${seconds.toFixed(1)} 秒`,
  waitsFor: (patterns) => `还没有 ${patterns.join('、')}`,
  total: ({ done, unchanged, waiting, failed, recovered }) =>
    `完成 ${done}，没有变化 ${unchanged}，等待输入 ${waiting}，失败 ${failed}${recovered > 0 ? `，补完 ${recovered}` : ''}`,
  running: (job, input) => `${job}  ${input}……`,
  locked: (config) => `${config} 正在由另一个进程运行：这一次什么都没有做，等它结束即可`,
  empty: (config) => `任务文件 ${config} 里什么都没有：照 README 的例子写 jobs`,
  noJob: (name, jobs) => `没有名为 ${name} 的任务：有 ${jobs.join('、')}`,
  problems: {
    reserved: (job, option) => `任务 ${job}：选项 ${option} 由批量运行自己决定，不能写`,
    unknownOption: (job, option, command) => `任务 ${job}：命令 ${command} 没有选项 ${option}`,
    missingOption: (job, option, command) => `任务 ${job}：命令 ${command} 缺少选项 ${option}`,
    several: (pattern, files) => `${pattern} 只能有一个文件，现在有 ${files.length} 个：${files.join('、')}`,
    sameOutputs: (job, input) =>
      `输出文件会和任务 ${job} 的 ${input} 同名：换一个输出文件夹（out）或输入文件名`,
    brokenState: (file) => `状态文件 ${file} 读不出来：移走它，下一次会把所有任务重新运行`,
    crashed: '运行中崩溃，没有写出任何文件',
  },
};
