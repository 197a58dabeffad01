import type { ReconcileTexts } from '../reconcile-texts.js';

export const reconcile: ReconcileTexts = {
  register: 'Register',
  controlRow: 'Row in the control register',
  verificationRow: 'Row in the verification register',
  ofControl: (field) => `${field} (control register)`,
  ofVerification: (field) => `${field} (verification register)`,
  confidence: { certain: 'Certain', probable: 'Probable', possible: 'Possible' },
  decided: 'decided by a person',
  why: 'By',
  equalCandidate: 'Several rows fit equally well; none was taken',
  isDoubled: 'On several rows of this register; not paired',
  isAlone: 'The other register has nobody',
  identityHeaders: {
    first: 'Document in the control register',
    second: 'Document in the verification register',
    verdict: 'Same person?',
    reason: 'Reason',
  },
};
