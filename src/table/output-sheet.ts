import type { CellStyle, ColumnLayout, MergedRange } from './sheet.js';

/**
 * A cell to be written. Text is always written as text: never as a formula, whatever it begins with.
 * `asText` also gives it the text format (`@`), so that Excel leaves ids and phones alone when they are edited.
 */
export type OutputCell = {
  readonly style?: CellStyle | undefined;
  /** A note that shows when the cell is pointed at. */
  readonly note?: string;
} & (
  | { readonly type: 'text'; readonly value: string; readonly asText?: boolean }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`. Written as a real date, with the style's number format where that shows a date. */
  | { readonly type: 'date'; readonly value: string }
  /** An error such as `#REF!`, written as it was. */
  | { readonly type: 'error'; readonly value: string }
);

export interface OutputRow {
  readonly cells: readonly (OutputCell | undefined)[];
  /** Height in points. */
  readonly height?: number | undefined;
}

/** What is meant to be typed into the cells of a column below the frozen rows. `otherwise`: what Excel says to anything else. */
export type CellInput = {
  readonly otherwise: string;
} /** Offered as a drop-down list; nothing else is taken. */ & (
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  /** A day; anything else is taken only if the user insists. */
  | { readonly type: 'date' }
);

export interface OutputColumn extends ColumnLayout {
  /** How the cells look that nothing is written into: what is typed there later is kept in its number format. */
  readonly style?: CellStyle;
  readonly input?: CellInput;
}

/** One sheet of a workbook to be written; rows are pulled one at a time, so a large sheet need not exist twice. */
export interface OutputSheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly columns: readonly OutputColumn[];
  readonly rows: Iterable<OutputRow>;
  readonly merges?: readonly MergedRange[];
  /** This many rows stay in view when scrolling. */
  readonly frozenRows?: number;
  /** The row (from 1) that carries filter buttons. */
  readonly filterRow?: number;
  /** The last row (from 1) of a form that is filled in by hand: so far down reach its filter and what its columns take. */
  readonly lastFormRow?: number;
  /** Printed on A4 lying, as wide as one page, the frozen rows on every page. */
  readonly printsWide?: boolean;
}
