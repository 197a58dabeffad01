import { readFile, stat } from 'node:fs/promises';
import type { FileFormat, Sheet, Workbook } from '../table/sheet.js';
import { detectFormat } from './file-format.js';
import { failureOf, InputError } from './input-error.js';
import { sha256 } from './sha256.js';
import { MAX_FILE_BYTES, readStandardInput, STANDARD_INPUT } from './standard-input.js';

/**
 * Reads a file whole, whatever its name says: its format is told from its bytes. `-` reads standard input.
 * Throws an {@link InputError} for all that can be wrong with a file; a sheet's `rows()` throws one too,
 * where damage shows only further down.
 */
export async function readWorkbook(file: string): Promise<Workbook> {
  const bytes = file === STANDARD_INPUT ? await readStandardInput() : await readBytes(file);
  if (bytes.length === 0) throw new InputError('empty', file);
  const format = detectFormat(bytes, file);
  return { file, format, sha256: sha256(bytes), sheets: await readSheets(format, bytes, file) };
}

/** Each format's library is loaded only where it is needed. */
async function readSheets(format: FileFormat, bytes: Buffer, file: string): Promise<readonly Sheet[]> {
  switch (format) {
    case 'xlsx':
      return (await import('./exceljs-reader.js')).readXlsx(bytes, file);
    case 'xls':
      return (await import('./xls-reader.js')).readXls(bytes, file);
    case 'html':
      return (await import('./html-reader.js')).readHtml(bytes, file);
    case 'csv':
      return (await import('./csv-reader.js')).readCsv(bytes, file);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new InputError('is-folder', file);
    if (found.size > MAX_FILE_BYTES) throw new InputError('too-large', file);
    return await readFile(file);
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(failureOf(error), file);
  }
}
