import { rowRule } from '../rule.js';
import { namesCityAndSite } from '../send-back.js';
import { draftFix } from './draft.js';
import type { TaskSubject } from './task.js';

/** 人在省外 must say in which city and at which site (C-1.3a). An empty note is sent-back-reason-missing. */
export const sentBackSiteMissing = rowRule<TaskSubject>()({
  id: 'tasks/sent-back-site-missing',
  clause: 'C-1.3a',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['controlStatus', 'sendBackReason', 'sendBackNote'],
  appliesTo: ({ values }) =>
    values.controlStatus === '退回' && values.sendBackReason === '人在省外' && Boolean(values.sendBackNote),
  check: (subject, context) => {
    const { sendBackNote } = subject.values;
    if (!sendBackNote || namesCityAndSite(sendBackNote)) return [];
    const fix = draftFix(subject, context);
    return [{ at: ['sendBackNote'], says: {}, actual: sendBackNote, expected: fix?.edits[0]?.to, fix }];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '退回',
          whereabouts: '上海市浦东新区',
          outOfProvinceQuarantineSite: '浦东新区云栈酒店',
          sendBackReason: '人在省外',
          sendBackNote: '还在上海隔离',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '退回',
          whereabouts: '上海市浦东新区',
          outOfProvinceQuarantineSite: '浦东新区云栈酒店',
          sendBackReason: '人在省外',
          sendBackNote: '在上海市云栈酒店隔离',
        },
      ],
    },
  },
});
