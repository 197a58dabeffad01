import { append } from '../domain/append.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import type { Appearance, History } from '../rules/control/history.js';
import type { AnyTable } from '../rules/rule.js';
import { Locator } from './locate.js';

/** An export of the control register from an earlier day. */
export interface EarlierExport {
  /** The day whose state it shows. */
  readonly date: CalendarDate;
  readonly table: AnyTable;
}

/** By day, then by file, sheet and row: so that it does not matter in which order exports are given. */
function byDate(a: Appearance, b: Appearance): number {
  const [one, other] = [a.at.person, b.at.person];
  const key = ({ date }: Appearance, { file, sheet }: typeof one): string => `${date}\n${file}\n${sheet}`;
  const [first, second] = [key(a, one), key(b, other)];
  return first === second ? one.row - other.row : first < second ? -1 : 1;
}

/** What earlier exports show of everybody whose document number can be read. */
export function historyOf(exports: readonly EarlierExport[]): History {
  const history = new Map<string, Appearance[]>();
  for (const { date, table } of exports) {
    const locator = new Locator(table);
    for (const record of table.records) {
      const { documentNumber, controlStatus, controlStartDate } = record.values;
      if (!documentNumber) continue;
      const appearance: Appearance = {
        date,
        record,
        status: controlStatus,
        startDate: controlStartDate,
        at: {
          person: locator.locate('name', record),
          status: locator.locate('controlStatus', record),
          startDate: locator.locate('controlStartDate', record),
        },
      };
      append(history, documentNumber.key, appearance);
    }
  }
  for (const appearances of history.values()) appearances.sort(byDate);
  return history;
}
