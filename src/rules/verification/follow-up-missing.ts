import { followUpRule } from './follow-up.js';

/** The last follow-up was two days ago or more, or never. */
export const followUpMissing = followUpRule(
  'verification/follow-up-missing',
  'error',
  (days) => days === null || days >= 2,
  {
    flawed: { rows: [{ verificationStatus: '核查中', lastFollowUpDate: '2020-04-25' }] },
    clean: { rows: [{ verificationStatus: '核查中', lastFollowUpDate: '2020-04-27' }] },
  },
);
