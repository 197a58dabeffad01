import type { CalendarDate } from '../domain/calendar-date.js';
import type { Fact } from '../domain/decision.js';
import type { SuppliedFact } from '../domain/remark/completed-remark.js';
import type { RemarkFact, RemarkFacts, RemarkReading } from '../domain/remark/facts.js';
import { type FieldName, fields } from '../records/fields.js';
import type { AnyValues, RuleContext } from './rule.js';

/** Facts that a column and a remark can both state, as the same kind of value. */
type Shared = {
  [F in FieldName & keyof RemarkFacts]: RemarkFacts[F] extends CalendarDate | string | undefined ? F : never;
}[FieldName & keyof RemarkFacts];

/** A fact's origin: one array for each field, however many facts come from it. */
const FROM = Object.fromEntries(Object.keys(fields).map((field) => [field, [field]])) as unknown as {
  readonly [F in FieldName]: readonly [F];
};

/** Where a fact was read that a single column states. */
export const from = (field: FieldName): readonly FieldName[] => FROM[field];

/** Whether something stands in a field's cell that cannot be read: the fact is unknown, and nothing may step in for it. */
export const isUnread = (field: FieldName, values: AnyValues, { has }: Pick<RuleContext, 'has'>): boolean =>
  values[field] === undefined && has(field);

/**
 * A fact from its column where that is filled, else from the remark (specification, section 2).
 * Where the cell cannot be read the fact is unknown: the remark does not step in for it.
 */
export function columnOrRemark<F extends Shared>(
  field: F,
  values: Pick<AnyValues, F>,
  { facts }: RemarkReading,
  context: Pick<RuleContext, 'has'>,
): Fact<NonNullable<AnyValues[F] | RemarkFacts[F]>> | undefined {
  const column = values[field];
  if (column !== null && column !== undefined) return { value: column, from: from(field) };
  const remark = isUnread(field, values, context) ? undefined : facts[field];
  return remark === undefined || remark === null ? undefined : { value: remark, from: from('remarks') };
}

/** Words in a free-text cell that state nothing. */
const NO_STATEMENT = /^(?:无|没有|不详|未知|暂无|原因不详|\/|-+)$/;

/** Whether free text states anything: 无 and 不详 do not. */
export const statesSomething = (text: string | null | undefined): boolean =>
  Boolean(text) && !NO_STATEMENT.test((text ?? '').replace(/[\s。.]/g, ''));

/** An item of information that a remark must give, or a column instead of it. */
export interface RequiredItem {
  readonly item: SuppliedFact;
  /** Other facts of a remark that say as much. */
  readonly metBy?: readonly RemarkFact[];
  /** Columns that can give it. */
  readonly columns: readonly FieldName[];
}

/** The items that the remark itself does not give. */
export const notInRemark = (items: readonly RequiredItem[], { facts }: RemarkReading): RequiredItem[] =>
  items.filter(({ item, metBy = [] }) => [item, ...metBy].every((fact) => facts[fact] === undefined));

/** The items that neither the remark nor a column gives; one whose column cannot be read is unknown, not missing. */
export function missingItems(
  items: readonly RequiredItem[],
  values: AnyValues,
  remark: RemarkReading,
  context: RuleContext,
): SuppliedFact[] {
  const isUnknown = (field: FieldName): boolean => isUnread(field, values, context);
  return notInRemark(items, remark)
    .filter(({ columns }) => columnsGiving(columns, values).length === 0 && !columns.some(isUnknown))
    .map(({ item }) => item);
}

/** The columns that state anything. */
export const columnsGiving = (columns: readonly FieldName[], values: AnyValues): FieldName[] =>
  columns.filter((field) => {
    const value = values[field];
    return typeof value === 'string' ? statesSomething(value) : value !== null && value !== undefined;
  });
