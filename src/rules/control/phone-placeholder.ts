import { unverifiedPhoneRule } from './unverified-phone.js';

/** Before 12:00 of the day after registration, a phone number may still be verified in time. */
export const phonePlaceholder = unverifiedPhoneRule(
  'control/phone-placeholder',
  'warning',
  false,
  '2020-04-27',
);
