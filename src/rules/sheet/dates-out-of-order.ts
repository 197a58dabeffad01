import type { CalendarDate } from '../../domain/calendar-date.js';
import type { FieldName } from '../../records/fields.js';
import { type AnyValues, rowRule, type Subject } from '../rule.js';

/** Fields that hold one day and are compared as days. */
type DateField =
  | 'entryDate'
  | 'zhejiangArrivalDate'
  | 'wenzhouArrivalDate'
  | 'outOfProvinceQuarantineStart'
  | 'outOfProvinceQuarantineEnd'
  | 'controlStartDate'
  | 'controlEndDate'
  | 'registeredDate'
  | 'lastFollowUpDate';

/** The first may not be later than the second. */
const ORDER: readonly (readonly [DateField, DateField])[] = [
  ['entryDate', 'zhejiangArrivalDate'],
  ['entryDate', 'wenzhouArrivalDate'],
  ['entryDate', 'outOfProvinceQuarantineStart'],
  ['outOfProvinceQuarantineStart', 'outOfProvinceQuarantineEnd'],
  // The arrival in Wenzhou ends a quarantine out of province.
  ['outOfProvinceQuarantineStart', 'wenzhouArrivalDate'],
  ['controlStartDate', 'controlEndDate'],
];

/** What is recorded as done cannot lie ahead. An arrival in Zhejiang and planned ends may. */
const NOT_AHEAD: readonly DateField[] = [
  'entryDate',
  'registeredDate',
  'lastFollowUpDate',
  'controlStartDate',
];

const DATES = [...new Set([...ORDER.flat(), ...NOT_AHEAD])];

/** One contradiction: a day later than it may be, and what it may not be later than. */
export interface OutOfOrder {
  readonly field: FieldName;
  readonly date: string;
  /** The field of the other day; `null`: today. */
  readonly limit: FieldName | null;
  readonly limitDate: string;
}

/** The contradictions between the days of a row. */
export function outOfOrder(values: AnyValues, today: CalendarDate): readonly OutOfOrder[] {
  const wrong: OutOfOrder[] = [];
  for (const [earlier, later] of ORDER) {
    const date = values[earlier];
    const limitDate = values[later];
    if (date && limitDate && date > limitDate) wrong.push({ field: earlier, date, limit: later, limitDate });
  }
  for (const field of NOT_AHEAD) {
    const date = values[field];
    if (date && date > today) wrong.push({ field, date, limit: null, limitDate: today });
  }
  return wrong;
}

export const datesOutOfOrder = rowRule<Subject>()({
  id: 'sheet/dates-out-of-order',
  clause: 'V-1.1',
  severity: 'error',
  needsOneOf: [DATES],
  appliesTo: ({ values }) => DATES.some((field) => Boolean(values[field])),
  check: ({ values }, { today }) => {
    const wrong = outOfOrder(values, today);
    if (wrong.length === 0) return [];
    const [first, ...others] = new Set(
      wrong.flatMap(({ field, limit }) => (limit ? [field, limit] : [field])),
    );
    if (first === undefined) return [];
    return [{ at: [first, ...others], says: { wrong }, actual: values[first as DateField] ?? undefined }];
  },
});
