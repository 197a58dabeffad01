import type { Finding } from '../domain/finding.js';
import type { RuleId, RuleSays } from '../rules/index.js';
import type { AnyRecord, AnyTable, Flaw, RuleContext, SkipReason, Subject } from '../rules/rule.js';
import type { AnyRowRule, AnyRule, AnySheetRule, Desk } from './desk.js';
import { Locator } from './locate.js';

/** A finding of one of our rules; what it says fits its rule. */
export type RuleFinding = { [R in RuleId]: Finding<R, RuleSays[R]> }[RuleId];

/** What became of a rule: how often it applied, how often it found a flaw, or why it was skipped. */
export interface RuleOutcome {
  readonly id: RuleId;
  readonly applied: number;
  readonly flawed: number;
  readonly skipped: SkipReason | null;
}

/** The rules of a desk, at work on one sheet. */
export class Checker {
  readonly locator: Locator;
  readonly #table: AnyTable;
  readonly #desk: Desk;
  readonly #context: RuleContext;
  readonly #rowRules: readonly AnyRowRule[];
  readonly #sheetRules: readonly AnySheetRule[];
  readonly #ranks: ReadonlyMap<RuleId, number>;
  readonly #skipped = new Map<RuleId, SkipReason>();
  readonly #applied = new Map<RuleId, number>();
  readonly #flawed = new Map<RuleId, number>();

  constructor(table: AnyTable, desk: Desk, context: Omit<RuleContext, 'has'>) {
    this.#table = table;
    this.#desk = desk;
    this.locator = new Locator(table);
    this.#context = { ...context, has: (field) => this.locator.has(field) };
    this.#ranks = new Map(desk.rules.map(({ id }, rank) => [id, rank]));
    for (const rule of desk.rules) {
      const reason = this.#skipReason(rule);
      if (reason) this.#skipped.set(rule.id, reason);
    }
    const active = desk.rules.filter(({ id }) => !this.#skipped.has(id));
    this.#rowRules = active.filter((rule) => rule.subject === 'row');
    this.#sheetRules = active.filter((rule) => rule.subject === 'sheet');
  }

  #skipReason(rule: AnyRule): SkipReason | undefined {
    const columns = (rule.needs ?? []).filter((field) => !this.locator.has(field));
    return columns.length > 0 ? { columns } : rule.skip?.(this.#context);
  }

  readonly subjectOf = (record: AnyRecord): Subject => this.#desk.subjectOf(record, this.#context);

  /** What the rules about the sheet as a whole find. */
  checkSheet(): RuleFinding[] {
    return this.#sheetRules.flatMap((rule) => {
      const { applied, flaws } = rule.check(this.#table, this.#context, this.subjectOf);
      this.#count(rule.id, applied, flaws.length);
      return flaws.map((flaw) => this.#finding(rule, flaw, undefined));
    });
  }

  /** What the rules about single rows find in one row. */
  checkRow(subject: Subject): RuleFinding[] {
    const findings: RuleFinding[] = [];
    for (const rule of this.#rowRules) {
      if (!rule.appliesTo(subject, this.#context)) continue;
      const flaws = rule.check(subject, this.#context);
      this.#count(rule.id, 1, flaws.length);
      for (const flaw of flaws) findings.push(this.#finding(rule, flaw, subject.record));
    }
    return findings;
  }

  /** As {@link checkRow}, for a row that was mended: not counted, since rules are counted on the sheet as read. */
  checkMendedRow(subject: Subject): RuleFinding[] {
    return this.#rowRules.flatMap((rule) =>
      rule.appliesTo(subject, this.#context)
        ? rule.check(subject, this.#context).map((flaw) => this.#finding(rule, flaw, subject.record))
        : [],
    );
  }

  /** What became of each rule so far, in the order of rules. */
  outcomes(): RuleOutcome[] {
    return this.#desk.rules.map(({ id }) => ({
      id,
      applied: this.#applied.get(id) ?? 0,
      flawed: this.#flawed.get(id) ?? 0,
      skipped: this.#skipped.get(id) ?? null,
    }));
  }

  /** Puts a row's findings in the order of rules, in which they are told. */
  inOrder(findings: readonly RuleFinding[]): RuleFinding[] {
    const rank = ({ rule }: RuleFinding): number => this.#ranks.get(rule) ?? 0;
    return findings.length < 2 ? [...findings] : findings.toSorted((a, b) => rank(a) - rank(b));
  }

  #count(id: RuleId, applied: number, flawed: number): void {
    this.#applied.set(id, (this.#applied.get(id) ?? 0) + applied);
    if (flawed > 0) this.#flawed.set(id, (this.#flawed.get(id) ?? 0) + flawed);
  }

  #finding(rule: AnyRule, flaw: Flaw<unknown>, record: AnyRecord | undefined): RuleFinding {
    const { at, says, actual, expected, due, fix } = flaw;
    const finding: Finding<RuleId> = {
      rule: rule.id,
      clause: rule.clause,
      severity: flaw.severity ?? rule.severity,
      says,
      at: at.map((place) => this.locator.locate(place, record)),
      actual,
      expected,
      due,
      fix: fix && {
        kind: fix.kind,
        edits: fix.edits.map(({ field, to, at: position = 0 }) => ({
          field,
          from: this.locator.shown(at[position] ?? at[0], record),
          to,
          at: position,
        })),
        evidence: fix.evidence.map((place) => this.locator.locate(place, record)),
      },
    };
    // `says` was made by the very rule whose id stands beside it.
    return finding as RuleFinding;
  }
}
