import type { CalendarDate } from '../domain/calendar-date.js';
import {
  dateOn,
  latestMonthAndDay,
  type ScannedDate,
  scanFullDate,
  scanMonthAndDay,
  scanWordedDate,
  type WrittenDate,
} from '../domain/date-text.js';
import type { Sheet } from '../table/sheet.js';
import type { ChosenSheet } from './choose-sheet.js';

/** 20200420153000: an export's own time behind its day. */
const STAMP = /(?<!\d)(20\d{6})(?:[-_ T]?\d{4}(?:\d{2})?)(?!\d)/g;
/** 2020_04_20. */
const UNDERSCORE = /(?<=\d)_(?=\d)/g;
/** A date begins at a figure, or at a Chinese numeral, that does not go on from one before. */
const BEGIN = /(?<![\d.〇零一二三四五六七八九十])[\d〇零一二三四五六七八九十]/g;
/** 0420. */
const FOUR_FIGURES = /(0[1-9]|1[0-2])([0-3]\d)(?!\d)/y;
/** v4.1 is a version, and 1-2 the first part of two: only a point or a stroke makes a day of a month. */
const POINTED = /\d{1,2}[./]/y;

function fourFigures(text: string, at: number): ScannedDate | undefined {
  FOUR_FIGURES.lastIndex = at;
  const match = FOUR_FIGURES.exec(text);
  return match
    ? { written: { month: Number(match[1]), day: Number(match[2]) }, end: at + match[0].length }
    : undefined;
}

function pointed(text: string, at: number): ScannedDate | undefined {
  POINTED.lastIndex = at;
  return POINTED.test(text) && !/[vV]/.test(text.charAt(at - 1)) ? scanMonthAndDay(text, at) : undefined;
}

const SCANNERS = [scanFullDate, scanWordedDate, pointed, fourFigures] as const;

function dateOf({ year, month, day }: WrittenDate, today: CalendarDate): CalendarDate | undefined {
  if (month === undefined) return undefined;
  return year === undefined ? latestMonthAndDay(month, day, today) : dateOn(year, month, day);
}

/** The one day that a text names (a file name, a title); `undefined` where it names none, or several. */
export function dateIn(text: string, today: CalendarDate): CalendarDate | undefined {
  const plain = text.normalize('NFKC').replace(STAMP, '$1 ').replace(UNDERSCORE, '-');
  const found = new Set<CalendarDate>();
  let passed = 0;
  for (const { index } of plain.matchAll(BEGIN)) {
    if (index < passed) continue;
    for (const scan of SCANNERS) {
      const scanned = scan(plain, index);
      const date = scanned && dateOf(scanned.written, today);
      if (!date) continue;
      found.add(date);
      passed = scanned.end;
      break;
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

/** What stands above the header. */
function titleOf(sheet: Sheet, firstHeaderRow: number): string {
  const lines: string[] = [];
  for (const row of sheet.rows()) {
    if (row.number >= firstHeaderRow) break;
    for (const cell of row.cells)
      if (cell) lines.push(cell.type === 'date' ? cell.value.slice(0, 10) : cell.shown);
  }
  return lines.join('\n');
}

/**
 * The day whose state an export shows: by its file's name (without folder and ending), else by the title above its
 * header, else by the sheet's name. A day without year is the latest such day that is not after today.
 */
export function exportDate(
  fileName: string,
  { sheet, recognition }: ChosenSheet,
  today: CalendarDate,
): CalendarDate | undefined {
  return (
    dateIn(fileName, today) ??
    dateIn(titleOf(sheet, recognition.layout.firstHeaderRow), today) ??
    dateIn(sheet.name, today)
  );
}
