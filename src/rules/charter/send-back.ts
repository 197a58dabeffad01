import type { FieldName } from '../../records/fields.js';
import type { RuleContext, Subject } from '../rule.js';
import { type CellChange, changeOf } from './filled-before.js';

/** The cells of somebody who is sent back, in the order in which they are told. */
export const SEND_BACK_FIELDS = [
  'controlStatus',
  'sendBackReason',
  'sendBackNote',
] as const satisfies readonly FieldName[];

export type SendBackField = (typeof SEND_BACK_FIELDS)[number];

/** Who is in medical care, or no longer under control, is not looked for in the hotel. */
export const isLookedFor = ({ values }: Subject): boolean =>
  values.controlStatus !== '转医学处理' && values.controlStatus !== '结束管控';

/** Statuses from which a roll-call sends back: of passengers who are to be in the hotel. */
const IN_THE_HOTEL = new Set<string | null | undefined>([null, '待分配', '纳入管控']);

/** What a roll-call that calls somebody absent does to the three cells. */
export function sendBackChanges(
  { record, values }: Subject,
  region: string,
  context: RuleContext,
): readonly { readonly field: SendBackField; readonly to: string; readonly change: CellChange }[] {
  const target = { controlStatus: '退回', sendBackReason: '转外地隔离', sendBackNote: region };
  return SEND_BACK_FIELDS.map((field) => {
    const to = target[field];
    const shown = values[field] ?? '';
    const isOpen = field === 'controlStatus' ? IN_THE_HOTEL.has(values.controlStatus) : shown === '';
    return { field, to, change: changeOf(record, field, { shown, to, isOpen }, context) };
  });
}
