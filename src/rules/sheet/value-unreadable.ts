import { cellFaultRule } from './cell-fault.js';

export const valueUnreadable = cellFaultRule('sheet/value-unreadable', null, 'unreadable', {
  flawed: { rows: [{ entryDate: '2020-02-30' }] },
  clean: { rows: [{ entryDate: '2020-02-29' }] },
});
