import type { FieldName } from '../records/fields.js';

/**
 * What stands in an example's row, by field: the text that the cell shows, `''` where it is empty; `YYYY-MM-DD` is a
 * real date, a number a number. What every sheet has (a name, a document number, a status) is filled in around it.
 */
export type ExampleRow = { readonly [F in FieldName]?: string | number };

/** A small sheet of invented people that shows a rule at work. */
export interface ExampleSheet {
  readonly rows: readonly ExampleRow[];
  /** Further columns by their header, with what the first row says there. */
  readonly also?: Readonly<Record<string, string>>;
  /** A column that every sheet has, and this one lacks. */
  readonly without?: FieldName;
  /** What an export of the register showed on an earlier day. */
  readonly earlier?: { readonly date: string; readonly rows: readonly ExampleRow[] };
  /** What the other register shows, where two are reconciled. */
  readonly other?: readonly ExampleRow[];
  /** What the case list says. */
  readonly cases?: readonly ExampleRow[];
  /** What the list says that is worked into an import sheet: a roster, verified phones, a roll-call. */
  readonly list?: readonly ExampleRow[];
  /** How a passenger list is imported; without: into 鹿城区, into no hotel, not compared. */
  readonly importedBy?: {
    readonly district?: string;
    /** Of the control register. */
    readonly registered?: readonly ExampleRow[];
  };
}

/** A sheet in which a rule finds a flaw, and one in which it looks and finds none. */
export interface Examples {
  readonly flawed: ExampleSheet;
  readonly clean: ExampleSheet;
}
