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
import {
  cases,
  columnName,
  contactName,
  fieldNames,
  inText,
  items,
  kinds,
  list,
  severities,
} from './words.js';

/** Inputs without which a rule is skipped. */
const inputs = {
  cases: 'No case list was given',
  dispatched: 'Dispatch date unknown: no column gives it, nor does --dispatched',
  previous: 'No earlier export was given (--previous)',
  other: 'Only one register was looked at',
  control: 'The control register was not given (--control)',
  roster: 'No roster was given',
  phones: 'No list of verified phones was given',
  'roll-call': 'No roll-call was given',
} as const;

export const en: Messages = {
  lang: 'en',
  rules,
  clauses,
  fields: fieldNames,
  kinds,
  items,
  severities,
  cases,
  listJoint: ', ',
  because,
  skipped: (reason) => {
    if ('columns' in reason) return `Columns missing: ${list(reason.columns.map(columnName))}`;
    if ('anyOf' in reason) return `None of these columns is there: ${list(reason.anyOf.map(columnName))}`;
    if ('otherColumns' in reason)
      return `The other register lacks: ${list(reason.otherColumns.map((field) => fieldNames[field]))}`;
    return inputs[reason.input];
  },
  alert: ({ contact, name, row, case: why, since }) =>
    `For the attention of ${contactName(contact)}: row ${row}, ${name}, under control${since ? ` since ${since}` : ''}${why ? ` (${inText(cases[why])})` : ''}`,
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
