import type { CalendarDate } from '../calendar-date.js';
import type { Region } from '../places.js';

/** What each fact is when a remark states it. */
interface FactValues {
  readonly entryDate: CalendarDate;
  readonly pointOfEntry: string;
  readonly entryMode: string;
  readonly charterFlight: true;
  readonly wenzhouArrivalDate: CalendarDate;
  readonly wenzhouArrivalMode: string;
  readonly outOfProvinceQuarantineStart: CalendarDate;
  readonly outOfProvinceQuarantineEnd: CalendarDate;
  readonly outOfProvinceQuarantinePlace: { readonly city?: string; readonly site?: string };
  readonly transferDate: CalendarDate;
  readonly transferReason: string;
  readonly quarantineStart: CalendarDate;
  readonly medicalTransferDate: CalendarDate;
  readonly medicalCareEndDate: CalendarDate;
  readonly resumedQuarantineStart: CalendarDate;
  readonly situation: string;
  readonly whereabouts: { readonly region: Region; readonly place?: string };
  readonly notQuarantinedReason: string;
  readonly missedReason: string;
  readonly noPhone: true;
  readonly contactPhones: readonly string[];
  readonly unreachable: true;
  readonly sendBackPlace: { readonly city?: string; readonly site?: string };
}

export type RemarkFact = keyof FactValues;

export type FactValue<F extends RemarkFact = RemarkFact> = FactValues[F];

/** What a remark says, as dated facts; a fact that it does not state, or states in two ways, is `undefined`. */
export type RemarkFacts = { readonly [F in RemarkFact]: FactValue<F> | undefined };

/**
 * The facts of a remark that states nothing. Every remark's facts begin as this: objects of one shape, since rules
 * ask them for the same few facts row after row.
 */
export const noFacts = (): { [F in RemarkFact]: FactValue<F> | undefined } => ({
  entryDate: undefined,
  pointOfEntry: undefined,
  entryMode: undefined,
  charterFlight: undefined,
  wenzhouArrivalDate: undefined,
  wenzhouArrivalMode: undefined,
  outOfProvinceQuarantineStart: undefined,
  outOfProvinceQuarantineEnd: undefined,
  outOfProvinceQuarantinePlace: undefined,
  transferDate: undefined,
  transferReason: undefined,
  quarantineStart: undefined,
  medicalTransferDate: undefined,
  medicalCareEndDate: undefined,
  resumedQuarantineStart: undefined,
  situation: undefined,
  whereabouts: undefined,
  notQuarantinedReason: undefined,
  missedReason: undefined,
  noPhone: undefined,
  contactPhones: undefined,
  unreachable: undefined,
  sendBackPlace: undefined,
});

/** The facts in the order in which they are told. */
export const FACTS = Object.keys(noFacts()) as readonly RemarkFact[];

const BITS: ReadonlyMap<RemarkFact, number> = new Map(FACTS.map((fact, i) => [fact, 1 << i]));

/** A bit of its own for each fact, that of its place in `FACTS`: one number says which facts there is anything on. */
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
