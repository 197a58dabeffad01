import { unsettledRule } from './unsettled.js';

/** Before 17:00 of the dispatch day, a task without a final status still has time. */
export const pending = unsettledRule('tasks/pending', 'warning', false, {
  flawed: {
    rows: [
      {
        controlStatus: '',
        whereabouts: '意大利',
        sendBackReason: '',
        sendBackNote: '',
        dispatchedDate: '2020-04-27',
      },
    ],
  },
  clean: {
    rows: [
      {
        controlStatus: '退回',
        whereabouts: '意大利',
        sendBackReason: '其他',
        sendBackNote: '人在境外',
        dispatchedDate: '2020-04-27',
      },
    ],
  },
});
