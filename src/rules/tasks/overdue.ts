import { unsettledRule } from './unsettled.js';

/** From 17:00 of the dispatch day on, a task without a final status is late. */
export const overdue = unsettledRule('tasks/overdue', 'error', true, '2020-04-26');
