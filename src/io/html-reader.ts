import { Parser } from 'htmlparser2';
import type { Cell, MergedRange, Row, Sheet } from '../table/sheet.js';
import { InputError } from './input-error.js';
import { plainTextCell } from './plain-text-cell.js';
import { decodeText } from './text-encoding.js';

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * Reads a web page whose tables Excel would show: what many systems export under the name of `.xls`.
 * All tables of the page stand on one sheet, below one another, as Excel puts them. Ids keep every digit.
 */
export function readHtml(bytes: Buffer, file: string): Sheet[] {
  const text = decodeText(bytes);
  const page = text === undefined ? undefined : readPage(text);
  if (!page?.hasTable) throw new InputError('not-a-spreadsheet', file);
  const { rows, merges } = page;
  return [{ name: 'Sheet1', hidden: false, merges, columnLayouts: [], dateSystem: 1900, rows: () => rows }];
}

function readPage(text: string): TableReader {
  const reader = new TableReader();
  const parser = new Parser(reader);
  parser.end(text);
  return reader;
}

type Attributes = Readonly<Record<string, string>>;

interface OpenCell {
  readonly attributes: Attributes;
  text: string;
}

/**
 * Collects rows from the events of a page. A row or cell ends where the next one begins: end tags may be missing.
 * A table within a cell of another (a page laid out by tables) gives rows of its own.
 */
class TableReader {
  readonly rows: Row[] = [];
  readonly merges: MergedRange[] = [];
  hasTable = false;

  private number = 0;
  private cells: (Cell | undefined)[] = [];
  private column = 0;
  private inRow = false;
  private cell: OpenCell | undefined;
  /** Merges that reach below the row that they begin in. */
  private reaching: MergedRange[] = [];
  private silent: string | undefined;
  private styleSheet = '';
  private textClasses: ReadonlySet<string> | undefined;

  onopentag(name: string, attributes: Attributes): void {
    if (name === 'table') this.startTable();
    else if (name === 'tr') this.startRow();
    else if (name === 'td' || name === 'th') this.startCell(attributes);
    else if (name === 'br') this.addText('\n', false);
    else if (name === 'style' || name === 'script' || name === 'title') this.silent = name;
  }

  ontext(text: string): void {
    if (this.silent === 'style') this.styleSheet += text;
    else if (this.silent === undefined) this.addText(text, true);
  }

  /** Excel puts its style sheet into a comment. */
  oncomment(text: string): void {
    if (this.silent === 'style') this.styleSheet += text;
  }

  onclosetag(name: string): void {
    if (name === this.silent) this.silent = undefined;
    else if (name === 'td' || name === 'th') this.endCell();
    else if (name === 'tr' || name === 'table') this.endRow();
  }

  private startTable(): void {
    this.endRow();
    this.hasTable = true;
    this.reaching = [];
  }

  private startRow(): void {
    this.endRow();
    this.inRow = true;
    this.number += 1;
    this.cells = [];
    this.column = 0;
    this.reaching = this.reaching.filter((range) => range.bottom >= this.number);
  }

  private endRow(): void {
    this.endCell();
    if (this.inRow && this.cells.some((cell) => cell !== undefined)) {
      this.rows.push({ number: this.number, cells: this.cells });
    }
    this.inRow = false;
  }

  private startCell(attributes: Attributes): void {
    this.endCell();
    if (this.inRow) this.cell = { attributes, text: '' };
  }

  private addText(text: string, collapse: boolean): void {
    // Line ends of the source are blanks; a non-breaking space is a character of the text.
    if (this.cell) this.cell.text += collapse ? text.replace(/[ \t\n\f\r]+/g, ' ') : text;
  }

  private endCell(): void {
    const { cell } = this;
    if (!cell) return;
    this.cell = undefined;
    this.skipReaching();
    const left = this.column;
    if (left >= LAST_COLUMN || this.number > LAST_ROW) return;
    const text = cell.text
      .replace(/ *\n */g, '\n')
      .replace(/ +/g, ' ')
      .trim();
    while (this.cells.length < left) this.cells.push(undefined);
    this.cells[left] = this.cellOf(text, cell.attributes);
    this.column += this.merge(left, cell.attributes);
  }

  /** Passes over the columns that cells of rows above reach into. */
  private skipReaching(): void {
    const reaches = (range: MergedRange) =>
      range.top < this.number && this.column >= range.left && this.column <= range.right;
    for (let range = this.reaching.find(reaches); range; range = this.reaching.find(reaches)) {
      this.column = range.right + 1;
    }
  }

  /** Notes the merge of a cell that spans others; answers how many columns the cell takes. */
  private merge(left: number, attributes: Attributes): number {
    const columns = Math.min(spanOf(attributes.colspan), LAST_COLUMN - left);
    const rows = Math.min(spanOf(attributes.rowspan), LAST_ROW - this.number + 1);
    if (columns * rows > 1) {
      const range = { top: this.number, left, bottom: this.number + rows - 1, right: left + columns - 1 };
      this.merges.push(range);
      if (rows > 1) this.reaching.push(range);
    }
    return columns;
  }

  private cellOf(text: string, attributes: Attributes): Cell | undefined {
    if (text === '' || /^\u00a0+$/.test(text)) return undefined;
    if (this.isText(attributes)) return { type: 'text', value: text, shown: text };
    // Excel's own pages keep the stored number of a cell beside the text that it shows.
    const stored = attributes['x:num'];
    if (stored !== undefined && isNumber(text)) {
      const value = isNumber(stored) ? stored : text;
      return { type: 'number', value: Number(value), shown: text };
    }
    return plainTextCell(text);
  }

  /** Whether a cell, or its class, says that it holds text: `mso-number-format:"\@"`. */
  private isText(attributes: Attributes): boolean {
    if (attributes['x:str'] !== undefined || TEXT_FORMAT.test(attributes.style ?? '')) return true;
    this.textClasses ??= readTextClasses(this.styleSheet);
    return this.textClasses.has(attributes.class ?? '');
  }
}

const TEXT_FORMAT = /mso-number-format:\s*["']?\\?@/i;

function readTextClasses(styleSheet: string): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const [, name, body] of styleSheet.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
    if (name && body && TEXT_FORMAT.test(body)) classes.add(name);
  }
  return classes;
}

function isNumber(text: string): boolean {
  return /^[-+]?\d+(?:\.\d+)?(?:E[-+]?\d+)?$/i.test(text);
}

function spanOf(text: string | undefined): number {
  return Math.max(Number.parseInt(text ?? '1', 10) || 1, 1);
}
