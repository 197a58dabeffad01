import type ExcelJS from 'exceljs';
import type { ColumnLayout } from '../table/sheet.js';
import { linesOf } from '../table/text.js';
import { escapeExcelText } from './excel-text.js';

/** In characters and in lines of the small print of notes. */
const WIDTH = 44;
/** A note's letters are smaller than a cell's, and its line a little lower than a row. */
const LETTERS_A_CHARACTER = 1.2;
const ROWS_A_LINE = 0.9;
/** Where a sheet sets no width. */
const USUAL_WIDTH = 9;

/** The place of a note's box: whole and parts of columns and rows from the sheet's corner. */
interface NoteBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A box at the right of its cell, as wide as is good to read and as tall as its text needs. */
function boxFor(text: string, row: number, column: number, columns: readonly ColumnLayout[]): NoteBox {
  const left = column + 1;
  let right = left;
  for (let width = 0; width < WIDTH; right++) width += columns[right]?.width ?? USUAL_WIDTH;
  const top = Math.max(0, row - 2);
  const height = Math.ceil((linesOf(text, WIDTH * LETTERS_A_CHARACTER) + 1) * ROWS_A_LINE);
  return { left: left + 0.2, top: top + 0.2, right, bottom: top + height };
}

/**
 * Writes a note on a cell (row from 1, column from 0). exceljs gives every note the same small box, which cuts longer
 * texts off; its writer looks for another beside the note's text, where it has no way to put one.
 */
export function setNote(
  target: ExcelJS.Cell,
  text: string,
  place: { readonly row: number; readonly column: number; readonly columns: readonly ColumnLayout[] },
): void {
  target.note = escapeExcelText(text);
  const comment: unknown = Reflect.get(target, '_comment');
  if (typeof comment !== 'object' || comment === null || !('model' in comment)) return;
  const { model } = comment;
  if (typeof model !== 'object' || model === null) return;
  const anchor = boxFor(text, place.row, place.column, place.columns);
  Object.defineProperty(comment, 'model', { value: { ...model, anchor } });
}
