import type { CalendarDate } from '../../domain/calendar-date.js';
import type { FieldName } from '../../records/fields.js';
import { type AnyValues, rowRule, type Subject } from '../rule.js';

/** Fields that hold one day and are compared as days. */
const DATES = [
  'entryDate',
  'zhejiangArrivalDate',
  'wenzhouArrivalDate',
  'outOfProvinceQuarantineStart',
  'outOfProvinceQuarantineEnd',
  'controlStartDate',
  'controlEndDate',
  'registeredDate',
  'lastFollowUpDate',
] as const satisfies readonly FieldName[];

type DateField = (typeof DATES)[number];

/** One contradiction: a day later than it may be, and what it may not be later than. */
export interface OutOfOrder {
  readonly field: FieldName;
  readonly date: string;
  /** The field of the other day; `null`: today. */
  readonly limit: FieldName | null;
  readonly limitDate: string;
}

/** Days that cannot lie behind one another: the first of two is never later than the second. `null`: today. */
export const DATE_ORDER: readonly (readonly [DateField, DateField | null])[] = [
  ['entryDate', 'zhejiangArrivalDate'],
  ['entryDate', 'wenzhouArrivalDate'],
  ['entryDate', 'outOfProvinceQuarantineStart'],
  ['outOfProvinceQuarantineStart', 'outOfProvinceQuarantineEnd'],
  // The arrival in Wenzhou ends a quarantine out of province.
  ['outOfProvinceQuarantineStart', 'wenzhouArrivalDate'],
  ['controlStartDate', 'controlEndDate'],
  // What is recorded as done cannot lie ahead. An arrival in Zhejiang and planned ends may.
  ['entryDate', null],
  ['registeredDate', null],
  ['lastFollowUpDate', null],
  ['controlStartDate', null],
];

/** The contradictions between the days of a row. */
export function outOfOrder(values: AnyValues, today: CalendarDate): readonly OutOfOrder[] {
  const wrong: OutOfOrder[] = [];
  for (const [field, limit] of DATE_ORDER) {
    const date = values[field];
    const limitDate = limit ? values[limit] : today;
    if (date && limitDate && date > limitDate) wrong.push({ field, date, limit, limitDate });
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
  examples: {
    flawed: { rows: [{ entryDate: '2020-04-20', wenzhouArrivalDate: '2020-04-18' }] },
    clean: { rows: [{ entryDate: '2020-04-18', wenzhouArrivalDate: '2020-04-20' }] },
  },
});
