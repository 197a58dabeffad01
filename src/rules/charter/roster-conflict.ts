import { type AnyTable, type Flaw, type FlawEdit, type Place, type RuleContext, sheetRule } from '../rule.js';
import type { Assignments } from './assignment.js';

export interface RosterConflictSays {
  /** `kept`: a person has put another officer into the sheet, who stays. */
  readonly what: 'room' | 'person' | 'kept';
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

/** An officer in the sheet whom a person has chosen against the roster. */
function keptFlaws({ records }: AnyTable, assignments: Assignments, { has }: RuleContext): ConflictFlaw[] {
  return records.flatMap((record): ConflictFlaw[] => {
    const { insteadOfKept: wanted, at: cell } = assignments.of(record) ?? {};
    if (!wanted || !cell) return [];
    const shown = record.values.responsibleOfficer ?? '';
    const { phone } = wanted;
    const withPhone = phone !== undefined && has('responsibleOfficerPhone');
    const at: [Place, ...Place[]] = [{ record, field: 'responsibleOfficer' }, { cell }];
    const edits: FlawEdit[] = [{ field: 'responsibleOfficer', to: wanted.name }];
    if (withPhone) {
      edits.push({ field: 'responsibleOfficerPhone', to: phone, at: at.length });
      at.push({ record, field: 'responsibleOfficerPhone' });
    }
    return [
      {
        at,
        says: { what: 'kept', officers: [shown, wanted.name] },
        severity: 'warning',
        actual: shown,
        expected: wanted.name,
        fix: { kind: 'suggested', edits, evidence: [{ cell }] },
      },
    ];
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
