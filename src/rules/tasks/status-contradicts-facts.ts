import { completeness } from '../../domain/quarantine.js';
import { rowRule } from '../rule.js';
import { statusFlaw } from './decided.js';
import { isFinal, type TaskSubject } from './task.js';

/** The filled status is not the one that the facts lead to beyond doubt. */
export const statusContradictsFacts = rowRule<TaskSubject>()({
  id: 'tasks/status-contradicts-facts',
  clause: 'C-1.1–3',
  severity: 'error',
  fixes: ['suggested'],
  needs: ['controlStatus'],
  appliesTo: ({ values, decision }) => isFinal(values.controlStatus) && decision.firm,
  check: (subject, context) => {
    const { values, decision, facts } = subject;
    if (values.controlStatus === decision.status) return [];
    const says = { status: decision.status, because: decision.because };
    // One cause, one finding: of days that are too few, ended-too-early speaks.
    const days = values.controlStatus === '结束管控' ? facts.quarantineDays : undefined;
    if (days && completeness(days.value, context.policy) === 'incomplete') return [];
    const { at, expected, fix } = statusFlaw(subject, context, 'suggested');
    return [{ at, says, actual: values.controlStatus ?? undefined, expected, fix }];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '结束管控',
          whereabouts: '上海市浦东新区',
          outOfProvinceQuarantineStart: '2020-04-10',
        },
      ],
    },
    clean: {
      rows: [
        { controlStatus: '结束管控', whereabouts: '瑞安市', outOfProvinceQuarantineStart: '2020-04-10' },
      ],
    },
  },
});
