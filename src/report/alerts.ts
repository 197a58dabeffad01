import { isOpen, type RuleFinding } from '../pipeline/check.js';

/** A finding that someone is to be told of at once. */
export type Alert = RuleFinding & { readonly rule: 'tasks/control-needs-alert' };

export const isAlert = (finding: RuleFinding): finding is Alert =>
  finding.rule === 'tasks/control-needs-alert' && isOpen(finding);
