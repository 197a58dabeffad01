import {
  addDays,
  type CalendarDate,
  calendarDate,
  dayOf,
  daysBetween,
  monthOf,
  yearOf,
} from './calendar-date.js';

/** A date as it is written: what the words leave out (the year, the month) is absent. Not yet checked to exist. */
export interface WrittenDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day: number;
}

/** A written date found in a text, and the offset after its last character. */
export interface ScannedDate {
  readonly written: WrittenDate;
  readonly end: number;
}

const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, value): [string, number] => [digit, value]),
  ['零', 0],
  ['○', 0],
]);

/** The characters of small Chinese numerals, for character classes. */
export const CHINESE_NUMERALS = '〇零○一二三四五六七八九十廿卅';

/** The value of a text that is all digits. */
function numberInDigits(text: string): number | undefined {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

/**
 * The value of a small whole number in digits (`27`) or Chinese numerals: tens (二十七, 廿七, 十) or digit by
 * digit (二〇二〇). `undefined` for anything else.
 */
export function smallNumber(text: string): number | undefined {
  const inDigits = numberInDigits(text);
  if (inDigits !== undefined) return inDigits;
  const tens = /^(?:([二三四五六七八九]?)十|([廿卅]))([一二三四五六七八九]?)$/.exec(text);
  if (tens) {
    const ten = tens[2] ? (tens[2] === '廿' ? 2 : 3) : (CHINESE_DIGITS.get(tens[1] ?? '') ?? 1);
    return ten * 10 + (CHINESE_DIGITS.get(tens[3] ?? '') ?? 0);
  }
  let value = 0;
  for (const character of text) {
    const digit = CHINESE_DIGITS.get(character);
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  return text === '' ? undefined : value;
}

// A number of one or two digits, or the Chinese numerals for 1 to 31 (at most 三十一, three characters).
const SMALL = `(?:\\d{1,2}|[${CHINESE_NUMERALS}]{1,3})`;
const YEAR = `(?:\\d{4}|[${CHINESE_NUMERALS}]{4})`;
// People put single spaces around the digits of a date; more than two are no part of it.
const GAP = '\\s{0,2}';
const DAY_WORD = `(?:${GAP}[日号號])?`;

// Sticky, so that one expression serves a whole cell (at 0) and a running text (anywhere). No quantifier nests.
const WORDED = new RegExp(
  `(?:(${YEAR})${GAP}年${GAP})?(${SMALL})${GAP}月${GAP}(?:份${GAP})?(${SMALL})(?!\\d)${DAY_WORD}`,
  'y',
);
const SEPARATED = new RegExp(
  `(\\d{4})${GAP}([./-])${GAP}(\\d{1,2})${GAP}\\2${GAP}(\\d{1,2})(?!\\d)${DAY_WORD}`,
  'y',
);
const COMPACT = /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/y;
const MONTH_AND_DAY = new RegExp(`(\\d{1,2})([./-])(\\d{1,2})(?!\\d)${DAY_WORD}`, 'y');
const DAY_ALONE = new RegExp(`(${SMALL})${GAP}[日号號]`, 'y');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function written(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): WrittenDate | undefined {
  const dayNumber = smallNumber(day ?? '');
  const monthNumber = month === undefined ? undefined : smallNumber(month);
  const yearNumber = year === undefined ? undefined : smallNumber(year);
  if (dayNumber === undefined) return undefined;
  return { year: yearNumber, month: monthNumber, day: dayNumber };
}

function scanned(
  match: RegExpExecArray | undefined,
  at: number,
  date: WrittenDate | undefined,
): ScannedDate | undefined {
  return match && date ? { written: date, end: at + match[0].length } : undefined;
}

const ZERO = '0'.charCodeAt(0);
const MONTH_WORD = '月'.charCodeAt(0);
const DAY_WORDS: ReadonlySet<number> = new Set([...'日号號'].map((word) => word.charCodeAt(0)));

/** The value of a digit at a place; -1 where none stands there. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/**
 * 4月27日 and nothing more or less: what `WORDED` finds there too. Nine of ten dates in remarks are written so, and
 * reading figures one by one is several times faster than an expression.
 */
function scanPlainDate(text: string, at: number): ScannedDate | undefined {
  let end = at;
  let month = digitAt(text, end++);
  const second = digitAt(text, end);
  if (second >= 0) {
    month = month * 10 + second;
    end++;
  }
  if (month < 0 || text.charCodeAt(end++) !== MONTH_WORD) return undefined;
  let day = digitAt(text, end++);
  const last = digitAt(text, end);
  if (last >= 0) {
    day = day * 10 + last;
    end++;
  }
  if (day < 0 || !DAY_WORDS.has(text.charCodeAt(end))) return undefined;
  return { written: { year: undefined, month, day }, end: end + 1 };
}

/** 2020年4月27日, 四月二十七日, 4月27号, 4月12: a month by its word, a day with or without one. */
export function scanWordedDate(text: string, at: number): ScannedDate | undefined {
  const plain = scanPlainDate(text, at);
  if (plain) return plain;
  const match = matchAt(WORDED, text, at);
  return scanned(match, at, match && written(match[1], match[2], match[3]));
}

/** 2020.4.9, 2020/04/12, 2020-4-12 and 20200413: a whole date in figures. */
export function scanFullDate(text: string, at: number): ScannedDate | undefined {
  const separated = matchAt(SEPARATED, text, at);
  if (separated) return scanned(separated, at, written(separated[1], separated[3], separated[4]));
  const compact = matchAt(COMPACT, text, at);
  return scanned(compact, at, compact && written(compact[1], compact[2], compact[3]));
}

/** 4.27, 4/27, 4-27: figures that are a month and a day only where the context says that they are a date. */
export function scanMonthAndDay(text: string, at: number): ScannedDate | undefined {
  const match = matchAt(MONTH_AND_DAY, text, at);
  return scanned(match, at, match && written(undefined, match[1], match[3]));
}

/** 27日, 27号, 二十七日: a day whose month is understood. */
export function scanDayAlone(text: string, at: number): ScannedDate | undefined {
  const match = matchAt(DAY_ALONE, text, at);
  return scanned(match, at, match && written(undefined, undefined, match[1]));
}

const remembered = new Map<number, CalendarDate>();
// More days than two years have.
const MOST_REMEMBERED = 1000;

/** `calendarDate`, remembered: a sheet names the same few days in every row, and finding one costs less than writing it. */
export function dateOn(year: number, month: number, day: number): CalendarDate | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined;
  const key = year * 500 + month * 32 + day;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const date = calendarDate(year, month, day);
  if (date === undefined) return undefined;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, date);
  return date;
}

/** Whether a day of the year comes no later in it than a date does. */
const isNotAfter = (month: number, day: number, date: CalendarDate): boolean =>
  month === monthOf(date) ? day <= dayOf(date) : month < monthOf(date);

/** The latest 27 April, say, that is not after `today`. A 29 February may lie up to eight years back. */
export function latestMonthAndDay(month: number, day: number, today: CalendarDate): CalendarDate | undefined {
  const past = isNotAfter(month, day, today) ? yearOf(today) : yearOf(today) - 1;
  for (let year = past; year > yearOf(today) - 9; year--) {
    const candidate = dateOn(year, month, day);
    if (candidate !== undefined) return candidate;
  }
  return undefined;
}

/** The earliest 27 April, say, that is not before `today`. */
export function nextMonthAndDay(month: number, day: number, today: CalendarDate): CalendarDate | undefined {
  const isToday = month === monthOf(today) && day === dayOf(today);
  const ahead = isToday || !isNotAfter(month, day, today) ? yearOf(today) : yearOf(today) + 1;
  for (let year = ahead; year < yearOf(today) + 9; year++) {
    const candidate = dateOn(year, month, day);
    if (candidate !== undefined) return candidate;
  }
  return undefined;
}

/** The date of a day (1–31) a number of months after (negative: before) the month of a date. */
export function dayInMonth(anchor: CalendarDate, monthsLater: number, day: number): CalendarDate | undefined {
  const months = yearOf(anchor) * 12 + monthOf(anchor) - 1 + monthsLater;
  return dateOn(Math.floor(months / 12), (months % 12) + 1, day);
}

/** The latest such day of a month (the 27th) that is not after `today`; a 31st may lie two months back. */
export function latestDay(day: number, today: CalendarDate): CalendarDate | undefined {
  for (let back = 0; back <= 2; back++) {
    const candidate = dayInMonth(today, -back, day);
    if (candidate !== undefined && candidate <= today) return candidate;
  }
  return undefined;
}

function nextDay(day: number, today: CalendarDate): CalendarDate | undefined {
  for (let ahead = 0; ahead <= 2; ahead++) {
    const candidate = dayInMonth(today, ahead, day);
    if (candidate !== undefined && candidate >= today) return candidate;
  }
  return undefined;
}

function nearer(
  past: CalendarDate | undefined,
  future: CalendarDate | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  if (past === undefined || future === undefined) return past ?? future;
  return daysBetween(past, today) < daysBetween(today, future) ? past : future;
}

// What may follow the date in a cell: a weekday in brackets or not, then a time of day, in figures or in words.
const WEEKDAY = '(?:\\(?(?:星期|周|礼拜)[一二三四五六日天]\\)?)?';
const PART_OF_DAY = '(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|半夜|深夜|晚|夜|早)';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:z|\\+08:?00)?(?:\\s?[ap]m)?';
const SPOKEN_CLOCK = `[\\d${CHINESE_NUMERALS}]{1,3}\\s?[时点](?:半|整|许|\\s?[\\d${CHINESE_NUMERALS}]{1,3}分?)?`;
// A time may be about right (14时左右); a day that is (4.10左右) is no date.
const REST_OF_CELL = new RegExp(
  `^\\s*${WEEKDAY}\\s*(?:t?(?:${CLOCK})|${PART_OF_DAY}?\\s*(?:(?:${SPOKEN_CLOCK}|${CLOCK}|\\d{4}|\\d{6})\\s*(?:左右|许)?)?)` +
    `\\s*${WEEKDAY}$`,
  'i',
);

/** 今天, 昨日: days before today. */
const RELATIVE_DAYS: ReadonlyMap<string, number> = new Map([
  ...['今日', '今天', '本日', '今晨', '今早', '今晚'].map((word): [string, number] => [word, 0]),
  ...['昨日', '昨天', '昨晚', '昨晨'].map((word): [string, number] => [word, 1]),
  ...['前日', '前天'].map((word): [string, number] => [word, 2]),
]);
/** 上月28日, 本月3日. */
const DAY_OF_A_MONTH = new RegExp(`^(上个?|本|当|这个)月(${SMALL})[日号號]$`);

function relativeDay(cell: string, today: CalendarDate): CalendarDate | undefined {
  const daysAgo = RELATIVE_DAYS.get(cell);
  if (daysAgo !== undefined) return addDays(today, -daysAgo);
  const [, month = '', day = ''] = DAY_OF_A_MONTH.exec(cell) ?? [];
  const dayNumber = smallNumber(day);
  return dayNumber === undefined ? undefined : dayInMonth(today, month.startsWith('上') ? -1 : 0, dayNumber);
}

const SCANNERS = [scanFullDate, scanWordedDate, scanMonthAndDay, scanDayAlone] as const;

/** How a date cell is to be understood. */
export interface DateTextOptions {
  /** The day the sheet is read (Asia/Shanghai). */
  readonly today: CalendarDate;
  /** For dates that may lie ahead (返浙日期, planned ends): the date nearest to today, not the latest one past. */
  readonly nearest?: boolean;
}

/**
 * The date that a whole cell's text says (domain specification, sections 2 and 7); a time of day or a weekday
 * after it is passed over. Without a year, or a month, it is the latest such date that is not after today, or
 * with `nearest` the one nearest to it (of two equally near, the later).
 *
 * `undefined` for an impossible date (2020-02-30) and for any other text.
 */
export function readDateText(text: string, options: DateTextOptions): CalendarDate | undefined {
  const cell = text.normalize('NFKC').trim();
  // The longest form of a date with a weekday and a time has well under 64 characters.
  if (cell.length > 64) return undefined;
  for (const scan of SCANNERS) {
    const found = scan(cell, 0);
    if (found && REST_OF_CELL.test(cell.slice(found.end))) return dateOfWritten(found.written, options);
  }
  return relativeDay(cell, options.today);
}

function dateOfWritten(date: WrittenDate, options: DateTextOptions): CalendarDate | undefined {
  const { year, month, day } = date;
  const { today, nearest = false } = options;
  if (year !== undefined && month !== undefined) return dateOn(year, month, day);
  const past = month === undefined ? latestDay(day, today) : latestMonthAndDay(month, day, today);
  if (!nearest) return past;
  const future = month === undefined ? nextDay(day, today) : nextMonthAndDay(month, day, today);
  return nearer(past, future, today);
}
