import { rowRule } from '../rule.js';
import { statusFlaw } from './decided.js';
import { endedTooEarly } from './ended-too-early.js';
import { isFinal, type TaskSubject } from './task.js';

/** The filled status is not the one that the facts lead to beyond doubt. */
export const statusContradictsFacts = rowRule<TaskSubject>()({
  id: 'tasks/status-contradicts-facts',
  clause: 'C-1.1–3',
  severity: 'error',
  needs: ['controlStatus'],
  appliesTo: ({ values, decision }) => isFinal(values.controlStatus) && decision.firm,
  check: (subject, context) => {
    const { values, decision } = subject;
    if (values.controlStatus === decision.status) return [];
    const says = { status: decision.status, because: decision.because };
    // One cause, one finding: that an end is too early is a contradiction of the same facts.
    const tooEarly = endedTooEarly.appliesTo(subject, context) && endedTooEarly.check(subject, context);
    if (tooEarly && tooEarly.some(({ severity }) => severity !== 'warning')) return [];
    return [
      { ...statusFlaw(subject, context, 'suggested'), says, actual: values.controlStatus ?? undefined },
    ];
  },
});
