import { unverifiedRule } from './unverified.js';

export const overdue = unverifiedRule('verification/overdue', 'error', true, '2020-04-26');
