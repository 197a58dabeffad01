/**
 * A sheet as people see it, free of any file format or library: what `io` reads and what `table` turns into records.
 */

/**
 * How a cell looks (number format, font, fill, border, alignment). Opaque to everyone but `io`:
 * it is only carried from a source cell to the written one.
 */
export type CellStyle = Readonly<Record<string, unknown>>;

/**
 * One filled cell. `shown` is the text that Excel displays; `value` is what is stored:
 * - `text`: the characters (rich text joined, phonetic guides left out);
 * - `number`: the number; a number too long for Excel's 15 digits has already lost its end;
 * - `date`: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` where the time of day is not midnight, whatever date system the file uses;
 * - `boolean`;
 * - `error`: `#REF!` and its like; a formula without a cached value has its own text (`=A1+B1`).
 * A formula counts by its cached value.
 */
export type Cell = { readonly shown: string; readonly style?: CellStyle | undefined } & (
  | { readonly type: 'text' | 'date' | 'error'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
);

/** A row that holds at least one cell. Cells stand at their column index (0 = A); an empty cell is `undefined`. */
export interface Row {
  /** As Excel shows it: the first row of a sheet is 1. */
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  /** Height in points, where the sheet sets one. */
  readonly height?: number | undefined;
}

/** A merged range; only its top-left cell is filled. Rows from 1, columns from 0, both ends included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How wide a column is (in characters, Excel's unit) and whether it is hidden. */
export interface ColumnLayout {
  readonly width?: number | undefined;
  readonly hidden?: boolean | undefined;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly MergedRange[];
  readonly columnLayouts: readonly ColumnLayout[];
  /** Days between serial number 0 of the file's date system and 1970-01-01: see {@link DateSystem}. */
  readonly dateSystem: DateSystem;
  /** The rows from top to bottom, rows without a filled cell left out. May be called more than once. */
  rows(): Iterable<Row>;
}

/** Which day a bare serial number counts from: 1900 (Windows, with its false 29 February 1900) or 1904 (old Mac). */
export type DateSystem = 1900 | 1904;

/** The day (from 1970-01-01) of serial number 0. The 1900 system is counted from its first day after February 1900. */
export const DAY_OF_SERIAL_ZERO = { 1900: -25_569, 1904: -24_107 } as const satisfies Record<
  DateSystem,
  number
>;

export type FileFormat = 'xlsx' | 'xls' | 'html' | 'csv';

/** A file read whole: its sheets, and the hash that says which bytes were read. */
export interface Workbook {
  /** As the user named it. */
  readonly file: string;
  readonly format: FileFormat;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
}

/** The letters of a column index: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The index of a column's letters: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
