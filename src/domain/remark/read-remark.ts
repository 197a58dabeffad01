import type { CalendarDate } from '../calendar-date.js';
import type { RemarkReading } from './facts.js';

/** Reads a remark as dated facts (domain specification, section 7). */
export function readRemark(_text: string, _referenceDay: CalendarDate): RemarkReading {
  return { facts: {}, mentions: [], ambiguous: [], unreadable: [] };
}
