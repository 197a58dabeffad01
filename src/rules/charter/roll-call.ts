import type { CellLocation } from '../../domain/finding.js';
import type { AnyRecord } from '../rule.js';

/** What the hotel's roll-call says of a passenger. */
export interface RollCallEntry {
  /** `contradictory`: one line says present, another absent. */
  readonly state: 'present' | 'absent' | 'contradictory';
  /** To which region an absent one has gone, as it is noted: 丽水市青田县. `undefined`: it names none that is known. */
  readonly region: string | undefined;
  /** What stands there instead. */
  readonly written: string | undefined;
  /** The cells that say so, the one to look at first in front. */
  readonly at: readonly [CellLocation, ...CellLocation[]];
}

/** A line of the roll-call that fits nobody on the import sheet, or several. */
export interface UnfitLine {
  readonly at: CellLocation;
  /** The rows that it may mean. */
  readonly candidates: readonly AnyRecord[];
  /** The line's document is of the candidate, but the name is of somebody else. */
  readonly isStrange: boolean;
}

/** The hotel's roll-call (C-3.5), by the rows of the import sheet. */
export interface RollCall {
  readonly entryOf: (record: AnyRecord) => RollCallEntry | undefined;
  readonly lines: number;
  readonly unfit: readonly UnfitLine[];
}
