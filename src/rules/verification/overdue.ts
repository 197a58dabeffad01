import { unverifiedRule } from './unverified.js';

export const overdue = unverifiedRule('verification/overdue', 'error', true, {
  flawed: { rows: [{ verificationStatus: '待核查', dispatchedDate: '2020-04-26' }] },
  clean: { rows: [{ verificationStatus: '核查中', dispatchedDate: '2020-04-26' }] },
});
