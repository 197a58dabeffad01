import type { District } from '../../domain/places.js';
import type { FieldName } from '../../records/fields.js';
import type { Comparison } from '../charter/flight-import.js';
import type { Filling } from '../filling.js';
import type { AnyValues, Place, RuleContext, Subject } from '../rule.js';
import { columnOrRemark } from '../stated.js';
import type { ControlSubject } from './control.js';
import { composedRemark } from './remark-gaps.js';
import { remarkItems } from './remarks-incomplete.js';

/** What people found locally are registered with beside what the intake sheet says of them (C-2). */
export interface Intake extends Comparison {
  /** That registers them. */
  readonly district: District;
  /** Codes that others have already, in their normal form. */
  readonly takenCodes: ReadonlySet<string>;
}

/** The columns that a registration needs, whether the intake sheet has them or not. */
export const REGISTRATION_FIELDS = [
  'name',
  'documentType',
  'documentNumber',
  'district',
  'controlStatus',
  'controlStartDate',
  'registeredDate',
  'remarks',
] as const satisfies readonly FieldName[];

/**
 * What a registration says where the intake sheet says nothing: under control from the day in Wenzhou on (C-2.3),
 * registered today. What cannot be read stays unknown.
 */
export function registered(subject: Subject, intake: Intake, context: RuleContext): AnyValues {
  const { values, remark } = subject;
  const { controlStatus, controlStartDate, registeredDate, district } = values;
  const arrival = columnOrRemark('wenzhouArrivalDate', values, remark, context)?.value ?? null;
  return {
    ...values,
    controlStatus: controlStatus === null ? '纳入管控' : controlStatus,
    controlStartDate: controlStartDate === null ? arrival : controlStartDate,
    registeredDate: registeredDate === null ? context.today : registeredDate,
    district: district === null ? intake.district.name : district,
  };
}

/** The fields that a registration fills in as they are, without composing them. */
const PLAIN_FIELDS = [
  'district',
  'controlStatus',
  'controlStartDate',
  'registeredDate',
] as const satisfies readonly FieldName[];

/** Fills in what a registration needs: the plain fields, and the full remark (C-2.2). */
export function fillRegistration(subject: ControlSubject, context: RuleContext): Filling | undefined {
  const { record, values } = subject;
  const cells: PlacedText[] = PLAIN_FIELDS.flatMap((field) => {
    const to = values[field];
    return record.values[field] === null && to ? [{ place: field, field, to }] : [];
  });
  const composed = subject.isCharterImported
    ? undefined
    : composedRemark(remarkItems(subject), subject, context);
  // Of several columns the first takes the whole remark: the register has one.
  const remarkColumns = composed ? context.columnsOf('remarks') : [];
  remarkColumns.forEach((index, at) => {
    if (at > 0 && record.row.cells[index] === undefined) return;
    const place = { record, field: 'remarks', index } as const;
    cells.push({ place, field: 'remarks', to: at === 0 ? (composed?.text ?? '') : '' });
  });
  const [first, ...others] = cells.map(({ place }) => place);
  if (first === undefined) return undefined;
  const edits = cells.map(({ field, to }, at) => ({ field, to, at }));
  const evidence: Place[] = ['wenzhouArrivalDate', ...(composed?.columns ?? [])];
  return { at: [first, ...others], fix: { kind: 'certain', edits, evidence } };
}

/** What is written into a cell of the row. */
interface PlacedText {
  readonly place: Place;
  readonly field: FieldName;
  readonly to: string;
}
