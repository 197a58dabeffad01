import { createRequire } from 'node:module';
import { serialOfDate } from '../table/excel-serial.js';
import type { Cell, CellStyle, DateSystem } from '../table/sheet.js';
import { unescapeExcelText } from './excel-text.js';
import { builtInFormat, GENERAL, NumberFormat } from './number-format.js';

/** How exceljs keeps a text; runs of a rich text may have none. */
export type ExceljsText = string | { readonly richText?: readonly { readonly text?: string }[] };

/** exceljs' reader of `styles.xml`, once it has read. */
export interface ExceljsStyles {
  readonly model?: { readonly styles?: readonly { readonly numFmtId: number }[] };
  readonly index: { readonly numFmt: Readonly<Record<number, string>> };
  /** One object for all cells of a style. */
  getStyleModel(id: number): Readonly<Record<string, unknown>> | null;
}

/** A cell as the file has it. */
export interface StoredCell {
  readonly address?: string;
  readonly styleId?: number;
  readonly value?: ExceljsText;
  readonly formula?: string;
  /** The number of the group of cells that share a formula, and the word `shared`. */
  readonly si?: string;
  readonly shareType?: string;
  /** The letters of the file for the type; absent for a number. */
  type?: string | undefined;
  /** Whether a value is stored, be it empty. */
  hasValue?: boolean;
  hasFormula?: boolean;
}

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** A part of exceljs' reader: told of the tags below its own, it says when its own is closed by answering `false`. */
export interface Xform<Model> {
  model: Model;
  parseOpen(tag: Tag): boolean;
  parseText(text: string): void;
  parseClose(name: string): boolean;
}

const require = createRequire(import.meta.url);
const CellXform: new () => Xform<StoredCell> = require('exceljs/lib/xlsx/xform/sheet/cell-xform.js');
const { slideFormula }: { slideFormula(formula: string, from: string, to: string): string } =
  require('exceljs/lib/utils/shared-formula.js');

/**
 * exceljs' reader of a cell, kept from losing what its own model has no place for: the type of the value, and whether
 * one is stored at all (an empty text is one). It also takes phonetic guides of inline strings for their text.
 */
export class StoredCellXform extends CellXform {
  private inPhonetic = false;

  override parseOpen(tag: Tag): boolean {
    if (tag.name === 'rPh') this.inPhonetic = true;
    if (this.inPhonetic) return true;
    const known = super.parseOpen(tag);
    if (tag.name === 'c') this.model.type = tag.attributes.t;
    else if (tag.name === 'v') this.model.hasValue = true;
    else if (tag.name === 'f') this.model.hasFormula = true;
    return known;
  }

  override parseText(text: string): void {
    if (!this.inPhonetic) super.parseText(text);
  }

  override parseClose(name: string): boolean {
    if (name === 'rPh') this.inPhonetic = false;
    else if (!this.inPhonetic && name !== 'c') super.parseClose(name);
    return name !== 'c';
  }
}

/** The characters of a text, without their looks. */
export function plainText(text: ExceljsText): string {
  if (typeof text === 'string') return text;
  return (text.richText ?? []).map((run) => run.text ?? '').join('');
}

/** How cells of one style are shown. */
interface CellFormat {
  readonly numberFormat: NumberFormat;
  readonly style?: CellStyle | undefined;
}

/** The formats of a workbook's cells, made once for each style. */
export class CellFormats {
  private readonly plain: CellFormat = { numberFormat: new NumberFormat(GENERAL) };
  private readonly byStyle = new Map<number, CellFormat>();
  private readonly byCode = new Map<string, NumberFormat>();

  constructor(private readonly styles: ExceljsStyles | undefined) {}

  get(styleId = 0): CellFormat {
    const known = this.byStyle.get(styleId);
    if (known) return known;
    const format = this.read(styleId);
    this.byStyle.set(styleId, format);
    return format;
  }

  private read(styleId: number): CellFormat {
    const look = this.styles?.getStyleModel(styleId);
    const formatId = this.styles?.model?.styles?.[styleId]?.numFmtId;
    if (!this.styles || !look || formatId === undefined) return this.plain;
    // Not exceljs' own table, which lacks the numbers of the East Asian formats and has American ones.
    const code = this.styles.index.numFmt[formatId] ?? builtInFormat(formatId);
    const numberFormat = this.byCode.get(code) ?? new NumberFormat(code);
    this.byCode.set(code, numberFormat);
    return { numberFormat, style: styleOf(look, code) };
  }
}

function styleOf(look: Readonly<Record<string, unknown>>, code: string): CellStyle | undefined {
  const { numFmt: _, font, ...rest } = look;
  const style: Record<string, unknown> = { ...rest };
  if (font && typeof font === 'object') style.font = withoutTheme(font);
  if (code !== GENERAL) style.numFmt = code;
  return Object.keys(style).length > 0 ? style : undefined;
}

/** A font of the theme takes its name from the theme of the file that it is written to: there it must stand alone. */
function withoutTheme(font: object): object {
  const { scheme: _, ...own } = font as { scheme?: unknown };
  return own;
}

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly formats: CellFormats;
  readonly dateSystem: DateSystem;
}

/** Makes the plain cells of one sheet, asked in the order of the file. */
export class CellMaker {
  /** The first formula of each group that shares one, and where it stands. */
  private readonly sharedFormulas = new Map<string, { readonly formula: string; readonly address: string }>();

  constructor(private readonly context: CellContext) {}

  /** `undefined` for an empty cell, and for a text without a character. */
  make(stored: StoredCell, address: string): Cell | undefined {
    const formula = stored.hasFormula ? this.formulaOf(stored, address) : undefined;
    const text = typeof stored.value === 'string' ? stored.value : '';
    const { numberFormat, style } = this.context.formats.get(stored.styleId);
    switch (stored.type) {
      case 's':
        return text === '' ? undefined : textCell(this.sharedString(text), style);
      case 'inlineStr':
        // exceljs has unescaped the runs of a rich text, but no other inline text.
        return textCell(text === '' ? plainText(stored.value ?? '') : unescapeExcelText(text), style);
      case 'str':
        return stored.hasValue ? textCell(unescapeExcelText(text), style) : withoutValue(formula, style);
    }
    if (text === '') return withoutValue(formula, style);
    switch (stored.type) {
      case 'b': {
        const value = text === '1' || text === 'true';
        return { type: 'boolean', value, shown: value ? 'TRUE' : 'FALSE', style };
      }
      case 'e':
        return { type: 'error', value: text, shown: text, style };
      case 'd':
        return isoDateCell(text, numberFormat, style);
      default:
        return this.numberCell(text, numberFormat, style);
    }
  }

  /** Throws where there is no such text: then the part that holds them is cut off. */
  private sharedString(index: string): string {
    const text = this.context.sharedStrings[Number(index)];
    if (text === undefined) throw new RangeError(`no shared string ${index}`);
    return text;
  }

  private numberCell(text: string, format: NumberFormat, style: CellStyle | undefined): Cell {
    const value = Number(text);
    if (!Number.isFinite(value)) return { type: 'error', value: text, shown: text, style };
    const shown = format.show(value, this.context.dateSystem);
    const date = format.dateOf(value, this.context.dateSystem);
    return date === undefined
      ? { type: 'number', value, shown, style }
      : { type: 'date', value: date, shown, style };
  }

  /** The cell's formula; in a group that shares one, the first cell alone spells it out. */
  private formulaOf(stored: StoredCell, address: string): string {
    const { formula = '', si } = stored;
    if (stored.shareType !== 'shared' || si === undefined) return formula;
    if (formula !== '') this.sharedFormulas.set(si, { formula, address });
    const first = this.sharedFormulas.get(si);
    if (formula !== '' || stored.hasValue || !first) return formula;
    return slideFormula(first.formula, first.address, address);
  }
}

function textCell(value: string, style: CellStyle | undefined): Cell | undefined {
  return value === '' ? undefined : { type: 'text', value, shown: value, style };
}

/** A formula whose value is not stored (by a program that does not calculate); else the cell is empty. */
function withoutValue(formula: string | undefined, style: CellStyle | undefined): Cell | undefined {
  if (formula === undefined) return undefined;
  return { type: 'error', value: `=${formula}`, shown: `=${formula}`, style };
}

/** Strict files may hold `2020-04-27T15:30:00` in place of a serial number. */
function isoDateCell(text: string, format: NumberFormat, style: CellStyle | undefined): Cell {
  const value = text.replace(/(?:\.\d+)?Z?$/, '').replace(/T00:00:00$/, '');
  const serial = serialOfDate(value);
  if (serial === undefined) return { type: 'text', value: text, shown: text, style };
  return { type: 'date', value, shown: format.showsDate ? format.show(serial, 1900) : value, style };
}
