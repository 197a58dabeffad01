import type { CalendarDate } from '../../domain/calendar-date.js';
import type { ControlledPerson } from '../../records/control-register.js';
import type { FieldName } from '../../records/fields.js';
import type { VerificationTask } from '../../records/verification.js';
import { isCharterImported, isTransferred } from '../control/control.js';
import { isUnderControl } from '../control/history.js';
import type { Place, RuleContext, Subject } from '../rule.js';
import type { Confidence, Counterpart, OtherRegister, Partner } from './counterpart.js';

const ALONE: Counterpart = { partner: undefined, candidates: [], doubles: [], areDoublesCertain: false };

/** What the other register shows of a row's person. */
export const counterpartOf = (subject: Subject, { other }: Pick<RuleContext, 'other'>): Counterpart =>
  other?.of(subject.record) ?? ALONE;

/** A row of the control register and the row of the verification register that shows the same person. */
export interface RegisterPair {
  readonly control: ControlledPerson['values'];
  readonly verification: VerificationTask['values'];
  readonly partner: Partner;
}

/** The pair that a row of the control register is half of. */
export function pairOf(subject: Subject, context: RuleContext): RegisterPair | undefined {
  const { partner } = counterpartOf(subject, context);
  return partner && { control: subject.values, verification: partner.subject.values, partner };
}

/** The pair of somebody whom the control register has under control. */
export function pairUnderControl(subject: Subject, context: RuleContext): RegisterPair | undefined {
  return isUnderControl(subject.values.controlStatus) ? pairOf(subject, context) : undefined;
}

/** A cell of the partner's row. */
export const beside = ({ partner }: RegisterPair, field: FieldName): Place => ({
  beside: partner.subject.record,
  field,
});

/** What is found in two rows that may be two people is no error yet. */
export const unlessPossible = (confidence: Confidence): 'warning' | undefined =>
  confidence === 'possible' ? 'warning' : undefined;

const asOther = (context: RuleContext, { has }: OtherRegister): RuleContext => ({ ...context, has });

/**
 * Whether control must begin on the day of the arrival: the person was transferred out of a quarantine elsewhere, or
 * came on a charter flight, as either register tells (V-1.4).
 */
export function comesIntoControl(subject: Subject, { partner }: RegisterPair, context: RuleContext): boolean {
  if (isTransferred(subject, context) || isCharterImported(subject, context)) return true;
  const { other } = context;
  if (!other) return false;
  const there = asOther(context, other);
  return isTransferred(partner.subject, there) || isCharterImported(partner.subject, there);
}

/** The two days that must be one: the control start and the arrival in Zhejiang. */
export function differingStart(
  subject: Subject,
  context: RuleContext,
): (RegisterPair & { readonly start: CalendarDate; readonly arrival: CalendarDate }) | undefined {
  const pair = pairUnderControl(subject, context);
  const start = pair?.control.controlStartDate;
  const arrival = pair?.verification.zhejiangArrivalDate;
  return pair && start && arrival && start !== arrival ? { ...pair, start, arrival } : undefined;
}
