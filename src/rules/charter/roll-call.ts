import type { CellLocation } from '../../domain/finding.js';
import type { AnyRecord } from '../rule.js';
import type { UnfitLine } from './unfit-line.js';

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

/** The hotel's roll-call (C-3.5), by the rows of the import sheet. */
export interface RollCall {
  readonly entryOf: (record: AnyRecord) => RollCallEntry | undefined;
  readonly lines: number;
  readonly unfit: readonly UnfitLine[];
}
