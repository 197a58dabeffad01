import type { Clause } from '../../domain/clauses.js';
import type { FieldName } from '../../records/fields.js';
import type { CellFault, FaultyCell } from '../../records/index.js';
import type { Examples } from '../example.js';
import { type AnyRecord, type Flaw, rowRule, type Subject } from '../rule.js';

export interface CellFaultSays {
  readonly field: FieldName;
  /** What more the reader knows: the two readings of an ambiguous date, the check that a document fails. */
  readonly detail: string | null;
}

/** The text of a cell as the sheet shows it. */
export const shownAt = (record: AnyRecord, index: number): string => record.row.cells[index]?.shown ?? '';

/** A rule that reports what the reader found wrong with single cells; `concerns` limits it to some fields, of which the sheet must have one. */
export function cellFaultRule<const Id extends string>(
  id: Id,
  clause: Clause | null,
  fault: CellFault,
  examples: Examples,
  concerns?: readonly FieldName[],
) {
  const matches = (cell: FaultyCell<FieldName>): boolean =>
    cell.fault === fault && (concerns === undefined || concerns.includes(cell.field));
  return rowRule<Subject>()({
    id,
    clause,
    severity: 'error',
    ...(concerns ? { needsOneOf: [concerns] } : {}),
    examples,
    appliesTo: () => true,
    check: ({ record }) =>
      record.faulty.length === 0
        ? []
        : record.faulty.filter(matches).map((cell): Flaw<CellFaultSays> => {
            const { field, index, detail } = cell;
            return {
              at: [{ record, field, index }],
              says: { field, detail: detail ?? null },
              actual: shownAt(record, index),
            };
          }),
  });
}
