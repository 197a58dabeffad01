import { addDays, type CalendarDate } from '../calendar-date.js';
import type { Region } from '../places.js';
import { Claims } from './claims.js';
import { firstAfter } from './dates-in-order.js';
import type { Event, Remarked } from './events.js';
import type { DatePhrase, PlacePhrase } from './phrases.js';
import { quarantinePlace, writtenPort } from './place-words.js';
import type { Span } from './tokens.js';

/** A quarantine, or the end of one, with what the text says of where it was. */
interface Stay {
  readonly event: Event;
  readonly index: number;
  /** Absent where the text does not say; `undefined` in `there` too. */
  region: Region | undefined;
  said: boolean;
}

interface Episode {
  transfer?: Span & { readonly date: CalendarDate };
  end?: Span & { readonly date: CalendarDate };
  resumed?: Span & { readonly date: CalendarDate };
  open: boolean;
}

interface Arrival {
  readonly event: Event;
  readonly index: number;
  readonly date: CalendarDate | undefined;
  /** Taken there by others: 转运, 接回. */
  readonly conveyed: boolean;
}

const MODE_OF_PORT = { air: '飞机', land: '汽车', sea: '轮船' } as const;

/** The point of entry of a charter flight that lands in Wenzhou. */
const WENZHOU_AIRPORT = '温州龙湾';

export interface StoryInput {
  readonly events: readonly Event[];
  readonly remarked: readonly Remarked[];
  /** All dates of the remark in their order. */
  readonly dates: readonly DatePhrase[];
  readonly text: string;
  /** The remark gives a reason for a transfer. */
  readonly transferReason: boolean;
}

/** What the story leaves to say about where somebody is now. */
export interface StoryEnd {
  readonly claims: Claims;
  /** Taken elsewhere after the arrival in Wenzhou. */
  readonly left: Event | undefined;
  readonly arrival: Arrival | undefined;
  /** 未回国, 未入境, and no entry besides. */
  readonly neverEntered: Event | undefined;
  readonly enteredAt: Region | undefined;
}

/** Tells the story of one person from its events, and says which facts it holds. */
export function tellStory(input: StoryInput): StoryEnd {
  return new Story(input).tell();
}

class Story {
  readonly #input: StoryInput;
  readonly #claims = new Claims();
  readonly #stays: Stay[] = [];
  readonly #episodes: Episode[] = [];
  #where: Region | undefined;
  #entry:
    | {
        readonly date?: CalendarDate | undefined;
        readonly region?: Region | undefined;
        readonly event: Event;
      }
    | undefined;
  #landing: Event | undefined;
  #arrival: Arrival | undefined;
  #transferred: Event | undefined;
  #left: Event | undefined;
  #neverEntered: Event | undefined;

  constructor(input: StoryInput) {
    this.#input = input;
  }

  tell(): StoryEnd {
    this.#input.events.forEach((event, index) => {
      this.#hear(event, index);
    });
    this.#enteredByLanding();
    this.#remarked();
    for (const [i, stay] of this.#stays.entries()) {
      if (!stay.said)
        stay.region = stay.event.kind === 'release' ? this.#stays[i - 1]?.region : this.#unsaidRegion(stay);
    }
    this.#transfer();
    this.#claimStays();
    this.#medical();
    return {
      claims: this.#claims,
      left: this.#left,
      arrival: this.#arrival,
      neverEntered: this.#entry ? undefined : this.#neverEntered,
      enteredAt: this.#entry?.region,
    };
  }

  #hear(event: Event, index: number): void {
    if (!event.happened) {
      if (event.kind === 'entry' && event.denied) this.#neverEntered = event;
      return;
    }
    switch (event.kind) {
      case 'entry':
        this.#enter(event);
        break;
      case 'landing':
        // 抵达浦东,落地后…: the second word adds nothing but that it was a landing.
        if (event.place || event.date || !this.#landing) this.#landing = event;
        else this.#landing.deed = 'landing';
        break;
      case 'journey':
        this.#journey(event, index);
        break;
      case 'quarantine':
        this.#quarantine(event, index);
        break;
      case 'release':
        this.#stays.push({ event, index, ...this.#regionOf(event) });
        break;
      case 'control':
        this.#control(event);
        break;
      case 'medicalTransfer':
        this.#episodes.push({ open: true, ...dated('transfer', event) });
        break;
      case 'medicalEnd':
        this.#medicalEnd(event);
        break;
      case 'departure':
      case 'sendBack':
        break;
    }
  }

  // — entry ————————————————————————————————————————————————————————————————————————————————

  #enter(event: Event): void {
    const landing = this.#landing;
    const place = event.place ?? (this.#entry === undefined ? landing?.place : undefined);
    const date = dateOf(event) ?? (event.date === undefined && landing ? dateOf(landing) : undefined);
    this.#claimEntry({ event, date, place, vehicle: event.vehicle ?? landing?.vehicle });
    if (date === undefined && place === undefined && this.#entry) return;
    const region = regionOfPlace(place);
    this.#entry = {
      event,
      date: date ?? this.#entry?.date,
      region: region ?? this.#entry?.region,
    };
    if (region === 'wenzhou') this.#enterWenzhou(event, date, place);
    else if (!event.backward) this.#where = region ?? this.#where;
  }

  #claimEntry(entry: {
    readonly event: Event;
    readonly date: CalendarDate | undefined;
    readonly place: PlacePhrase | undefined;
    readonly vehicle: Event['vehicle'];
  }): void {
    const { event, date, place, vehicle } = entry;
    const corrects = event.corrects;
    if (date !== undefined && !event.withdrawn)
      this.#claims.add('entryDate', date, event.date ?? event, { corrects });
    if (place) this.#claimPort(place, corrects);
    const named = vehicle?.vehicle.entry;
    if (named !== undefined && vehicle) this.#claims.add('entryMode', named, vehicle, { worth: 2 });
  }

  #claimPort(place: PlacePhrase, corrects: boolean): void {
    const name = writtenPort(place, this.#input.text);
    if (name === undefined) return;
    // 上海 and 上海浦东 do not contradict each other: the port says more than its city.
    this.#claims.add('pointOfEntry', name, place, { worth: place.port ? 2 : 1, corrects });
    const mode = this.#impliedMode(place);
    if (mode !== undefined) this.#claims.add('entryMode', mode, place);
  }

  #impliedMode(place: PlacePhrase): string | undefined {
    if (place.port) return MODE_OF_PORT[place.port.kind];
    return this.#input.text.slice(place.start, place.end).includes('机场') ? '飞机' : undefined;
  }

  /** An entry at a port in Wenzhou is the arrival there too; whatever drives on from it is local. */
  #enterWenzhou(event: Event, date: CalendarDate | undefined, place: PlacePhrase | undefined): void {
    const corrects = event.corrects;
    if (date !== undefined && !event.withdrawn) {
      this.#claims.add('wenzhouArrivalDate', date, event.date ?? event, { corrects });
    }
    const mode = event.vehicle?.vehicle.arrival ?? (place && this.#impliedMode(place));
    if (mode !== undefined) this.#claims.add('wenzhouArrivalMode', mode, event.vehicle ?? place ?? event);
    this.#where = 'wenzhou';
  }

  /** Where nothing says 入境, the landing in the country is the entry. */
  #enteredByLanding(): void {
    if (this.#claims.has('entryDate') || (this.#entry && this.#claims.has('pointOfEntry'))) return;
    const arrival = this.#arrival;
    const charter = this.#input.remarked.find(({ what }) => what === 'charter');
    if (!this.#landing && !this.#entry && arrival && charter && arrival.event.vehicle?.vehicle.charter) {
      const { event, date } = arrival;
      if (date !== undefined) this.#claims.add('entryDate', date, event.date ?? event);
      this.#claims.add('pointOfEntry', WENZHOU_AIRPORT, event);
      this.#claims.add('entryMode', MODE_OF_PORT.air, charter);
      this.#entry = { event, date, region: 'wenzhou' };
      return;
    }
    const landing = this.#landing;
    if (!landing?.place || !speaksOfComingIn(landing)) return;
    this.#claimEntry({
      event: landing,
      date: dateOf(landing),
      place: landing.place,
      vehicle: landing.vehicle,
    });
    this.#entry = { event: landing, date: dateOf(landing), region: regionOfPlace(landing.place) };
    if (this.#entry.region === 'wenzhou') this.#enterWenzhou(landing, dateOf(landing), landing.place);
  }

  /** What labels say by themselves. */
  #remarked(): void {
    for (const remark of this.#input.remarked) {
      const { vehicle, place } = remark;
      if (remark.what === 'charter') this.#claims.add('charterFlight', true, remark);
      if (remark.what === 'portOfEntry' && place) {
        this.#claimPort(place, false);
        this.#entry ??= undefined;
        if (this.#entry && this.#entry.region === undefined) {
          this.#entry = { ...this.#entry, region: regionOfPlace(place) };
        }
      }
      if (remark.what === 'entryMode' && vehicle?.vehicle.entry) {
        this.#claims.add('entryMode', vehicle.vehicle.entry, vehicle, { worth: 3 });
      }
      if (remark.what === 'arrivalMode' && vehicle?.vehicle.arrival) {
        this.#claims.add('wenzhouArrivalMode', vehicle.vehicle.arrival, vehicle, { worth: 3 });
      }
      if (remark.what === 'outsidePlace' && place) {
        const value = quarantinePlace(place, this.#input.text);
        if (value) this.#claims.add('outOfProvinceQuarantinePlace', value, place);
      }
    }
  }

  // — journeys —————————————————————————————————————————————————————————————————————————————

  #journey(event: Event, index: number): void {
    const region = this.#destination(event);
    if (event.place?.port && region !== undefined && this.#entry === undefined && !this.#arrival) {
      this.#landing ??= event;
    }
    if (region === 'wenzhou') this.#reachWenzhou(event, index);
    else if (region !== undefined && !event.backward) {
      if (this.#where === 'wenzhou' && region !== 'abroad') this.#left = event;
      this.#where = region;
    }
  }

  #destination(event: Event): Region | undefined {
    if (event.toWenzhou) return 'wenzhou';
    const named = event.place?.place?.region;
    if (named !== undefined) return named;
    const fetcher = event.fetched ? event.source?.place?.region : undefined;
    if (fetcher === 'wenzhou') return 'wenzhou';
    // 由青田县专车接回: once in Wenzhou, others take their people home; before that 接回 leads to Wenzhou.
    if (this.#where === 'wenzhou') return fetcher;
    return event.deed === 'conveyBack' && !this.#inCare() ? 'wenzhou' : undefined;
  }

  #reachWenzhou(event: Event, index: number): void {
    if (this.#inCare()) return;
    const date = this.#arrivalDate(event);
    const again = this.#where === 'wenzhou' && !event.backward && !this.#arrivalLacksDate();
    // 到温后…, and 到鹿城 after 抵温, say nothing new; another 返温 with another date does.
    if (again && !(event.toWenzhou && event.date?.date !== undefined)) return;
    const corrects = event.corrects;
    if (date !== undefined && !event.withdrawn) {
      this.#claims.add('wenzhouArrivalDate', date, event.date ?? event, { corrects });
    }
    const conveyed = event.deed === 'convey' || event.deed === 'conveyBack';
    const mode = event.vehicle?.vehicle.arrival;
    if (mode !== undefined && event.vehicle)
      this.#claims.add('wenzhouArrivalMode', mode, event.vehicle, { worth: 2 });
    else if (event.deed === 'convey' && this.#words(event).includes('转运'))
      this.#claims.add('wenzhouArrivalMode', '专车转运', event);
    // 由专车送回,4月27日到达鹿城: the second word gives the day of the first.
    const first = this.#arrival;
    if (!first) this.#arrival = { event, index, date, conveyed };
    else if (first.date === undefined)
      this.#arrival = { ...first, event, date, conveyed: first.conveyed || conveyed };
    if (!event.backward) this.#where = 'wenzhou';
  }

  #arrivalLacksDate(): boolean {
    return this.#arrival !== undefined && this.#arrival.date === undefined;
  }

  /** 入境后返温 does not say that it was on the same day; 解除后返温 does, as people leave when they may. */
  #arrivalDate(event: Event): CalendarDate | undefined {
    const borrowed =
      event.follows === 'entry' && event.date !== undefined && event.date === this.#entry?.event.date;
    return borrowed && !event.promptly ? undefined : dateOf(event);
  }

  #words(span: Span): string {
    return this.#input.text.slice(span.start, span.end);
  }

  // — quarantine ———————————————————————————————————————————————————————————————————————————

  #quarantine(event: Event, index: number): void {
    const where = this.#regionOf(event);
    const episode = this.#episodes.at(-1);
    if (
      episode &&
      !event.backward &&
      !event.rehoused &&
      where.region !== 'outside' &&
      where.region !== 'zhejiang'
    ) {
      const date = dateOf(event) ?? (event.date === undefined ? episode.end?.date : undefined);
      if (date !== undefined) episode.resumed ??= { ...spanOf(event.date ?? event), date };
      episode.open = false;
      return;
    }
    this.#stays.push({ event, index, ...where });
  }

  #regionOf(event: Event): { region: Region | undefined; said: boolean } {
    if (event.outside) return { region: 'outside', said: true };
    if (event.place?.there) return { region: this.#entry?.region, said: this.#entry?.region !== undefined };
    const region = event.place?.place?.region;
    return { region, said: region !== undefined };
  }

  #control(event: Event): void {
    const episode = this.#episodes.at(-1);
    const date = dateOf(event);
    if (date === undefined || event.withdrawn) return;
    if (episode && !event.first && !event.backward && episode.end && date >= episode.end.date) {
      episode.resumed ??= { ...spanOf(event.date ?? event), date };
      return;
    }
    this.#stays.push({ event, index: -1, region: 'wenzhou', said: true });
  }

  #claimStays(): void {
    const starts: (Span & { readonly date: CalendarDate; readonly corrects: boolean })[] = [];
    for (const stay of this.#stays) {
      const { event } = stay;
      if (stay.region === 'outside') this.#outside(stay);
      else if (stay.region === 'wenzhou' && event.kind !== 'release' && !event.rehoused && !event.resumed) {
        const date = dateOf(event);
        // 4月27日转运回温集中隔离: the transfer's day is not told twice.
        const told = this.#transferred !== undefined && event.clause === this.#transferred.clause;
        if (date !== undefined && !event.withdrawn && !told) {
          starts.push({ ...spanOf(event.date ?? event), date, corrects: event.corrects });
        }
      }
    }
    const corrected = starts.filter(({ corrects }) => corrects);
    const candidates = corrected.length > 0 ? corrected : starts;
    const first = candidates.reduce<(typeof starts)[number] | undefined>(
      (earliest, start) => (earliest && earliest.date <= start.date ? earliest : start),
      undefined,
    );
    if (first) this.#claims.add('quarantineStart', first.date, first);
  }

  /** Where a quarantine was whose place is not said: with the traveller, and in Wenzhou unless the story says else. */
  #unsaidRegion(stay: Stay): Region | undefined {
    const { event } = stay;
    const entered = this.#entry?.region;
    const arrival = this.#arrival;
    if (arrival) {
      const date = dateOf(event);
      const before =
        date !== undefined && arrival.date !== undefined && date !== arrival.date
          ? date < arrival.date
          : event.backward || stay.index < arrival.index;
      return before ? entered : 'wenzhou';
    }
    if (entered !== 'outside') return entered ?? 'wenzhou';
    const atOnce = event.follows === 'entry' || event.follows === 'landing' || event.promptly;
    return atOnce || this.#countedStart(event) !== undefined ? 'outside' : 'wenzhou';
  }

  #outside({ event }: Stay): void {
    const corrects = event.corrects;
    if (event.place && !event.place.there) {
      const value = quarantinePlace(event.place, this.#input.text);
      if (value)
        this.#claims.add('outOfProvinceQuarantinePlace', value, event.place, { worth: value.site ? 2 : 1 });
    }
    const range = event.date?.until;
    if (event.kind === 'release') {
      const end = range ?? event.date;
      if (end?.date !== undefined && !event.withdrawn) {
        this.#claims.add('outOfProvinceQuarantineEnd', end.date, end, { corrects });
      }
    } else if (range?.date !== undefined)
      this.#claims.add('outOfProvinceQuarantineEnd', range.date, range, { corrects });
    const start = this.#outsideStart(event);
    if (start && !event.withdrawn && !event.rehoused) {
      this.#claims.add('outOfProvinceQuarantineStart', start.date, start, { corrects });
    }
  }

  #outsideStart(event: Event): (Span & { readonly date: CalendarDate }) | undefined {
    const own = event.date;
    if (event.kind === 'release') {
      if (own?.until && own.date !== undefined) return { ...spanOf(own), date: own.date };
    } else {
      const date = event.resumed ? undefined : dateOf(event);
      if (date !== undefined) return { ...spanOf(own ?? event), date };
      const atOnce = event.follows === 'entry' || event.follows === 'landing';
      const entryDate = this.#entry?.date;
      if (own === undefined && atOnce && entryDate !== undefined)
        return { ...spanOf(event), date: entryDate };
    }
    const counted = this.#countedStart(event);
    return counted === undefined ? undefined : { ...spanOf(event), date: counted };
  }

  /** 4月17日入境,隔离10天,27日接回: the days count from the entry where they lead to the next date of the text. */
  #countedStart(event: Event): CalendarDate | undefined {
    const entered = this.#entry?.date;
    if (event.days === undefined || entered === undefined) return undefined;
    const next =
      event.kind === 'release' && event.date ? event.date : firstAfter(this.#input.dates, event.start);
    return next?.date !== undefined && next.date === addDays(entered, event.days) ? entered : undefined;
  }

  /** A move out of an unfinished quarantine elsewhere; after a release, or where none is told, it is an arrival only. */
  #transfer(): void {
    const arrival = this.#arrival;
    if (!arrival) return;
    const { event, date, index } = arrival;
    const before = this.#stays.filter(
      (stay) => stay.index >= 0 && stay.region !== 'wenzhou' && (stay.index < index || stay.event.backward),
    );
    const last = before.at(-1);
    const finished =
      last !== undefined &&
      (last.event.kind === 'release' ||
        (last.event.days ?? 0) >= FULL_QUARANTINE_DAYS ||
        this.#endedBefore(last.event.date?.until?.date, date));
    const goesOn = this.#input.events.some(
      (later, i) =>
        later.kind === 'quarantine' &&
        later.happened &&
        later.resumed &&
        i >= index &&
        !this.#episodes.length,
    );
    const unfinished = last !== undefined && (!finished || goesOn);
    const named = arrival.conveyed && (event.toWenzhou || this.#input.transferReason) && last === undefined;
    const transfers = arrival.conveyed ? unfinished || named || (goesOn && !finished) : unfinished && goesOn;
    if (transfers && date !== undefined && !event.withdrawn) {
      this.#transferred = event;
      this.#claims.add('transferDate', date, event.date ?? event, { corrects: event.corrects });
    }
  }

  /** A range that ends on the day of the journey is cut short where a reason for the move is given. */
  #endedBefore(end: CalendarDate | undefined, journey: CalendarDate | undefined): boolean {
    if (end === undefined || journey === undefined) return end !== undefined;
    return end < journey || (end === journey && !this.#input.transferReason);
  }

  // — medical care —————————————————————————————————————————————————————————————————————————

  #inCare(): boolean {
    return this.#episodes.at(-1)?.open === true || this.#episodes.at(-1)?.end !== undefined;
  }

  #medicalEnd(event: Event): void {
    const last = this.#episodes.at(-1);
    const excluded = this.#words(event).startsWith('排除');
    if (last && (last.open || last.transfer)) {
      Object.assign(last, { open: false, ...dated('end', event) });
    } else if (!excluded) this.#episodes.push({ open: false, ...dated('end', event) });
  }

  /** Of several episodes of medical care the latest counts. */
  #medical(): void {
    const last = this.#episodes.at(-1);
    if (last?.transfer) this.#claims.add('medicalTransferDate', last.transfer.date, last.transfer);
    if (last?.end) this.#claims.add('medicalCareEndDate', last.end.date, last.end);
    if (last?.resumed) this.#claims.add('resumedQuarantineStart', last.resumed.date, last.resumed);
  }
}

const FULL_QUARANTINE_DAYS = 14;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The day of an event: as told, or that of what was told before it where it came at once (即, 随即). */
function dateOf(event: Event): CalendarDate | undefined {
  if (event.date) return event.date.date;
  return event.promptly ? event.told : undefined;
}

function dated<K extends 'transfer' | 'end'>(
  key: K,
  event: Event,
): { readonly [P in K]?: Span & { readonly date: CalendarDate } } {
  const date = event.withdrawn ? undefined : dateOf(event);
  const result: { [P in K]?: Span & { readonly date: CalendarDate } } = {};
  if (date !== undefined) result[key] = { ...spanOf(event.date ?? event), date };
  return result;
}

const regionOfPlace = (place: PlacePhrase | undefined): Region | undefined =>
  place?.port?.place.region ?? place?.place?.region;

/** A landing is the entry where its own words say so, or where it came from abroad or by air. */
function speaksOfComingIn(landing: Event): boolean {
  if (landing.deed === 'landing') return true;
  return landing.source?.place?.region === 'abroad' || landing.vehicle?.vehicle.entry === MODE_OF_PORT.air;
}
