import type { CellLocation, Edit, FixKind } from '../domain/finding.js';
import type { AnyRecord, AnyTable, Subject } from '../rules/rule.js';
import { type Cell, columnIndex, type Row } from '../table/sheet.js';
import { type Checker, type PlacedFix, type RuleFinding, withOutcome } from './check.js';

/** Which proposals the user accepts, beside the certain fixes, which always apply. */
export interface Acceptance {
  readonly suggestions: boolean;
  readonly decisions: boolean;
}

/** A row after its fixes. */
export interface MendedRow {
  readonly record: AnyRecord;
  readonly findings: readonly RuleFinding[];
  /** What was filled in although no finding carries it: a decision, or what a list says. */
  readonly filled: PlacedFix | undefined;
}

/** A row on the bench: what was found in it, and how to look at it again once it is mended. */
export interface RowToMend {
  readonly table: AnyTable;
  readonly subject: Subject;
  readonly found: readonly RuleFinding[];
  readonly checker: Checker;
  readonly read: (row: Row) => AnyRecord;
  /** Shows the row, as it stands now, to those who look at it from the other register. */
  readonly show?: ((subject: Subject) => void) | undefined;
}

/** Mending a row can uncover a further flaw with a fix; more than this many layers would be rules that chase each other. */
const MOST_ROUNDS = 4;

/** Only puts a cell in its normal form: what another rule wants in the cell goes before. */
const TIDYING = 'sheet/value-normalised';

function isAccepted(kind: FixKind | undefined, accepted: Acceptance): boolean {
  switch (kind) {
    case 'certain':
      return true;
    case 'suggested':
      return accepted.suggestions;
    case 'decided':
      return accepted.decisions;
    default:
      return false;
  }
}

interface CellEdit extends Edit {
  /** Which of the rows on the bench it changes, and the column there. */
  readonly row: number;
  readonly index: number;
  readonly tidying: boolean;
}

/** A fix that is wanted, with its edits by cell; `finding` is absent for a filling that no finding carries. */
interface WantedFix {
  readonly finding: RuleFinding | undefined;
  readonly edits: readonly CellEdit[];
}

/** What has become of a row so far. */
interface Bench extends RowToMend {
  record: AnyRecord;
  current: Subject;
  open: readonly RuleFinding[];
  readonly settled: RuleFinding[];
  /** What the mended row shows. */
  shows: readonly RuleFinding[] | undefined;
  filling: PlacedFix | undefined;
  filled: PlacedFix | undefined;
}

const isOf = (cell: CellLocation | undefined, { table, record }: Bench): boolean =>
  cell !== undefined &&
  cell.row === record.row.number &&
  cell.file === table.file &&
  cell.sheet === table.sheet;

/** The edits by the rows they change, mostly the one at hand: another register's row lies on the bench beside it. */
function wantedFix(
  { at, fix }: PlacedFix,
  finding: RuleFinding | undefined,
  own: number,
  rows: readonly Bench[],
): WantedFix {
  const edits = fix.edits.map(({ field, from, to, at: place }): CellEdit => {
    const cell = at[place];
    const row = rows.length === 1 ? own : rows.findIndex((one) => isOf(cell, one));
    if (row < 0) throw new Error(`a fix of ${finding?.rule} changes a row that is not at hand`);
    const tidying = finding?.rule === TIDYING && place === 0;
    return { field, from, to, at: place, row, index: columnIndex(cell?.column ?? ''), tidying };
  });
  return { finding, edits };
}

function wantedFixes(rows: readonly Bench[], accepted: Acceptance): WantedFix[] {
  return rows.flatMap(({ open }, own) => {
    const wanted: WantedFix[] = [];
    for (const finding of open) {
      const { at, fix } = finding;
      if (fix && isAccepted(fix.kind, accepted)) wanted.push(wantedFix({ at, fix }, finding, own, rows));
    }
    return wanted;
  });
}

const cellKey = ({ row, index }: CellEdit): string => `${row} ${index}`;

/** Cells into which two findings want to write different things. */
function contestedCells(wanted: readonly WantedFix[]): Set<string> {
  const values = new Map<string, string>();
  const contested = new Set<string>();
  for (const { edits } of wanted) {
    for (const edit of edits) {
      if (edit.tidying) continue;
      const key = cellKey(edit);
      const other = values.get(key);
      if (other !== undefined && other !== edit.to) contested.add(key);
      values.set(key, edit.to);
    }
  }
  return contested;
}

function applyEdits(row: Row, edits: readonly CellEdit[], { locator }: Checker): Row {
  const cells: (Cell | undefined)[] = Array.from(row.cells);
  for (const { index, field, to } of edits) {
    while (cells.length <= index) cells.push(undefined);
    const type = locator.holdsDates(field) ? 'date' : 'text';
    cells[index] = to === '' ? undefined : { type, value: to, shown: to, style: cells[index]?.style };
  }
  return { number: row.number, cells, height: row.height };
}

const APPLIED = { applied: true, contested: false, moot: false };
/** Whatever the finding was, now it is an error: the row cannot be settled without a person. */
const CONTESTED = { applied: false, contested: true, moot: false, severity: 'error' } as const;
const MOOT = { applied: false, contested: false, moot: true };

const sameCell = (a: RuleFinding, b: RuleFinding): boolean =>
  a.rule === b.rule && a.at[0]?.column === b.at[0]?.column;

function onBench(row: RowToMend, accepted: Acceptance): Bench {
  const { table, subject, found, checker, read, show } = row;
  const filling = checker.filling(subject);
  // A decision may be carried by a finding.
  const isCarried = found.some(({ fix }) => fix?.kind === 'decided');
  // Spelled out: rows on the bench are of one shape.
  return {
    table,
    subject,
    found,
    checker,
    read,
    show,
    record: subject.record,
    current: subject,
    open: found,
    settled: [],
    shows: undefined,
    filling: filling && !isCarried && isAccepted(filling.fix.kind, accepted) ? filling : undefined,
    filled: undefined,
  };
}

/** Looks again at all rows on the bench: what was changed in one may settle what was found in another. */
function lookAgain(rows: readonly Bench[], changed: ReadonlySet<Bench>): void {
  const read = rows.map((one) => {
    if (changed.has(one)) one.record = one.read(one.record.row);
    const again = one.checker.readAgain(one.record, one.current);
    one.show?.(again);
    return again;
  });
  rows.forEach((one, at) => {
    one.current = one.checker.complete(read[at] ?? one.current);
    const shows = one.checker.checkMendedRow(one.current);
    one.shows = shows;
    one.open = shows.filter(
      (finding) => !one.settled.some((known) => !known.applied && sameCell(known, finding)),
    );
  });
}

function mended({ record, settled, open, shows, checker, filled }: Bench, isDone: boolean): MendedRow {
  const findings = isDone ? settled : settled.length === 0 ? open : [...settled, ...open];
  return { record, findings: shows ? withoutMoot(findings, shows, checker) : findings, filled };
}

/**
 * Applies the accepted fixes of one person's rows, one in each sheet, and looks at them again, until nothing more can
 * be mended. A fix is applied whole or not at all; where two rules want different values in one cell, none of them is,
 * and a person must choose. What the mended rows show for the first time is added to their findings; what they no
 * longer show is moot.
 */
export function mendRows(found: readonly RowToMend[], accepted: Acceptance): readonly MendedRow[] {
  // Most rows need no mending.
  if (found.every((row) => row.found.length === 0 && !row.checker.fills(accepted))) {
    return found.map(({ subject, found: none }) => ({
      record: subject.record,
      findings: none,
      filled: undefined,
    }));
  }
  const rows = found.map((row) => onBench(row, accepted));
  for (let round = 1; ; round++) {
    const wanted = round > MOST_ROUNDS ? [] : wantedFixes(rows, accepted);
    const fillings = rows.map(({ filling }, own) =>
      round === 1 && filling ? wantedFix(filling, undefined, own, rows) : undefined,
    );
    wanted.push(...fillings.filter((fix) => fix !== undefined));
    if (wanted.length === 0) return rows.map((row) => mended(row, false));
    const contested = contestedCells(wanted);
    const applied = new Set(
      wanted.filter(({ edits }) => !edits.some((edit) => contested.has(cellKey(edit)))),
    );
    const wantedBy = new Map(wanted.map((fix) => [fix.finding, fix]));
    rows.forEach((row, own) => {
      for (const finding of row.open) {
        const fix = wantedBy.get(finding);
        row.settled.push(fix ? withOutcome(finding, applied.has(fix) ? APPLIED : CONTESTED) : finding);
      }
      const filling = fillings[own];
      if (filling && applied.has(filling)) row.filled = row.filling;
    });
    if (applied.size === 0) return rows.map((row) => mended(row, true));
    // Tidying first, so that a value another rule puts into the same cell stays.
    const edits = [...applied]
      .flatMap((fix) => fix.edits)
      .sort((a, b) => Number(b.tidying) - Number(a.tidying));
    const changed = new Set<Bench>();
    rows.forEach((row, own) => {
      const ofRow = edits.filter((edit) => edit.row === own);
      if (ofRow.length === 0) return;
      changed.add(row);
      row.record = { ...row.record, row: applyEdits(row.record.row, ofRow, row.checker) };
    });
    // A tidied cell says what it said before: nothing new can come of looking again.
    if (edits.every(({ tidying }) => tidying)) return rows.map((row) => mended(row, true));
    lookAgain(rows, changed);
  }
}

/** Marks the findings about the row that it no longer shows, mended by fixes of others. */
function withoutMoot(
  findings: readonly RuleFinding[],
  shows: readonly RuleFinding[],
  checker: Checker,
): readonly RuleFinding[] {
  return findings.map((finding) => {
    const isGone =
      !finding.applied && checker.isAboutRows(finding.rule) && !shows.some((left) => sameCell(left, finding));
    return isGone ? withOutcome(finding, MOOT) : finding;
  });
}
