import type { Messages } from '../messages/messages.js';
import { isOpen, type RuleFinding } from '../pipeline/check.js';

/** A finding that someone is to be told of at once. */
export type Alert = RuleFinding & { readonly rule: (typeof ALERTS)[number] };

const ALERTS = ['tasks/control-needs-alert', 'control/needs-alert'] as const;
const alertRules: ReadonlySet<string> = new Set(ALERTS);

/** Whom to tell of how many people, in one line. */
export const alertsText = (alerts: readonly Alert[], { report }: Messages): string =>
  report.alerts({ contact: alerts[0]?.says.contact ?? '', people: alerts.length });

export const isAlert = (finding: RuleFinding): finding is Alert =>
  alertRules.has(finding.rule) && isOpen(finding);
