import { unverifiedPhoneRule } from './unverified-phone.js';

/** From 12:00 of the day after registration on, a phone number that nobody has verified is late. */
export const phonePlaceholderOverdue = unverifiedPhoneRule(
  'control/phone-placeholder-overdue',
  'error',
  true,
  '2020-04-25',
);
