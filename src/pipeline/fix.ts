import type { Edit } from '../domain/finding.js';
import type { AnyRecord, Subject } from '../rules/rule.js';
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
  /** The decision that was filled in although no finding carries it: no deadline is known for the row. */
  readonly decided: PlacedFix | undefined;
}

/** Mending a row can uncover a further flaw with a fix; more than this many layers would be rules that chase each other. */
const MOST_ROUNDS = 4;

/** Only puts a cell in its normal form: what another rule wants in the cell goes before. */
const TIDYING = 'sheet/value-normalised';

function isAccepted({ fix }: RuleFinding, accepted: Acceptance): boolean {
  switch (fix?.kind) {
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
  readonly index: number;
  readonly tidying: boolean;
}

/** A fix that is wanted, with its edits by column; `finding` is absent for a decision that no finding carries. */
interface WantedFix {
  readonly finding: RuleFinding | undefined;
  readonly edits: readonly CellEdit[];
}

function wantedFix({ at, fix }: PlacedFix, finding: RuleFinding | undefined): WantedFix {
  const edits = fix.edits.map(({ field, from, to, at: place }) => ({
    field,
    from,
    to,
    at: place,
    index: columnIndex(at[place]?.column ?? ''),
    tidying: finding?.rule === TIDYING && place === 0,
  }));
  return { finding, edits };
}

function wantedFixes(open: readonly RuleFinding[], accepted: Acceptance): WantedFix[] {
  const wanted: WantedFix[] = [];
  for (const finding of open) {
    const { at, fix } = finding;
    if (fix && isAccepted(finding, accepted)) wanted.push(wantedFix({ at, fix }, finding));
  }
  return wanted;
}

/** Columns into which two findings want to write different things. */
function contestedColumns(wanted: readonly WantedFix[]): Set<number> {
  const values = new Map<number, string>();
  const contested = new Set<number>();
  for (const { edits } of wanted) {
    for (const { index, to, tidying } of edits) {
      if (tidying) continue;
      const other = values.get(index);
      if (other !== undefined && other !== to) contested.add(index);
      values.set(index, to);
    }
  }
  return contested;
}

function applyEdits(row: Row, edits: readonly CellEdit[], { locator }: Checker): Row {
  const cells: (Cell | undefined)[] = Array.from(row.cells);
  for (const { index, field, to } of edits) {
    while (cells.length <= index) cells.push(undefined);
    const type = locator.holdsDates(field) ? 'date' : 'text';
    cells[index] = { type, value: to, shown: to, style: cells[index]?.style };
  }
  return { number: row.number, cells, height: row.height };
}

const APPLIED = { applied: true, contested: false, moot: false };
/** Whatever the finding was, now it is an error: the row cannot be settled without a person. */
const CONTESTED = { applied: false, contested: true, moot: false, severity: 'error' } as const;
const MOOT = { applied: false, contested: false, moot: true };

const sameCell = (a: RuleFinding, b: RuleFinding): boolean =>
  a.rule === b.rule && a.at[0]?.column === b.at[0]?.column;

/**
 * Applies the accepted fixes of one row and looks at it again, until nothing more can be mended. A fix is applied
 * whole or not at all; where two rules want different values in one cell, none of them is, and a person must choose.
 * What the mended row shows for the first time is added to its findings; what it no longer shows is moot.
 */
export function mendRow(
  subject: Subject,
  found: readonly RuleFinding[],
  accepted: Acceptance,
  checker: Checker,
  read: (row: Row) => AnyRecord,
): MendedRow {
  // Most rows need no mending.
  if (found.length === 0 && !accepted.decisions) {
    return { record: subject.record, findings: found, decided: undefined };
  }
  const settled: RuleFinding[] = [];
  let { record } = subject;
  let open = found;
  /** What the mended row shows. */
  let shows: readonly RuleFinding[] | undefined;
  const isCarried = found.some(({ fix }) => fix?.kind === 'decided');
  const proposal = accepted.decisions && !isCarried ? checker.proposal(subject) : undefined;
  let decided: PlacedFix | undefined;
  const done = (findings: readonly RuleFinding[]): MendedRow => ({
    record,
    findings: shows ? withoutMoot(findings, shows, checker) : findings,
    decided,
  });

  for (let round = 1; ; round++) {
    const wanted = round > MOST_ROUNDS ? [] : wantedFixes(open, accepted);
    const proposed = round === 1 && proposal ? wantedFix(proposal, undefined) : undefined;
    if (proposed) wanted.push(proposed);
    if (wanted.length === 0) return done(settled.length === 0 ? open : [...settled, ...open]);
    const contested = contestedColumns(wanted);
    const applied = wanted.filter(({ edits }) => !edits.some(({ index }) => contested.has(index)));
    for (const finding of open) {
      const fix = wanted.find((one) => one.finding === finding);
      const isApplied = fix !== undefined && applied.includes(fix);
      settled.push(fix ? withOutcome(finding, isApplied ? APPLIED : CONTESTED) : finding);
    }
    if (applied.length === 0) return done(settled);
    if (proposed && applied.includes(proposed)) decided = proposal;
    // Tidying first, so that a value another rule puts into the same cell stays.
    const edits = applied.flatMap((fix) => fix.edits).sort((a, b) => Number(b.tidying) - Number(a.tidying));
    const row = applyEdits(record.row, edits, checker);
    // A tidied cell says what it said before: nothing new can come of looking again.
    if (edits.every(({ tidying }) => tidying)) {
      record = { ...record, row };
      return done(settled);
    }
    record = read(row);
    shows = checker.checkMendedRow(checker.subjectOf(record, subject));
    open = shows.filter((finding) => !settled.some((known) => !known.applied && sameCell(known, finding)));
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
