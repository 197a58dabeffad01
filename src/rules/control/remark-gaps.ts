import { completedRemark, type Supplement, type SuppliedFact } from '../../domain/remark/completed-remark.js';
import { FACTS } from '../../domain/remark/facts.js';
import { readRemark } from '../../domain/remark/index.js';
import type { FieldName } from '../../records/fields.js';
import type { AnyValues, FlawFix, RuleContext } from '../rule.js';
import { columnsGiving, isUnread, notInRemark, type RequiredItem } from '../stated.js';
import type { ControlSubject } from './control.js';

/** What a remark does not say of what it must. */
export interface RemarkGaps {
  /** What no column gives either. */
  readonly missing: readonly SuppliedFact[];
  readonly onlyInColumns: readonly SuppliedFact[];
  /** The columns that give the others. */
  readonly columns: readonly FieldName[];
  /** The remark with what columns give, and blanks for the rest. */
  readonly draft: string;
  /** Writes the draft into the cell; only where columns give all and it reads as meant. */
  readonly fix: FlawFix<'suggested'> | undefined;
}

const textOf = (values: AnyValues, columns: readonly FieldName[]): string | undefined =>
  columns.length === 0 ? undefined : columns.map((field) => String(values[field])).join('，');

/** Whether the draft says what the remark says, and all that is asked for. */
function readsAsMeant(
  draft: string,
  items: readonly RequiredItem[],
  { remark }: ControlSubject,
  { today, places }: RuleContext,
): boolean {
  const read = readRemark(draft, today, places.words);
  const kept = FACTS.every(
    (fact) =>
      // The present situation is told anew.
      fact === 'situation' ||
      fact === 'whereabouts' ||
      remark.facts[fact] === undefined ||
      JSON.stringify(read.facts[fact]) === JSON.stringify(remark.facts[fact]),
  );
  return kept && notInRemark(items, read).length === 0;
}

/** An item that the remark does not give, and the columns that do. */
interface Gap {
  readonly required: RequiredItem;
  readonly item: SuppliedFact;
  readonly columns: readonly FieldName[];
}

/** What the remark lacks of the items asked for; one whose column cannot be read is unknown, not missing. */
const gapsOf = (
  items: readonly RequiredItem[],
  { values, remark }: ControlSubject,
  context: RuleContext,
): Gap[] =>
  notInRemark(items, remark)
    .map((required) => ({
      required,
      item: required.item,
      columns: columnsGiving(required.columns, values),
      isUnknown: required.columns.some((field) => isUnread(field, values, context)),
    }))
    .filter(({ columns, isUnknown }) => columns.length > 0 || !isUnknown);

/** Whether the remark is spread over several columns: it then has no one cell to write it into. */
const isSpread = ({ record }: ControlSubject): boolean => record.readFrom?.remarks !== undefined;

/** What the remark and the columns say of the items asked for. */
export function remarkGaps(
  items: readonly RequiredItem[],
  subject: ControlSubject,
  context: RuleContext,
): RemarkGaps {
  const { values } = subject;
  const gaps = gapsOf(items, subject, context);
  const missing = gaps.filter(({ columns }) => columns.length === 0).map(({ item }) => item);
  const onlyInColumns = gaps.filter(({ columns }) => columns.length > 0).map(({ item }) => item);
  const columns = [...new Set(gaps.flatMap((gap) => gap.columns))];
  const supplements = gaps.map((gap): Supplement => ({ item: gap.item, value: textOf(values, gap.columns) }));
  const draft = completedRemark(values.remarks ?? '', supplements);
  const isWhole = missing.length === 0 && columns.length > 0 && !isSpread(subject);
  return {
    missing,
    onlyInColumns,
    columns,
    draft,
    fix:
      isWhole && readsAsMeant(draft, items, subject, context)
        ? { kind: 'suggested', edits: [{ field: 'remarks', to: draft }], evidence: columns }
        : undefined,
  };
}

/** Where somebody is quarantined, before the words on how they are: 在鹿城区云栈酒店512房，集中隔离中，健康. */
function withSite({ quarantineSite, room }: AnyValues, situation: string | undefined): string | undefined {
  if (!quarantineSite || situation === undefined) return situation;
  return `在${quarantineSite}${room ?? ''}${/\d$/.test(room ?? '') ? '房' : ''}，${situation}`;
}

/**
 * The remark, whole, with all that columns give of the items asked for, and those columns; what nobody knows is left out.
 * `undefined` where there is nothing to add, or the remark would not read as it is meant.
 */
export function composedRemark(
  items: readonly RequiredItem[],
  subject: ControlSubject,
  context: RuleContext,
): { readonly text: string; readonly columns: readonly FieldName[] } | undefined {
  const { values } = subject;
  if (values.remarks === undefined) return undefined;
  const given = gapsOf(items, subject, context).filter(({ columns }) => columns.length > 0);
  if (given.length === 0) return undefined;
  const added = given.map(({ required }) => required);
  const textWith = (situationOf: (text: string | undefined) => string | undefined): string =>
    completedRemark(
      values.remarks ?? '',
      given.map(({ item, columns }): Supplement => {
        const text = textOf(values, columns);
        return { item, value: item === 'situation' ? situationOf(text) : text };
      }),
    );
  const text = [
    textWith((situation) => withSite(values, situation)),
    textWith((situation) => situation),
  ].find((draft) => readsAsMeant(draft, added, subject, context));
  return text === undefined ? undefined : { text, columns: given.flatMap(({ columns }) => columns) };
}
