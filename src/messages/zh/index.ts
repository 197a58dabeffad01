import type { Messages } from '../messages.js';
import { batch } from './batch.js';
import { because } from './because.js';
import { catalogue } from './catalogue.js';
import { charter } from './charter.js';
import { clauses } from './clauses.js';
import { command } from './command.js';
import { completion } from './completion.js';
import { config } from './config.js';
import { fieldGuide } from './field-guide.js';
import { page } from './page.js';
import { reconcile } from './reconcile.js';
import { remark } from './remark.js';
import { report } from './report.js';
import { guides } from './rule-guide.js';
import { rules } from './rules.js';
import { template } from './template.js';
import { trace } from './trace.js';
import { cases, fieldNames, items, kinds, list, severities } from './words.js';

/** Inputs without which a rule is skipped. */
const inputs = {
  cases: '没有提供病例名单',
  dispatched: '不知道下发日期：表中没有下发时间列，也没有指定 --dispatched',
  previous: '没有提供更早的导出表（--previous）',
  other: '只看了一个库',
  control: '没有给出管控库（--control）',
  roster: '没有给出责任人名单',
  phones: '没有给出手机号清单',
  'roll-call': '没有给出酒店核对名单',
} as const;

export const zh: Messages = {
  lang: 'zh',
  rules,
  clauses,
  fields: fieldNames,
  kinds,
  items,
  severities,
  cases,
  listJoint: '、',
  because,
  skipped: (reason) => {
    if ('columns' in reason) return `缺少列：${list(reason.columns.map((field) => fieldNames[field]))}`;
    if ('anyOf' in reason) return `下列各列都没有：${list(reason.anyOf.map((field) => fieldNames[field]))}`;
    if ('otherColumns' in reason)
      return `另一库缺少列：${list(reason.otherColumns.map((field) => fieldNames[field]))}`;
    return inputs[reason.input];
  },
  alert: ({ contact, name, row, case: why, since }) =>
    `请${contact}注意：第 ${row} 行 ${name} 纳入管控${since ? `，${since} 起` : ''}${why ? `（${cases[why]}）` : ''}`,
  report,
  fieldGuide,
  template,
  remark,
  reconcile,
  charter,
  trace,
  batch,
  page,
  command,
  config,
  completion,
  guides,
  catalogue,
};
