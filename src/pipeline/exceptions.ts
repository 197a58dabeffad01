import type { CalendarDate } from '../domain/calendar-date.js';
import { normaliseDocument } from '../domain/document-number.js';
import type { RuleId } from '../rules/index.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import { headerKey } from '../table/header.js';
import { columnLetters } from '../table/sheet.js';
import { type RuleFinding, withOutcome } from './check.js';

/** A finding that a desk does not want to be told of again: of one person, or in a whole column. */
export interface Exception {
  readonly rule: RuleId;
  /** Whom or what it is about, as far as may be shown. */
  readonly about: string;
  /** Whether a document number is the person's, in its normal form or as the key of its holder. */
  readonly isPerson?: ((document: string) => boolean) | undefined;
  /** A field's name, or a header. */
  readonly column?: string | undefined;
  readonly reason: string;
  /** The last day on which it holds. */
  readonly expires: CalendarDate;
}

/** An exception that a finding fell under. */
export interface MatchedException extends Pick<Exception, 'reason' | 'expires'> {
  /** An expired one excuses nothing any more. */
  readonly isExpired: boolean;
}

/** What became of an exception in a run. */
export interface ExceptionOutcome extends MatchedException {
  readonly exception: Exception;
  /** Findings that fell under it; 0: it is about nothing in this sheet. */
  readonly matched: number;
}

/** Two rows of one person must always be seen: whichever is imported last would win (C-2.1). */
export const NEVER_EXCEPTED: RuleId = 'sheet/document-number-duplicate';

/** The exceptions of a run, at work on one sheet. */
export class Exceptions {
  readonly #table: AnyTable;
  readonly #documents: readonly number[];
  readonly #all: readonly {
    readonly exception: Exception;
    readonly isExpired: boolean;
    /** The letters of its columns. */
    readonly columns: ReadonlySet<string>;
    matched: number;
  }[];

  constructor(table: AnyTable, exceptions: readonly Exception[], today: CalendarDate) {
    this.#table = table;
    this.#documents = table.layout.columns
      .filter(({ field }) => field === 'documentNumber')
      .map(({ index }) => index);
    this.#all = exceptions.map((exception) => ({
      exception,
      isExpired: exception.expires < today,
      columns: this.#columnsOf(exception),
      matched: 0,
    }));
  }

  /** A name of a field goes before a header. */
  #columnsOf({ column }: Exception): ReadonlySet<string> {
    const { columns, unknown } = this.#table.layout;
    const named = columns.filter(({ field }) => field === column);
    const headed = [...columns, ...unknown].filter(({ header }) => isSame(header, column ?? ''));
    return new Set((named.length > 0 ? named : headed).map(({ index }) => columnLetters(index)));
  }

  /**
   * The findings of a row (`undefined`: of the header), those that an exception is about marked with it. What was
   * changed, or cannot be changed because corrections disagree, is never excused.
   */
  on(findings: readonly RuleFinding[], record: AnyRecord | undefined): readonly RuleFinding[] {
    if (this.#all.length === 0 || findings.length === 0) return findings;
    const documents = record ? this.#documentsOf(record) : [];
    return findings.map((finding) => {
      if (finding.applied || finding.moot || finding.contested || finding.rule === NEVER_EXCEPTED)
        return finding;
      // One that still holds goes before an expired one.
      const [match] = this.#all
        .filter((one) => concerns(one, finding, documents))
        .sort((a, b) => Number(a.isExpired) - Number(b.isExpired));
      if (!match) return finding;
      match.matched++;
      const { reason, expires } = match.exception;
      return withOutcome(finding, { exception: { reason, expires, isExpired: match.isExpired } });
    });
  }

  /** What a row's document cells say of its holder: the key, and the numbers in their normal form. */
  #documentsOf({ values, row }: AnyRecord): string[] {
    const shown = this.#documents.map((index) => normaliseDocument(row.cells[index]?.shown ?? ''));
    return [values.documentNumber?.key ?? '', ...shown].filter((document) => document !== '');
  }

  /** What became of each so far. */
  outcomes(): ExceptionOutcome[] {
    return this.#all.map(({ exception, isExpired, matched }) => {
      const { reason, expires } = exception;
      return { exception, reason, expires, isExpired, matched };
    });
  }
}

const isSame = (header: string, name: string): boolean => headerKey(header) === headerKey(name);

function concerns(
  { exception, columns }: { readonly exception: Exception; readonly columns: ReadonlySet<string> },
  { rule, at: [first] }: RuleFinding,
  documents: readonly string[],
): boolean {
  const { rule: excepted, isPerson } = exception;
  if (rule !== excepted || !first) return false;
  return isPerson ? documents.some(isPerson) : columns.has(first.column);
}
