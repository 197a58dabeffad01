import type { Clause } from '../../domain/clauses.js';
import type { ColumnName } from '../../records/fields.js';
import type { CellFault, ColumnType, FaultyCell } from '../../records/index.js';
import type { Examples } from '../example.js';
import { type AnyRecord, type Flaw, rowRule, type Subject } from '../rule.js';

export interface CellFaultSays {
  readonly field: ColumnName;
  readonly type: ColumnType;
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** What more the reader knows: the readings of an ambiguous date, the check a document fails, a choice's nearest value. */
  readonly detail: string | null;
}

/** The text of a cell as the sheet shows it. */
export const shownAt = (record: AnyRecord, index: number): string => record.row.cells[index]?.shown ?? '';

/** A rule that reports what the reader found wrong with single cells; `concerns` limits it to columns of a type, of which the sheet must have one. */
export function cellFaultRule<const Id extends string>(
  id: Id,
  clause: Clause | null,
  fault: CellFault,
  examples: Examples,
  concerns?: ColumnType,
) {
  const matches = (cell: FaultyCell<ColumnName>): boolean =>
    cell.fault === fault && (concerns === undefined || concerns === cell.column.type);
  return rowRule<Subject>()({
    id,
    clause,
    severity: 'error',
    needsType: concerns,
    examples,
    appliesTo: () => true,
    check: ({ record }) =>
      record.faulty.length === 0
        ? []
        : record.faulty.filter(matches).map((cell): Flaw<CellFaultSays> => {
            const { field, index, column, detail } = cell;
            const { type, choices = [] } = column;
            return {
              at: [{ record, field, index }],
              says: { field, type, choices, detail: detail ?? null },
              actual: shownAt(record, index),
            };
          }),
  });
}
