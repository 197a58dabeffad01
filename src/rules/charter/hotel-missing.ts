import { rowRule, type Subject } from '../rule.js';
import { isUnread } from '../stated.js';
import { hotelOf } from './flight-import.js';

/** The address of a passenger is the hotel of the quarantine. */
export const hotelMissing = rowRule<Subject>()({
  id: 'charter/hotel-missing',
  clause: 'C-3.2',
  severity: 'error',
  appliesTo: ({ values }, context) => !isUnread('quarantineSite', values, context),
  check: ({ record }, context) =>
    hotelOf(record, context) === undefined ? [{ at: ['quarantineSite'], says: {} }] : [],
  examples: {
    flawed: { rows: [{ name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '' }] },
    clean: { rows: [{ name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' }] },
  },
});
