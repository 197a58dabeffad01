import type { CalendarDate } from '../../domain/calendar-date.js';
import { type Flaw, sheetRule } from '../rule.js';
import { isUnderControl, latestAppearances } from './history.js';
import { withoutPrevious } from './without-previous.js';

/**
 * Somebody whom the latest earlier export that shows them has under control, and who is in the register no more. A row
 * whose document number cannot be read, but whose name is theirs, may be theirs: then nothing is said.
 */
export const disappeared = sheetRule({
  id: 'control/disappeared',
  clause: null,
  severity: 'warning',
  needs: ['documentNumber'],
  skip: withoutPrevious,
  check: ({ records }, { history = new Map() }) => {
    const here = new Set(records.map(({ values }) => values.documentNumber?.key));
    const unread = new Set(
      records.flatMap(({ values }) => (values.documentNumber?.key ? [] : (values.name ?? []))),
    );
    let applied = 0;
    const flaws: Flaw<{ date: CalendarDate; status: string }>[] = [];
    for (const [key, appearances] of history) {
      const last = latestAppearances(appearances).find(({ status }) => isUnderControl(status));
      if (!last) continue;
      applied++;
      const { name } = last.record.values;
      if (here.has(key) || (name && unread.has(name))) continue;
      const { date, status, at } = last;
      flaws.push({ at: [{ cell: at.person }, { cell: at.status }], says: { date, status: status ?? '' } });
    }
    return { applied, flaws };
  },
  examples: {
    flawed: {
      earlier: {
        date: '2020-04-26',
        rows: [{ name: '陈建军', documentNumber: 'E12345678', controlStatus: '纳入管控' }],
      },
      rows: [{ controlStatus: '纳入管控' }],
    },
    clean: {
      earlier: { date: '2020-04-26', rows: [{ controlStatus: '纳入管控' }] },
      rows: [{ controlStatus: '纳入管控' }],
    },
  },
});
