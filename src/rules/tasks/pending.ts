import { unsettledRule } from './unsettled.js';

/** Before 17:00 of the dispatch day, a task without a final status still has time. */
export const pending = unsettledRule('tasks/pending', 'warning', false, '2020-04-27');
