import type { DatePhrase } from './phrases.js';

/** The number of dates that start before an offset; the dates stand in the order of the text. */
function countBefore(dates: readonly DatePhrase[], offset: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first date that starts behind an offset. */
export const firstAfter = (dates: readonly DatePhrase[], offset: number): DatePhrase | undefined =>
  dates[countBefore(dates, offset + 1)];

/** The last date that starts before an offset, plans aside. */
export function lastBefore(dates: readonly DatePhrase[], offset: number): DatePhrase | undefined {
  // Plans stand in a run at most; a remark full of them tells nothing that leans on a date before.
  const at = countBefore(dates, offset) - 1;
  for (let i = at; i >= 0 && i > at - 8; i--) {
    const date = dates[i];
    if (date && !date.planned && date.date !== undefined) return date;
  }
  return undefined;
}
