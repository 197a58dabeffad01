import { readAirlineDate } from '../domain/airline-date.js';
import { type CalendarDate, calendarDate, DAY_MS, dateOfDayNumber } from '../domain/calendar-date.js';
import { readDateText } from '../domain/date-text.js';
import { personKey, readDocument } from '../domain/document-number.js';
import { nearest } from '../domain/nearest.js';
import { DEFAULT_PLACEHOLDER, readPhone } from '../domain/phone.js';
import { type Column, EMPTY, type ReadContext, type Reading, UNREADABLE, valueReading } from './column.js';
import { isExampleNumber } from './example-person.js';
import { serialOfDate } from './excel-serial.js';
import { type Cell, DAY_OF_SERIAL_ZERO, type DateSystem } from './sheet.js';
import { compactText, normaliseText, trimText } from './text.js';

/** Words that mean "nothing is known here". They do not apply to free text, and a choice's own words win over them. */
const NULL_MARKERS = new Set([
  '',
  '无',
  '/',
  '\\',
  '-',
  '--',
  '—',
  '——',
  '不详',
  '未知',
  '暂无',
  '没有',
  'NULL',
  'Null',
  'null',
  'N/A',
  'n/a',
  '#N/A',
  '0000-00-00',
  '1900-01-00',
]);

const LONGEST_NULL_MARKER = Math.max(...[...NULL_MARKERS].map((word) => word.length));

const isNullMarker = (text: string): boolean => text.length <= LONGEST_NULL_MARKER && NULL_MARKERS.has(text);

/** A date or document column also says "nothing" by a bare 0. */
const isNullOrZero = (text: string): boolean => text === '0' || isNullMarker(text);

function textColumn(type: 'text' | 'place', header: string, aliases: readonly string[]): Column<string> {
  return {
    type,
    header,
    aliases,
    read(cell) {
      const text = normaliseText(cell.shown);
      if (isNullMarker(text)) return EMPTY;
      if (cell.type === 'error') return UNREADABLE;
      return valueReading(text, text, cell.shown);
    },
  };
}

/** A short text: a name, a flight number, a code. */
export const text = (header: string, ...aliases: readonly string[]): Column<string> =>
  textColumn('text', header, aliases);

/** An address or the name of a place; whoever needs its region resolves it. */
export const place = (header: string, ...aliases: readonly string[]): Column<string> =>
  textColumn('place', header, aliases);

/** Free text (remarks, reasons): kept as written, and 无 is a text like any other. */
export function freeText(header: string, ...aliases: readonly string[]): Column<string> {
  return {
    type: 'free-text',
    header,
    aliases,
    read(cell) {
      if (cell.type === 'error') return cell.value === '#N/A' ? EMPTY : UNREADABLE;
      const value = trimText(cell.shown);
      return value === '' ? EMPTY : valueReading(value, value, cell.shown.trim());
    },
  };
}

export function integer(header: string, ...aliases: readonly string[]): Column<number> {
  return {
    type: 'integer',
    header,
    aliases,
    read(cell) {
      if (cell.type === 'number') {
        return Number.isInteger(cell.value) ? { state: 'value', value: cell.value } : UNREADABLE;
      }
      const written = compactText(cell.shown);
      if (isNullMarker(written)) return EMPTY;
      return /^[+-]?\d{1,15}$/.test(written)
        ? valueReading(Number(written), written, cell.shown)
        : UNREADABLE;
    },
  };
}

/** Serial numbers that a cell in a date column can mean: 1927-05-18 to 2099-12-31 in the 1900 system. */
const SERIALS = { first: 10_000, last: 73_050 };

/** Days by which the 1904 system counts later. */
const LATER_IN_1904 = DAY_OF_SERIAL_ZERO[1904] - DAY_OF_SERIAL_ZERO[1900];

/**
 * The serial number behind a date cell, to a ten-thousandth: 4.1 typed into a cell that shows dates is 4 January
 * 1900, 02:24.
 */
function serialBehind(value: string, system: DateSystem): number {
  const serial = serialOfDate(value) ?? 0;
  return Math.round((system === 1904 ? serial - LATER_IN_1904 : serial) * 10_000) / 10_000;
}

/** The day of the first of these serial numbers: whatever is said to lie before it is no day of a register. */
const EARLIEST = dateOfDayNumber(SERIALS.first + DAY_OF_SERIAL_ZERO[1900]);

function dateOfNumber(value: number, shown: string, context: ReadContext): Reading<CalendarDate> {
  if (value === 0) return EMPTY;
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 21_001_231) {
    const date = calendarDate(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
    return date ? valueReading(date, date, shown) : UNREADABLE;
  }
  if (value >= SERIALS.first && value <= SERIALS.last) {
    const date = dateOfDayNumber(value + DAY_OF_SERIAL_ZERO[context.dateSystem]);
    return valueReading(date, date, shown);
  }
  return UNREADABLE;
}

/** 4.1 as a number is 1 April or, its zero lost, 10 April; 4.12 can only be 12 April. */
function dateOfDecimal(
  value: number,
  shown: string,
  context: ReadContext,
  nearest: boolean,
): Reading<CalendarDate> {
  const written = /^(\d{1,2})\.(\d{1,2})$/.exec(String(value));
  if (!written) return UNREADABLE;
  const [, month = '', day = ''] = written;
  const options = { today: context.today, nearest };
  const plain = readDateText(`${month}月${day}日`, options);
  const padded = day.length === 1 ? readDateText(`${month}月${day}0日`, options) : undefined;
  if (plain && padded) return { state: 'fault', fault: 'ambiguous', detail: `${plain} / ${padded}` };
  const date = plain ?? padded;
  return date ? valueReading(date, date, shown) : UNREADABLE;
}

/** A moment with its offset from UTC, as programs write it: the day that it is in Shanghai, eight hours ahead. */
function dateOfMoment(written: string): CalendarDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(written)) return undefined;
  const milliseconds = Date.parse(written);
  return Number.isNaN(milliseconds) ? undefined : dateOfDayNumber((milliseconds + 8 * 3_600_000) / DAY_MS);
}

const dateOfPlainNumber = (
  value: number,
  shown: string,
  context: ReadContext,
  nearest: boolean,
): Reading<CalendarDate> =>
  Number.isInteger(value) || value > 100
    ? dateOfNumber(value, shown, context)
    : dateOfDecimal(value, shown, context, nearest);

/** How a column of dates reads its cells. */
interface DateHabits {
  /** Without a year, the date nearest to today, not the latest one past. */
  readonly nearest: boolean;
  /** Days long past may stand there: births. */
  readonly early: boolean;
  /** Words beside the usual ones that say that no date is known. */
  readonly nullWords: readonly string[];
}

const USUAL: DateHabits = { nearest: false, early: false, nullWords: [] };

function readDate(
  cell: Cell,
  context: ReadContext,
  { nearest, early, nullWords }: DateHabits,
): Reading<CalendarDate> {
  switch (cell.type) {
    case 'date': {
      const value = cell.value.slice(0, 10) as CalendarDate;
      if (early || value >= EARLIEST) return { state: 'value', value };
      // No day of a register: a number that the cell's format shows as a date.
      return dateOfPlainNumber(serialBehind(cell.value, context.dateSystem), cell.shown, context, nearest);
    }
    case 'number':
      return dateOfPlainNumber(cell.value, cell.shown, context, nearest);
    case 'boolean':
      return UNREADABLE;
    default: {
      const written = normaliseText(cell.shown);
      if (isNullOrZero(written) || nullWords.includes(written)) return EMPTY;
      const options = { today: context.today, nearest };
      const date =
        dateOfMoment(written) ?? readDateText(written, options) ?? readAirlineDate(written, options);
      if (!date || (!early && date < EARLIEST)) return UNREADABLE;
      // A date kept as text looks right but sorts and compares as text: it becomes a real date.
      return { state: 'value', value: date, normal: date };
    }
  }
}

const dateColumn = (
  habits: DateHabits,
  header: string,
  aliases: readonly string[],
): Column<CalendarDate> => ({
  type: 'date',
  header,
  aliases,
  read: (cell, context) => readDate(cell, context, habits),
});

/** A day that has been: without a year it is the latest such day not after today. */
export const date = (header: string, ...aliases: readonly string[]): Column<CalendarDate> =>
  dateColumn(USUAL, header, aliases);

/** A day of birth. */
export const birthDate = (header: string, ...aliases: readonly string[]): Column<CalendarDate> =>
  dateColumn({ ...USUAL, early: true }, header, aliases);

/** A day that may lie ahead (an end): without a year it is the one nearest to today. */
export const dateAhead = (header: string, ...aliases: readonly string[]): Column<CalendarDate> =>
  dateColumn({ ...USUAL, nearest: true }, header, aliases);

/** A planned arrival: as {@link dateAhead}, and 未定 says that none is fixed. */
export const plannedDate = (header: string, ...aliases: readonly string[]): Column<CalendarDate> =>
  dateColumn({ ...USUAL, nearest: true, nullWords: ['未定'] }, header, aliases);

/** A valid document number, with the key that finds its holder in other sheets. */
export interface DocumentValue {
  readonly number: string;
  readonly key: string;
  /** From a resident id. */
  readonly birthDate?: CalendarDate | undefined;
  readonly sex?: '男' | '女' | undefined;
}

/** Excel keeps 15 significant digits: from here on the last ones of a number are zeros that nobody wrote. */
export const FIRST_DAMAGED_NUMBER = 1e15;

export function documentNumber(header: string, ...aliases: readonly string[]): Column<DocumentValue> {
  return {
    type: 'document',
    header,
    aliases,
    read(cell, context) {
      if (cell.type === 'number') {
        if (cell.value === 0) return EMPTY;
        if (Math.abs(cell.value) >= FIRST_DAMAGED_NUMBER) return { state: 'fault', fault: 'damaged' };
      }
      const shown = cell.type === 'number' ? String(cell.value) : cell.shown;
      const written = compactText(shown);
      if (isNullOrZero(written)) return EMPTY;
      if (cell.type === 'error') return UNREADABLE;
      const type = context.other('documentType');
      const reading = readDocument(written, type);
      if (reading.state !== 'valid') {
        return reading.state === 'damaged'
          ? { state: 'fault', fault: 'damaged' }
          : { state: 'fault', fault: 'invalid', detail: reading.why };
      }
      const { number, birthDate, sex } = reading;
      // Left over in a row of a template that somebody else was written into.
      if (isExampleNumber(number)) return { state: 'fault', fault: 'invalid', detail: 'example' };
      const key = personKey(number, type);
      return valueReading({ number, key, birthDate, sex }, number, shown);
    },
  };
}

export interface PhoneValue {
  readonly number: string;
  readonly kind: 'mobile' | 'landline' | 'placeholder';
}

function readPhoneCell(cell: Cell, placeholder: string): Reading<PhoneValue> {
  const shown = cell.type === 'number' ? String(cell.value) : cell.shown;
  const written = normaliseText(shown);
  if (isNullMarker(written)) return EMPTY;
  if (cell.type === 'error') return UNREADABLE;
  const { state, number } = readPhone(written, placeholder);
  return state === 'invalid'
    ? { state: 'fault', fault: 'invalid' }
    : valueReading({ number, kind: state }, number, shown);
}

export const phone = (header: string, ...aliases: readonly string[]): Column<PhoneValue> => ({
  type: 'phone',
  header,
  aliases,
  read: (cell) => readPhoneCell(cell, DEFAULT_PLACEHOLDER),
});

/** A column of phones in which one more number stands for "no number yet". */
export const withPlaceholder = (column: Column<unknown>, placeholder: string): Column<unknown> => ({
  ...column,
  read(cell, context) {
    const reading = column.read(cell, context);
    return reading.state === 'fault' ? readPhoneCell(cell, placeholder) : reading;
  },
});

const NO_PHONE = /^(?:本人)?(?:无|没有|没|未带)(?:手机|电话)(?:号|号码)?$/;

/** A column of phones in which words may say that there is none: 无手机. */
export const phoneOrNone = (column: Column<PhoneValue>): Column<PhoneValue> => ({
  ...column,
  read: (cell, context) =>
    cell.type === 'text' && NO_PHONE.test(compactText(cell.shown)) ? EMPTY : column.read(cell, context),
});

/** The values of a choice with the words that mean the same: `{ 男: ['M', 'MALE'] }`. */
export type Choices = Readonly<Record<string, readonly string[]>>;

/** So many unreadable words of a choice are remembered. */
const MOST_REMEMBERED = 500;

/** A word and its opposite are near: 未解除 and 已解除. */
const negations = (word: string): string => word.replaceAll(/[^不未非没无否]/g, '');

const choiceKey = (written: string): string => compactText(written).toUpperCase();

/** A choice among fixed values. `keepsWordIn`: see {@link Column}. */
export function choice<const C extends Choices>(
  choices: C,
  header: string,
  aliases: readonly string[] = [],
  keepsWordIn?: string,
): Column<keyof C & string> {
  const values = Object.keys(choices) as (keyof C & string)[];
  const byWord = new Map<string, keyof C & string>();
  for (const value of values) {
    for (const word of [value, ...(choices[value] ?? [])]) byWord.set(choiceKey(word), value);
  }
  // Codes are no words.
  const words = [...byWord.keys()]
    .filter((word) => !/^\d+$/.test(word))
    .map((word) => ({ word, sense: negations(word), value: byWord.get(word) }));
  const near = new Map<string, string | undefined>();

  /** The only value that a cell's word may have been meant for; words of the opposite sense are none. */
  const nearestValue = (written: string): string | undefined => {
    const sense = negations(written);
    const usable = words.filter((one) => one.sense === sense);
    const among = (some: typeof words): string | undefined =>
      byWord.get(
        nearest(
          written,
          some.map(({ word }) => word),
          choiceKey,
        ) ?? '',
      );
    const found = among(usable);
    return among(usable.filter(({ value }) => value !== found)) === undefined ? found : undefined;
  };
  /** The same few words stand in a whole column. */
  const remembered = (written: string): string | undefined => {
    if (!near.has(written)) {
      if (near.size >= MOST_REMEMBERED) near.clear();
      near.set(written, nearestValue(written));
    }
    return near.get(written);
  };
  return {
    type: 'choice',
    header,
    aliases,
    choices: values,
    ...(keepsWordIn === undefined ? {} : { keepsWordIn }),
    read(cell) {
      // Most cells hold the very word.
      const value = byWord.get(cell.shown) ?? byWord.get(choiceKey(cell.shown));
      if (value !== undefined) return valueReading(value, value, cell.shown);
      if (isNullMarker(compactText(cell.shown))) return EMPTY;
      const meant = remembered(cell.shown);
      return meant === undefined ? UNREADABLE : { ...UNREADABLE, detail: meant };
    },
  };
}

/** A choice with further words for its values. */
export function withWords(column: Column<unknown>, words: Readonly<Record<string, string>>): Column<unknown> {
  const byWord = new Map(Object.entries(words).map(([word, value]) => [choiceKey(word), value]));
  if (byWord.size === 0) return column;
  return {
    ...column,
    read(cell, context) {
      const value = byWord.get(choiceKey(cell.shown));
      return value === undefined ? column.read(cell, context) : valueReading(value, value, cell.shown);
    },
  };
}
