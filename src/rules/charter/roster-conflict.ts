import type { CellLocation } from '../../domain/finding.js';
import type { FilledField } from '../filling.js';
import {
  type AnyRecord,
  type AnyTable,
  type Flaw,
  type Place,
  type RuleContext,
  sheetRule,
} from '../rule.js';
import type { Assignments } from './assignment.js';
import { type AssignedCell, assignedCells } from './fill-officer.js';

export interface RosterConflictSays {
  /** `kept`: what a person has put into the sheet, against the roster, stays. */
  readonly what: 'room' | 'person' | 'kept';
  /** The officers; of `kept` what the sheet shows, then what the roster has. */
  readonly officers: readonly string[];
}

type ConflictFlaw = Flaw<RosterConflictSays, 'suggested'>;

function conflictFlaws({ conflicts }: Assignments): ConflictFlaw[] {
  return conflicts.flatMap(({ what, officers, at, records }): ConflictFlaw[] => {
    const cells = at.map((cell): Place => ({ cell }));
    const says = { what, officers };
    const [first, ...others] = cells;
    // Where nobody lives in the room yet, the roster's own lines are told.
    if (records.length === 0) return first ? [{ at: [first, ...others], says }] : [];
    return records.map((record) => ({ at: [{ record, field: 'responsibleOfficer' }, ...cells], says }));
  });
}

/** A cell in which somebody has chosen against the roster; `also`: what goes with it. */
function keptFlaw(
  record: AnyRecord,
  cell: CellLocation,
  { field, shown, to }: Pick<AssignedCell, 'field' | 'shown' | 'to'>,
  also: readonly FilledField[] = [],
): ConflictFlaw {
  const others = also.map((one): Place => ({ record, field: one.field }));
  return {
    at: [{ record, field }, { cell }, ...others],
    says: { what: 'kept', officers: [shown, to] },
    severity: 'warning',
    actual: shown,
    expected: to,
    fix: {
      kind: 'suggested',
      edits: [{ field, to }, ...also.map((one, place) => ({ ...one, at: 2 + place }))],
      evidence: [{ cell }],
    },
  };
}

/** What a person has put into the sheet against the roster: another officer, another number, another status. */
function keptFlaws({ records }: AnyTable, assignments: Assignments, context: RuleContext): ConflictFlaw[] {
  const hasPhone = context.has('responsibleOfficerPhone');
  return records.flatMap((record): ConflictFlaw[] => {
    const assigned = assignments.of(record);
    if (!assigned) return [];
    const { insteadOfKept: wanted, at: cell, care } = assigned;
    if (wanted && cell) {
      const { responsibleOfficer, responsibleOfficerPhone } = record.values;
      const to = wanted.phone ?? '';
      const isOther = hasPhone && to !== (responsibleOfficerPhone?.number ?? '');
      const phone = isOther ? [{ field: 'responsibleOfficerPhone' as const, to }] : [];
      const officer = {
        field: 'responsibleOfficer',
        shown: responsibleOfficer ?? '',
        to: wanted.name,
      } as const;
      return [keptFlaw(record, cell, officer, phone)];
    }
    return assignedCells(record, assigned, false, context).flatMap((kept): ConflictFlaw[] => {
      if (kept.change !== 'kept' || !context.has(kept.field)) return [];
      if (kept.field === 'responsibleOfficerPhone' && cell) return [keptFlaw(record, cell, kept)];
      return kept.field === 'controlStatus' && care ? [keptFlaw(record, care.at, kept)] : [];
    });
  });
}

/** Two officers for one room or person: nobody is assigned by it. */
export const rosterConflict = sheetRule({
  id: 'charter/roster-conflict',
  clause: 'C-3.3',
  severity: 'error',
  fixes: ['suggested'],
  skip: ({ assignments }) => (assignments ? undefined : { input: 'roster' }),
  check: (table, context) => {
    const { assignments } = context;
    if (!assignments) return { applied: 0, flaws: [] };
    const flaws = [...conflictFlaws(assignments), ...keptFlaws(table, assignments, context)];
    return { applied: assignments.people, flaws };
  },
  examples: {
    flawed: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', room: '512', responsibleOfficer: '' }],
      list: [
        { responsibleOfficer: '王海燕', room: '501-520' },
        { responsibleOfficer: '李建国', room: '512' },
      ],
    },
    clean: {
      rows: [{ documentNumber: 'E12345678', controlStatus: '待分配', room: '512', responsibleOfficer: '' }],
      list: [
        { responsibleOfficer: '王海燕', room: '501-520' },
        { responsibleOfficer: '李建国', room: '601-620' },
      ],
    },
  },
});
