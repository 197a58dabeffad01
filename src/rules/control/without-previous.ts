import type { Given, SkipReason } from '../rule.js';

/** Without an earlier export nobody knows what the register showed before. */
export const withoutPrevious = ({ history }: Given): SkipReason | undefined =>
  history ? undefined : { input: 'previous' };
