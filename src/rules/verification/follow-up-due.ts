import { followUpRule } from './follow-up.js';

/** The last follow-up was yesterday: today's is still to come. */
export const followUpDue = followUpRule('verification/follow-up-due', 'warning', (days) => days === 1, {
  flawed: { rows: [{ verificationStatus: '核查中', lastFollowUpDate: '2020-04-26' }] },
  clean: { rows: [{ verificationStatus: '核查中', lastFollowUpDate: '2020-04-27' }] },
});
