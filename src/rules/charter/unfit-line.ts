import type { CellLocation } from '../../domain/finding.js';
import type { AnyRecord } from '../rule.js';

/** A line of a list that fits nobody on the import sheet, or not without doubt. */
export interface UnfitLine {
  readonly at: CellLocation;
  /** The rows that it may mean. */
  readonly candidates: readonly AnyRecord[];
  /** The line's document is of the candidate, but the name is of somebody else. */
  readonly isStrange: boolean;
  /** Rows of the same name with another document, where there is no candidate. */
  readonly namesakes: readonly AnyRecord[];
}
