import type { CellLocation } from '../../domain/finding.js';
import type { VerificationTask } from '../../records/verification.js';
import type { AnyRecord } from '../rule.js';

type Health = NonNullable<VerificationTask['values']['healthStatus']>;

/** The states of health that are a case. */
const CASE_TYPES: readonly Health[] = ['确诊', '无症状感染者', '疑似'];

/** Whether a state of health is a case: known, without symptoms, or suspected (V-1.2). */
export const isCase = (health: Health): boolean => CASE_TYPES.includes(health);

/** What the health commission's case list says of somebody (V-1.2). */
export interface ListedCase {
  readonly type: Health;
  /** Where the list names the person, and where it tells the type. */
  readonly at: { readonly person: CellLocation; readonly type: CellLocation };
  /** Whether the document agrees; else the name and other marks do. */
  readonly isByDocument: boolean;
}

/** The case of a row's person, if the list has one. */
export type CaseOf = (record: AnyRecord) => ListedCase | undefined;
