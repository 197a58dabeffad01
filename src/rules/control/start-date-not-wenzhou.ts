import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Flaw, type RuleContext, rowRule } from '../rule.js';
import { outOfOrder } from '../sheet/dates-out-of-order.js';
import { arrivalInWenzhou, type ControlSubject, outOfProvinceStart, type ShownDate } from './control.js';

interface WrongStart {
  readonly start: CalendarDate;
  readonly arrival: ShownDate | undefined;
  /** The start out of province that was taken for the start in Wenzhou. */
  readonly outside: ShownDate | undefined;
}

function wrongStart(subject: ControlSubject, context: RuleContext): WrongStart | undefined {
  const { controlStatus, controlStartDate: start } = subject.values;
  if (controlStatus !== '纳入管控' || !subject.isTransferred || !start) return undefined;
  const arrival = arrivalInWenzhou(subject, context);
  const begin = outOfProvinceStart(subject, context);
  const outside = begin?.value === start ? begin : undefined;
  const isWrong = arrival ? start < arrival.value : outside !== undefined;
  return isWrong ? { start, arrival, outside } : undefined;
}

/** Whether the control start of a transferred person is the one out of province, or before the arrival. */
export const startIsNotWenzhous = (subject: ControlSubject, context: RuleContext): boolean =>
  wrongStart(subject, context) !== undefined;

/** Control begins in Wenzhou: of one transferred from elsewhere, on the day of the transfer. */
export const startDateNotWenzhou = rowRule<ControlSubject>()({
  id: 'control/start-date-not-wenzhou',
  clause: 'C-2.3',
  severity: 'error',
  fixes: ['certain', 'suggested'],
  needs: ['controlStatus', 'controlStartDate'],
  appliesTo: ({ values, isTransferred }) =>
    values.controlStatus === '纳入管控' && isTransferred && Boolean(values.controlStartDate),
  check: (
    subject,
    context,
  ): Flaw<{ arrival: CalendarDate | null; isOutside: boolean }, 'certain' | 'suggested'>[] => {
    const wrong = wrongStart(subject, context);
    if (!wrong) return [];
    const { start, arrival, outside } = wrong;
    const says = { arrival: arrival?.value ?? null, isOutside: outside !== undefined };
    if (!arrival) return [{ at: ['controlStartDate', outside?.shownBy ?? 'remarks'], says, actual: start }];
    // An arrival that contradicts another day of the row proves nothing.
    const isDisputed = outOfOrder(subject.values, context.today).some(
      ({ field, limit }) => field === 'wenzhouArrivalDate' || limit === 'wenzhouArrivalDate',
    );
    return [
      {
        at: ['controlStartDate', arrival.shownBy],
        says,
        actual: start,
        expected: arrival.value,
        fix: {
          kind: arrival.isProof && !isDisputed ? 'certain' : 'suggested',
          edits: [{ field: 'controlStartDate', to: arrival.value }],
          evidence: [arrival.shownBy],
        },
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          outOfProvinceQuarantineStart: '2020-04-16',
          wenzhouArrivalDate: '2020-04-26',
          controlStartDate: '2020-04-16',
        },
      ],
    },
    clean: {
      rows: [
        {
          controlStatus: '纳入管控',
          outOfProvinceQuarantineStart: '2020-04-16',
          wenzhouArrivalDate: '2020-04-26',
          controlStartDate: '2020-04-26',
        },
      ],
    },
  },
});
