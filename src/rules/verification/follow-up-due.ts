import { followUpRule } from './follow-up.js';

/** The last follow-up was yesterday: today's is still to come. */
export const followUpDue = followUpRule('verification/follow-up-due', 'warning', (days) => days === 1);
