import { unsettledRule } from './unsettled.js';

/** From 17:00 of the dispatch day on, a task without a final status is late. */
export const overdue = unsettledRule('tasks/overdue', 'error', true, {
  flawed: {
    rows: [
      {
        controlStatus: '',
        whereabouts: '意大利',
        sendBackReason: '',
        sendBackNote: '',
        dispatchedDate: '2020-04-26',
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
        dispatchedDate: '2020-04-26',
      },
    ],
  },
});
