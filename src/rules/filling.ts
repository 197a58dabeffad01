import type { FieldName } from '../records/fields.js';
import type { FlawFix, Place } from './rule.js';

/** What is filled into a row beside what findings mend, with the cells that prove it. */
export interface Filling {
  readonly at: readonly [Place, ...Place[]];
  readonly fix: FlawFix;
}

/** What is written into a cell of the row. */
export interface FilledField {
  readonly field: FieldName;
  readonly to: string;
}

/** A filling of some cells of a row; `undefined` where nothing is to be written. */
export function fillingOf(cells: readonly FilledField[], evidence: readonly Place[]): Filling | undefined {
  const [first, ...others] = cells.map(({ field }): Place => field);
  if (first === undefined) return undefined;
  return {
    at: [first, ...others],
    fix: { kind: 'certain', edits: cells.map(({ field, to }, at) => ({ field, to, at })), evidence },
  };
}
