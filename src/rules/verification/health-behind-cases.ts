import { rowRule } from '../rule.js';
import type { VerificationSubject } from './subject.js';

/** The health commission's case list knows more than the register. No command takes that list yet, so it is always skipped. */
export const healthBehindCases = rowRule<VerificationSubject>()({
  id: 'verification/health-behind-cases',
  clause: 'V-1.2',
  severity: 'error',
  needs: ['healthStatus'],
  examples: null,
  skip: () => ({ input: 'cases' }),
  appliesTo: () => false,
  check: () => [],
});
