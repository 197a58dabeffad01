import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Flaw, type FlawFix, type Place, type RuleContext, rowRule, type Subject } from '../rule.js';
import { withoutOthersColumns } from './counterpart.js';
import { beside, comesIntoControl, differingStart, pairUnderControl, unlessPossible } from './paired.js';

export interface StartMismatch {
  readonly start: CalendarDate;
  readonly arrival: CalendarDate;
  /** The day of the transfer that a remark tells and that is one of the two. */
  readonly transfer: CalendarDate | null;
  /** Whether the person was transferred or came by charter: for anyone else control may begin later. */
  readonly mustAgree: boolean;
}

type Differing = NonNullable<ReturnType<typeof differingStart>>;

/** The day of the transfer as the remarks of both rows tell it, with the cells that do; `undefined` where they disagree. */
function toldTransfer(
  subject: Subject,
  pair: Differing,
): { readonly day: CalendarDate; readonly shownBy: readonly Place[] } | undefined {
  const here = subject.remark.facts.transferDate;
  const there = pair.partner.subject.remark.facts.transferDate;
  const day = here ?? there;
  if (!day || (here && there && here !== there)) return undefined;
  const shownBy = [...(here ? ['remarks' as const] : []), ...(there ? [beside(pair, 'remarks')] : [])];
  return { day, shownBy };
}

/** Whoever is transferred or lands on a charter flight is under control from the day of the arrival on. */
export const startDateMismatch = rowRule<Subject>()({
  id: 'reconcile/start-date-mismatch',
  clause: 'V-1.4',
  severity: 'error',
  fixes: ['suggested'],
  needs: ['controlStatus', 'controlStartDate'],
  skip: withoutOthersColumns('zhejiangArrivalDate'),
  appliesTo: (subject, context) => {
    const pair = pairUnderControl(subject, context);
    return Boolean(pair?.control.controlStartDate && pair.verification.zhejiangArrivalDate);
  },
  check: (subject, context: RuleContext): Flaw<StartMismatch, 'suggested'>[] => {
    const pair = differingStart(subject, context);
    if (!pair) return [];
    const { start, arrival, partner } = pair;
    const told = toldTransfer(subject, pair);
    const transfer = told && (told.day === start || told.day === arrival) ? told.day : null;
    const mustAgree = comesIntoControl(subject, pair, context);
    const fix: FlawFix<'suggested'> | undefined =
      told && transfer && partner.confidence === 'certain'
        ? {
            kind: 'suggested',
            edits: [
              transfer === arrival
                ? { field: 'controlStartDate', to: arrival }
                : { field: 'zhejiangArrivalDate', to: start, at: 1 },
            ],
            evidence: told.shownBy,
          }
        : undefined;
    return [
      {
        at: ['controlStartDate', beside(pair, 'zhejiangArrivalDate')],
        says: { start, arrival, transfer, mustAgree },
        actual: start,
        expected: transfer === start ? start : arrival,
        severity: mustAgree ? unlessPossible(partner.confidence) : 'warning',
        fix,
      },
    ];
  },
  examples: {
    flawed: {
      rows: [
        {
          controlStatus: '纳入管控',
          controlStartDate: '2020-04-26',
          remarks: '4月13日上海浦东入境即隔离，4月25日转运至鹿城继续隔离',
        },
      ],
      other: [{ zhejiangArrivalDate: '2020-04-25' }],
    },
    clean: {
      rows: [
        {
          controlStatus: '纳入管控',
          controlStartDate: '2020-04-25',
          remarks: '4月13日上海浦东入境即隔离，4月25日转运至鹿城继续隔离',
        },
      ],
      other: [{ zhejiangArrivalDate: '2020-04-25' }],
    },
  },
});
