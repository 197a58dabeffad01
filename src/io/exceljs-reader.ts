import { createRequire } from 'node:module';
import type { Readable } from 'node:stream';
import {
  type Cell,
  type ColumnLayout,
  columnIndex,
  columnLetters,
  type DateSystem,
  type MergedRange,
  type Row,
  type Sheet,
} from '../table/sheet.js';
import { CoveredCells } from './covered-cells.js';
import {
  type CellContext,
  CellFormats,
  CellMaker,
  type ExceljsStyles,
  type ExceljsText,
  plainText,
  type StoredCell,
  StoredCellXform,
  type Xform,
} from './exceljs-cells.js';
import { packCells } from './exceljs-package.js';
import { InputError } from './input-error.js';
import { ZipArchive } from './zip-archive.js';

/** What exceljs has read of a workbook when it has read all parts. */
interface ExceljsModel {
  readonly sheets?:
    | readonly { readonly name: string; readonly rId: string; readonly state?: string }[]
    | null;
  readonly properties?: { readonly date1904?: boolean };
  readonly sharedStrings?: { readonly values: readonly ExceljsText[] };
  readonly styles?: ExceljsStyles;
  /** By their parts. */
  readonly worksheetHash: Record<string, ReadWorksheet>;
}

/** What exceljs says of a sheet around its rows. */
interface WorksheetFrame {
  readonly cols?: readonly { min: number; max: number; width?: number; hidden?: boolean }[] | null;
  readonly mergeCells?: readonly string[] | null;
}

interface ReadWorksheet extends WorksheetFrame {
  readonly plainRows: Row[];
}

interface StoredRow {
  readonly number: number;
  readonly cells: readonly StoredCell[];
  readonly height?: number;
}

interface WorksheetXform extends Xform<WorksheetFrame> {
  readonly map: { readonly sheetData: { childXform: Xform<unknown> } };
  parseStream(stream: Readable): Promise<WorksheetFrame>;
}

interface LoadOptions {
  readonly ignoreNodes: readonly string[];
}

interface Xlsx {
  load(bytes: Buffer, options: LoadOptions): Promise<{ readonly model: ExceljsModel }>;
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * What no cell is made of. exceljs expands validations cell by cell; a hyperlink's text stands in its cell anyway;
 * drawings, tables and comments belong to parts that are not packed.
 */
const IGNORED_NODES = [
  'autoFilter',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'headerFooter',
  'hyperlinks',
  'pageMargins',
  'pageSetup',
  'picture',
  'printOptions',
  'rowBreaks',
  'sheetPr',
  'sheetProtection',
  'sheetViews',
  'tableParts',
];

const require = createRequire(import.meta.url);
// exceljs' whole takes three times as long to load as its reader of workbooks.
const ExceljsXlsx: new (workbook: object) => Xlsx = require('exceljs/lib/xlsx/xlsx.js');
const ExceljsWorksheet: new (options: LoadOptions) => WorksheetXform =
  require('exceljs/lib/xlsx/xform/sheet/worksheet-xform.js');
const ExceljsRow: new () => Xform<StoredRow | undefined> & { readonly map: { c: Xform<StoredCell> } } =
  require('exceljs/lib/xlsx/xform/sheet/row-xform.js');

/**
 * Reads an .xlsx or .xlsm workbook with exceljs' full reader, `load`. Its rows are turned into plain ones as each is
 * read, so that the memory never holds both. A reader in its place has nothing to keep but this function.
 */
export async function readXlsx(bytes: Buffer, file: string): Promise<Sheet[]> {
  const archive = await ZipArchive.open(bytes, file);
  try {
    const cells = await packCells(archive, file);
    const { model } = await new PlainRowsXlsx({}).load(cells.bytes, { ignoreNodes: IGNORED_NODES });
    const sheets: Sheet[] = [];
    for (const { name, rId, state = 'visible' } of model.sheets ?? []) {
      const part = cells.worksheetParts.get(rId);
      if (part === undefined) continue;
      const worksheet = model.worksheetHash[part];
      if (!worksheet) throw new InputError('truncated', file);
      sheets.push(plainSheet(name, state !== 'visible', worksheet, dateSystemOf(model)));
    }
    return sheets;
  } catch (error) {
    // What else is thrown comes from exceljs, which names no cause: it misses a part, or met malformed XML.
    throw error instanceof InputError ? error : new InputError('truncated', file);
  }
}

const dateSystemOf = (model: ExceljsModel): DateSystem => (model.properties?.date1904 ? 1904 : 1900);

/**
 * exceljs' full reader, stopped where values would change. Having read all parts it fills strings and styles into the
 * cells, makes JavaScript dates of numbers (a long id in a cell with a date format is lost there), and builds a tree of
 * objects with one for every cell of every merge; `workbook` gets the model without any of that.
 */
class PlainRowsXlsx extends ExceljsXlsx {
  private context: CellContext | undefined;

  /** Called by `load` for each sheet. Strings and styles are read by then: they come first in the package. */
  async _processWorksheetEntry(
    stream: Readable,
    model: ExceljsModel,
    _number: string,
    options: LoadOptions,
    part: string,
  ): Promise<void> {
    this.context ??= {
      sharedStrings: (model.sharedStrings?.values ?? []).map(plainText),
      formats: new CellFormats(model.styles),
      dateSystem: dateSystemOf(model),
    };
    const xform = new ExceljsWorksheet(options);
    const rows = new PlainRowXform(new CellMaker(this.context));
    xform.map.sheetData.childXform = rows;
    const { cols = [], mergeCells = [] } = await xform.parseStream(stream);
    model.worksheetHash[part] = { cols, mergeCells, plainRows: rows.plainRows };
  }

  /** Called by `load` when all parts are read, to do what is said above. */
  reconcile(): void {}
}

/** exceljs' reader of a row, which keeps the plain row instead of its own. */
class PlainRowXform extends ExceljsRow {
  readonly plainRows: Row[] = [];
  private number = 0;

  constructor(private readonly cells: CellMaker) {
    super();
    this.map.c = new StoredCellXform();
  }

  override parseClose(name: string): boolean {
    if (name !== 'row') super.parseClose(name);
    else if (this.model) {
      this.keep(this.model);
      this.model = undefined;
    }
    return name !== 'row';
  }

  /** Row and cell numbers may be left out: then they count on from the one before. */
  private keep(row: StoredRow): void {
    this.number = Number.isNaN(row.number) ? this.number + 1 : row.number;
    const cells: (Cell | undefined)[] = [];
    let column = -1;
    for (const stored of row.cells) {
      column = columnOf(stored.address) ?? column + 1;
      const cell = this.cells.make(stored, stored.address ?? `${columnLetters(column)}${this.number}`);
      if (cell) put(cells, column, cell);
    }
    if (cells.length === 0) return;
    const height = row.height === undefined ? {} : { height: row.height };
    this.plainRows.push({ number: this.number, cells, ...height });
  }
}

/** Fills the gap before it, since arrays with holes are slow and are skipped by some of their methods. */
function put(cells: (Cell | undefined)[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(undefined);
  cells[column] = cell;
}

function plainSheet(name: string, hidden: boolean, read: ReadWorksheet, dateSystem: DateSystem): Sheet {
  const merges = (read.mergeCells ?? []).flatMap((text) => parseRange(text) ?? []);
  const rows = withoutCovered(read.plainRows, merges);
  return { name, hidden, merges, columnLayouts: columnLayouts(read), dateSystem, rows: () => rows };
}

/** What a file keeps in the cells that a merge covers is not seen in Excel. */
function withoutCovered(rows: readonly Row[], merges: readonly MergedRange[]): readonly Row[] {
  const sorted = rows.toSorted((a, b) => a.number - b.number);
  if (merges.length === 0) return sorted;
  const covered = new CoveredCells(merges);
  return sorted.flatMap((row) => {
    covered.enter(row.number);
    if (!row.cells.some((cell, column) => cell && covered.has(row.number, column))) return row;
    const cells: (Cell | undefined)[] = [];
    row.cells.forEach((cell, column) => {
      if (cell && !covered.has(row.number, column)) put(cells, column, cell);
    });
    return cells.length === 0 ? [] : { ...row, cells };
  });
}

function columnLayouts(read: WorksheetFrame): ColumnLayout[] {
  const layouts: ColumnLayout[] = [];
  for (const { min, max, width, hidden = false } of read.cols ?? []) {
    const layout: ColumnLayout = { width, hidden };
    while (layouts.length < Math.min(min - 1, LAST_COLUMN)) layouts.push({});
    for (let column = min; column <= Math.min(max, LAST_COLUMN); column++) layouts[column - 1] = layout;
  }
  return layouts;
}

/** `A1:B3`, or whole columns `A:B` and rows `1:3`. */
function parseRange(text: string): MergedRange | undefined {
  const match = /^([A-Z]{0,3})(\d{0,7}):([A-Z]{0,3})(\d{0,7})$/.exec(text.replaceAll('$', ''));
  if (!match) return undefined;
  const [, left, top, right, bottom] = match;
  return {
    top: Number(top || 1),
    left: columnIndex(left || 'A'),
    bottom: Number(bottom || LAST_ROW),
    right: columnIndex(right || 'XFD'),
  };
}

/** `undefined` for a cell that does not say where it stands, or stands beyond the last column. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  const index = letters === undefined ? LAST_COLUMN : columnIndex(letters);
  return index < LAST_COLUMN ? index : undefined;
}
