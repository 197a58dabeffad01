import type { DeadlineKind, DeskName, FillingName } from '../pipeline/desk.js';
import type { Counts } from '../pipeline/run.js';
import type { BlankReason } from '../table/table.js';

/** The texts around the findings: terminal, report workbook and report page. */
export interface ReportTexts {
  readonly title: (kind: string) => string;
  readonly asOf: (time: string) => string;
  readonly readAs: (input: { sheet: string; headerRow: number; rows: number }) => string;
  /** What stands before {@link previousExport}. */
  readonly previous: string;
  readonly previousExport: (earlier: { date: string; file: string; rows: number }) => string;
  /** In place of a cell of an earlier export, where there is no room for its address. */
  readonly previousMark: string;
  readonly deadlineLeft: (deadline: { due: string; minutesLeft: number; rows: number }) => string;
  readonly deadlineLate: (deadline: { due: string; minutesLeft: number; rows: number }) => string;
  readonly noDeadline: string;
  /** The audit's word for what was filled in without a finding: a decision that was accepted, or what a list says. */
  readonly filledIn: { readonly [F in FillingName]: string };
  /** How many rows were filled in; of decisions something else is told. */
  readonly filledRows: { readonly [F in Exclude<FillingName, 'decision'>]: (rows: number) => string };
  /** Rows without a known status, or without the day from which their deadline counts. */
  readonly undated: { readonly [K in DeadlineKind]: (rows: number) => string };
  readonly allSettled: { readonly [K in DeadlineKind]: string };
  readonly counts: (counts: Counts) => string;
  readonly countNames: { readonly [C in keyof Counts]: string };
  readonly alerts: (alerts: { contact: string; people: number }) => string;
  readonly toDo: string;
  readonly nothingToDo: string;
  readonly rowLabel: (row: number) => string;
  /** In front of a row where several sheets were checked. */
  readonly sheetMarks: { readonly [K in DeskName]: string };
  readonly moreRows: (rows: number) => string;
  readonly suggestions: (count: number) => string;
  readonly decisions: (count: number) => string;
  readonly skippedRules: (count: number) => string;
  /** Columns that no rule looked at, by their headers. */
  readonly unknownHeaders: (headers: readonly string[]) => string;
  /** Rows on the sheet of held rows of an earlier run. */
  readonly pendingRows: (rows: number) => string;
  readonly outputs: string;
  readonly outputOf: { readonly [W in OutputWhat]: (rows: number) => string };
  readonly sections: {
    readonly overview: string;
    readonly findings: string;
    readonly decisions: string;
    readonly audit: string;
    readonly explain: string;
    readonly identities: string;
    readonly pairs: string;
    readonly alone: string;
    readonly exceptions: string;
    readonly rules: string;
    readonly blanks: string;
  };
  readonly headers: {
    readonly item: string;
    readonly value: string;
    readonly file: string;
    readonly sheet: string;
    readonly row: string;
    readonly cell: string;
    readonly person: string;
    readonly severity: string;
    readonly rule: string;
    readonly title: string;
    readonly clause: string;
    readonly message: string;
    readonly actual: string;
    readonly expected: string;
    readonly todo: string;
    readonly due: string;
    readonly state: string;
    readonly rowState: string;
    readonly status: string;
    readonly firm: string;
    readonly controlStartDate: string;
    readonly sendBackReason: string;
    readonly note: string;
    readonly missing: string;
    readonly because: string;
    readonly field: string;
    readonly from: string;
    readonly to: string;
    readonly evidence: string;
    readonly applied: string;
    readonly flawed: string;
    readonly outcome: string;
    readonly about: string;
    readonly reason: string;
    readonly expires: string;
    readonly matched: string;
  };
  readonly states: {
    readonly applied: string;
    readonly contested: string;
    readonly suggested: string;
    readonly decided: string;
    readonly open: string;
    readonly notice: string;
    readonly moot: string;
    readonly excepted: string;
  };
  /** The state of a finding that an exception excuses. */
  readonly excepted: (state: string, exception: { reason: string; expires: string }) => string;
  readonly exceptionExpired: (state: string, exception: { expires: string }) => string;
  readonly exceptionStates: {
    readonly used: string;
    readonly expired: string;
    readonly unmatched: (nearestHeader: string | null) => string;
    /** Its rule is about another kind of sheet. */
    readonly otherKind: string;
  };
  readonly exceptedFindings: (count: number) => string;
  readonly expiredExceptions: (count: number) => string;
  readonly unmatchedExceptions: (count: number) => string;
  readonly rowStates: { readonly ready: string; readonly held: string };
  readonly firmness: { readonly firm: string; readonly doubtful: string; readonly undecided: string };
  readonly blankWhy: { readonly [W in BlankReason]: string };
  readonly checked: string;
  readonly neverApplied: string;
  /** What a finding says whose fix wants something else in a cell than another finding's. */
  readonly contested: (flaw: string, edits: readonly { field: string; to: string }[]) => string;
  readonly contestedToDo: string;
  /** A finding's title and what it says, in one line. */
  readonly titled: (title: string, text: string) => string;
  readonly pendingHeaders: { readonly why: string; readonly todo: string };
}

export type OutputWhat = 'import' | 'officers' | 'report-xlsx' | 'report-html' | 'report-json' | 'annotated';
