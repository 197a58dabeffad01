import { createRequire } from 'node:module';
import {
  type Cell,
  type ColumnLayout,
  columnLetters,
  type DateSystem,
  type MergedRange,
  type Row,
} from '../table/sheet.js';
import { CoveredCells } from './covered-cells.js';
import { serialOfDate } from './excel-serial.js';
import { unescapeExcelText } from './excel-text.js';
import { TextCollector } from './shared-strings.js';
import type { CellFormat } from './xlsx-styles.js';
import {
  isTrue,
  MalformedXml,
  scanXml,
  textPieces,
  type XmlAttributes,
  type XmlHandler,
  XmlScanner,
} from './xml-scanner.js';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly plainFormat: CellFormat;
  readonly dateSystem: DateSystem;
}

/** What a sheet says around its rows. */
export interface SheetFrame {
  readonly columnLayouts: readonly ColumnLayout[];
  readonly merges: readonly MergedRange[];
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

const require = createRequire(import.meta.url);

/** Reads columns and merges without reading the rows between them. */
export function readSheetFrame(xml: Buffer): SheetFrame {
  const columnLayouts: ColumnLayout[] = [];
  const merges: MergedRange[] = [];
  scanXml(withoutRows(xml), {
    open(name, attributes) {
      if (name === 'col') addColumns(columnLayouts, attributes);
      if (name === 'mergeCell') {
        const range = parseRange(attributes['ref'] ?? '');
        if (range) merges.push(range);
      }
    },
  });
  return { columnLayouts, merges };
}

/** The document with an empty `sheetData`, well-formed if the sheet's frame is. */
function withoutRows(xml: Buffer): Buffer {
  const tag = 'sheetData>';
  const [start, end] = [xml.indexOf(tag), xml.lastIndexOf(tag)];
  return end > start ? Buffer.concat([xml.subarray(0, start + tag.length), closingTag(xml, end)]) : xml;
}

function closingTag(xml: Buffer, end: number): Buffer {
  return xml.subarray(xml.lastIndexOf('<', end));
}

function addColumns(layouts: ColumnLayout[], attributes: XmlAttributes): void {
  const [first, last] = [Number(attributes['min']), Math.min(Number(attributes['max']), LAST_COLUMN)];
  const width = attributes['width'] === undefined ? undefined : Number(attributes['width']);
  const layout: ColumnLayout = { width, hidden: isTrue(attributes['hidden']) };
  while (layouts.length < first - 1 && first <= LAST_COLUMN) layouts.push({});
  for (let column = first; column <= last; column++) layouts[column - 1] = layout;
}

/** `A1:B3`; some exporters write whole columns as `A:B`, whole rows as `1:3`. */
function parseRange(text: string): MergedRange | undefined {
  const [from = '', to = ''] = text.replaceAll('$', '').split(':');
  const start = parseAddress(/^\d+$/.test(from) ? `A${from}` : /^[A-Z]+$/.test(from) ? `${from}1` : from);
  const end = parseAddress(/^\d+$/.test(to) ? `XFD${to}` : /^[A-Z]+$/.test(to) ? `${to}${LAST_ROW}` : to);
  return start && end
    ? { top: start.row, left: start.column, bottom: end.row, right: end.column }
    : undefined;
}

/** `B12` → row 12, column 1 (from 0); `undefined` for what is no cell of a sheet. */
function parseAddress(address: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!match?.[1]) return undefined;
  const row = Number(match[2]);
  const column = columnIndex(match[1]);
  return row >= 1 && row <= LAST_ROW && column < LAST_COLUMN ? { row, column } : undefined;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at++) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

/**
 * Reads the rows as they are asked for, in little memory.
 * Throws {@link MalformedXml} where the sheet is cut off or damaged, which may be after some rows.
 */
export function* readRows(
  xml: Buffer,
  merges: readonly MergedRange[],
  context: SheetContext,
): Generator<Row> {
  const ready: Row[] = [];
  const scanner = new XmlScanner(new RowReader(merges, context, (row) => ready.push(row)));
  for (const piece of textPieces(xml)) {
    scanner.write(piece);
    yield* ready;
    ready.length = 0;
  }
  scanner.end();
}

/** Collects cells and rows from the events of a sheet's XML. */
class RowReader implements XmlHandler {
  private readonly covered: CoveredCells;
  private readonly inlineText = new TextCollector();
  /** The first formula of each group that shares one, and where it stands. */
  private readonly sharedFormulas = new Map<string, { readonly formula: string; readonly address: string }>();

  private row = 0;
  private height: number | undefined;
  private cells: (Cell | undefined)[] = [];

  private column = -1;
  private type = 'n';
  private format: CellFormat;
  private value: string | undefined;
  private formula: string | undefined;
  private formulaGroup: string | undefined;
  private within: 'value' | 'formula' | 'inline' | undefined;

  constructor(
    merges: readonly MergedRange[],
    private readonly context: SheetContext,
    private readonly emit: (row: Row) => void,
  ) {
    this.covered = new CoveredCells(merges);
    this.format = context.plainFormat;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.within === 'inline') this.inlineText.open(name);
    else if (name === 'c') this.startCell(attributes);
    else if (name === 'v') this.startText('value');
    else if (name === 'row') this.startRow(attributes);
    else if (name === 'f') {
      this.startText('formula');
      if (attributes['t'] === 'shared') this.formulaGroup = attributes['si'];
    } else if (name === 'is') {
      this.within = 'inline';
      this.inlineText.start();
    }
  }

  text(piece: string): void {
    if (this.within === 'value') this.value += piece;
    else if (this.within === 'formula') this.formula += piece;
    else if (this.within === 'inline') this.inlineText.text(piece);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.within = undefined;
    else if (name === 'is') {
      this.value = this.inlineText.take();
      this.within = undefined;
    } else if (this.within === 'inline') this.inlineText.close(name);
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  private startText(part: 'value' | 'formula'): void {
    this.within = part;
    this[part] = '';
  }

  /** Row and cell numbers may be left out: then they count on from the one before. */
  private startRow(attributes: XmlAttributes): void {
    this.row = attributes['r'] === undefined ? this.row + 1 : Number(attributes['r']);
    if (!(this.row >= 1 && this.row <= LAST_ROW)) throw new MalformedXml();
    this.height = attributes['ht'] === undefined ? undefined : Number(attributes['ht']);
    this.cells = [];
    this.column = -1;
    this.covered.enter(this.row);
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    this.emit({
      number: this.row,
      cells: this.cells,
      ...(this.height !== undefined && { height: this.height }),
    });
  }

  private startCell(attributes: XmlAttributes): void {
    const address = attributes['r'];
    this.column = address === undefined ? this.column + 1 : (parseAddress(address)?.column ?? LAST_COLUMN);
    if (this.column >= LAST_COLUMN) throw new MalformedXml();
    this.type = attributes['t'] ?? 'n';
    this.format = this.context.formats[Number(attributes['s'] ?? 0)] ?? this.context.plainFormat;
    this.value = undefined;
    this.formula = undefined;
    this.formulaGroup = undefined;
  }

  private endCell(): void {
    const formula = this.sharedFormula();
    if (this.covered.has(this.row, this.column)) return;
    const cell = this.value ? this.filledCell(this.value) : this.formulaCell(formula);
    if (!cell) return;
    while (this.cells.length < this.column) this.cells.push(undefined);
    this.cells[this.column] = cell;
  }

  private filledCell(value: string): Cell | undefined {
    const { style } = this.format;
    switch (this.type) {
      case 's': {
        const text = this.context.sharedStrings[Number(value)];
        if (text === undefined) throw new MalformedXml();
        return text ? { type: 'text', value: text, shown: text, style } : undefined;
      }
      case 'inlineStr':
        return { type: 'text', value, shown: value, style };
      case 'str': {
        const text = unescapeExcelText(value);
        return { type: 'text', value: text, shown: text, style };
      }
      case 'b':
        return { type: 'boolean', value: isTrue(value), shown: isTrue(value) ? 'TRUE' : 'FALSE', style };
      case 'e':
        return { type: 'error', value, shown: value, style };
      case 'd':
        return this.isoDateCell(value);
      default:
        return this.numberCell(value);
    }
  }

  private numberCell(text: string): Cell {
    const { numberFormat, style } = this.format;
    const value = Number(text);
    // A damaged cell is a finding, not the end of the reading.
    if (!Number.isFinite(value)) return { type: 'error', value: text, shown: text, style };
    const shown = numberFormat.show(value, this.context.dateSystem);
    const date = numberFormat.dateOf(value, this.context.dateSystem);
    return date === undefined
      ? { type: 'number', value, shown, style }
      : { type: 'date', value: date, shown, style };
  }

  /** Strict files may hold `2020-04-27T15:30:00` in place of a serial number. */
  private isoDateCell(text: string): Cell {
    const { numberFormat, style } = this.format;
    const value = text.replace(/(?:\.\d+)?Z?$/, '').replace(/T00:00:00$/, '');
    const serial = serialOfDate(value);
    if (serial === undefined) return { type: 'text', value: text, shown: text, style };
    return {
      type: 'date',
      value,
      shown: numberFormat.showsDate ? numberFormat.show(serial, 1900) : value,
      style,
    };
  }

  /** A formula whose value is not stored; one whose stored value is an empty text counts as an empty cell. */
  private formulaCell(formula: string | undefined): Cell | undefined {
    if (formula === undefined || (this.type === 'str' && this.value === '')) return undefined;
    const text = `=${formula}`;
    return { type: 'error', value: text, shown: text, style: this.format.style };
  }

  /** The cell's formula; in a group that shares one, the first cell alone spells it out. */
  private sharedFormula(): string | undefined {
    if (this.formulaGroup === undefined || this.formula === undefined) return this.formula;
    const address = `${columnLetters(this.column)}${this.row}`;
    if (this.formula !== '') this.sharedFormulas.set(this.formulaGroup, { formula: this.formula, address });
    if (this.formula !== '' || this.value) return this.formula;
    const first = this.sharedFormulas.get(this.formulaGroup);
    return first ? slideFormula(first.formula, first.address, address) : this.formula;
  }
}

/** Moves the relative references of a formula as copying it from one cell to another does. */
function slideFormula(formula: string, from: string, to: string): string {
  const shared: { slideFormula(formula: string, from: string, to: string): string } =
    require('exceljs/lib/utils/shared-formula.js');
  return shared.slideFormula(formula, from, to);
}
