import type { CalendarDate } from '../domain/calendar-date.js';
import type { Decision } from '../domain/decision.js';
import type { CellLocation, Severity } from '../domain/finding.js';
import { commonGazetteer, type Gazetteer } from '../domain/gazetteer.js';
import { dateOf, type LocalTime } from '../domain/local-time.js';
import type { Policy } from '../domain/policy.js';
import type { AnyRecord, AnyTable, AnyValues } from '../rules/rule.js';
import type { Sheet } from '../table/sheet.js';
import { RecordReader } from '../table/table.js';
import {
  Checker,
  isOpen,
  type PlacedFix,
  type RuleFinding,
  type RuleOutcome,
  type Severities,
} from './check.js';
import { type Desk, type DeskName, desks, isTask } from './desk.js';
import { type Exception, type ExceptionOutcome, Exceptions } from './exceptions.js';
import { type Acceptance, mendRow } from './fix.js';
import { type EarlierExport, historyOf } from './history.js';
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
  /** The decision filled in without a finding that carries it. */
  readonly decided: PlacedFix | undefined;
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

/** A sheet to be checked: where it comes from, and as what it was recognised. */
export interface SheetInput {
  readonly file: string;
  readonly sheet: Sheet;
  readonly recognition: Recognition & { readonly kind: DeskName };
}

/** The row of a sheet that a finding stands at; 0 for one that stands in another sheet. */
function rowOf({ at: [first] }: RuleFinding, { file, sheet }: AnyTable): number {
  return first && first.file === file && first.sheet === sheet ? first.row : ELSEWHERE;
}

const ELSEWHERE = 0;

/** Groups findings by the row of their first cell. */
function byRow(findings: readonly RuleFinding[], table: AnyTable): Map<number, RuleFinding[]> {
  const rows = new Map<number, RuleFinding[]>();
  for (const finding of findings) {
    const row = rowOf(finding, table);
    const known = rows.get(row);
    if (known) known.push(finding);
    else rows.set(row, [finding]);
  }
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

function readerOf({ sheet, recognition }: SheetInput, today: CalendarDate): RecordReader<AnyValues> {
  return new RecordReader<AnyValues>(recognition.layout, { today, dateSystem: sheet.dateSystem });
}

/** Reads a sheet into records as on a day; a reader of its own serves where rows are read again. */
export function readTable(input: SheetInput, today: CalendarDate, reader = readerOf(input, today)): AnyTable {
  const { file, sheet, recognition } = input;
  const { kind, layout } = recognition;
  return { file, sheet: sheet.name, kind, layout, ...reader.readAll(sheet, layout.headerRow) };
}

/** Reads, checks and mends one sheet: all that a run does between reading files and writing them. */
export function checkSheet(input: SheetInput, options: RunOptions): CheckedSheet {
  const today = dateOf(options.now);
  const { sheet, recognition } = input;
  const desk: Desk = desks[recognition.kind];
  const { sheetKind, layout } = recognition;
  const reader = readerOf(input, today);
  const table = readTable(input, today, reader);
  const { policy, dispatched, now, places = commonGazetteer, severities, earlier = NONE } = options;
  const history = earlier.length > 0 ? historyOf(earlier) : undefined;
  const context = { now, today, policy, dispatched, history, places, kind: sheetKind };
  const checker = new Checker(table, desk, context, severities);
  const ofDesk = new Set(desk.rules.map(({ id }) => id));
  const exceptions = new Exceptions(table, ofDesk, options.exceptions ?? [], today);

  const ofSheet = byRow(checker.checkSheet(), table);
  const findings: RuleFinding[] = [];
  const decisions: RowDecision[] = [];
  const rows: SettledRow[] = [];
  const aboutHeader = exceptions.on(ofSheet.get(layout.headerRow) ?? [], undefined);
  findings.push(...aboutHeader);
  // A column that the command cannot do without is missing for every row.
  const holdsAll = aboutHeader.filter(isOpenError);
  for (let start = 0; start < table.records.length; start += BATCH) {
    const subjects = checker.subjectsOf(table.records.slice(start, start + BATCH));
    const alone = checker.checkRows(subjects);
    subjects.forEach((subject, at) => {
      const { record } = subject;
      if (isTask(subject)) decisions.push({ row: record.row.number, decision: subject.decision });
      const ofRow = alone[at] ?? [];
      const beside = ofSheet.get(record.row.number);
      const found = beside ? checker.inOrder([...beside, ...ofRow]) : ofRow;
      const mended = mendRow(subject, found, options.accepted, checker, (row) => reader.read(row));
      const told = exceptions.on(mended.findings, record);
      findings.push(...told);
      const holds = told.some(isOpenError) ? told.filter(isOpenError) : NONE;
      rows.push({
        source: record,
        mended: mended.record,
        holds: holdsAll.length > 0 ? [...holdsAll, ...holds] : holds,
        decided: mended.decided,
      });
    });
  }
  const elsewhere = ofSheet.get(ELSEWHERE) ?? NONE;
  const keys = elsewhere.length > 0 ? keysOf(earlier) : undefined;
  for (const finding of elsewhere) {
    const [first] = finding.at;
    findings.push(...exceptions.on([finding], undefined, first && keys?.get(rowKey(first))));
  }
  return {
    kind: recognition.kind,
    table,
    sheet,
    rows,
    findings,
    decisions,
    rules: checker.outcomes(),
    exceptions: exceptions.outcomes(),
    policy,
    places,
    counts: count(table, rows, findings),
  };
}
