import { rowRule } from '../rule.js';
import { isVague } from '../send-back.js';
import { draftFix } from './draft.js';
import type { TaskSubject } from './task.js';

/** The note must give the actual reason (C-1.3b), not the chosen option over again. */
export const sentBackVague = rowRule<TaskSubject>()({
  id: 'tasks/sent-back-vague',
  clause: 'C-1.3b',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['controlStatus', 'sendBackNote'],
  appliesTo: ({ values }) => values.controlStatus === '退回' && Boolean(values.sendBackNote),
  check: (subject, context) => {
    const { sendBackNote, sendBackReason } = subject.values;
    if (!sendBackNote || !isVague(sendBackNote, sendBackReason)) return [];
    // For 人在省外 the drafted note that names the site mends this too.
    const fix = sendBackReason === '人在省外' ? draftFix(subject, context) : undefined;
    return [{ at: ['sendBackNote'], says: {}, actual: sendBackNote, expected: fix?.edits[0]?.to, fix }];
  },
  examples: {
    flawed: { rows: [{ controlStatus: '退回', sendBackReason: '联系不上', sendBackNote: '联系不上' }] },
    clean: { rows: [{ controlStatus: '退回', sendBackReason: '联系不上', sendBackNote: '号码已停机' }] },
  },
});
