import { rowRule, type Subject } from '../rule.js';
import { isUnread } from '../stated.js';
import { travelDocument } from './flight-import.js';

/** The register identifies passengers by their passports: nobody is imported without. */
export const passportMissing = rowRule<Subject>()({
  id: 'charter/passport-missing',
  clause: 'C-3.2',
  severity: 'error',
  needsOneOf: [['passportNumber', 'documentNumber']],
  appliesTo: ({ values }, context) =>
    !isUnread('passportNumber', values, context) && !isUnread('documentNumber', values, context),
  check: ({ values }, { has }) => {
    if (travelDocument(values).document) return [];
    const field = has('passportNumber') ? 'passportNumber' : 'documentNumber';
    return [{ at: [field], says: { hasResidentId: Boolean(values.documentNumber) } }];
  },
  examples: {
    flawed: { rows: [{ name: '吕秀兰', documentNumber: '', quarantineSite: '云栈酒店' }] },
    clean: { rows: [{ name: '吕秀兰', documentNumber: 'E12345678', quarantineSite: '云栈酒店' }] },
  },
});
