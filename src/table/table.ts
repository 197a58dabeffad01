import { append } from '../domain/append.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { CellFault, Column, ReadContext } from './column.js';
import { EXAMPLE_MARK, EXAMPLE_PERSON } from './example-person.js';
import type { HeaderCell } from './header.js';
import type { Cell, MergedRange, Row, Sheet } from './sheet.js';
import { compactText } from './text.js';

/** A cell of a row that could not be read, or that says the same field twice with two values. */
export interface FaultyCell<F extends string = string> {
  readonly field: F;
  readonly fault: CellFault | 'disagreeing';
  /** Column index of the cell; of disagreeing cells the first. */
  readonly index: number;
  readonly column: Column<unknown>;
  readonly detail?: string | undefined;
  /** The other cells that disagree with it. */
  readonly others?: readonly number[];
}

/** A readable cell that is not in its normal form. */
export interface UntidyCell<F extends string = string> {
  readonly field: F;
  readonly index: number;
  readonly normal: string;
}

/** The names of the fields that values of type `V` have. */
export type FieldOf<V> = keyof V & string;

/** A row of people's data: the source row, and what its fields are known to say (`V`, see records/fields.ts). */
export interface RowRecord<V> {
  readonly row: Row;
  readonly values: V;
  readonly faulty: readonly FaultyCell<FieldOf<V>>[];
  readonly untidy: readonly UntidyCell<FieldOf<V>>[];
  /** Of fields with several columns, the column that the value was read from. */
  readonly readFrom?: { readonly [F in FieldOf<V>]?: number };
}

export interface MappedColumn<F extends string = string> {
  readonly field: F;
  /** How its cells are read. */
  readonly column: Column<unknown>;
  readonly header: string;
  /** See {@link HeaderCell}. */
  readonly group?: string | undefined;
  readonly index: number;
  /** It stands in no header: the work on the sheet fills it in. */
  readonly isAdded?: true;
}

/** How a sheet's columns were understood. */
export interface Layout<F extends string = string> {
  /** The first and the last row of the header: the same but for a merged two-row header. */
  readonly firstHeaderRow: number;
  readonly headerRow: number;
  readonly columns: readonly MappedColumn<F>[];
  readonly unknown: readonly HeaderCell[];
}

/** The columns that stand in the header: without those that the work on the sheet adds. */
export const columnsInHeader = <F extends string>({ columns }: Layout<F>): MappedColumn<F>[] =>
  columns.filter(({ isAdded }) => !isAdded);

/** `example`: the row of a template that shows how to fill it in. */
export type BlankReason = 'empty' | 'footer' | 'header' | 'example';

/** Rows one below the other that are nobody's. */
export interface BlankRows {
  readonly first: number;
  readonly last: number;
  readonly why: BlankReason;
}

/** A sheet, read: its people's rows, and the rows below the header that are nobody's. */
export interface Table<V, Kind extends string = string> {
  readonly file: string;
  readonly sheet: string;
  readonly kind: Kind;
  readonly layout: Layout<FieldOf<V>>;
  readonly records: readonly RowRecord<V>[];
  readonly blanks: readonly BlankRows[];
}

/** The columns of each field, in sheet order. */
export function columnsByField<F extends string>(layout: Layout<F>): Map<F, readonly number[]> {
  const columns = new Map<F, number[]>();
  for (const { field, index } of layout.columns) append(columns, field, index);
  return columns;
}

/** Labels of totals and signatures. 上报平台 is none: only a whole label counts, or one with its colon. */
const FOOTER =
  /^(?:(?:合计|总计|小计|共计|总数)(?:[:：]|\d|$)|(?:填报|填表|制表)|(?:审核|审批|复核|报送|上报|联系|负责)(?:人|单位|部门|电话|日期|时间)?(?:[:：]|$)|(?:说明|注|备注)(?:[:：]|$)|以下空白|此页空白|[(（]?(?:盖章|公章|签章|签字|签名|续表)[)）]?$)/;
const DOCUMENT_FIELDS = ['documentNumber', 'passportNumber'];
const STATUS_FIELDS = ['controlStatus', 'verificationStatus'];

/**
 * A row of totals or signatures. Its first words say so, and nothing makes it a person's: no document number,
 * nor a status beside a name (a person may come from 上报平台 and have no document).
 */
function isFooter(row: Row, columns: ReadonlyMap<string, readonly number[]>): boolean {
  const first = row.cells.find((cell) => cell && compactText(cell.shown) !== '');
  if (!first || !FOOTER.test(compactText(first.shown))) return false;
  const shown = (fields: readonly string[]): string[] =>
    fields
      .flatMap((field) => columns.get(field) ?? [])
      .map((index) => compactText(row.cells[index]?.shown ?? ''));
  if (shown(DOCUMENT_FIELDS).some((text) => /\d{5}/.test(text))) return false;
  const named = shown(['name']).some((text) => text !== '' && !FOOTER.test(text));
  return !(named && shown(STATUS_FIELDS).some((text) => text !== ''));
}

/** 12, 12. or (12): what a form that was numbered ahead has in its first column. Words there are words. */
const SEQUENCE_NUMBER = /^[(（]?\d{1,7}[.、)）]?$/;

/** Nothing stands in the row, or only the sequence number of a form that was numbered ahead, or the example's mark. */
function isEmpty(row: Row, columns: ReadonlyMap<string, readonly number[]>): boolean {
  const sequence = columns.get('sequence') ?? [];
  return row.cells.every((cell, index) => {
    const text = cell === undefined ? '' : compactText(cell.shown);
    return text === '' || (sequence.includes(index) && (SEQUENCE_NUMBER.test(text) || text === EXAMPLE_MARK));
  });
}

/**
 * The example row of a template as it was: the example's document number, and its name where there is such a column.
 * The word for its sequence number decides nothing, so that nobody who is written over the example is lost.
 */
function isExample(row: Row, columns: ReadonlyMap<string, readonly number[]>): boolean {
  const shows = (field: keyof typeof EXAMPLE_PERSON): boolean =>
    (columns.get(field) ?? []).some(
      (index) => compactText(row.cells[index]?.shown ?? '') === EXAMPLE_PERSON[field],
    );
  return shows('documentNumber') && (!columns.has('name') || shows('name'));
}

/**
 * Rows below the header, with a value merged down over several rows standing in each of them:
 * a household's address belongs to all its members.
 */
function* dataRows(sheet: Sheet, headerRow: number): Generator<Row> {
  const waiting = sheet.merges
    .filter((merge) => merge.top > headerRow && merge.bottom > merge.top)
    .sort((a, b) => b.top - a.top);
  let active: { readonly merge: MergedRange; readonly cell: Cell | undefined }[] = [];
  for (const row of sheet.rows()) {
    if (row.number <= headerRow) continue;
    active = active.filter(({ merge }) => merge.bottom >= row.number);
    if (active.length === 0) yield row;
    else {
      const cells: (Cell | undefined)[] = Array.from(row.cells);
      for (const { merge, cell } of active) {
        while (cells.length <= merge.left) cells.push(undefined);
        cells[merge.left] ??= cell;
      }
      yield { ...row, cells };
    }
    for (let next = waiting.at(-1); next && next.top <= row.number; next = waiting.at(-1)) {
      waiting.pop();
      if (next.top === row.number) active.push({ merge: next, cell: row.cells[next.left] });
    }
  }
}

interface ReadFieldColumn<F extends string> {
  readonly field: F;
  readonly column: Column<unknown>;
  readonly indices: readonly number[];
}

/** Two remarks columns are one remark; of any other field the first filled cell counts. */
const JOINED_FIELD = 'remarks';
const REMARK_JOINT = '；';

const NONE: readonly never[] = [];

/** Reads rows into records by their columns. One reader serves a whole sheet, and again the rows that were mended. */
export class RecordReader<V> {
  readonly #columns: readonly ReadFieldColumn<FieldOf<V>>[];
  readonly #byField: ReadonlyMap<string, readonly number[]>;
  readonly #columnOf: ReadonlyMap<string, ReadFieldColumn<FieldOf<V>>>;
  readonly #headers: readonly MappedColumn[];
  readonly #context: ReadContext;
  /** A row that says nothing. Rows begin as copies of it: an object that grows field by field is slow. */
  readonly #blank: Readonly<Record<string, unknown>>;
  /** The row that is being read. */
  #row: Row = { number: 0, cells: [] };

  constructor(
    layout: Layout<FieldOf<V>>,
    context: { readonly today: CalendarDate; readonly dateSystem: Sheet['dateSystem'] },
  ) {
    const byField = columnsByField(layout);
    this.#byField = byField;
    this.#headers = layout.columns;
    const columns = new Map(layout.columns.map(({ field, column }) => [field, column]));
    this.#columns = Array.from(columns, ([field, column]) => ({
      field,
      column,
      indices: byField.get(field) ?? NONE,
    }));
    this.#columnOf = new Map(this.#columns.map((column) => [column.field, column]));
    this.#blank = Object.fromEntries(this.#columns.map(({ field }) => [field, null]));
    this.#context = { ...context, other: (field) => this.#other(field) };
  }

  read(row: Row): RowRecord<V> {
    const values: Record<string, unknown> = { ...this.#blank };
    const faulty: FaultyCell<FieldOf<V>>[] = [];
    const untidy: UntidyCell<FieldOf<V>>[] = [];
    let readFrom: { [F in FieldOf<V>]?: number } | undefined;
    const context = this.#context;
    this.#row = row;
    for (const { field, column, indices } of this.#columns) {
      // The column that counts, and what it says: the first that is filled.
      let counted = -1;
      let value: unknown = null;
      let broken = false;
      let others: number[] | undefined;
      for (const index of indices) {
        const cell = row.cells[index];
        if (!cell) continue;
        const reading = column.read(cell, context);
        if (reading.state === 'fault') {
          faulty.push({ field, fault: reading.fault, index, column, detail: reading.detail });
          broken ||= counted < 0 || field === JOINED_FIELD;
        } else if (reading.state === 'value') {
          if (reading.normal !== undefined) untidy.push({ field, index, normal: reading.normal });
          if (counted < 0) {
            counted = index;
            value = reading.value;
          } else if (sameValue(value, reading.value)) continue;
          else if (field === JOINED_FIELD) value = `${value}${REMARK_JOINT}${reading.value}`;
          else others = [...(others ?? []), index];
        }
      }
      if (others) faulty.push({ field, fault: 'disagreeing', index: counted, column, others });
      if (counted >= 0 && indices.length > 1) {
        readFrom ??= {};
        readFrom[field] = counted;
      }
      if (broken) values[field] = undefined;
      else if (counted >= 0) values[field] = value;
    }
    // Most rows are in order: they share one empty list.
    return {
      row,
      values: values as V,
      faulty: faulty.length > 0 ? faulty : NONE,
      untidy: untidy.length > 0 ? untidy : NONE,
      ...(readFrom ? { readFrom } : {}),
    };
  }

  #other(field: string): string | undefined {
    const found = this.#columnOf.get(field);
    const cell = this.#row.cells[found?.indices[0] ?? -1];
    const reading = cell && found?.column.read(cell, this.#context);
    return reading?.state === 'value' && typeof reading.value === 'string' ? reading.value : undefined;
  }

  #blankReason(row: Row): BlankReason | undefined {
    if (isEmpty(row, this.#byField)) return 'empty';
    if (isExample(row, this.#byField)) return 'example';
    if (isFooter(row, this.#byField)) return 'footer';
    // The header once more, as printed pages have it.
    const isRepeated = ({ index, header }: MappedColumn): boolean =>
      row.cells[index]?.shown.trim() === header;
    if (!this.#headers.slice(0, 2).some(isRepeated)) return undefined;
    const repeats = this.#headers.filter(isRepeated);
    return repeats.length > 1 && repeats.length * 2 > this.#headers.length ? 'header' : undefined;
  }

  /** Reads the sheet below its header, to the last row that is not empty. */
  readAll(sheet: Sheet, headerRow: number): Pick<Table<V>, 'records' | 'blanks'> {
    const records: RowRecord<V>[] = [];
    const blanks: BlankRows[] = [];
    let last = headerRow;
    for (const row of dataRows(sheet, headerRow)) {
      if (row.cells.every((cell) => cell === undefined || compactText(cell.shown) === '')) continue;
      if (row.number > last + 1) blanks.push({ first: last + 1, last: row.number - 1, why: 'empty' });
      last = row.number;
      const blank = this.#blankReason(row);
      if (blank) blanks.push({ first: row.number, last: row.number, why: blank });
      else records.push(this.read(row));
    }
    return { records, blanks };
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  // Documents and phones: the same number, whatever else was read off it.
  return (a as { number?: unknown } | null)?.number === (b as { number?: unknown } | null)?.number;
}
