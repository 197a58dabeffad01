import type { FieldName } from '../records/fields.js';
import type { FlawEdit, Place } from './rule.js';

/** A field of the row at hand and what it shall show. */
export interface FieldEdit {
  readonly field: FieldName;
  readonly to: string;
}

/** The places of a flaw at `first` that edits some fields, and its edits with the places they change. */
export function atEdits(
  first: FieldName,
  edits: readonly FieldEdit[],
): { readonly at: readonly [Place, ...Place[]]; readonly edits: readonly FlawEdit[] } {
  const others = edits.map(({ field }) => field).filter((field) => field !== first);
  const at: readonly [FieldName, ...FieldName[]] = [first, ...others];
  return { at, edits: edits.map(({ field, to }) => ({ field, to, at: at.indexOf(field) })) };
}
