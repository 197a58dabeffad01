import { unverifiedRule } from './unverified.js';

export const pending = unverifiedRule('verification/pending', 'warning', false, '2020-04-27');
