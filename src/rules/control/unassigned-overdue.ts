import { awaitingOfficerRule } from './awaiting-officer.js';

/** From 17:00 of the day of registration on, a row that is still 待分配 is late. */
export const unassignedOverdue = awaitingOfficerRule(
  'control/unassigned-overdue',
  'error',
  true,
  '2020-04-26',
);
