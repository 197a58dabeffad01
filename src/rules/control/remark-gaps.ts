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

/** What the remark lacks of the items asked for; one whose column cannot be read is unknown, not missing. */
export function remarkGaps(
  items: readonly RequiredItem[],
  subject: ControlSubject,
  context: RuleContext,
): RemarkGaps {
  const { values, remark, record } = subject;
  const gaps = notInRemark(items, remark)
    .map(({ item, columns }) => ({
      item,
      columns: columnsGiving(columns, values),
      isUnknown: columns.some((field) => isUnread(field, values, context)),
    }))
    .filter(({ columns, isUnknown }) => columns.length > 0 || !isUnknown);
  const missing = gaps.filter(({ columns }) => columns.length === 0).map(({ item }) => item);
  const onlyInColumns = gaps.filter(({ columns }) => columns.length > 0).map(({ item }) => item);
  const columns = [...new Set(gaps.flatMap((gap) => gap.columns))];
  const supplements = gaps.map((gap): Supplement => ({ item: gap.item, value: textOf(values, gap.columns) }));
  const draft = completedRemark(values.remarks ?? '', supplements);
  // A remark that is spread over several columns has no one cell to write it into.
  const isSpread = record.readFrom?.remarks !== undefined;
  const isWhole = missing.length === 0 && columns.length > 0 && !isSpread;
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
