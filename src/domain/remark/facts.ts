import type { CalendarDate } from '../calendar-date.js';
import type { Region } from '../places.js';

/** What a remark says, as dated facts; a fact that it does not state, or states in two ways, is absent. */
export interface RemarkFacts {
  readonly entryDate?: CalendarDate;
  readonly pointOfEntry?: string;
  readonly entryMode?: string;
  readonly charterFlight?: true;
  readonly wenzhouArrivalDate?: CalendarDate;
  readonly wenzhouArrivalMode?: string;
  readonly outOfProvinceQuarantineStart?: CalendarDate;
  readonly outOfProvinceQuarantineEnd?: CalendarDate;
  readonly outOfProvinceQuarantinePlace?: { readonly city?: string; readonly site?: string };
  readonly transferDate?: CalendarDate;
  readonly transferReason?: string;
  readonly quarantineStart?: CalendarDate;
  readonly medicalTransferDate?: CalendarDate;
  readonly medicalCareEndDate?: CalendarDate;
  readonly resumedQuarantineStart?: CalendarDate;
  readonly situation?: string;
  readonly whereabouts?: { readonly region: Region; readonly place?: string };
  readonly notQuarantinedReason?: string;
  readonly missedReason?: string;
  readonly noPhone?: true;
  readonly contactPhones?: readonly string[];
  readonly unreachable?: true;
  readonly sendBackPlace?: { readonly city?: string; readonly site?: string };
}

export type RemarkFact = keyof RemarkFacts;

/** The order of the facts in `RemarkFacts`, which the output keeps. */
export const FACTS = [
  'entryDate',
  'pointOfEntry',
  'entryMode',
  'charterFlight',
  'wenzhouArrivalDate',
  'wenzhouArrivalMode',
  'outOfProvinceQuarantineStart',
  'outOfProvinceQuarantineEnd',
  'outOfProvinceQuarantinePlace',
  'transferDate',
  'transferReason',
  'quarantineStart',
  'medicalTransferDate',
  'medicalCareEndDate',
  'resumedQuarantineStart',
  'situation',
  'whereabouts',
  'notQuarantinedReason',
  'missedReason',
  'noPhone',
  'contactPhones',
  'unreachable',
  'sendBackPlace',
] as const satisfies readonly RemarkFact[];

const BITS: ReadonlyMap<RemarkFact, number> = new Map(FACTS.map((fact, i) => [fact, 1 << i]));

/** A bit of its own for each fact, so that one number says which facts there is anything on. */
export const bitOf = (fact: RemarkFact): number => BITS.get(fact) ?? 0;

/** Where in the remark a fact was read: UTF-16 offsets, end exclusive. */
export interface Mention {
  readonly fact: RemarkFact;
  readonly start: number;
  readonly end: number;
}

/** A remark, read. */
export interface RemarkReading {
  readonly facts: RemarkFacts;
  readonly mentions: readonly Mention[];
  /** Words that could mean two things, or belong to two people; the facts they contest are absent. */
  readonly ambiguous: readonly string[];
  /** Dates that no calendar has (2月30日). */
  readonly unreadable: readonly string[];
}
