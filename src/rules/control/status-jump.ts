import type { CalendarDate } from '../../domain/calendar-date.js';
import type { ControlledPerson } from '../../records/control-register.js';
import { type Flaw, rowRule } from '../rule.js';
import type { ControlSubject } from './control.js';
import { latestAppearances } from './history.js';
import { withoutPrevious } from './without-previous.js';

type Status = NonNullable<ControlledPerson['values']['controlStatus']>;

/** What a status may become; it may always stay what it is. */
const NEXT: { readonly [S in Status]: readonly Status[] } = {
  待分配: ['纳入管控', '转医学处理', '退回'],
  纳入管控: ['结束管控', '转医学处理', '退回'],
  转医学处理: ['纳入管控', '结束管控'],
  结束管控: [],
  退回: [],
};

const isAllowed = (before: Status, now: Status): boolean => before === now || NEXT[before].includes(now);

/** The statuses of the latest export that shows the person, with their places. */
const statusesBefore = ({ appearances }: ControlSubject) =>
  latestAppearances(appearances).flatMap(({ status, date, at }) =>
    status ? [{ status, date, cell: at.status }] : [],
  );

/** A status that the one before cannot become. Where an export shows two for one person, each would have to be wrong. */
export const statusJump = rowRule<ControlSubject>()({
  id: 'control/status-jump',
  clause: 'C-4.1',
  severity: 'error',
  needs: ['controlStatus'],
  skip: withoutPrevious,
  appliesTo: (subject) => Boolean(subject.values.controlStatus) && statusesBefore(subject).length > 0,
  check: (subject): Flaw<{ before: Status; now: Status; date: CalendarDate }>[] => {
    const now = subject.values.controlStatus;
    const before = statusesBefore(subject);
    const [first] = before;
    if (!now || !first || before.some(({ status }) => isAllowed(status, now))) return [];
    return [
      {
        at: ['controlStatus', ...before.map(({ cell }) => ({ cell }))],
        says: { before: first.status, now, date: first.date },
        actual: now,
      },
    ];
  },
  examples: {
    flawed: {
      earlier: { date: '2020-04-26', rows: [{ controlStatus: '结束管控' }] },
      rows: [{ controlStatus: '纳入管控' }],
    },
    clean: {
      earlier: { date: '2020-04-26', rows: [{ controlStatus: '纳入管控' }] },
      rows: [{ controlStatus: '结束管控' }],
    },
  },
});
