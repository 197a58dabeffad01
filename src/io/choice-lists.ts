import type { OutputSheet } from '../table/output-sheet.js';
import { columnLetters } from '../table/sheet.js';

/** The most characters of a list that Excel takes within a rule; it calls a file with a longer one damaged. */
const MAX_INLINE_LENGTH = 255;

/** What an inline list cannot hold: its comma parts the words, its quotation mark ends it, outer blanks are lost. */
const NOT_INLINE = /[,"]|^\s|\s$/;

const SHEET = '_choices';

/** Lists of drop-downs, as Excel wants them written: within the rule, or, where that cannot be, in a column of a hidden sheet. */
export class ChoiceLists {
  readonly #columns: (readonly string[])[] = [];

  /** The formula that stands for a list. */
  formula(choices: readonly string[]): string {
    const inline = choices.join(',');
    if (inline.length <= MAX_INLINE_LENGTH && !choices.some((word) => NOT_INLINE.test(word)))
      return `"${inline}"`;
    const known = this.#columns.findIndex((column) => column.join('\n') === choices.join('\n'));
    const index = known < 0 ? this.#columns.push(choices) - 1 : known;
    const column = `$${columnLetters(index)}$`;
    return `${SHEET}!${column}1:${column}${choices.length}`;
  }

  /** The hidden sheet, where a list needs it. */
  sheets(): OutputSheet[] {
    const lists = this.#columns;
    if (lists.length === 0) return [];
    const height = Math.max(...lists.map((choices) => choices.length));
    const rows = Array.from({ length: height }, (_, row) => ({
      cells: lists.map((choices) => {
        const value = choices[row];
        return value === undefined ? undefined : ({ type: 'text', value, asText: true } as const);
      }),
    }));
    return [{ name: SHEET, hidden: true, columns: [], rows }];
  }
}
