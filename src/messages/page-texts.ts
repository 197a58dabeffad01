/** A deadline and the rows that are still open under it. */
interface Due {
  readonly due: string;
  /** Negative: late. */
  readonly minutesLeft: number;
  readonly rows: number;
}

/** The title of a picture, and what it counts. */
interface PictureTexts {
  readonly title: string;
  readonly caption: string;
}

/** The texts of the report page that the report's other forms do not have. */
export interface PageTexts {
  /** What the window is called. */
  readonly windowTitle: (names: { title: string; files: string }) => string;
  readonly skip: string;
  readonly contents: string;
  readonly summary: string;
  /** The two figures that are read first, each with a line below it. */
  readonly late: (rows: number) => string;
  readonly lateSince: (oldest: Due) => string;
  readonly left: (next: Due) => string;
  readonly leftFor: (next: Due) => string;
  readonly noDeadline: string;
  readonly showAlerts: string;
  /** Not both are 0. */
  readonly notAllChecked: (left: { rules: number; columns: number }) => string;
  readonly pictures: {
    readonly title: string;
    readonly held: PictureTexts;
    readonly rules: PictureTexts;
    readonly districts: PictureTexts;
    readonly days: (field: string) => string;
    /** `left`: earlier days that are left out. */
    readonly daysCaption: (drawn: { days: number; left: number }) => string;
    /** The bars that are drawn as one. */
    readonly rest: (bars: number) => string;
  };
  readonly rows: string;
  readonly open: string;
  readonly settled: string;
  readonly district: string;
  readonly noDistrict: string;
  readonly noDay: string;
  readonly filters: string;
  readonly search: string;
  readonly searchHint: string;
  readonly all: string;
  readonly choice: (choice: { name: string; count: number }) => string;
  readonly hideDone: string;
  readonly reset: string;
  readonly print: string;
  readonly findings: string;
  readonly findingsCaption: string;
  readonly noFindings: string;
  readonly nothingShown: string;
  readonly ticksNote: string;
  readonly unchecked: string;
  readonly rulesNotChecked: (rules: number) => string;
  readonly columnsNotChecked: (columns: number) => string;
  readonly columnsKept: string;
  readonly allChecked: string;
  readonly onlyTheSheet: string;
  readonly counted: (section: { title: string; count: number }) => string;
  readonly input: string;
  readonly kind: string;
  readonly asOf: string;
  readonly program: string;
  readonly columnsRead: string;
  readonly column: string;
  readonly header: string;
  readonly unknownColumn: string;
  readonly masked: string;
  readonly unmasked: string;
  readonly script: ScriptTexts;
}

/** The texts of the page's script, which are data: what is in braces is filled in there. */
export interface ScriptTexts {
  readonly done: string;
  /** The label of a finding's checkbox: `{title}`, `{cell}`. */
  readonly markDone: string;
  /** `{shown}`, `{total}`. */
  readonly shown: string;
  /** `{done}` of the findings are ticked. */
  readonly ticked: string;
  /** `{count}` of the `{shown}` are on the page. */
  readonly partly: string;
  /** `{count}`. */
  readonly showMore: string;
  readonly showAll: string;
  readonly cells: string;
  readonly underlined: string;
  /** `{clause}`. */
  readonly clause: string;
  readonly todo: string;
  readonly rule: string;
  readonly roles: { readonly first: string; readonly other: string; readonly evidence: string };
  readonly emptyCell: string;
  readonly newValue: string;
  /** Of an edit that was not made. */
  readonly suggestedValue: string;
  /** Between the counts. */
  readonly joint: string;
  readonly expected: string;
  /** `{count}`. */
  readonly moreCells: string;
}
