import type { SettledFinding } from '../pipeline/fix.js';

/** A finding that someone is to be told of at once. */
export type Alert = SettledFinding & { readonly rule: 'tasks/control-needs-alert' };

export const isAlert = (finding: SettledFinding): finding is Alert =>
  finding.rule === 'tasks/control-needs-alert';
