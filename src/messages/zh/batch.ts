import type { BatchTexts } from '../batch-texts.js';
import { list } from './words.js';

export const batch: BatchTexts = {
  group: '无人值守的批量运行',
  run: {
    summary: '按批量文件依次运行各任务：只处理新的或内容有变的表，每项要么全部写好，要么不写',
    config: '批量文件（带注释的 JSON）：写明各任务的命令、输入、选项和输出文件夹',
    only: '只运行这一个任务',
    dryRun: '只列出会运行什么和为什么，什么都不写',
    examples: [
      { command: 'inbound batch run batch.jsonc', does: '运行各任务；没有变化的不再运行' },
      { command: 'inbound batch run batch.jsonc --dry-run', does: '先看会运行什么' },
      {
        command: 'inbound batch run batch.jsonc --only tasks --format json',
        does: '只运行任务 tasks，结果输出 JSON',
      },
    ],
  },
  unknownJob: (name, jobs) => `批量文件里没有任务“${name}”；有 ${list(jobs)}`,
  busy: (folder) => `另一个 batch run 正在运行（${folder}），这一次什么都没做：等它结束再运行`,
  damagedState: (file) => `${file} 已损坏：把它移走再运行，各任务会重新运行一遍`,
  several: (pattern, files) => `“${pattern}”应只对应一个文件，却有 ${list(files)}：写得更具体，或移走多余的`,
  sameOutputs: ({ job, input, name }) =>
    `输出会与任务“${job}”的 ${input} 同名（${name}），没有运行：改文件名，或换一个输出文件夹（out）`,
  noMemory:
    '内存不够，没有写出文件：请把表拆成几张，或用 NODE_OPTIONS=--max-old-space-size 多给一些内存（MB）',
  brokeDown: (fault) => `运行中断（${fault}），没有写出文件`,
  stopped: (signal) => `被 ${signal} 停止，没有写出文件：下次会再运行`,
  notPlaced: (file) => `上次中断的 ${file} 还不能放到位：关闭正在使用它的程序，下次会继续`,
  stage: (job, input) => `正在运行 ${job}：${input} …`,
  outcomes: {
    done: '完成',
    unchanged: '没有变化',
    waiting: '等待文件',
    failed: '失败',
    recovered: '补完了上次中断的运行',
  },
  plans: {
    new: '会运行：是新的',
    changed: '会运行：有变化',
    unchanged: '不运行：没有变化',
    waiting: '不运行：等待文件',
    failed: '不能运行',
  },
  findings: '，有待处理的问题',
  seconds: (seconds) => `（${seconds.toFixed(1)} 秒）`,
  because: (outcome, reason) => `${outcome}：${reason}`,
  summary: ({ done, unchanged, waiting, failed, recovered }) =>
    `完成 ${done}，没有变化 ${unchanged}，等待文件 ${waiting}，失败 ${failed}，补完 ${recovered}`,
};
