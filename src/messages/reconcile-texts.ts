import type { IDENTITY_HEADERS } from '../pipeline/identities.js';
import type { Confidence } from '../rules/reconcile/counterpart.js';

type Form = typeof IDENTITY_HEADERS;

/** The texts of the tables about both registers. */
export interface ReconcileTexts {
  readonly register: string;
  readonly controlRow: string;
  readonly verificationRow: string;
  readonly ofControl: (field: string) => string;
  readonly ofVerification: (field: string) => string;
  readonly confidence: { readonly [C in Confidence]: string };
  /** By what two rows are one person, where people said so. */
  readonly decided: string;
  readonly why: string;
  readonly equalCandidate: string;
  readonly isDoubled: string;
  readonly isAlone: string;
  /** The headers of the form of identities: only those that are known when it is read back. */
  readonly identityHeaders: { readonly [N in keyof Form]: Form[N][number] };
}
