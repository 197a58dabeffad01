import type { Cell, Row, Sheet } from '../table/sheet.js';
import { InputError } from './input-error.js';
import { plainTextCell } from './plain-text-cell.js';
import { decodeText } from './text-encoding.js';

const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** So many records tell which separator a file uses. */
const SAMPLE = 20;

/** Reads separated text as one sheet of text cells, so that ids keep every digit. */
export function readCsv(bytes: Buffer, file: string): Sheet[] {
  const text = decodeText(bytes);
  const separator = text === undefined ? undefined : guessSeparator(text);
  if (text === undefined || separator === undefined) throw new InputError('not-a-spreadsheet', file);
  const rows = () => readRows(text, separator);
  return [{ name: 'Sheet1', hidden: false, merges: [], columnLayouts: [], dateSystem: 1900, rows }];
}

/** The separator that most of the first records have most of; none in a text that is no table. */
function guessSeparator(text: string): Separator | undefined {
  let best: { separator: Separator; columns: number } | undefined;
  for (const separator of SEPARATORS) {
    const sizes: number[] = [];
    for (const record of readRecords(text, separator)) {
      if (record.length > 1 || record[0] !== '') sizes.push(record.length);
      if (sizes.length === SAMPLE) break;
    }
    // The middle one: titles above the header have few separators, and remarks may have some of their own.
    const columns = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 1;
    if (columns > (best?.columns ?? 1)) best = { separator, columns };
  }
  return best?.separator;
}

function* readRows(text: string, separator: Separator): Generator<Row> {
  let number = 0;
  for (const record of readRecords(text, separator)) {
    number += 1;
    const cells: (Cell | undefined)[] = record.map((field) => plainTextCell(withoutGuard(field)));
    if (cells.some((cell) => cell !== undefined)) yield { number, cells };
  }
}

/** Exports write `="330302…"` to keep Excel from reading a number. */
function withoutGuard(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field;
}

/** Splits into records (RFC 4180); a quote within a field that does not begin with one is a character like any other. */
function* readRecords(text: string, separator: Separator): Generator<string[]> {
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    record.push(field.value);
    at = field.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      record.push('');
    } else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
    yield record;
    record = [];
  }
}

interface Field {
  readonly value: string;
  /** Where the separator or line end after it stands. */
  readonly end: number;
}

function readPlain(text: string, start: number, separator: Separator): Field {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}

/** What follows the closing quote up to the separator is kept, as Excel does. A quote that never closes runs to the end. */
function readQuoted(text: string, start: number, separator: Separator): Field {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const rest = readPlain(text, at, separator);
  return { value: value + rest.value, end: rest.end };
}
