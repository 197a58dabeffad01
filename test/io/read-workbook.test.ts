import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { CFB } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { InputError, type InputFailure } from '../../src/io/input-error.js';
import { readWorkbook } from '../../src/io/read-workbook.js';
import { MAX_INFLATED_BYTES } from '../../src/io/zip-archive.js';
import { makePackage, makeZip, packageParts } from './make-package.js';
import { useTemporaryFolder } from './temporary-folder.js';

const file = useTemporaryFolder();

/** Why a file cannot be read; damage may show only in its rows. */
async function failureOf(bytes: Buffer | string): Promise<InputFailure | undefined> {
  writeFileSync(file('input'), bytes);
  return failureOfPath(file('input'));
}

async function failureOfPath(path: string): Promise<InputFailure | undefined> {
  try {
    const { sheets } = await readWorkbook(path);
    for (const sheet of sheets) for (const _ of sheet.rows());
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    if (!(error instanceof InputError)) throw error;
    expect(error.file).toBe(path);
    return error.reason;
  }
}

const ROWS = Array.from(
  { length: 500 },
  (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i * 7919}</v></c></row>`,
);
const BOOK = makePackage({ rows: ROWS.join('') });

test('a file that can be read', async () => {
  expect(await failureOf(BOOK)).toBeUndefined();
  const book = await readWorkbook(file('input'));
  expect(book).toMatchObject({ file: file('input'), format: 'xlsx' });
  expect(book.sha256).toBe(createHash('sha256').update(BOOK).digest('hex'));
});

describe('files that cannot be used', () => {
  test('not there, a folder, empty', async () => {
    expect(await failureOfPath(file('nothing.xlsx'))).toBe('not-found');
    expect(await failureOfPath(`${file('nothing')}\0.xlsx`)).toBe('not-found');
    mkdirSync(file('folder.xlsx'));
    expect(await failureOfPath(file('folder.xlsx'))).toBe('is-folder');
    expect(await failureOf('')).toBe('empty');
  });

  test.each([
    ['prose', '今天天气很好。\n明天也是。\n'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 31 + 7) % 256))],
    ['a PDF', '%PDF-1.4\n1 0 obj << /A, /B >>\n'],
    ['JSON', '{"a": 1, "b": 2}\n'],
    ['XML', '<?xml version="1.0"?><a b="1,2"/>\n'],
    ['a web page without a table', '<html><body><p>a,b</p></body></html>'],
    ['a zip', makeZip({ 'a.txt': 'a,b\n' })],
    ['an empty zip', makeZip({})],
    [
      'an OpenDocument sheet',
      makeZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    ],
    [
      'a Word document',
      makeZip({
        '_rels/.rels':
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        'word/document.xml': '<w:document/>',
      }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await failureOf(bytes)).toBe('not-a-spreadsheet');
  });

  test('an OLE file that is no workbook', async () => {
    const document = CFB.utils.cfb_new();
    CFB.utils.cfb_add(document, '/WordDocument', Buffer.alloc(5000));
    expect(await failureOf(Buffer.from(CFB.write(document, { type: 'buffer' })))).toBe('not-a-spreadsheet');
  });

  test.each([30, 100, 1000, BOOK.length - 400, BOOK.length - 22, BOOK.length - 1])(
    'cut off after %i bytes',
    async (length) => {
      expect(await failureOf(BOOK.subarray(0, length))).toBe('truncated');
    },
  );

  test.each([100, 500, 2000, 5000])('an old workbook cut off after %i bytes', async (length) => {
    const bytes = readFileSync(new URL('files/plain.xls', import.meta.url));
    expect(['truncated', 'not-a-spreadsheet']).toContain(await failureOf(bytes.subarray(0, length)));
  });

  test('bytes that changed on their way', async () => {
    const damaged = Buffer.from(BOOK);
    const at = damaged.indexOf('xl/worksheets/sheet1.xml') + 400;
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    expect(await failureOf(damaged)).toBe('truncated');
  });

  test.each([
    ['in its rows', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>'],
    ['before its end', '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    [
      'by a text that is not there',
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
    [
      'by an entity',
      '<!DOCTYPE a [<!ENTITY b "cc">]><worksheet><sheetData><row r="1"><c r="A1"><v>&b;</v></c></row></sheetData></worksheet>',
    ],
  ])('a sheet whose XML breaks off %s', async (_, sheetXml) => {
    expect(await failureOf(makePackage({ sheetXml }))).toBe('truncated');
  });

  test('a workbook whose sheet is not in it', async () => {
    const { 'xl/worksheets/sheet1.xml': _, ...parts } = packageParts({});
    expect(await failureOf(makeZip(parts))).toBe('truncated');
  });
});

describe('protected by a password', () => {
  test('a new workbook', async () => {
    const locked = CFB.utils.cfb_new();
    CFB.utils.cfb_add(locked, '/EncryptionInfo', Buffer.alloc(300));
    CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(5000));
    expect(await failureOf(Buffer.from(CFB.write(locked, { type: 'buffer' })))).toBe('password-protected');
  });

  test('an old workbook', async () => {
    expect(await failureOf(readFileSync(new URL('files/locked.xls', import.meta.url)))).toBe(
      'password-protected',
    );
  });
});

describe('zip bombs', () => {
  test('that declare what they hold', async () => {
    const bomb = makeZip({ ...packageParts({}), 'xl/media/bomb.bin': Buffer.alloc(100 * 1024 ** 2) });
    expect(bomb.length).toBeLessThan(1024 ** 2);
    expect(await failureOf(bomb)).toBe('too-large');
  });

  test('that declare more than the limit', async () => {
    const parts = { 'a.bin': 'a', 'b.bin': 'b' };
    expect(await failureOf(makeZip(parts, { declaredSize: MAX_INFLATED_BYTES / 2 + 1 }))).toBe('too-large');
  });

  test('that declare less than they hold', async () => {
    const parts = packageParts({ rows: ' '.repeat(100 * 1024 ** 2) });
    expect(await failureOf(makeZip(parts, { declaredSize: 2000 }))).toBe('truncated');
  });
});
