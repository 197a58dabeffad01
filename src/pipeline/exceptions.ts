import { append } from '../domain/append.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { normaliseDocument } from '../domain/document-number.js';
import { nearest } from '../domain/nearest.js';
import type { RuleId } from '../rules/index.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import { headerKey } from '../table/header.js';
import { columnLetters } from '../table/sheet.js';
import { type MatchedException, type RuleFinding, withOutcome } from './check.js';

/** A finding that a desk does not want to be told of again: of one person, or in a whole column. */
export interface Exception {
  readonly rule: RuleId;
  /** Whom or what it is about, as far as may be shown. */
  readonly about: string;
  /** What the person's document number may be written as, in its normal form; hashed ones by `hash`. */
  readonly person?: readonly string[] | undefined;
  readonly hash?: ((document: string) => string) | undefined;
  /** A field's name, or a header. */
  readonly column?: string | undefined;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly expires: CalendarDate;
}

/** What became of an exception in a run. */
export interface ExceptionOutcome extends MatchedException {
  readonly exception: Exception;
  /** Findings that fell under it; 0: it is about nothing in this sheet. */
  readonly matched: number;
  /** Whether its rule is about this kind of sheet at all. */
  readonly applies: boolean;
  /** The header that a column of no such name may have been meant for. */
  readonly nearest: string | null;
}

/**
 * What no desk may let pass: two rows of one person, of which whichever is imported last would win (C-2.1); passengers
 * without a passport of their own, or imported twice (C-3.2); digits that are lost; and a sheet without a column that the
 * command cannot do without.
 */
export const ALWAYS_ERRORS = [
  'sheet/document-number-duplicate',
  'charter/passport-missing',
  'charter/passport-duplicate',
  'charter/already-registered',
  'sheet/document-number-damaged',
  'sheet/column-missing',
] as const satisfies readonly RuleId[];

/** From these rules there is no exception: nor from those that only tell of a change that was made. */
export const NEVER_EXCEPTED: readonly RuleId[] = [...ALWAYS_ERRORS, 'sheet/value-normalised'];

interface Candidate {
  readonly exception: Exception;
  readonly isExpired: boolean;
  matched: number;
}

/** The exceptions from one rule, by what a finding shows. */
interface OfRule {
  /** By document number. */
  readonly persons: Map<string, Candidate[]>;
  /** By the hash of a document number. */
  readonly hashes: Map<string, Candidate[]>;
  /** By the letters of a column. */
  readonly columns: Map<string, Candidate[]>;
}

const isSame = (header: string, name: string): boolean => headerKey(header) === headerKey(name);

/** The exceptions of a run, at work on one sheet. */
export class Exceptions {
  readonly #table: AnyTable;
  readonly #rules: ReadonlySet<RuleId>;
  readonly #documents: readonly number[];
  readonly #candidates: readonly Candidate[];
  readonly #byRule = new Map<RuleId, OfRule>();
  readonly #hash: Exception['hash'];
  /** How many rows show a document number; counted only where an exception asks. */
  #rowsOf: Map<string, number> | undefined;

  /** `rules`: those of the desk. */
  constructor(
    table: AnyTable,
    rules: ReadonlySet<RuleId>,
    exceptions: readonly Exception[],
    today: CalendarDate,
  ) {
    this.#table = table;
    this.#rules = rules;
    this.#documents = table.layout.columns
      .filter(({ field }) => field === 'documentNumber' || field === 'passportNumber')
      .map(({ index }) => index);
    this.#hash = exceptions.find(({ hash }) => hash)?.hash;
    this.#candidates = exceptions.map((exception) => ({
      exception,
      isExpired: exception.expires < today,
      matched: 0,
    }));
    // One that still holds goes before an expired one.
    for (const candidate of this.#candidates.toSorted((a, b) => Number(a.isExpired) - Number(b.isExpired)))
      this.#enter(candidate);
  }

  #enter(candidate: Candidate): void {
    const { rule, person, hash, column } = candidate.exception;
    const ofRule = this.#byRule.get(rule) ?? { persons: new Map(), hashes: new Map(), columns: new Map() };
    this.#byRule.set(rule, ofRule);
    for (const key of person ?? []) append(hash ? ofRule.hashes : ofRule.persons, key, candidate);
    for (const letters of column === undefined ? [] : this.#columnsOf(column))
      append(ofRule.columns, letters, candidate);
  }

  /** A name of a field goes before a header. */
  #columnsOf(column: string): Set<string> {
    const { columns, unknown } = this.#table.layout;
    const named = columns.filter(({ field }) => field === column);
    const headed = [...columns, ...unknown].filter(({ header }) => isSame(header, column));
    return new Set((named.length > 0 ? named : headed).map(({ index }) => columnLetters(index)));
  }

  /**
   * The findings of a row (`undefined`: of the header, or about the holder of a key whose row is in another sheet),
   * those that an exception is about marked with it. What was changed, or cannot be changed because corrections
   * disagree, is never excused.
   */
  on(
    findings: readonly RuleFinding[],
    record: AnyRecord | undefined,
    key?: string | undefined,
  ): readonly RuleFinding[] {
    if (!findings.some(({ rule }) => this.#byRule.has(rule))) return findings;
    const documents = record ? this.#documentsOf(record) : key === undefined ? [] : [key];
    return findings.map((finding) => {
      const ofRule = this.#byRule.get(finding.rule);
      if (!ofRule || finding.applied || finding.moot || finding.contested) return finding;
      const match = this.#matchOf(ofRule, finding, documents);
      if (!match || this.#isNobodys(finding, documents)) return finding;
      match.matched++;
      const { reason, expires } = match.exception;
      return withOutcome(finding, { exception: { reason, expires, isExpired: match.isExpired } });
    });
  }

  #matchOf(
    { persons, hashes, columns }: OfRule,
    { at: [first] }: RuleFinding,
    documents: readonly string[],
  ): Candidate | undefined {
    const found = [columns.get(first?.column ?? ''), ...documents.map((document) => persons.get(document))];
    if (hashes.size > 0) found.push(...documents.map((document) => hashes.get(this.#hash?.(document) ?? '')));
    const matches = found.flatMap((candidates) => candidates ?? []);
    return matches.find(({ isExpired }) => !isExpired) ?? matches[0];
  }

  /**
   * An invalid number that says nothing of who has it: a template's example, or one on two rows. It is no key, so that
   * nothing else would tell of them.
   */
  #isNobodys(finding: RuleFinding, documents: readonly string[]): boolean {
    if (finding.rule !== 'sheet/document-number-invalid') return false;
    return finding.says.detail === 'example' || this.#isOnTwoRows(documents);
  }

  #isOnTwoRows(documents: readonly string[]): boolean {
    if (!this.#rowsOf) {
      this.#rowsOf = new Map();
      for (const record of this.#table.records) {
        for (const document of this.#documentsOf(record))
          this.#rowsOf.set(document, (this.#rowsOf.get(document) ?? 0) + 1);
      }
    }
    const rows = this.#rowsOf;
    return documents.some((document) => (rows.get(document) ?? 0) > 1);
  }

  /** What a row's document cells say of its holder: the key, and the numbers in their normal form. */
  #documentsOf({ values, row }: AnyRecord): string[] {
    const shown = this.#documents.map((index) => normaliseDocument(row.cells[index]?.shown ?? ''));
    const all = [values.documentNumber?.key ?? '', ...shown].filter((document) => document !== '');
    return [...new Set(all)];
  }

  #headers(): string[] {
    const { columns, unknown } = this.#table.layout;
    return [...columns, ...unknown].map(({ header }) => header);
  }

  /** What became of each so far. */
  outcomes(): ExceptionOutcome[] {
    return this.#candidates.map(({ exception, isExpired, matched }) => {
      const { rule, column, reason, expires } = exception;
      const isNowhere = column !== undefined && this.#columnsOf(column).size === 0;
      const near = isNowhere ? nearest(column, this.#headers(), headerKey) : undefined;
      const applies = this.#rules.has(rule);
      return { exception, reason, expires, isExpired, matched, applies, nearest: near ?? null };
    });
  }
}
