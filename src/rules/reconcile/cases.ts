import type { CellLocation } from '../../domain/finding.js';
import type { VerificationTask } from '../../records/verification.js';
import type { AnyRecord } from '../rule.js';

/** What the health commission's case list says of somebody (V-1.2). */
export interface ListedCase {
  readonly type: NonNullable<VerificationTask['values']['healthStatus']>;
  /** Where the list names the person, and where it tells the type. */
  readonly at: { readonly person: CellLocation; readonly type: CellLocation };
  /** Whether the document agrees; else the name and other marks do. */
  readonly isByDocument: boolean;
}

/** The case of a row's person, if the list has one. */
export type CaseOf = (record: AnyRecord) => ListedCase | undefined;
