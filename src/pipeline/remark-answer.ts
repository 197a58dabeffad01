import type { CalendarDate } from '../domain/calendar-date.js';
import type { Clause } from '../domain/clauses.js';
import type { Gazetteer } from '../domain/gazetteer.js';
import { completedRemark, type SuppliedFact } from '../domain/remark/completed-remark.js';
import { type RemarkReading, readRemarks } from '../domain/remark/index.js';
import { type RemarkPurpose, remarkPurposes } from '../rules/remark-purposes.js';
import { notInRemark } from '../rules/stated.js';

/** What a remark lacks for what it is written for. */
export interface RemarkLack {
  readonly purpose: RemarkPurpose;
  /** Where the guidance asks for it. */
  readonly clause: Clause;
  readonly missing: readonly SuppliedFact[];
  /** The remark that would be complete, with blanks for what is missing. */
  readonly completed: string;
}

/** A remark as it was read, and what it lacks where that was asked. */
export interface RemarkAnswer {
  readonly text: string;
  readonly reading: RemarkReading;
  readonly lack: RemarkLack | undefined;
}

export interface RemarkQuestion {
  /** The reference day: 今日, and the day that no date without a year lies after. */
  readonly today: CalendarDate;
  readonly places: Gazetteer;
  readonly purpose: RemarkPurpose | undefined;
}

function lackOf(text: string, reading: RemarkReading, purpose: RemarkPurpose): RemarkLack {
  const { clause, items } = remarkPurposes[purpose];
  const missing = notInRemark(items, reading).map(({ item }) => item);
  const completed = completedRemark(
    text,
    missing.map((item) => ({ item, value: undefined })),
  );
  return { purpose, clause, missing, completed };
}

/** Reads remarks, and says of each what it lacks for the purpose. */
export function answerRemarks(
  texts: readonly string[],
  { today, places, purpose }: RemarkQuestion,
): RemarkAnswer[] {
  const readings = readRemarks(texts, today, places.words);
  return readings.map((reading, i) => {
    const text = texts[i] ?? '';
    return { text, reading, lack: purpose && lackOf(text, reading, purpose) };
  });
}
