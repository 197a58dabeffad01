import type { FieldName } from '../records/fields.js';
import type { ColumnType } from '../table/column.js';

/** What each field means, for whoever fills it in. One or two sentences; how it is written is told by its type. */
export type FieldGuideTexts = { readonly [F in FieldName]: string };

/** The texts of an empty sheet to be filled in. */
export interface TemplateTexts {
  /** How a value is written, by the type of its column. */
  readonly formats: { readonly [T in ColumnType]: string };
  readonly headers: {
    readonly column: string;
    readonly required: string;
    readonly meaning: string;
    readonly format: string;
    readonly choices: string;
    readonly clauses: string;
    readonly example: string;
  };
  readonly required: {
    /** The column must be there. */
    readonly always: string;
    /** One of these columns must be there. */
    readonly oneOf: (headers: readonly string[]) => string;
    readonly no: string;
  };
  /** What is said of a column that a configuration adds. */
  readonly further: string;
  /** The note on the example row. */
  readonly exampleRow: string;
  /** What Excel says to an input that does not fit. */
  readonly otherwise: { readonly choice: string; readonly date: string };
  /** The sheet that explains the first one. */
  readonly guide: {
    readonly sheet: string;
    readonly title: (kind: string) => string;
    readonly lines: (form: { sheet: string; firstRow: number; command: string }) => readonly string[];
  };
}
