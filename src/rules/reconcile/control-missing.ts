import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Completeness, completeness, elapsedDays } from '../../domain/quarantine.js';
import type { FieldName } from '../../records/fields.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import { columnOrRemark, isUnread } from '../stated.js';
import type { VerificationSubject } from '../verification/subject.js';
import { withoutOther } from './counterpart.js';
import { counterpartOf } from './paired.js';

interface Arrival {
  readonly date: CalendarDate;
  readonly field: 'wenzhouArrivalDate' | 'zhejiangArrivalDate';
}

/** Whether the row says that the person is somewhere else; where they were to go counts only until they have come. */
function isElsewhere({ values, remark }: VerificationSubject, { places }: RuleContext): boolean {
  const regionOf = (text: string | null | undefined) => (text ? places.resolve(text)?.region : undefined);
  const region =
    regionOf(values.whereabouts) ??
    remark.facts.whereabouts?.region ??
    (values.wenzhouArrivalDate ? undefined : regionOf(values.destinationCity));
  return region !== undefined && region !== 'wenzhou';
}

/** The day on which the person came to Wenzhou, else to Zhejiang; one that is still ahead is none. */
function arrivalOf(subject: VerificationSubject, context: RuleContext): Arrival | undefined {
  const { values } = subject;
  const { wenzhouArrivalDate: here, zhejiangArrivalDate } = values;
  if (isUnread('wenzhouArrivalDate', values, context) || isElsewhere(subject, context)) return undefined;
  const date = here ?? zhejiangArrivalDate;
  if (!date || date > context.today) return undefined;
  return { date, field: here ? 'wenzhouArrivalDate' : 'zhejiangArrivalDate' };
}

interface Unfinished {
  readonly days: number | null;
  readonly served: Completeness;
  readonly from: readonly FieldName[];
}

/** That the quarantine was not finished elsewhere: by its days, else by the word that there was none. */
function unfinished(
  subject: VerificationSubject,
  arrival: Arrival,
  context: RuleContext,
): Unfinished | undefined {
  const { values, remark } = subject;
  const start = columnOrRemark('outOfProvinceQuarantineStart', values, remark, context);
  if (!start) {
    if (isUnread('outOfProvinceQuarantineStart', values, context)) return undefined;
    return values.quarantinedAtEntry === '否'
      ? { days: null, served: 'incomplete', from: ['quarantinedAtEntry'] }
      : undefined;
  }
  const end = columnOrRemark('outOfProvinceQuarantineEnd', values, remark, context);
  const ends = { end: end?.value, arrival: arrival.date, today: context.today };
  const days = elapsedDays(start.value, ends, context.policy);
  if (days === undefined) return undefined;
  const served = completeness(days, context.policy);
  return served === 'complete' ? undefined : { days, served, from: start.from as readonly FieldName[] };
}

/** Somebody who arrived without 14 days behind them must be under control (C-1.1, V-1.4), and the control register has nobody. */
export const controlMissing = rowRule<VerificationSubject>()({
  id: 'reconcile/control-missing',
  clause: 'V-1.4',
  severity: 'error',
  needsOneOf: [['wenzhouArrivalDate', 'zhejiangArrivalDate']],
  skip: withoutOther,
  appliesTo: (subject, context) => arrivalOf(subject, context) !== undefined,
  check: (subject, context): Flaw<{ arrival: CalendarDate; days: number | null }>[] => {
    const arrival = arrivalOf(subject, context);
    const { partner, candidates, doubles } = counterpartOf(subject, context);
    if (!arrival || partner || candidates.length > 0 || doubles.length > 0) return [];
    const left = unfinished(subject, arrival, context);
    if (!left) return [];
    return [
      {
        at: [arrival.field, ...left.from],
        says: { arrival: arrival.date, days: left.days },
        actual: arrival.date,
        severity: left.served === 'nearly' ? 'warning' : undefined,
      },
    ];
  },
  examples: {
    flawed: {
      rows: [{ wenzhouArrivalDate: '2020-04-25', outOfProvinceQuarantineStart: '2020-04-13' }],
      other: [{ name: '陈建军', documentNumber: 'E12345678', controlStatus: '结束管控' }],
    },
    clean: {
      rows: [{ wenzhouArrivalDate: '2020-04-25', outOfProvinceQuarantineStart: '2020-04-11' }],
      other: [{ name: '陈建军', documentNumber: 'E12345678', controlStatus: '结束管控' }],
    },
  },
});
