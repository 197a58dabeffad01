import type { Cell } from '../table/sheet.js';

/** A day and month written as a decimal number that Excel may have shortened: `4.1` may once have been `4.10`. */
const SHORTENED_DECIMAL = /^\d{1,2}\.\d$/;

/** What is left of a long number that Excel once wrote out as it showed it: `3.30302E+17`, an id whose digits are gone. */
const ROUNDED_NUMBER = /^\d\.\d+E\+\d+$/;

/**
 * The cell of a text in a format that keeps texts alone. It stays text, to the last digit of an id, but for what tells
 * that a number was there and lost something; `4.10` stays text too, since its zero was not lost.
 */
export function plainTextCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  if (SHORTENED_DECIMAL.test(text) || ROUNDED_NUMBER.test(text)) {
    return { type: 'number', value: Number(text), shown: text };
  }
  return { type: 'text', value: text, shown: text };
}
