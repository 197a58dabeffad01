import type { CellLocation } from '../../domain/finding.js';
import type { AnyRecord } from '../rule.js';

/** Who looks after passengers, as the roster has them. */
export interface Officer {
  readonly name: string;
  readonly phone: string | undefined;
}

/** A passenger's officer by the roster (C-3.3). */
export interface Assignment {
  /** `undefined`: the officer in the sheet stays. */
  readonly officer: Officer | undefined;
  /** Whom the roster names instead of an officer whom a person has put into the sheet. */
  readonly insteadOfKept: Officer | undefined;
  /** The roster's cell of the officer, where it says anything of the passenger. */
  readonly at: CellLocation | undefined;
  /** The list says that the passenger goes to medical care; what of that is to stand in the remark. */
  readonly care: { readonly at: CellLocation; readonly remark: string | undefined } | undefined;
}

/** Officers of whom the roster names two for one place. */
export interface RosterConflict {
  readonly what: 'room' | 'person';
  readonly officers: readonly string[];
  /** The roster's cells of the officers. */
  readonly at: readonly CellLocation[];
  /** The passengers concerned; there need be none. */
  readonly records: readonly AnyRecord[];
}

/** The roster, put to work on an import sheet. */
export interface Assignments {
  readonly of: (record: AnyRecord) => Assignment | undefined;
  readonly conflicts: readonly RosterConflict[];
  /** Passengers for whose room, floor or site the roster has no officer. */
  readonly isWithoutOfficer: (record: AnyRecord) => boolean;
  /** How many passengers were to get an officer, or have one. */
  readonly people: number;
}
