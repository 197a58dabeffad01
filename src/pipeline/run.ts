import { append } from '../domain/append.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Decision } from '../domain/decision.js';
import type { CellLocation, Severity } from '../domain/finding.js';
import { commonGazetteer, type Gazetteer } from '../domain/gazetteer.js';
import { dateOf, type LocalTime } from '../domain/local-time.js';
import type { Policy } from '../domain/policy.js';
import type { AnyRecord, AnyTable, AnyValues, RuleContext, Subject } from '../rules/rule.js';
import type { Sheet } from '../table/sheet.js';
import { RecordReader } from '../table/table.js';
import { casesOf } from './cases.js';
import {
  Checker,
  isOpen,
  type PlacedFix,
  type RuleFinding,
  type RuleOutcome,
  type Severities,
} from './check.js';
import { Counterparts } from './counterparts.js';
import { type Desk, type DeskName, desks, isTask, type RegisterName, reconcilingDesk } from './desk.js';
import { type Exception, type ExceptionOutcome, Exceptions } from './exceptions.js';
import { type Acceptance, type MendedRow, mendRows, type RowToMend } from './fix.js';
import { type EarlierExport, historyOf } from './history.js';
import { identityDecisions, type WrittenIdentity } from './identities.js';
import { Locator } from './locate.js';
import { type Matching, matchPeople } from './match-people.js';
import type { Recognition } from './recognise.js';

export interface RunOptions {
  /** The clock, read once. */
  readonly now: LocalTime;
  readonly policy: Policy;
  /** The day the sheet was sent, for rows that do not say it. */
  readonly dispatched?: CalendarDate | undefined;
  /** What the register showed on earlier days. */
  readonly earlier?: readonly EarlierExport[] | undefined;
  readonly accepted: Acceptance;
  /** Where places have names of the city's own. */
  readonly places?: Gazetteer | undefined;
  readonly severities?: Severities | undefined;
  readonly exceptions?: readonly Exception[] | undefined;
}

/** A row of the source, mended as far as fixes allow. */
export interface SettledRow {
  /** As read. */
  readonly source: AnyRecord;
  /** As it goes into the import sheet. */
  readonly mended: AnyRecord;
  /** Why it needs a person; none: the row is ready. */
  readonly holds: readonly RuleFinding[];
  /** What was filled in without a finding that carries it: a decision, or what a list says. */
  readonly filled: PlacedFix | undefined;
}

/** A decision of section 3, with the row it is about. */
export interface RowDecision {
  readonly row: number;
  readonly decision: Decision;
}

export interface Counts {
  readonly rows: number;
  readonly ready: number;
  readonly held: number;
  readonly blank: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notices: number;
  readonly fixed: number;
}

/** A sheet, checked and mended. */
export interface CheckedSheet {
  readonly kind: DeskName;
  readonly table: AnyTable;
  readonly sheet: Sheet;
  /** In the order of rows. */
  readonly rows: readonly SettledRow[];
  readonly findings: readonly RuleFinding[];
  readonly decisions: readonly RowDecision[];
  readonly rules: readonly RuleOutcome[];
  readonly exceptions: readonly ExceptionOutcome[];
  /** By what numbers it judged, and how it resolved names of places. */
  readonly policy: Policy;
  readonly places: Gazetteer;
  readonly counts: Counts;
}

/** A sheet to be read: where it comes from, and as what it was recognised. */
export interface ReadInput {
  readonly file: string;
  readonly sheet: Sheet;
  readonly recognition: Recognition;
}

/** A sheet to be checked. */
export interface SheetInput extends ReadInput {
  readonly recognition: Recognition & { readonly kind: DeskName };
}

/** One of two registers to be reconciled. */
export interface RegisterInput<K extends RegisterName> extends SheetInput {
  readonly recognition: Recognition & { readonly kind: K };
}

/** The row of a sheet that a finding is about: the first that it names; 0 where it names those of other sheets only. */
function rowOf({ at }: RuleFinding, { file, sheet }: AnyTable): number {
  return at.find((cell) => cell.file === file && cell.sheet === sheet)?.row ?? ELSEWHERE;
}

const ELSEWHERE = 0;

/** Groups findings by the row of their first cell. */
function byRow(findings: readonly RuleFinding[], table: AnyTable): Map<number, RuleFinding[]> {
  const rows = new Map<number, RuleFinding[]>();
  for (const finding of findings) append(rows, rowOf(finding, table), finding);
  return rows;
}

const isOpenError = (finding: RuleFinding): boolean => finding.severity === 'error' && isOpen(finding);

/** From the row below the header to the last that is not empty, told by the row numbers alone. */
export function rowsBelowHeader({ layout, records, blanks }: AnyTable): number {
  const last = Math.max(layout.headerRow, records.at(-1)?.row.number ?? 0, blanks.at(-1)?.last ?? 0);
  return last - layout.headerRow;
}

function count(table: AnyTable, rows: readonly SettledRow[], findings: readonly RuleFinding[]): Counts {
  const open: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  let fixed = 0;
  for (const finding of findings) {
    if (finding.applied) fixed++;
    else if (isOpen(finding)) open[finding.severity]++;
  }
  const blank = table.blanks.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const held = rows.filter(({ holds }) => holds.length > 0).length;
  const counts: Counts = {
    rows: table.records.length + blank,
    ready: rows.length - held,
    held,
    blank,
    errors: open.error,
    warnings: open.warning,
    notices: open.notice,
    fixed,
  };
  if (counts.rows !== counts.ready + counts.held + counts.blank || counts.rows !== rowsBelowHeader(table)) {
    throw new Error(`rows do not add up: ${JSON.stringify(counts)}`);
  }
  return counts;
}

const rowKey = ({ file, sheet, row }: Pick<CellLocation, 'file' | 'sheet' | 'row'>): string =>
  `${file}\n${sheet}\n${row}`;

/** The person keys of earlier exports, by the rows that show them. */
function keysOf(earlier: readonly EarlierExport[]): ReadonlyMap<string, string | undefined> {
  return new Map(
    earlier.flatMap(({ table: { file, sheet, records } }) =>
      records.map(({ row, values }) => [
        rowKey({ file, sheet, row: row.number }),
        values.documentNumber?.key,
      ]),
    ),
  );
}

/** What most rows have of most things: they share it. */
const NONE: readonly never[] = [];

/**
 * So many rows take each step together: the code of one step stays in the processor's caches, where that of the whole
 * way would not, and what it leaves behind is gone before the next sweep of memory.
 */
const BATCH = 64;

function readerOf({ sheet, recognition }: ReadInput, today: CalendarDate): RecordReader<AnyValues> {
  return new RecordReader<AnyValues>(recognition.layout, { today, dateSystem: sheet.dateSystem });
}

/** Reads a sheet into records as on a day. */
export function readTable(input: ReadInput, today: CalendarDate): AnyTable {
  const { file, sheet, recognition } = input;
  const { kind, layout } = recognition;
  return {
    file,
    sheet: sheet.name,
    kind,
    layout,
    ...readerOf(input, today).readAll(sheet, layout.headerRow),
  };
}

/** What rules are given beside the sheet itself. */
export type Beside = Pick<
  RuleContext,
  'other' | 'caseOf' | 'intake' | 'flight' | 'assignments' | 'verifiedPhones' | 'rollCall' | 'filledBefore'
>;

/** How a sheet stands to the other one, where two registers are reconciled. */
interface Linked {
  readonly locator: Locator;
  /** Shows a row, as it stands now, to the other register. */
  readonly show: (subject: Subject) => void;
}

/** One sheet at work: its rows on their way through reading, checking and mending. */
class SheetAtWork {
  readonly input: SheetInput;
  readonly table: AnyTable;
  readonly checker: Checker;
  readonly #options: RunOptions;
  readonly #reader: RecordReader<AnyValues>;
  readonly #exceptions: Exceptions;
  readonly #ofSheet: ReadonlyMap<number, RuleFinding[]>;
  readonly #aboutHeader: readonly RuleFinding[];
  /** A column that the command cannot do without is missing for every row. */
  readonly #holdsAll: readonly RuleFinding[];
  readonly #show: Linked['show'] | undefined;
  /** Findings, rows and decisions by the place of the record in the table. */
  readonly #findings: (readonly RuleFinding[])[] = [];
  readonly #rows: SettledRow[] = [];
  readonly #decisions: (RowDecision | undefined)[] = [];

  constructor(
    input: SheetInput,
    table: AnyTable,
    desk: Desk,
    options: RunOptions,
    { beside = {}, linked }: { readonly beside?: Beside; readonly linked?: Linked } = {},
  ) {
    const today = dateOf(options.now);
    const { policy, dispatched, now, places = commonGazetteer, severities, earlier = NONE } = options;
    // Only the control register has earlier exports.
    const history = earlier.length > 0 && table.kind !== 'verification' ? historyOf(earlier) : undefined;
    const { sheetKind } = input.recognition;
    const { required = NONE } = desk;
    const kind = { ...sheetKind, required: [...sheetKind.required, ...required] };
    const { locator, show } = linked ?? {};
    const context = { now, today, policy, dispatched, history, places, kind, ...beside };
    this.input = input;
    this.table = table;
    this.#options = options;
    this.#reader = readerOf(input, today);
    this.checker = new Checker(table, desk, context, {
      ...(severities ? { severities } : {}),
      ...(locator ? { locator } : {}),
    });
    this.#exceptions = new Exceptions(
      table,
      new Set(desk.rules.map(({ id }) => id)),
      options.exceptions ?? [],
      today,
    );
    this.#show = show;
    this.#ofSheet = byRow(this.checker.checkSheet(), table);
    this.#aboutHeader = this.#exceptions.on(this.#ofSheet.get(table.layout.headerRow) ?? [], undefined);
    this.#holdsAll = this.#aboutHeader.filter(isOpenError);
  }

  /** Reads the remarks of some rows, and shows them to the other register. */
  read(records: readonly AnyRecord[]): Subject[] {
    const subjects = this.checker.readAll(records);
    if (this.#show) for (const subject of subjects) this.#show(subject);
    return subjects;
  }

  /** What is found in rows that were read. */
  find(read: readonly Subject[]): RowToMend[] {
    const { checker, table } = this;
    const subjects = read.map((subject) => checker.complete(subject));
    const alone = checker.checkRows(subjects);
    return subjects.map((subject, at) => {
      const beside = this.#ofSheet.get(subject.record.row.number);
      const ofRow = alone[at] ?? [];
      return {
        table,
        subject,
        found: beside ? checker.inOrder([...beside, ...ofRow]) : ofRow,
        checker,
        read: (row) => this.#reader.read(row),
        show: this.#show,
      };
    });
  }

  /** Takes a mended row back to its place in the table. */
  settle(place: number, { subject }: RowToMend, mended: MendedRow): void {
    const { record } = subject;
    if (isTask(subject)) this.#decisions[place] = { row: record.row.number, decision: subject.decision };
    const told = this.#exceptions.on(mended.findings, record);
    const holds = told.some(isOpenError) ? told.filter(isOpenError) : NONE;
    this.#findings[place] = told;
    this.#rows[place] = {
      source: record,
      mended: mended.record,
      holds: this.#holdsAll.length > 0 ? [...this.#holdsAll, ...holds] : holds,
      filled: mended.filled,
    };
  }

  /** All of it, once every row is settled. */
  finish(): CheckedSheet {
    const { policy, places = commonGazetteer, earlier = NONE } = this.#options;
    const { table, checker } = this;
    const elsewhere = this.#ofSheet.get(ELSEWHERE) ?? NONE;
    const keys = elsewhere.length > 0 ? keysOf(earlier) : undefined;
    const toldElsewhere = elsewhere.flatMap((finding) => {
      const [first] = finding.at;
      return this.#exceptions.on([finding], undefined, first && keys?.get(rowKey(first)));
    });
    const findings = [...this.#aboutHeader, ...this.#findings.flat(), ...toldElsewhere];
    return {
      kind: this.input.recognition.kind,
      table,
      sheet: this.input.sheet,
      rows: this.#rows,
      findings,
      decisions: this.#decisions.flatMap((decision) => decision ?? []),
      rules: checker.outcomes(),
      exceptions: this.#exceptions.outcomes(),
      policy,
      places,
      counts: count(table, this.#rows, findings),
    };
  }
}

/** The rows of one person, one in each sheet: by the place of the record in its table. */
type PersonRows = readonly { readonly sheet: SheetAtWork; readonly place: number }[];

/** Checks and mends rows, those of one person together. */
function workOn(people: readonly PersonRows[], accepted: Acceptance): void {
  for (let start = 0; start < people.length; start += BATCH) {
    const batch = people.slice(start, start + BATCH);
    const sheets = new Set(batch.flatMap((rows) => rows.map(({ sheet }) => sheet)));
    const read = Array.from(sheets, (sheet) => {
      const places = batch.flatMap((rows) => rows.flatMap((row) => (row.sheet === sheet ? [row.place] : [])));
      const records = places.flatMap((place) => sheet.table.records[place] ?? []);
      return { sheet, places, subjects: sheet.read(records) };
    });
    const found = new Map<SheetAtWork, Map<number, RowToMend>>();
    for (const { sheet, places, subjects } of read) {
      const rows = sheet.find(subjects);
      found.set(
        sheet,
        new Map(places.flatMap((place, at) => (rows[at] ? [[place, rows[at]] as const] : []))),
      );
    }
    for (const rows of batch) {
      const toMend = rows.flatMap(({ sheet, place }) => {
        const row = found.get(sheet)?.get(place);
        return row ? [{ sheet, place, row }] : [];
      });
      const mended = mendRows(
        toMend.map(({ row }) => row),
        accepted,
      );
      toMend.forEach(({ sheet, place, row }, at) => {
        const result = mended[at];
        if (result) sheet.settle(place, row, result);
      });
    }
  }
}

/**
 * Reads, checks and mends one sheet: all that a run does between reading files and writing them. `desk` and `beside`: for
 * work on it that is not that of its kind alone, and the table where that had to be read before.
 */
export function checkSheet(
  input: SheetInput,
  options: RunOptions,
  work: { readonly desk?: Desk; readonly table?: AnyTable; readonly beside?: Beside } = {},
): CheckedSheet {
  const { desk = desks[input.recognition.kind], beside = {} } = work;
  const table = work.table ?? readTable(input, dateOf(options.now));
  const sheet = new SheetAtWork(input, table, desk, options, { beside });
  workOn(
    table.records.map((_, place) => [{ sheet, place }]),
    options.accepted,
  );
  return sheet.finish();
}

/** What reconciling two registers is given beside them. */
export interface ReconcileOptions extends RunOptions {
  /** The rules of each register too. */
  readonly all: boolean;
  /** The health commission's case list. */
  readonly cases?: AnyTable | undefined;
  /** What people have decided about who is who. */
  readonly identities?: readonly WrittenIdentity[] | undefined;
}

/** Two registers, checked and mended, and who is who in them. */
export interface ReconciledRegisters {
  readonly control: CheckedSheet;
  readonly verification: CheckedSheet;
  readonly matching: Matching;
  /** Decisions about people whom the registers do not show so. */
  readonly unusedIdentities: readonly WrittenIdentity[];
}

/** Reads, checks and mends two registers together: the rows of one person lie side by side. */
export function reconcileRegisters(
  inputs: {
    readonly control: RegisterInput<'control-register'>;
    readonly verification: RegisterInput<'verification'>;
  },
  options: ReconcileOptions,
): ReconciledRegisters {
  const today = dateOf(options.now);
  const [here, there] = [readTable(inputs.control, today), readTable(inputs.verification, today)];
  const { decisions, unused } = identityDecisions(options.identities ?? NONE, here, there);
  const matching = matchPeople(here, there, decisions);
  const locators = [new Locator(here), new Locator(there)] as const;
  const [ofControl, ofVerification] = [
    new Counterparts(here, locators[1], matching),
    new Counterparts(there, locators[0], matching),
  ];
  const caseOf = options.cases && casesOf(there, options.cases);
  const control = new SheetAtWork(
    inputs.control,
    here,
    reconcilingDesk('control-register', options.all),
    options,
    {
      beside: { other: ofControl, caseOf },
      linked: {
        locator: new Locator(here, locators[1]),
        show: (subject) => ofVerification.show(subject),
      },
    },
  );
  const verification = new SheetAtWork(
    inputs.verification,
    there,
    reconcilingDesk('verification', options.all),
    options,
    {
      beside: { other: ofVerification, caseOf },
      linked: {
        locator: new Locator(there, locators[0]),
        show: (subject) => ofControl.show(subject),
      },
    },
  );
  const placeOf = new Map(there.records.map((record, place) => [record, place]));
  const partnerOf = new Map(matching.pairs.map(({ one, other }) => [one, other]));
  const paired = new Set(matching.pairs.map(({ other }) => other));
  const people = here.records.map((record, place): PersonRows => {
    const partner = partnerOf.get(record);
    const other = partner && placeOf.get(partner);
    const own = { sheet: control, place };
    return other === undefined ? [own] : [own, { sheet: verification, place: other }];
  });
  const alone = there.records.flatMap((record, place): PersonRows[] =>
    paired.has(record) ? [] : [[{ sheet: verification, place }]],
  );
  workOn([...people, ...alone], options.accepted);
  return {
    control: control.finish(),
    verification: verification.finish(),
    matching,
    unusedIdentities: unused,
  };
}
