import type { FieldName } from '../../records/fields.js';
import { rowRule } from '../rule.js';
import { actualReason, REASON_FIELDS } from '../send-back.js';
import type { TaskSubject } from './task.js';

/** A task that goes back needs both: the option, and the note that explains it. */
export const sentBackReasonMissing = rowRule<TaskSubject>()({
  id: 'tasks/sent-back-reason-missing',
  clause: 'C-1.3',
  severity: 'error',
  needs: ['controlStatus', 'sendBackReason', 'sendBackNote'],
  appliesTo: ({ values }) => values.controlStatus === '退回',
  check: ({ values, record }) => {
    const missing: FieldName[] = [];
    if (values.sendBackReason === null) missing.push('sendBackReason');
    // 停机 chosen as the option is the explanation too: it is moved to the note when the option takes its standard form.
    if (values.sendBackNote === null && actualReason(record, REASON_FIELDS) === undefined)
      missing.push('sendBackNote');
    const [first, ...others] = missing;
    return first === undefined ? [] : [{ at: [first, ...others], says: { missing }, actual: '' }];
  },
  examples: {
    flawed: {
      rows: [{ controlStatus: '退回', whereabouts: '意大利', sendBackReason: '', sendBackNote: '' }],
    },
    clean: {
      rows: [
        { controlStatus: '退回', whereabouts: '意大利', sendBackReason: '其他', sendBackNote: '人在境外' },
      ],
    },
  },
});
