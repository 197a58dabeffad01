import type { CalendarDate } from '../../domain/calendar-date.js';
import { daysBetween } from '../../domain/calendar-date.js';
import type { Fact } from '../../domain/decision.js';
import { completeness } from '../../domain/quarantine.js';
import type { FieldName } from '../../records/fields.js';
import { type RuleContext, rowRule } from '../rule.js';
import { columnOrRemark, isUnread } from '../stated.js';
import type { VerificationSubject } from './subject.js';

interface Stay {
  readonly start: CalendarDate;
  readonly arrival: CalendarDate;
  readonly from: readonly string[];
}

/** Of two facts the first that is stated; where its cell cannot be read, neither: the other would be a guess. */
function firstStated(
  fields:
    | readonly ['outOfProvinceQuarantineStart', 'entryDate']
    | readonly ['wenzhouArrivalDate', 'zhejiangArrivalDate'],
  { values, remark }: VerificationSubject,
  context: RuleContext,
): Fact<CalendarDate> | undefined {
  const [first, second] = fields;
  const stated = columnOrRemark(first, values, remark, context);
  if (stated || isUnread(first, values, context)) return stated;
  if (second === 'entryDate') return columnOrRemark(second, values, remark, context);
  const date = values[second];
  return date ? { value: date, from: [second] } : undefined;
}

/** From the start of quarantine there (else the entry) to the arrival in Wenzhou (else in Zhejiang). */
function stay(subject: VerificationSubject, context: RuleContext): Stay | undefined {
  const start = firstStated(['outOfProvinceQuarantineStart', 'entryDate'], subject, context);
  const arrival = firstStated(['wenzhouArrivalDate', 'zhejiangArrivalDate'], subject, context);
  if (!start || !arrival || arrival.value < start.value) return undefined;
  return { start: start.value, arrival: arrival.value, from: [...new Set([...start.from, ...arrival.from])] };
}

/** The register says 14 days were spent there, the dates say that the person came earlier. */
export const arrivedBefore14Days = rowRule<VerificationSubject>()({
  id: 'verification/arrived-before-14-days',
  clause: 'V-1.1c',
  severity: 'error',
  needs: ['quarantinedAtEntry'],
  needsOneOf: [
    ['outOfProvinceQuarantineStart', 'entryDate', 'remarks'],
    ['wenzhouArrivalDate', 'zhejiangArrivalDate', 'remarks'],
  ],
  appliesTo: (subject, context) =>
    subject.values.quarantinedAtEntry === '是' && stay(subject, context) !== undefined,
  check: (subject, context) => {
    const dates = stay(subject, context);
    if (!dates) return [];
    const { start, arrival, from } = dates;
    const days = daysBetween(start, arrival);
    const served = completeness(days, context.policy);
    if (served === 'complete') return [];
    const required = context.policy.quarantineDays;
    return [
      {
        at: ['quarantinedAtEntry', ...(from as readonly FieldName[])] as const,
        says: { days, required, start, arrival },
        actual: String(days),
        expected: String(required),
        severity: served === 'nearly' ? 'warning' : 'error',
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          quarantinedAtEntry: '是',
          outOfProvinceQuarantineStart: '2020-04-14',
          wenzhouArrivalDate: '2020-04-24',
        },
      ],
    },
    clean: {
      rows: [
        {
          quarantinedAtEntry: '是',
          outOfProvinceQuarantineStart: '2020-04-10',
          wenzhouArrivalDate: '2020-04-24',
        },
      ],
    },
  },
});
