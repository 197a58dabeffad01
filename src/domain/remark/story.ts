import { type CalendarDate, daysBetween } from '../calendar-date.js';
import type { Region } from '../places.js';
import { Claims } from './claims.js';
import { dateOf, toldDayOf } from './event-dates.js';
import { type Event, isLabelled, type Remarked } from './events.js';
import { MedicalCare } from './medical-care.js';
import type { DatePhrase, PlacePhrase } from './phrases.js';
import { quarantinePlace, writtenPort } from './place-words.js';
import { type Arrival, type Entry, Stays } from './stays.js';
import type { Span } from './tokens.js';

const MODE_OF_PORT = { air: '飞机', land: '汽车', sea: '轮船' } as const;

const CONVEYED = '专车转运';

/** The point of entry of a charter flight that lands in Wenzhou. */
const WENZHOU_AIRPORT = '温州龙湾';

/** 飞北京, 前往温州: they set out, and have not come there yet. */
const HEADS_FOR = /^(?:飞(?![抵到至回])|前往|赴|开往|驶往)/;

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
  /** Where they entered. */
  readonly entered: Region | undefined;
  /** 未回国, 未入境, and no entry besides. */
  readonly neverEntered: Event | undefined;
}

/** Tells the story of one person from its events, and says which facts it holds. */
export function tellStory(input: StoryInput): StoryEnd {
  return new Story(input).tell();
}

class Story {
  readonly #input: StoryInput;
  readonly #claims = new Claims();
  readonly #stays = new Stays();
  readonly #care = new MedicalCare();
  #careFrom: number | undefined;
  /** Where the story has got to. */
  #where: Region | undefined;
  #entry: Entry | undefined;
  #landing: Event | undefined;
  /** 落地 or 降落 is said of the landing: it came from abroad. */
  #landed = false;
  /** 自伦敦起飞: where they come down first is where they enter. */
  #leftAbroad = false;
  #arrival: Arrival | undefined;
  #left: Event | undefined;
  /** 恢复隔离时间:…, told before the care that it came after. */
  #resumedFirst: Event | undefined;
  /** A journey to Wenzhou was told, made or planned. */
  #isBoundForWenzhou = false;
  /** 11日由金边飞广州: where an entry there is told next, it was on that day. */
  #heading: Event | undefined;
  /** Taken from somewhere, and not yet said to where. */
  #conveying: Event | undefined;
  #neverEntered: Event | undefined;

  constructor(input: StoryInput) {
    this.#input = input;
  }

  tell(): StoryEnd {
    const { events, dates, text, transferReason } = this.#input;
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      if (event) this.#hear(event, i);
      if (this.#care.known) this.#careFrom ??= i;
    }
    if (this.#care.known && this.#resumedFirst) this.#care.resume(this.#resumedFirst);
    this.#enteredByLanding();
    this.#remarked();
    this.#stays.claim(this.#claims, {
      entry: this.#entry,
      arrival: this.#arrival,
      events,
      dates,
      text,
      transferReason,
      driven: this.#claims.on('wenzhouArrivalMode').some(({ value }) => value === CONVEYED),
      careFrom: this.#careFrom,
    });
    this.#care.claim(this.#claims);
    return {
      claims: this.#claims,
      left: this.#left,
      arrival: this.#arrival,
      entered: this.#entry?.region,
      neverEntered: this.#entry ? undefined : this.#neverEntered,
    };
  }

  #hear(event: Event, index: number): void {
    if (event.toWenzhou || event.place?.place?.region === 'wenzhou') this.#isBoundForWenzhou = true;
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
        if (event.place || !this.#landing) this.#landing = event;
        else if (event.date) this.#landing = { ...event, place: this.#landing.place };
        this.#landed = true;
        break;
      case 'journey':
        this.#journey(event, index);
        break;
      case 'quarantine':
        this.#quarantine(event, index);
        break;
      case 'release':
        this.#stays.add(event, index, this.#regionOf(event));
        break;
      case 'control':
        this.#control(event, index);
        break;
      case 'medicalTransfer':
        this.#care.begin(event);
        break;
      case 'medicalEnd':
        this.#care.finish(event, this.#words(event) === '排除');
        break;
      case 'departure':
        if (event.source?.place?.region === 'abroad') this.#leftAbroad = true;
        break;
      case 'sendBack':
        break;
    }
  }

  // — entry ————————————————————————————————————————————————————————————————————————————————

  #enter(event: Event): void {
    const landing = this.#landingOf(event);
    const place = event.place ?? (this.#entry === undefined ? landing?.place : undefined);
    const flown =
      landing ?? (cityOf(this.#heading?.place) === cityOf(event.place) ? this.#heading : undefined);
    const date = dateOf(event) ?? (event.date === undefined && flown ? dateOf(flown) : undefined);
    this.#claimEntry({ event, date, place, vehicle: event.vehicle ?? landing?.vehicle });
    if (date === undefined && place === undefined && this.#entry) return;
    const region = regionOfPlace(place);
    this.#entry = {
      event,
      date: date ?? this.#entry?.date,
      region: region ?? this.#entry?.region,
      city: cityOf(place) ?? this.#entry?.city,
    };
    if (region === 'wenzhou') this.#enterWenzhou(event, date, place);
    else if (!event.backward) this.#where = region ?? this.#where;
  }

  /** The landing that an entry goes on from: 浦东落地,29日办结入境; one of another day that is told by a label is none. */
  #landingOf(event: Event): Event | undefined {
    const landing = this.#landing;
    const [landed, entered] = [landing?.date?.date, event.date?.date];
    return isLabelled(event) && landed !== undefined && entered !== undefined && landed !== entered
      ? undefined
      : landing;
  }

  #claimEntry(entry: {
    readonly event: Event;
    readonly date: CalendarDate | undefined;
    readonly place: PlacePhrase | undefined;
    readonly vehicle: Event['vehicle'];
    readonly worth?: number;
  }): void {
    const { event, date, place, vehicle, worth = 1 } = entry;
    const corrects = event.corrects;
    if (date !== undefined && !event.withdrawn)
      this.#claims.add('entryDate', date, event.date ?? event, { worth, corrects });
    if (place) this.#claimPort(place, corrects);
    const named = vehicle?.value.entry;
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
    const mode = event.vehicle?.value.arrival ?? (place && this.#impliedMode(place));
    if (mode !== undefined) this.#claims.add('wenzhouArrivalMode', mode, event.vehicle ?? place ?? event);
    this.#where = 'wenzhou';
  }

  /** Where nothing says 入境, the landing in the country is the entry. */
  #enteredByLanding(): void {
    const isSetOut = this.#hasOnlySetOut();
    if (!isSetOut && (this.#claims.has('entryDate') || (this.#entry && this.#claims.has('pointOfEntry'))))
      return;
    const arrival = this.#arrival;
    const charter = this.#input.remarked.find(({ what }) => what === 'charter');
    const isUntold = this.#entry?.date === undefined && this.#entry?.region === undefined;
    if (!this.#landing && isUntold && arrival && charter && arrival.event.vehicle?.value.charter) {
      const { event, date } = arrival;
      if (date !== undefined) this.#claims.add('entryDate', date, event.date ?? event);
      this.#claims.add('pointOfEntry', WENZHOU_AIRPORT, event);
      this.#claims.add('entryMode', MODE_OF_PORT.air, charter);
      this.#entry = { event, date, region: 'wenzhou', city: undefined };
      return;
    }
    const landing = this.#landing;
    if (!landing?.place || !(isSetOut || this.#landed || this.#leftAbroad || cameFromAbroad(landing))) return;
    this.#claimEntry({
      event: landing,
      date: dateOf(landing),
      place: landing.place,
      vehicle: landing.vehicle,
      worth: 2,
    });
    const { place } = landing;
    this.#entry = {
      event: landing,
      date: dateOf(landing),
      region: regionOfPlace(place),
      city: cityOf(place),
    };
    if (this.#entry.region === 'wenzhou') this.#enterWenzhou(landing, dateOf(landing), landing.place);
  }

  /** 26日从伦敦回国,27日浦东落地: the first day is that of the departure. */
  #hasOnlySetOut(): boolean {
    const landed = this.#landing && dateOf(this.#landing);
    const { event, date, region } = this.#entry ?? {};
    const fromAbroad = event?.source?.place?.region === 'abroad';
    return fromAbroad && region === undefined && landed !== undefined && date !== undefined && landed >= date;
  }

  /** What labels say by themselves. */
  #remarked(): void {
    for (const remark of this.#input.remarked) {
      const { vehicle, place } = remark;
      if (remark.what === 'charter') this.#claims.add('charterFlight', true, remark);
      if (remark.what === 'portOfEntry' && place) {
        this.#claimPort(place, remark.corrects === true);
        if (this.#entry && this.#entry.region === undefined) {
          this.#entry = { ...this.#entry, region: regionOfPlace(place), city: cityOf(place) };
        }
      }
      if (remark.what === 'entryMode' && vehicle?.value.entry) {
        this.#claims.add('entryMode', vehicle.value.entry, vehicle, { worth: 3 });
      }
      if (remark.what === 'arrivalMode' && vehicle?.value.arrival) {
        this.#claims.add('wenzhouArrivalMode', vehicle.value.arrival, vehicle, { worth: 3 });
      }
      if (remark.what === 'outsidePlace' && place) {
        const value = quarantinePlace(place, this.#input.text);
        if (value) this.#claims.add('outOfProvinceQuarantinePlace', value, place);
      }
    }
  }

  // — journeys —————————————————————————————————————————————————————————————————————————————

  #journey(event: Event, index: number): void {
    if (event.deed === 'homeward' && event.source?.place?.region === 'abroad') {
      // 从西班牙回来.
      this.#enter(event);
      return;
    }
    const region = this.#destination(event);
    // 排除后于26日转回: to where they were before.
    if (this.#care.known && region === undefined && event.deed === 'conveyBack') this.#care.resume(event);
    if (region === undefined && event.deed === 'convey') this.#conveying = event;
    const isHome = region !== undefined && region !== 'abroad';
    const isFirst = isHome && this.#entry?.region === undefined && !this.#arrival;
    const isHeading = HEADS_FOR.test(this.#words(event));
    const lands = event.place && !isHeading;
    if (isHeading && cityOf(event.place) !== undefined) this.#heading = event;
    if (isFirst && event.place?.port) this.#landing ??= event;
    else if (isFirst && lands && (cameFromAbroad(event) || this.#leftAbroad)) this.#landing ??= event;
    const day = dateOf(event);
    // 昨天接回,16号到的上海: told after what came later.
    const isEarlier = day !== undefined && this.#arrival?.date !== undefined && day < this.#arrival.date;
    if (region === 'wenzhou') this.#reachWenzhou(event, index);
    else if (isEarlier && isHome && lands && (event.place?.port || cameFromAbroad(event)))
      this.#landing ??= event;
    else if (region !== undefined && !event.backward && !isEarlier) {
      // 已回青田: there they are, whatever was before.
      if ((this.#where === 'wenzhou' || event.already) && region !== 'abroad') this.#left = event;
      this.#where = region;
    }
  }

  #destination(event: Event): Region | undefined {
    if (event.toWenzhou) return 'wenzhou';
    if (event.deed === 'homeward') return event.source?.place || this.#isInChina() ? 'wenzhou' : undefined;
    const named = event.place?.place?.region;
    if (named !== undefined) return named;
    if (isJourneysEnd(event)) return this.#isBoundForWenzhou ? 'wenzhou' : undefined;
    const fetcher = event.fetched ? event.source?.place?.region : undefined;
    if (fetcher === 'wenzhou') return 'wenzhou';
    // 由青田县专车接回: once in Wenzhou, others take their people home; before that 接回 leads to Wenzhou.
    if (this.#where === 'wenzhou') return fetcher;
    if (this.#care.known) return undefined;
    // 转运原因:…;4月19日转运: what is reasoned for is the transfer to Wenzhou.
    const isTransfer = event.deed === 'convey' && this.#input.transferReason && event.date !== undefined;
    return event.deed === 'conveyBack' || (isTransfer && !event.source) ? 'wenzhou' : undefined;
  }

  /** Whether the story has brought them into the country: who goes home then goes to Wenzhou. */
  #isInChina(): boolean {
    return this.#entry !== undefined || this.#landing !== undefined || !this.#stays.isEmpty;
  }

  #reachWenzhou(event: Event, index: number): void {
    // The label says that it is an arrival.
    if (this.#care.known && !isLabelled(event)) return;
    this.#left = undefined;
    const date = this.#arrivalDate(event);
    const again = this.#where === 'wenzhou' && !event.backward && !this.#arrivalLacksDate();
    // 到温后…, and 到鹿城 after 抵温, say nothing new; another 返温 with another date does.
    const isEnd = isJourneysEnd(event) || this.#comesHomeNextDay(event);
    if (again && !((event.toWenzhou || isEnd) && event.date?.date !== undefined)) return;
    const corrects = event.corrects;
    if (date !== undefined && !event.withdrawn) {
      // 23日乘火车回苍南,24日到: the day of the arrival, over that of the start.
      const worth = isEnd ? 2 : event.date ? 1 : 0;
      this.#claims.add('wenzhouArrivalDate', date, event.date ?? event, { worth, corrects });
    }
    this.#leave(event);
    const conveyed =
      event.deed === 'convey' ||
      event.deed === 'conveyBack' ||
      this.#conveying?.clause.sentence === event.clause.sentence;
    const mode = event.vehicle?.value.arrival;
    if (mode !== undefined && event.vehicle)
      this.#claims.add('wenzhouArrivalMode', mode, event.vehicle, { worth: 2 });
    else if (event.deed === 'convey' && this.#words(event).includes('转运'))
      this.#claims.add('wenzhouArrivalMode', CONVEYED, event);
    // 由专车送回,4月27日到达鹿城: the second word gives the day of the first. 4月27日到温…转运时间:4月27日: its manner.
    const first = this.#arrival;
    if (!first) this.#arrival = { event, index, date, conveyed };
    else if (first.date === undefined || !first.event.date || (first.date === date && conveyed))
      this.#arrival = { ...first, event, date, conveyed: first.conveyed || conveyed };
    if (!event.backward) this.#where = 'wenzhou';
  }

  /** 27日期满后乘D3126回温,28日凌晨到家: the night is over by the time they arrive. */
  #comesHomeNextDay(event: Event): boolean {
    const [left, home] = [this.#arrival?.date, event.date?.date];
    return event.deed === 'homeward' && !!left && !!home && daysBetween(left, home) === 1;
  }

  /** 自上海奉贤隔离点接回: where they were fetched is where they were in quarantine. */
  #leave({ source, fetched }: Event): void {
    const place = source?.facility === 'quarantineSite' && !fetched ? source : undefined;
    const value = place?.place?.region === 'outside' ? quarantinePlace(place, this.#input.text) : undefined;
    if (place && value) this.#claims.add('outOfProvinceQuarantinePlace', value, place, { worth: 0 });
  }

  #arrivalLacksDate(): boolean {
    // 直接乘大巴回温,4月3日到家: a day that is told counts before one that is only borrowed.
    return this.#arrival !== undefined && (this.#arrival.date === undefined || !this.#arrival.event.date);
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
    const region = this.#regionOf(event);
    const elsewhere = region === 'outside' || region === 'zhejiang';
    const date = dateOf(event);
    const isEarlier = date !== undefined && this.#care.isAfter(date);
    if (event.afterCare) this.#care.resume(event);
    else if (event.resumed && isLabelled(event) && !this.#care.known) this.#resumedFirst = event;
    else if (this.#care.known && !isEarlier && !event.backward && !event.rehoused && !elsewhere)
      this.#care.resume(event);
    else this.#stays.add(event, index, region);
  }

  #regionOf(event: Event): Region | undefined {
    if (event.outside) return 'outside';
    return event.place?.there ? this.#entry?.region : event.place?.place?.region;
  }

  #control(event: Event, index: number): void {
    const start = toldDayOf(event);
    if (!start) return;
    const resumes = !event.first && !event.backward && this.#care.resumesControl(start);
    if (!resumes) this.#stays.add(event, index, 'wenzhou');
  }
}

/** 24日到: an arrival, at a place that was told before. */
const isJourneysEnd = ({ deed, place, toWenzhou }: Event): boolean =>
  deed === 'toward' && place === undefined && !toWenzhou;

const regionOfPlace = (place: PlacePhrase | undefined): Region | undefined =>
  place?.port?.place.region ?? place?.place?.region;

const cityOf = (place: PlacePhrase | undefined): string | undefined =>
  place?.port?.place.city ?? place?.place?.city;

/** An arrival at a port is the entry where its own words tell of a journey from abroad, or by air. */
const cameFromAbroad = ({ source, vehicle }: Event): boolean =>
  source?.place?.region === 'abroad' || vehicle?.value.entry === MODE_OF_PORT.air;
