import type { CalendarDate } from '../../domain/calendar-date.js';
import { daysBetween } from '../../domain/calendar-date.js';
import { completeness } from '../../domain/quarantine.js';
import type { FieldName } from '../../records/fields.js';
import { type RuleContext, rowRule } from '../rule.js';
import { columnOrRemark } from '../stated.js';
import type { VerificationSubject } from './subject.js';

interface Stay {
  readonly start: CalendarDate;
  readonly arrival: CalendarDate;
  readonly from: readonly string[];
}

/** From the start of quarantine there (else the entry) to the arrival in Wenzhou (else in Zhejiang). */
function stay({ values, remark }: VerificationSubject, context: RuleContext): Stay | undefined {
  const start =
    columnOrRemark('outOfProvinceQuarantineStart', values, remark, context) ??
    columnOrRemark('entryDate', values, remark, context);
  const arrived = columnOrRemark('wenzhouArrivalDate', values, remark, context);
  const arrival = arrived?.value ?? values.zhejiangArrivalDate;
  if (!start || !arrival || arrival < start.value) return undefined;
  return {
    start: start.value,
    arrival,
    from: [...start.from, ...(arrived?.from ?? ['zhejiangArrivalDate'])],
  };
}

/** The register says 14 days were spent there, the dates say that the person came earlier. */
export const arrivedBefore14Days = rowRule<VerificationSubject>()({
  id: 'verification/arrived-before-14-days',
  clause: 'V-1.1c',
  severity: 'error',
  needs: ['quarantinedAtEntry'],
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
});
