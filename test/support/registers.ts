import type { LocalTime } from '../../src/domain/local-time.js';
import { defaultPolicy } from '../../src/domain/policy.js';
import type { RuleFinding } from '../../src/pipeline/check.js';
import type { RegisterName } from '../../src/pipeline/desk.js';
import { recogniseAll } from '../../src/pipeline/recognise.js';
import {
  type ReadInput,
  type ReconciledRegisters,
  type ReconcileOptions,
  readTable,
  reconcileRegisters,
} from '../../src/pipeline/run.js';
import type { FieldName } from '../../src/records/fields.js';
import type { KindName } from '../../src/records/sheet-kind.js';
import type { Sheet } from '../../src/table/sheet.js';
import { day } from '../rules/checked.js';
import { sheetOf, type TestRow } from './memory-sheet.js';

export const NOW = '2020-04-27T15:30:00' as LocalTime;
const TODAY = day('2020-04-27');

/** A sheet as one kind. */
export function inputOf<K extends KindName>(
  kind: K,
  sheet: Sheet,
): ReadInput & { readonly recognition: { readonly kind: K } } {
  const [recognition] = recogniseAll(sheet, { today: TODAY, kind });
  if (!recognition) throw new Error('no header');
  return { file: `${kind}.xlsx`, sheet, recognition: { ...recognition, kind } };
}

export interface TestRegisters {
  readonly control: readonly TestRow[];
  readonly verification: readonly TestRow[];
  readonly cases?: readonly TestRow[];
}

export const CONTROL: TestRow = {
  name: '吕秀兰',
  documentNumber: '330399199001011234',
  controlStatus: '纳入管控',
};
export const VERIFICATION: TestRow = {
  name: '吕秀兰',
  documentNumber: '330399199001011234',
  verificationStatus: '结束核查',
};

/** All columns that the rows use: an empty register has a header too. */
const columnsOf = (...rows: readonly (TestRow | readonly TestRow[])[]): FieldName[] => [
  ...new Set(rows.flat().flatMap((row) => Object.keys(row) as FieldName[])),
];

/** Reconciles two registers, each row on the person of all examples unless it says otherwise. */
export function reconcile(
  { control, verification, cases }: TestRegisters,
  options: Partial<ReconcileOptions> = {},
): ReconciledRegisters {
  const register = <K extends RegisterName>(kind: K, rows: readonly TestRow[], frame: TestRow) =>
    inputOf(
      kind,
      sheetOf(
        rows.map((row) => ({ ...frame, ...row })),
        columnsOf(frame, rows),
      ),
    );
  return reconcileRegisters(
    {
      control: register('control-register', control, CONTROL),
      verification: register('verification', verification, VERIFICATION),
    },
    {
      now: NOW,
      policy: defaultPolicy,
      accepted: { suggestions: false, decisions: false },
      all: false,
      cases: cases && readTable(inputOf('case-list', sheetOf(cases)), TODAY),
      ...options,
    },
  );
}

/** What is found, where, and what its fix would do. */
export const told = ({ rule, severity, at, fix, actual, expected }: RuleFinding) => ({
  rule,
  severity,
  at: at.map(({ file, column, row, field }) => `${file.slice(0, 1)}${row} ${field ?? column}`),
  ...(actual === undefined ? {} : { actual }),
  ...(expected === undefined ? {} : { expected }),
  ...(fix
    ? { fix: fix.kind, edits: fix.edits.map(({ field, from, to }) => `${field}: ${from} → ${to}`) }
    : {}),
});

/** All findings of the rules about both registers, and about cases. */
export const pairFindings = ({ control, verification }: ReconciledRegisters): RuleFinding[] =>
  [...control.findings, ...verification.findings].filter(
    ({ rule }) => rule.startsWith('reconcile/') || rule === 'verification/health-behind-cases',
  );
