import { mustBeFilledRule } from './must-be-filled.js';

/** Everybody under control has somebody who answers for them. */
export const officerMissing = mustBeFilledRule('control/officer-missing', 'responsibleOfficer', '王海燕');
