import type { CellLocation } from '../../domain/finding.js';
import { realNumber } from '../../domain/phone.js';
import type { AnyRecord, AnyValues, RuleContext } from '../rule.js';
import { type CellChange, changeOf } from './filled-before.js';
import type { UnfitLine } from './unfit-line.js';

/** What the list of verified phones says of a passenger (C-3.4). */
export interface VerifiedPhone {
  /** Their own number; `null`: they have no phone; `undefined`: not said, or in doubt. */
  readonly own: string | null | undefined;
  /** The cells that say so, the one to look at first in front. */
  readonly at: readonly [CellLocation, ...CellLocation[]];
  /** Numbers of somebody else. */
  readonly others: readonly string[];
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

/**
 * What the list does to the phone cell of a passenger; `undefined`: it has nothing to say of it. Who has no phone keeps the
 * placeholder, and a number that the list calls somebody else's does not stay either: one that an earlier list has put
 * there goes, one that a person has typed is told.
 */
export function phoneChange(
  record: AnyRecord,
  { phone }: AnyValues,
  { own, others, isContradictory }: VerifiedPhone,
  context: Pick<RuleContext, 'filledBefore'>,
): { readonly to: string; readonly change: CellChange } | undefined {
  if (isContradictory) return undefined;
  const shown = phone?.number ?? '';
  const isReal = realNumber(phone) !== undefined;
  if (typeof own === 'string')
    return { to: own, change: changeOf(record, 'phone', { shown, to: own, isOpen: !isReal }, context) };
  if (!isReal || (own === undefined && !others.includes(shown))) return undefined;
  const before = context.filledBefore?.(record, 'phone');
  return before?.to === shown ? { to: before.from, change: 'set' } : { to: '', change: 'kept' };
}
