import type { CalendarDate } from '../../domain/calendar-date.js';
import type { ControlledPerson } from '../../records/control-register.js';
import type { Place, RuleContext, Subject } from '../rule.js';
import { columnOrRemark } from '../stated.js';
import { type Appearance, isUnderControl } from './history.js';

type ControlValues = ControlledPerson['values'];

/** A day, the place that shows it, and whether that place proves it: a remark only suggests. */
export interface ShownDate {
  readonly value: CalendarDate;
  readonly shownBy: Place;
  readonly isProof: boolean;
}

/** A row of the control register with what the rules about it ask again and again. */
export interface ControlSubject extends Subject<ControlValues> {
  /** Came on a charter flight: the point of entry is in Wenzhou, or the remark speaks of one (C-3). */
  readonly isCharterImported: boolean;
  /** Was quarantined out of province before. */
  readonly isTransferred: boolean;
  /** Was in medical care before: the remark tells of it, or an earlier export shows it. */
  readonly wasInMedicalCare: boolean;
  /** Under control again after medical care (C-4.2). */
  readonly isResumed: boolean;
  /** The person's rows in earlier exports, the earliest first. */
  readonly appearances: readonly Appearance[];
}

const NONE: readonly never[] = [];

/** Came on a charter flight (C-3); also asked of a row of the verification register. */
export function isCharterImported(
  { values, remark }: Subject,
  context: Pick<RuleContext, 'has' | 'places'>,
): boolean {
  if (remark.facts.charterFlight) return true;
  const port = columnOrRemark('pointOfEntry', values, remark, context);
  return port !== undefined && context.places.resolve(port.value)?.region === 'wenzhou';
}

/** Was quarantined out of province before; also asked of a row of the verification register. */
export function isTransferred({ values, remark }: Subject, { places }: Pick<RuleContext, 'places'>): boolean {
  const { outOfProvinceQuarantineStart, outOfProvinceQuarantineEnd, outOfProvinceQuarantineSite } = values;
  if (outOfProvinceQuarantineStart || outOfProvinceQuarantineEnd || outOfProvinceQuarantineSite) return true;
  const { facts } = remark;
  if (facts.outOfProvinceQuarantineStart || facts.outOfProvinceQuarantineEnd) return true;
  if (facts.outOfProvinceQuarantinePlace) return true;
  if (!facts.transferDate) return false;
  // A transfer ends a quarantine elsewhere; of one who entered in Zhejiang that need not be out of province.
  const port = values.pointOfEntry ?? facts.pointOfEntry;
  const region = port ? places.resolve(port)?.region : undefined;
  return region === undefined || region === 'outside';
}

function wasInMedicalCare({ remark }: Subject<ControlValues>, appearances: readonly Appearance[]): boolean {
  const { medicalTransferDate, medicalCareEndDate, resumedQuarantineStart } = remark.facts;
  if (medicalTransferDate || medicalCareEndDate || resumedQuarantineStart) return true;
  return appearances.some(({ status }) => status === '转医学处理');
}

export function controlSubject(subject: Subject<ControlValues>, context: RuleContext): ControlSubject {
  const { record, values, remark } = subject;
  const key = values.documentNumber?.key;
  const appearances = (key === undefined ? undefined : context.history?.get(key)) ?? NONE;
  const wasInCare = wasInMedicalCare(subject, appearances);
  return {
    record,
    values,
    remark,
    isCharterImported: isCharterImported(subject, context),
    isTransferred: isTransferred(subject, context),
    wasInMedicalCare: wasInCare,
    isResumed: wasInCare && values.controlStatus === '纳入管控',
    appearances,
  };
}

/** The day of the arrival in Wenzhou, which of a transferred person is the day of the transfer. */
export function arrivalInWenzhou(
  { values, remark }: ControlSubject,
  context: RuleContext,
): ShownDate | undefined {
  const arrival = columnOrRemark('wenzhouArrivalDate', values, remark, context);
  if (!arrival) return undefined;
  const inColumn = arrival.from[0] !== 'remarks';
  return { value: arrival.value, shownBy: inColumn ? 'wenzhouArrivalDate' : 'remarks', isProof: inColumn };
}

/** The start of the quarantine out of province: the column where it is filled, else the remark. */
export function outOfProvinceStart(
  { values, remark }: ControlSubject,
  context: RuleContext,
): ShownDate | undefined {
  const start = columnOrRemark('outOfProvinceQuarantineStart', values, remark, context);
  if (!start) return undefined;
  const inColumn = start.from[0] !== 'remarks';
  return {
    value: start.value,
    shownBy: inColumn ? 'outOfProvinceQuarantineStart' : 'remarks',
    isProof: inColumn,
  };
}

/**
 * The earliest start that earlier exports show for the person while under control, over episodes of medical care.
 * Control in Wenzhou does not begin before the arrival there: an earlier start is of another journey, or wrong.
 * Where an export in between shows that control was over, the start may be of an earlier period and proves nothing.
 */
function startInExports(subject: ControlSubject, context: RuleContext): ShownDate | undefined {
  const { appearances, values } = subject;
  if (appearances.length === 0) return undefined;
  const earliest = arrivalInWenzhou(subject, context)?.value ?? values.entryDate;
  let first: (Appearance & { readonly startDate: CalendarDate }) | undefined;
  for (const appearance of appearances) {
    const { status, startDate } = appearance;
    if (!startDate || !isUnderControl(status) || (earliest && startDate < earliest)) continue;
    if (!first || startDate < first.startDate) first = { ...appearance, startDate };
  }
  if (!first) return undefined;
  const { date, startDate, at } = first;
  const isOver = appearances.some(
    (one) => one.date >= date && (one.status === '结束管控' || one.status === '退回'),
  );
  return { value: startDate, shownBy: { cell: at.startDate }, isProof: !isOver };
}

/**
 * The first control start of the person, in this order: from earlier exports; from the remark. `undefined` where
 * neither shows one that is not before the arrival in Wenzhou.
 */
export function firstControlStart(subject: ControlSubject, context: RuleContext): ShownDate | undefined {
  const inExports = startInExports(subject, context);
  if (inExports) return inExports;
  const { quarantineStart, transferDate } = subject.remark.facts;
  // A transfer's day need not be repeated as the start of the quarantine in Wenzhou.
  const said = quarantineStart ?? transferDate;
  const arrival = arrivalInWenzhou(subject, context)?.value;
  if (said && arrival && said < arrival) return undefined;
  return said && { value: said, shownBy: 'remarks', isProof: false };
}

/**
 * The day from which days of quarantine count: of a transferred person the start out of province, else the first
 * control start: what earlier exports show or, where that is earlier, what the row itself says. After medical care the
 * row's own start may have been reset, so that the remark counts too where no export shows the person.
 */
export function quarantineBegin(subject: ControlSubject, context: RuleContext): ShownDate | undefined {
  if (subject.isTransferred) return outOfProvinceStart(subject, context);
  const { controlStartDate } = subject.values;
  const own: ShownDate | undefined = controlStartDate
    ? { value: controlStartDate, shownBy: 'controlStartDate', isProof: true }
    : undefined;
  const first = subject.wasInMedicalCare
    ? firstControlStart(subject, context)
    : startInExports(subject, context);
  return own && (!first || own.value <= first.value) ? own : first;
}
