import type { CalendarDate } from '../domain/calendar-date.js';
import type { Clause } from '../domain/clauses.js';
import type { CellLocation, FixKind, Severity } from '../domain/finding.js';
import type { Gazetteer } from '../domain/gazetteer.js';
import type { LocalTime } from '../domain/local-time.js';
import type { Policy } from '../domain/policy.js';
import type { RemarkReading } from '../domain/remark/facts.js';
import type { ColumnName, FieldName, OwnColumn, Values } from '../records/fields.js';
import type { ColumnType, RowRecord, Table } from '../records/index.js';
import type { KindName, SheetKind } from '../records/sheet-kind.js';
import type { Assignments } from './charter/assignment.js';
import type { FilledBefore } from './charter/filled-before.js';
import type { FlightImport } from './charter/flight-import.js';
import type { RollCall } from './charter/roll-call.js';
import type { VerifiedPhones } from './charter/verified-phones.js';
import type { History } from './control/history.js';
import type { Intake } from './control/intake.js';
import type { Examples } from './example.js';
import type { CaseOf } from './reconcile/cases.js';
import type { OtherRegister } from './reconcile/counterpart.js';

/** Any row of any kind. */
export type AnyValues = Values<FieldName> & { readonly [N in OwnColumn]?: unknown };
export type AnyRecord = RowRecord<AnyValues>;
export type AnyTable = Table<AnyValues, KindName>;

/** A person's row with its remark read: what rules about a row look at. */
export interface Subject<V = AnyValues> {
  readonly record: RowRecord<V>;
  readonly values: V;
  readonly remark: RemarkReading;
}

/** What holds for the whole run. */
export interface RuleContext {
  readonly now: LocalTime;
  readonly today: CalendarDate;
  readonly policy: Policy;
  /** How this desk resolves names of places. */
  readonly places: Gazetteer;
  /** The kind of the sheet, as this desk knows it. */
  readonly kind: SheetKind;
  /** The day the sheet was sent, for rows that do not say it. */
  readonly dispatched?: CalendarDate | undefined;
  /** What earlier exports of the register show, where any were given. */
  readonly history?: History | undefined;
  /** The other register, where two are reconciled. */
  readonly other?: OtherRegister | undefined;
  /** What the health commission's case list says of a row's person, where one was given. */
  readonly caseOf?: CaseOf | undefined;
  /** What people found locally are registered with. */
  readonly intake?: Intake | undefined;
  /** What the passengers of a charter flight are imported with. */
  readonly flight?: FlightImport | undefined;
  /** What the roster, the list of verified phones or the roll-call says of an import sheet's passengers. */
  readonly assignments?: Assignments | undefined;
  readonly verifiedPhones?: VerifiedPhones | undefined;
  readonly rollCall?: RollCall | undefined;
  /** What earlier runs of this step of the charter day have written into the import sheet. */
  readonly filledBefore?: FilledBefore | undefined;
  /** Whether the sheet has a column for the field. */
  readonly has: (field: ColumnName) => boolean;
  /** The indices of a field's columns. */
  readonly columnsOf: (field: ColumnName) => readonly number[];
}

/**
 * A place to point at: a field of the row at hand, a cell (by field, or by column index where the field has several
 * columns) of some row, a column by its header, a cell of a row of the other register (`beside`), or a cell of another
 * sheet by its address.
 */
export type Place =
  | FieldName
  | { readonly record: RowRecord<AnyValues>; readonly field: ColumnName; readonly index?: number }
  | { readonly header: number }
  | { readonly missing: FieldName }
  | { readonly beside: AnyRecord; readonly field: FieldName }
  | { readonly cell: CellLocation };

/** A cell's change: of the flaw's first place unless `at` says which of its places. */
export interface FlawEdit {
  readonly field: ColumnName;
  /** The text the cell shall show, dates as YYYY-MM-DD. */
  readonly to: string;
  readonly at?: number;
}

export interface FlawFix<Kind extends FixKind = FixKind> {
  readonly kind: Kind;
  readonly edits: readonly FlawEdit[];
  readonly evidence: readonly Place[];
}

/** What a rule finds; the runner adds who says it and where that is. `Kind`: how its fix may be applied, if it has one. */
export interface Flaw<Says, Kind extends FixKind = never> {
  readonly at: readonly [Place, ...Place[]];
  /** The data its message is made of. */
  readonly says: Says;
  readonly actual?: string | undefined;
  readonly expected?: string | undefined;
  readonly due?: LocalTime | undefined;
  /** Where it is milder than the rule's own. */
  readonly severity?: Severity | undefined;
  readonly fix?: FlawFix<Kind> | undefined;
}

/** What decides, before any row is looked at, whether a rule can be applied. */
export type Given = Omit<
  RuleContext,
  'now' | 'today' | 'policy' | 'places' | 'kind' | 'filledBefore' | 'columnsOf'
>;

/** Why a rule was not applied at all: columns that the sheet lacks, or an input that was not given. */
export type SkipReason =
  | { readonly columns: readonly FieldName[] }
  /** Not one of these columns is there. */
  | { readonly anyOf: readonly FieldName[] }
  /** The other register lacks columns. */
  | { readonly otherColumns: readonly FieldName[] }
  | { readonly input: InputName };

/** An input that a rule needs, and that a run may be without. */
export type InputName =
  | 'cases'
  | 'dispatched'
  | 'previous'
  | 'other'
  | 'control'
  | 'roster'
  | 'phones'
  | 'roll-call';

/** What is known of a rule before it looks at anything. */
export interface RuleHead<Id extends string, Kind extends FixKind = FixKind> {
  readonly id: Id;
  readonly clause: Clause | null;
  readonly severity: Severity;
  /** The kinds of fix it may propose; one that is not told here does not compile. */
  readonly fixes?: readonly Kind[];
  /** Columns without which the rule says nothing; it is then reported as skipped. */
  readonly needs?: readonly FieldName[];
  /** Groups of columns of which it needs at least one each. */
  readonly needsOneOf?: readonly (readonly FieldName[])[];
  /** A type of which it needs a column, be it a field or a further column. */
  readonly needsType?: ColumnType | undefined;
  /** Any further reason to skip it. */
  readonly skip?: (context: Given) => SkipReason | undefined;
  readonly examples: Examples;
}

/** A rule about one row. `check` is called only where it applies. */
export interface RowRule<S, Id extends string, Says, Kind extends FixKind = FixKind>
  extends RuleHead<Id, Kind> {
  readonly subject: 'row';
  readonly appliesTo: (subject: S, context: RuleContext) => boolean;
  readonly check: (subject: S, context: RuleContext) => readonly Flaw<Says, NoInfer<Kind>>[];
}

/** A rule about a sheet as a whole: its header, or rows beside each other. */
export interface SheetRule<Id extends string, Says, Kind extends FixKind = FixKind>
  extends RuleHead<Id, Kind> {
  readonly subject: 'sheet';
  readonly check: (
    table: AnyTable,
    context: RuleContext,
    subjectOf: (record: AnyRecord) => Subject,
  ) => {
    /** How many rows or columns it looked at. */
    readonly applied: number;
    readonly flaws: readonly Flaw<Says, NoInfer<Kind>>[];
  };
}

/**
 * Declares a rule about one row; a function so that the id and the message's data are inferred. All rules about rows
 * are of one shape, whatever they leave out: every row asks every rule, which is fast as long as they look alike.
 */
export function rowRule<S>() {
  return <const Id extends string, Says, Kind extends FixKind = never>({
    id,
    clause,
    severity,
    fixes = NONE,
    needs = NONE,
    needsOneOf = NONE,
    needsType,
    skip = never,
    examples,
    appliesTo,
    check,
  }: Omit<RowRule<S, Id, Says, Kind>, 'subject'>): RowRule<S, Id, Says, Kind> => ({
    subject: 'row',
    id,
    clause,
    severity,
    fixes,
    needs,
    needsOneOf,
    needsType,
    skip,
    examples,
    appliesTo,
    check,
  });
}

const NONE: readonly never[] = [];
const never = (): undefined => undefined;

/** Declares a rule about a whole sheet. */
export function sheetRule<const Id extends string, Says, Kind extends FixKind = never>(
  rule: Omit<SheetRule<Id, Says, Kind>, 'subject'>,
): SheetRule<Id, Says, Kind> {
  return { ...rule, subject: 'sheet' };
}
