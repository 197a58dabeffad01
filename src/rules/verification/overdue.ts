import { unverifiedRule } from './unverified.js';

export const overdue = unverifiedRule('verification/overdue', 'error', true);
