import type { FieldName } from '../../records/fields.js';
import type { AnyRecord, RuleContext } from '../rule.js';

/** What an earlier run of the step has written into a cell, and what stood there before; dates as YYYY-MM-DD. */
export interface FilledCell {
  readonly from: string;
  readonly to: string;
}

/** What earlier runs of the step have written into an import sheet: what differs from that now was changed by hand. */
export type FilledBefore = (record: AnyRecord, field: FieldName) => FilledCell | undefined;

/** What a list may do to a cell: nothing where it says so already; a value that a person has put there since stays. */
export type CellChange = 'same' | 'set' | 'kept';

/**
 * Whether a list may write a text into a cell that shows another one. `isOpen`: nobody has filled the cell in yet, or
 * only with what stands for that.
 */
export function changeOf(
  record: AnyRecord,
  field: FieldName,
  { shown, to, isOpen }: { readonly shown: string; readonly to: string; readonly isOpen: boolean },
  { filledBefore }: Pick<RuleContext, 'filledBefore'>,
): CellChange {
  if (shown === to) return 'same';
  const before = filledBefore?.(record, field);
  // A cell that a person has emptied waits to be filled in again.
  if (before && !(isOpen && shown === '')) return before.to === shown ? 'set' : 'kept';
  return isOpen ? 'set' : 'kept';
}
