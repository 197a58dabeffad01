import { parseCalendarDate } from '../domain/calendar-date.js';
import type { Cell } from '../table/sheet.js';

/** A day and month written as a decimal number that Excel may have shortened: `4.1` may once have been `4.10`. */
const SHORTENED_DECIMAL = /^\d{1,2}\.\d$/;

/**
 * The cell of a text in a format that keeps texts alone. It stays text, to the last digit of an id, but for a date
 * that no program reads in two ways, and for what tells that a number was there and lost something; `4.10` stays text,
 * since its zero was not lost.
 */
export function plainTextCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  if (SHORTENED_DECIMAL.test(text)) return { type: 'number', value: Number(text), shown: text };
  if (parseCalendarDate(text)) return { type: 'date', value: text, shown: text };
  return { type: 'text', value: text, shown: text };
}
