import type { CellLocation } from '../../domain/finding.js';
import type { AnyRecord, AnyValues, RuleContext } from '../rule.js';
import { type CellChange, changeOf } from './filled-before.js';
import type { UnfitLine } from './roll-call.js';

/** What the list of verified phones says of a passenger (C-3.4). */
export interface VerifiedPhone {
  /** Their own number; `null`: they have no phone; `undefined`: not said, or in doubt. */
  readonly own: string | null | undefined;
  /** The cells that say so, the one to look at first in front. */
  readonly at: readonly [CellLocation, ...CellLocation[]];
  /** What is to stand in the remark: that there is no phone, and the numbers of others, with whose they are. */
  readonly remarks: readonly string[];
  /** Lines that give different numbers as their own. */
  readonly isContradictory: boolean;
}

/** The list of verified phones, by the rows of the import sheet. */
export interface VerifiedPhones {
  readonly of: (record: AnyRecord) => VerifiedPhone | undefined;
  readonly lines: number;
  readonly unfit: readonly UnfitLine[];
}

/** What the list does to the phone cell of a passenger; `undefined`: it has no number for it. */
export function phoneChange(
  record: AnyRecord,
  values: AnyValues,
  { own, isContradictory }: VerifiedPhone,
  context: Pick<RuleContext, 'filledBefore'>,
): { readonly to: string; readonly change: CellChange } | undefined {
  if (own === undefined || isContradictory) return undefined;
  const { phone } = values;
  const isReal = phone !== null && phone !== undefined && phone.kind !== 'placeholder';
  // Without a phone of their own the placeholder stays; a real number there is somebody's correction.
  if (own === null)
    return isReal
      ? { to: '', change: changeOf(record, 'phone', { shown: phone.number, to: '', isOpen: false }, context) }
      : undefined;
  return {
    to: own,
    change: changeOf(record, 'phone', { shown: phone?.number ?? '', to: own, isOpen: !isReal }, context),
  };
}
