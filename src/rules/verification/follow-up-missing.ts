import { followUpRule } from './follow-up.js';

/** The last follow-up was two days ago or more, or never. */
export const followUpMissing = followUpRule(
  'verification/follow-up-missing',
  'error',
  (days) => days === null || days >= 2,
);
