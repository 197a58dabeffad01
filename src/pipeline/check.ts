import type { CalendarDate } from '../domain/calendar-date.js';
import {
  type CellLocation,
  type Finding,
  type Fix,
  type FixKind,
  milder,
  type Severity,
} from '../domain/finding.js';
import { fieldsOfType } from '../records/fields.js';
import type { RuleId, RuleSays } from '../rules/index.js';
import type {
  AnyRecord,
  AnyTable,
  Flaw,
  FlawFix,
  Place,
  RuleContext,
  SkipReason,
  Subject,
} from '../rules/rule.js';
import { type AnyRowRule, type AnyRule, type Desk, readSubject, readSubjects } from './desk.js';
import { Locator } from './locate.js';

/** An exception of the desk's configuration that a finding fell under. */
export interface MatchedException {
  readonly reason: string;
  /** The last day on which it held. */
  readonly expires: CalendarDate;
  /** An expired one excuses nothing any more. */
  readonly isExpired: boolean;
}

/** What became of a finding's fix. */
interface Outcome {
  readonly applied: boolean;
  /** Accepted, but another finding wants something else in the same cell: a person must choose. */
  readonly contested: boolean;
  /** Other fixes have mended what it is about. */
  readonly moot: boolean;
  /** The desk's configuration has an exception for it. */
  readonly exception: MatchedException | undefined;
}

/** A finding of one of our rules; what it says fits its rule. */
export type RuleFinding = { [R in RuleId]: Finding<R, RuleSays[R]> & Outcome }[RuleId];

/** Whether an exception holds that a finding falls under: it is shown, but does not count. */
export const isExcepted = ({ exception }: RuleFinding): boolean =>
  exception !== undefined && !exception.isExpired;

/** Whether a finding is left: neither its own fix nor another has settled it, and no exception excuses it. */
export const isOpen = (finding: RuleFinding): boolean =>
  !finding.applied && !finding.moot && !isExcepted(finding);

/** A finding once something has become of it. */
export function withOutcome(
  finding: RuleFinding,
  outcome: Partial<Outcome> & { readonly severity?: Severity },
): RuleFinding {
  const { rule, clause, says, at, actual, expected, due, fix } = finding;
  const {
    applied = finding.applied,
    contested = finding.contested,
    moot = finding.moot,
    exception = finding.exception,
    severity = finding.severity,
  } = outcome;
  // Spelled out, so that all findings are of one shape; `says` stays with its rule.
  return {
    rule,
    clause,
    severity,
    says,
    at,
    actual,
    expected,
    due,
    fix,
    applied,
    contested,
    moot,
    exception,
  } as RuleFinding;
}

/** Severities that a desk gives to rules, in place of their own. */
export type Severities = { readonly [R in RuleId]?: Severity };

/** A fix with the cells that its edits change. */
export interface PlacedFix {
  readonly at: readonly CellLocation[];
  readonly fix: Fix;
}

/** What became of a rule: how often it applied, how often it found a flaw, or why it was skipped. */
export interface RuleOutcome {
  readonly id: RuleId;
  readonly applied: number;
  readonly flawed: number;
  readonly skipped: SkipReason | null;
}

/** A rule and what became of it so far. */
interface Tally<R extends AnyRule = AnyRule> {
  readonly rule: R;
  applied: number;
  flawed: number;
  readonly skipped: SkipReason | null;
}

/** The rules of a desk, at work on one sheet. */
export class Checker {
  readonly locator: Locator;
  readonly #table: AnyTable;
  readonly #desk: Desk;
  readonly #context: RuleContext;
  readonly #tallies: readonly Tally[];
  readonly #rowRules: readonly Tally<AnyRowRule>[];
  readonly #ranks: ReadonlyMap<RuleId, number>;
  readonly #severities: Severities | undefined;

  constructor(
    table: AnyTable,
    desk: Desk,
    context: Omit<RuleContext, 'has' | 'columnsOf'>,
    { severities, locator = new Locator(table) }: { severities?: Severities; locator?: Locator } = {},
  ) {
    this.#severities = severities;
    this.#table = table;
    this.#desk = desk;
    this.locator = locator;
    this.#context = {
      ...context,
      has: (field) => this.locator.has(field),
      columnsOf: (field) => this.locator.columnsOf(field),
    };
    this.#ranks = new Map(desk.rules.map(({ id }, rank) => [id, rank]));
    this.#tallies = desk.rules.map((rule) => ({
      rule,
      applied: 0,
      flawed: 0,
      skipped: this.#skipReason(rule) ?? null,
    }));
    this.#rowRules = this.#tallies.filter(
      (tally): tally is Tally<AnyRowRule> => tally.skipped === null && tally.rule.subject === 'row',
    );
  }

  #skipReason(rule: AnyRule): SkipReason | undefined {
    const columns = (rule.needs ?? []).filter((field) => !this.locator.has(field));
    if (columns.length > 0) return { columns };
    const anyOf = rule.needsOneOf?.find((group) => !group.some((field) => this.locator.has(field)));
    if (anyOf) return { anyOf };
    const { needsType } = rule;
    if (needsType && !this.#table.layout.columns.some(({ column }) => column.type === needsType))
      return { anyOf: fieldsOfType(needsType) };
    return rule.skip?.(this.#context);
  }

  /** What rules look at in a row. */
  readonly subjectOf = (record: AnyRecord): Subject => this.complete(readSubject(record, this.#context));

  /** A row with its remark read; see {@link readSubject} for `before`. */
  readAgain(record: AnyRecord, before: Subject): Subject {
    return readSubject(record, this.#context, before);
  }

  /** Rows with their remarks read, all remarks together. */
  readAll(records: readonly AnyRecord[]): Subject[] {
    return readSubjects(records, this.#context);
  }

  /** Adds to a row that was read what the rules of the desk ask for again and again. */
  complete(subject: Subject): Subject {
    return this.#desk.complete?.(subject, this.#context) ?? subject;
  }

  /** What the rules about the sheet as a whole find. */
  checkSheet(): RuleFinding[] {
    return this.#tallies.flatMap((tally) => {
      const { rule } = tally;
      if (rule.subject !== 'sheet' || tally.skipped !== null) return [];
      const { applied, flaws } = rule.check(this.#table, this.#context, this.subjectOf);
      tally.applied = applied;
      tally.flawed = flaws.length;
      return flaws.map((flaw) => this.#finding(rule, flaw, undefined));
    });
  }

  /**
   * What the rules about single rows find in some rows, row by row in the order of rules. Each rule looks at all of
   * them before the next does: that is faster than asking every rule about one row.
   */
  checkRows(subjects: readonly Subject[]): (readonly RuleFinding[])[] {
    const found = subjects.map((): RuleFinding[] => []);
    for (const tally of this.#rowRules) {
      subjects.forEach((subject, at) => {
        const flaws = this.#flaws(tally.rule, subject);
        if (!flaws) return;
        tally.applied++;
        tally.flawed += flaws.length;
        for (const flaw of flaws) found[at]?.push(this.#finding(tally.rule, flaw, subject.record));
      });
    }
    return found;
  }

  /** As {@link checkRows}, for a row that was mended: not counted, since rules are counted on the sheet as read. */
  checkMendedRow(subject: Subject): RuleFinding[] {
    return this.#rowRules.flatMap(({ rule }) =>
      (this.#flaws(rule, subject) ?? []).map((flaw) => this.#finding(rule, flaw, subject.record)),
    );
  }

  /** `undefined` where the rule does not apply. */
  #flaws(rule: AnyRowRule, subject: Subject): readonly Flaw<unknown, FixKind>[] | undefined {
    return rule.appliesTo(subject, this.#context) ? rule.check(subject, this.#context) : undefined;
  }

  /** What became of each rule so far, in the order of rules. */
  outcomes(): RuleOutcome[] {
    return this.#tallies.map(({ rule: { id }, applied, flawed, skipped }) => ({
      id,
      applied,
      flawed,
      skipped,
    }));
  }

  /** Puts a row's findings in the order of rules, in which they are told. */
  inOrder(findings: readonly RuleFinding[]): RuleFinding[] {
    const rank = ({ rule }: RuleFinding): number => this.#ranks.get(rule) ?? 0;
    return findings.toSorted((a, b) => rank(a) - rank(b));
  }

  #finding(rule: AnyRule, flaw: Flaw<unknown, FixKind>, record: AnyRecord | undefined): RuleFinding {
    const { at, says, actual, expected, due, fix } = flaw;
    const finding: Finding<RuleId> & Outcome = {
      rule: rule.id,
      clause: rule.clause,
      severity: this.#severityOf(rule, flaw),
      says,
      at: at.map((place) => this.locator.locate(place, record)),
      actual,
      expected,
      due,
      fix: fix && this.#fix(fix, at, record),
      applied: false,
      contested: false,
      moot: false,
      exception: undefined,
    };
    // `says` was made by the very rule whose id stands beside it.
    return finding as RuleFinding;
  }

  /** The desk's own severity of a rule, else the rule's; what the rule tells as less than usual stays less. */
  #severityOf(rule: AnyRule, { severity }: Flaw<unknown, FixKind>): Severity {
    const own = this.#severities?.[rule.id] ?? rule.severity;
    return severity === undefined ? own : milder(own, severity);
  }

  #shownBefore(place: Place | undefined, record: AnyRecord | undefined): string {
    return place === undefined ? '' : this.locator.shown(place, record);
  }

  #fix({ kind, edits, evidence }: FlawFix, at: readonly Place[], record: AnyRecord | undefined): Fix {
    return {
      kind,
      edits: edits.map(({ field, to, at: position = 0 }) => ({
        field,
        from: this.#shownBefore(at[position], record),
        to,
        at: position,
      })),
      evidence: evidence.map((place) => this.locator.locate(place, record)),
    };
  }

  /** Whether the desk fills rows in, where all that is accepted is. */
  fills(accepted: { readonly decisions: boolean }): boolean {
    const kind = this.#desk.fill?.kind;
    return kind === 'certain' || (kind === 'decided' && accepted.decisions);
  }

  /** What the desk fills into the row. */
  filling(subject: Subject): PlacedFix | undefined {
    const filling = this.#desk.fill?.of(subject, this.#context);
    if (!filling) return undefined;
    const { record } = subject;
    return {
      at: filling.at.map((place) => this.locator.locate(place, record)),
      fix: this.#fix(filling.fix, filling.at, record),
    };
  }

  /** Whether a rule looks at single rows, so that a mended row tells whether its finding is still true. */
  isAboutRows(id: RuleId): boolean {
    return this.#rowRules.some(({ rule }) => rule.id === id);
  }
}
