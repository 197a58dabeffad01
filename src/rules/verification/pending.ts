import { unverifiedRule } from './unverified.js';

export const pending = unverifiedRule('verification/pending', 'warning', false, {
  flawed: { rows: [{ verificationStatus: '待核查', dispatchedDate: '2020-04-27' }] },
  clean: { rows: [{ verificationStatus: '核查中', dispatchedDate: '2020-04-27' }] },
});
