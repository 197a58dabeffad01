import { append } from '../../domain/append.js';
import type { CalendarDate } from '../../domain/calendar-date.js';
import type { Gazetteer } from '../../domain/gazetteer.js';
import { type LocalTime, momentOf } from '../../domain/local-time.js';
import { realNumber } from '../../domain/phone.js';
import type { Policy } from '../../domain/policy.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import { hasNoPhone } from './no-phone.js';

/** What has to be done for passengers once they are imported, in the order of the day. */
export const stages = ['assigned', 'completed', 'phonesVerified'] as const;
export type Stage = (typeof stages)[number];

/** How far the passengers of one day's import are with a stage. */
export interface StageState {
  readonly stage: Stage;
  readonly due: LocalTime | undefined;
  readonly done: number;
  /** Who is left. */
  readonly left: readonly AnyRecord[];
}

/** Where the passengers of one registration day stand. */
export interface FlightDay {
  /** `undefined`: of rows that do not say when they were registered. */
  readonly registered: CalendarDate | undefined;
  readonly people: number;
  /** When all of them must be imported. */
  readonly importDue: LocalTime | undefined;
  readonly stages: readonly StageState[];
  /** Sent back, since they are not in the hotel. */
  readonly notInHotel: readonly AnyRecord[];
  /** Nobody has to be asked for a number: the remark says that they have none. */
  readonly withoutPhone: number;
}

const isSentBack = ({ values }: AnyRecord): boolean => values.controlStatus === '退回';
const isEnded = ({ values }: AnyRecord): boolean => values.controlStatus === '结束管控';

/** What of a passenger's row is settled. */
function settled(record: AnyRecord, isWithoutPhone: boolean): { readonly [S in Stage]: boolean } {
  const { controlStatus, responsibleOfficer, personCategory, phone } = record.values;
  return {
    assigned: Boolean(responsibleOfficer) && controlStatus !== null && controlStatus !== '待分配',
    completed: Boolean(personCategory),
    phonesVerified: isWithoutPhone || realNumber(phone) !== undefined,
  };
}

const dueOf = (stage: Stage, registered: CalendarDate | undefined, policy: Policy): LocalTime | undefined => {
  if (registered === undefined) return undefined;
  switch (stage) {
    case 'assigned':
    case 'completed':
      return momentOf(registered, policy.assignmentDue);
    case 'phonesVerified':
      return momentOf(registered, policy.phoneDue, 1);
  }
};

/** Where the passengers of an import sheet stand against the deadlines of C-3, by the day of their registration. */
export function flightStatus(
  { records }: AnyTable,
  {
    policy,
    today,
    places,
  }: { readonly policy: Policy; readonly today: CalendarDate; readonly places: Gazetteer },
): FlightDay[] {
  const days = new Map<CalendarDate | undefined, AnyRecord[]>();
  for (const record of records) {
    const day = record.values.registeredDate ?? undefined;
    append(days, day, record);
  }
  return [...days].map(([registered, people]) => {
    const rest = people.filter((record) => !isSentBack(record) && !isEnded(record));
    const noPhone = new Set(rest.filter((record) => hasNoPhone(record, { today, places })));
    const states = new Map(rest.map((record) => [record, settled(record, noPhone.has(record))]));
    return {
      registered,
      people: people.length,
      importDue: registered && momentOf(registered, policy.charterImportDue),
      stages: stages.map((stage) => {
        const left = rest.filter((record) => !states.get(record)?.[stage]);
        return { stage, due: dueOf(stage, registered, policy), done: rest.length - left.length, left };
      }),
      notInHotel: people.filter(isSentBack),
      withoutPhone: noPhone.size,
    };
  });
}
