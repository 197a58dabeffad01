import type { FileFormat } from '../table/sheet.js';
import { InputError } from './input-error.js';
import { decodeText } from './text-encoding.js';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
const COMPOUND_FILE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** So many bytes tell a web page from other text. */
const BEGINNING = 64 * 1024;

const WEB_PAGE = /^\s*(?:<!--|<!doctype html|<html|<head|<meta|<body|<style|<table|<div)/i;

/** Other mark-up, and texts made for programs. */
const NO_TABLE = /^\s*(?:<\?xml|<\w+[\s>]|%PDF|\{\\rtf|[{[]\s*"|MIME-Version:)/i;

/** Tells the format of a file from its bytes alone; many an `.xls` is a web page, and many a `.csv` a workbook. */
export function detectFormat(bytes: Buffer, file: string): FileFormat {
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'xlsx';
  if (startsWith(bytes, COMPOUND_FILE)) return detectCompoundFormat(bytes, file);
  const beginning = decodeText(bytes.subarray(0, BEGINNING), { partial: true });
  if (beginning === undefined) throw new InputError('not-a-spreadsheet', file);
  if (WEB_PAGE.test(beginning)) return 'html';
  if (NO_TABLE.test(beginning)) throw new InputError('not-a-spreadsheet', file);
  return 'csv';
}

/** An OLE compound file: an old workbook, an encrypted new one, or a document of another program. */
function detectCompoundFormat(bytes: Buffer, file: string): FileFormat {
  if (holdsStream(bytes, 'EncryptedPackage')) throw new InputError('password-protected', file);
  if (holdsStream(bytes, 'Workbook') || holdsStream(bytes, 'Book')) return 'xls';
  throw new InputError('not-a-spreadsheet', file);
}

/** Entries of the directory are 128 bytes long, begin with the name, and stand in sectors of 512 bytes. */
function holdsStream(bytes: Buffer, name: string): boolean {
  const entry = Buffer.from(`${name}\0`, 'utf16le');
  for (let at = bytes.indexOf(entry); at >= 0; at = bytes.indexOf(entry, at + 1)) {
    if (at % 128 === 0) return true;
  }
  return false;
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
