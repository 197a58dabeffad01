import { cellFaultRule } from './cell-fault.js';

export const valueUnreadable = cellFaultRule('sheet/value-unreadable', null, 'unreadable');
