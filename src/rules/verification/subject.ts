import type { VerificationTask } from '../../records/verification.js';
import type { Subject } from '../rule.js';

/** A row of the verification register. */
export type VerificationSubject = Subject<VerificationTask['values']>;
