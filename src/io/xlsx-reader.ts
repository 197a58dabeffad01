import type { Row, Sheet } from '../table/sheet.js';
import { InputError } from './input-error.js';
import { GENERAL, NumberFormat } from './number-format.js';
import { readSharedStrings } from './shared-strings.js';
import { readRows, readSheetFrame, type SheetContext } from './xlsx-sheet.js';
import { type CellFormat, readCellFormats } from './xlsx-styles.js';
import { mainPart, readWorkbookParts, relationsOf, type WorkbookParts } from './xlsx-workbook.js';
import { MalformedXml } from './xml-scanner.js';
import { ZipArchive } from './zip-archive.js';

/** Sheets of more XML are read anew each time: their rows would need more memory than time is worth. */
const MAX_KEPT_BYTES = 16 * 1024 ** 2;

/**
 * Reads an .xlsx or .xlsm workbook.
 *
 * Cells are read from the XML itself, and lazily. exceljs' full reader holds four times the memory for it; turns serial
 * numbers into JavaScript dates (a long id in a cell with a date format is lost, and so is 1900-02-29); takes a stored
 * empty text for no stored value; expands validations and merges over whole columns cell by cell; and stops at
 * drawings, comments and tables that it does not expect. No such part is opened here.
 */
export async function readXlsx(bytes: Buffer, file: string): Promise<Sheet[]> {
  const archive = await ZipArchive.open(bytes, file);
  try {
    const workbook = await readParts(archive);
    if (!workbook) throw new InputError('not-a-spreadsheet', file);
    const context = await readContext(archive, workbook);
    const sheets: Sheet[] = [];
    for (const { name, hidden, part } of workbook.worksheets) {
      const xml = await archive.read(part);
      if (!xml) throw new MalformedXml();
      const frame = readSheetFrame(xml);
      const read = () => damageAsInputError(readRows(xml, frame.merges, context), file);
      const rows = xml.length <= MAX_KEPT_BYTES ? keepingRows(read) : read;
      sheets.push({ name, hidden, ...frame, dateSystem: context.dateSystem, rows });
    }
    return sheets;
  } catch (error) {
    throw error instanceof MalformedXml ? new InputError('truncated', file) : error;
  }
}

async function readParts(archive: ZipArchive): Promise<WorkbookParts | undefined> {
  const relations = await archive.read('_rels/.rels');
  const part = relations && mainPart(relations);
  if (!part?.toLowerCase().endsWith('.xml')) return undefined;
  const document = await archive.read(part);
  return document && readWorkbookParts(part, document, await archive.read(relationsOf(part)));
}

async function readContext(archive: ZipArchive, workbook: WorkbookParts): Promise<SheetContext> {
  const strings = workbook.sharedStrings && (await archive.read(workbook.sharedStrings));
  const styles = workbook.styles && (await archive.read(workbook.styles));
  const plainFormat: CellFormat = { numberFormat: new NumberFormat(GENERAL) };
  return {
    sharedStrings: strings ? readSharedStrings(strings) : [],
    formats: styles ? await readCellFormats(styles) : [],
    plainFormat,
    dateSystem: workbook.dateSystem,
  };
}

/** Keeps the rows of a sheet once they have been read to the end. */
function keepingRows(read: () => Iterable<Row>): () => Iterable<Row> {
  let kept: readonly Row[] | undefined;
  function* readAndKeep(): Generator<Row> {
    const rows: Row[] = [];
    for (const row of read()) {
      rows.push(row);
      yield row;
    }
    kept = rows;
  }
  return () => kept ?? readAndKeep();
}

function* damageAsInputError(rows: Iterable<Row>, file: string): Generator<Row> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof MalformedXml ? new InputError('truncated', file) : error;
  }
}
