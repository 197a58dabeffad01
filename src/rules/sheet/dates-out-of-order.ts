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

/** The contradictions between the days of a row. */
export function outOfOrder(values: AnyValues, today: CalendarDate): readonly OutOfOrder[] {
  const { entryDate, zhejiangArrivalDate, wenzhouArrivalDate, controlStartDate, controlEndDate } = values;
  const { outOfProvinceQuarantineStart, outOfProvinceQuarantineEnd, registeredDate, lastFollowUpDate } =
    values;
  const wrong: OutOfOrder[] = [];
  const notAfter = (field: DateField, date: Day, limit: DateField | null, limitDate: Day): void => {
    if (date && limitDate && date > limitDate) wrong.push({ field, date, limit, limitDate });
  };
  notAfter('entryDate', entryDate, 'zhejiangArrivalDate', zhejiangArrivalDate);
  notAfter('entryDate', entryDate, 'wenzhouArrivalDate', wenzhouArrivalDate);
  const start = outOfProvinceQuarantineStart;
  notAfter('entryDate', entryDate, 'outOfProvinceQuarantineStart', start);
  notAfter('outOfProvinceQuarantineStart', start, 'outOfProvinceQuarantineEnd', outOfProvinceQuarantineEnd);
  // The arrival in Wenzhou ends a quarantine out of province.
  notAfter('outOfProvinceQuarantineStart', start, 'wenzhouArrivalDate', wenzhouArrivalDate);
  notAfter('controlStartDate', controlStartDate, 'controlEndDate', controlEndDate);
  // What is recorded as done cannot lie ahead. An arrival in Zhejiang and planned ends may.
  notAfter('entryDate', entryDate, null, today);
  notAfter('registeredDate', registeredDate, null, today);
  notAfter('lastFollowUpDate', lastFollowUpDate, null, today);
  notAfter('controlStartDate', controlStartDate, null, today);
  return wrong;
}

type Day = CalendarDate | null | undefined;

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
