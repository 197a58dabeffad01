import { addDays, type CalendarDate, daysBetween } from '../calendar-date.js';
import type { Region } from '../places.js';
import type { Claims } from './claims.js';
import { firstAfter } from './dates-in-order.js';
import { dateOf, type ToldDay, toldDay, toldDayOf } from './event-dates.js';
import { type Event, isLabelled } from './events.js';
import type { DatePhrase, PlacePhrase } from './phrases.js';
import { type QuarantinePlace, quarantinePlace } from './place-words.js';
import type { Span } from './tokens.js';

/** The entry as far as a quarantine depends on it. */
export interface Entry {
  readonly event: Event;
  readonly date: CalendarDate | undefined;
  readonly region: Region | undefined;
  readonly city: string | undefined;
}

/** The first arrival in Wenzhou. */
export interface Arrival {
  readonly event: Event;
  /** The number of the event in the story. */
  readonly index: number;
  readonly date: CalendarDate | undefined;
  /** Taken there by others: 转运, 接回. */
  readonly conveyed: boolean;
}

/** A quarantine or the end of one. */
interface Stay {
  readonly event: Event;
  readonly index: number;
  /** Where it was, as far as the words say, and else the story; absent where neither does. */
  region: Region | undefined;
  readonly said: boolean;
}

/** What the stays are judged by once the whole story is told. */
export interface StayContext {
  readonly entry: Entry | undefined;
  readonly arrival: Arrival | undefined;
  readonly events: readonly Event[];
  readonly dates: readonly DatePhrase[];
  readonly text: string;
  readonly transferReason: boolean;
  /** The manner of the arrival is 专车转运. */
  readonly driven: boolean;
  /** The event that tells of medical care first: a quarantine that goes on after it is no sign of a transfer. */
  readonly careFrom: number | undefined;
}

/** Days after which a quarantine is over; some places count the day of arrival as the first of them. */
const FULL_QUARANTINE_DAYS = 14;

type CorrectableDay = ToldDay & { readonly corrects: boolean };

const correctable = ({ start, end, date }: ToldDay, { corrects }: Event): CorrectableDay => ({
  start,
  end,
  date,
  corrects,
});

/** The quarantines of one person, in Wenzhou and elsewhere, and the transfer between them. */
export class Stays {
  readonly #stays: Stay[] = [];

  get isEmpty(): boolean {
    return this.#stays.length === 0;
  }

  add(event: Event, index: number, region: Region | undefined): void {
    this.#stays.push({ event, index, region, said: region !== undefined });
  }

  claim(claims: Claims, context: StayContext): void {
    if (this.#stays.length > 0) this.#settleRegions(context);
    const transfer = this.#transfer(context);
    if (transfer) claims.add('transferDate', transfer.date, transfer, { corrects: transfer.event.corrects });
    if (this.#stays.length === 0) return;
    this.#claimWenzhou(claims, transfer?.event);
    this.#claimOutside(claims, context);
  }

  #settleRegions(context: StayContext): void {
    let before: Stay | undefined;
    for (const stay of this.#stays) {
      if (!stay.said) {
        // 隔离满14天 tells of the quarantine too, a mere 解除 only of the one before it.
        const { kind, place, days } = stay.event;
        const isMere = kind === 'release' && place === undefined && days === undefined;
        stay.region = isMere ? before?.region : unsaidRegion(stay, context);
      }
      before = stay;
    }
  }

  /** The first quarantine or control start in Wenzhou. */
  #claimWenzhou(claims: Claims, transfer: Event | undefined): void {
    const starts: CorrectableDay[] = [];
    for (const { event, region } of this.#stays) {
      if (region !== 'wenzhou' || event.kind === 'release' || event.rehoused || event.resumed) continue;
      // 4月27日转运回温集中隔离: the transfer's day is not told twice.
      const start = event.clause === transfer?.clause ? undefined : toldDayOf(event);
      if (start) starts.push(correctable(start, event));
    }
    claimEarliest('quarantineStart', starts, claims);
  }

  #claimOutside(claims: Claims, context: StayContext): void {
    const starts: CorrectableDay[] = [];
    let place: (Span & { readonly value: QuarantinePlace }) | undefined;
    for (const { event, region } of this.#stays) {
      if (region !== 'outside') continue;
      const value = event.place && !event.place.there && placeOf(event.place, context);
      // Of several sites the last counts; 在沪期满 after it names none.
      if (event.place && value && (value.site !== undefined || place?.value.site === undefined)) {
        place = { start: event.place.start, end: event.place.end, value };
      }
      if (event.withdrawn) continue;
      const end = event.date?.until ?? (event.kind === 'release' ? event.date : undefined);
      if (end?.date !== undefined) {
        claims.add('outOfProvinceQuarantineEnd', end.date, end, { corrects: event.corrects });
      }
      const start = event.rehoused ? undefined : outsideStart(event, context);
      if (start) starts.push(correctable(start, event));
    }
    claimEarliest('outOfProvinceQuarantineStart', starts, claims);
    if (place) claims.add('outOfProvinceQuarantinePlace', place.value, place);
  }

  /**
   * The move out of an unfinished quarantine elsewhere into one in Wenzhou; after a release it is an arrival only.
   * Where no quarantine is told before it, 转运回温, a reason for the transfer, or 继续隔离 tell of it.
   */
  #transfer(context: StayContext): (ToldDay & { readonly event: Event }) | undefined {
    const { arrival } = context;
    const day = arrival && toldDayOf(arrival.event);
    if (!arrival || !day || arrival.date === undefined) return undefined;
    const before = this.#stays.findLast(
      (stay) =>
        stay.event.kind !== 'control' &&
        stay.region !== 'wenzhou' &&
        (stay.index < arrival.index || stay.event.backward),
    );
    const { events, careFrom = events.length } = context;
    const goesOn = events.some(
      ({ kind, happened, resumed }, i) =>
        kind === 'quarantine' && happened && resumed && i >= arrival.index && i < careFrom,
    );
    // Who came over the border by night is sent home, and transferred from nowhere.
    const isSmuggled = context.entry?.event.deed === 'irregularEntry';
    const entered = context.entry?.region;
    // 来温时间:…;来温方式:专车转运;转移原因:…: who gives a reason for the transfer was transferred.
    const isReasoned = context.transferReason && context.driven && entered !== 'wenzhou';
    const moved = arrival.conveyed || isReasoned;
    const named =
      !isSmuggled &&
      (isReasoned || (arrival.conveyed && (arrival.event.toWenzhou || context.transferReason)));
    const transfers = before
      ? goesOn || (moved && !finished(before.event, arrival.date, context))
      : named || (arrival.conveyed && goesOn) || (goesOn && entered === 'outside');
    const { start, end } = day;
    return transfers ? { start, end, date: arrival.date, event: arrival.event } : undefined;
  }
}

function claimEarliest(
  fact: 'quarantineStart' | 'outOfProvinceQuarantineStart',
  starts: readonly CorrectableDay[],
  claims: Claims,
): void {
  const corrected = starts.filter(({ corrects }) => corrects);
  let earliest: ToldDay | undefined;
  for (const start of corrected.length > 0 ? corrected : starts) {
    if (!earliest || start.date < earliest.date) earliest = start;
  }
  if (earliest) claims.add(fact, earliest.date, earliest);
}

/** Where a quarantine was whose place is not said: with the traveller, and in Wenzhou unless the story says else. */
function unsaidRegion({ event, index }: Stay, context: StayContext): Region | undefined {
  const { arrival } = context;
  const entered = context.entry?.region;
  if (arrival) {
    const date = dateOf(event);
    const bothDated = date !== undefined && arrival.date !== undefined;
    const before =
      bothDated && (date !== arrival.date || isLabelled(arrival.event))
        ? date < arrival.date
        : event.backward || index < arrival.index;
    return before ? entered : 'wenzhou';
  }
  if (entered !== 'outside') return entered ?? 'wenzhou';
  const atOnce = followsEntry(event) || event.promptly;
  return atOnce || countedStart(event, context) !== undefined ? 'outside' : 'wenzhou';
}

const followsEntry = ({ follows }: Event): boolean => follows === 'entry' || follows === 'landing';

/** The start of a quarantine out of the province: as told, on the entry that it followed, or counted from it. */
function outsideStart(event: Event, context: StayContext): ToldDay | undefined {
  const entered = context.entry?.date;
  if (event.kind === 'release') {
    // 4月9日至4月23日隔离期满: the range tells both.
    if (event.date?.until && event.date.date !== undefined) return toldDay(event, event.date.date);
  } else {
    const date = event.resumed ? undefined : dateOf(event);
    if (date !== undefined) return toldDay(event, date);
    if (event.date === undefined && followsEntry(event) && entered !== undefined)
      return toldDay(event, entered);
  }
  const counted = countedStart(event, context);
  return counted === undefined ? undefined : toldDay(event, counted);
}

/** 浦东入境,送往宝山区隔离点: a district without its city is one of the city that they entered at. */
function placeOf(place: PlacePhrase, { entry, text }: StayContext): QuarantinePlace | undefined {
  const value = quarantinePlace(place, text);
  const city = entry?.city;
  const isDistrict = value?.city === undefined && /^[^区县]{1,4}[区县]/.test(value?.site ?? '');
  return value && city !== undefined && isDistrict ? { city, ...value } : value;
}

/** 4月17日入境,隔离10天,27日接回: the days count from the entry where they lead to the next date of the text. */
function countedStart(event: Event, { entry, dates }: StayContext): CalendarDate | undefined {
  const entered = entry?.date;
  if (event.days === undefined || entered === undefined) return undefined;
  const next = event.kind === 'release' && event.date ? event.date : firstAfter(dates, event.start);
  return next?.date !== undefined && next.date === addDays(entered, event.days) ? entered : undefined;
}

/** Whether a quarantine was over by the day of a journey. */
function finished(event: Event, journey: CalendarDate, { transferReason }: StayContext): boolean {
  if (event.kind === 'release' || (event.days ?? 0) >= FULL_QUARANTINE_DAYS) return true;
  const start = event.date?.date;
  const end = event.date?.until?.date;
  if (start !== undefined && end !== undefined) return daysBetween(start, end) >= FULL_QUARANTINE_DAYS - 1;
  // A range that ends on the day of the journey is cut short where a reason for the move is given.
  return end !== undefined && (end < journey || (end === journey && !transferReason));
}
