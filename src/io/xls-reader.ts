import { type CellObject, read, SSF, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { Cell, CellStyle, ColumnLayout, DateSystem, MergedRange, Row, Sheet } from '../table/sheet.js';
import { CoveredCells } from './covered-cells.js';
import { InputError } from './input-error.js';
import { BUILT_IN_FORMATS, GENERAL, NumberFormat } from './number-format.js';

/** BIFF stores errors by number. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Reads an old binary workbook (BIFF). Of the looks of its cells, number formats alone are kept. */
export function readXls(bytes: Buffer, file: string): Sheet[] {
  const book = parse(bytes, file);
  const dateSystem: DateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  const cells = new CellMaker(dateSystem);
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    const merges = (sheet['!merges'] ?? []).map(
      ({ s, e }): MergedRange => ({ top: s.r + 1, left: s.c, bottom: e.r + 1, right: e.c }),
    );
    const columnLayouts = Array.from(
      sheet['!cols'] ?? [],
      (column): ColumnLayout => (column ? { width: column.width, hidden: column.hidden } : {}),
    );
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ name, hidden, merges, columnLayouts, dateSystem, rows: () => readRows(sheet, merges, cells) }];
  });
}

function parse(bytes: Buffer, file: string): WorkBook {
  // Workbooks before Excel 97 hold text in the code page of their system, in China GBK.
  set_cptable(codePages);
  // Formats that a file names by number only: the library has American ones, and none of the Chinese dates.
  const formatTable: { load_table(table: Readonly<Record<number, string>>): void } = SSF;
  formatTable.load_table(BUILT_IN_FORMATS);
  try {
    return read(bytes, { type: 'buffer', dense: true, cellStyles: true, cellText: false, cellHTML: false });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new InputError(locked ? 'password-protected' : 'truncated', file);
  }
}

function* readRows(sheet: WorkSheet, merges: readonly MergedRange[], maker: CellMaker): Generator<Row> {
  const covered = new CoveredCells(merges);
  const data = sheet['!data'] ?? [];
  for (let index = 0; index < data.length; index++) {
    const number = index + 1;
    covered.enter(number);
    const cells = Array.from(data[index] ?? [], (stored: CellObject | undefined, column) =>
      stored && !covered.has(number, column) ? maker.cell(stored) : undefined,
    );
    if (!cells.some((cell) => cell !== undefined)) continue;
    const height = sheet['!rows']?.[index]?.hpt;
    yield { number, cells, ...(height !== undefined && { height }) };
  }
}

/** Makes our cells from the library's; those of one number format share their style object. */
class CellMaker {
  private readonly formats = new Map<string, { readonly format: NumberFormat; readonly style?: CellStyle }>();

  constructor(private readonly dateSystem: DateSystem) {}

  cell({ t: type, v: value, z: code }: CellObject): Cell | undefined {
    const { format, style } = this.formatOf(typeof code === 'string' ? code : GENERAL);
    if (type === 'e') {
      const text = ERROR_TEXTS[Number(value)] ?? '#N/A';
      return { type: 'error', value: text, shown: text, style };
    }
    if (typeof value === 'boolean') return { type: 'boolean', value, shown: value ? 'TRUE' : 'FALSE', style };
    if (typeof value === 'string' && value !== '') return { type: 'text', value, shown: value, style };
    if (typeof value !== 'number') return undefined;
    const shown = format.show(value, this.dateSystem);
    const date = format.dateOf(value, this.dateSystem);
    return date === undefined
      ? { type: 'number', value, shown, style }
      : { type: 'date', value: date, shown, style };
  }

  private formatOf(code: string) {
    const known = this.formats.get(code);
    if (known) return known;
    const style: CellStyle | undefined = code === GENERAL ? undefined : { numFmt: code };
    const made = { format: new NumberFormat(code), ...(style && { style }) };
    this.formats.set(code, made);
    return made;
  }
}
