import { awaitingOfficerRule } from './awaiting-officer.js';

/** Before 17:00 of the day of registration, a row that is still 待分配 has time. */
export const unassigned = awaitingOfficerRule('control/unassigned', 'warning', false, '2020-04-27');
