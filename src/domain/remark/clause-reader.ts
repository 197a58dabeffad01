import type { CalendarDate } from '../calendar-date.js';
import type { Clause } from './clauses.js';
import { CUE } from './cues.js';
import { type Event, type EventKind, isLabelled, type Remarked } from './events.js';
import { type DatePhrase, datePhrase, type Phrase, type PlacePhrase } from './phrases.js';
import { type Deed, isParticle, newToken, type Span, type TokenOf } from './tokens.js';

/** What a clause leaves for the next one: 4月27日, 由专车接回 — the date waits for its event. */
export interface Hanging {
  readonly date?: DatePhrase | undefined;
  /** How many clauses ago the date was told. */
  readonly age?: number;
  /** The clause was nothing but the date: 4月16日,转医学处理. */
  readonly bare?: boolean;
  readonly vehicle?: TokenOf<'vehicle'> | undefined;
  /** The clause was nothing but the place: 4月13日,天津,隔离. */
  readonly place?: PlacePhrase | undefined;
}

export const NOTHING_HANGS: Hanging = {};

export interface ClauseReading {
  readonly events: readonly Event[];
  readonly remarked: readonly Remarked[];
  readonly hanging: Hanging;
}

const KIND_OF_DEED: Readonly<Record<Deed, EventKind | undefined>> = {
  entry: 'entry',
  irregularEntry: 'entry',
  landing: 'landing',
  departure: 'departure',
  transit: undefined,
  arrival: 'journey',
  toward: 'journey',
  back: 'journey',
  flight: 'journey',
  homeward: 'journey',
  convey: 'journey',
  conveyBack: 'journey',
  stay: undefined,
  rehouse: undefined,
  quarantine: 'quarantine',
  release: 'release',
  finish: 'release',
  control: 'control',
  medicalTransfer: 'medicalTransfer',
  medicalEnd: 'medicalEnd',
  sendBack: 'sendBack',
};

const TRAVELS: ReadonlySet<EventKind> = new Set<EventKind>(['entry', 'landing', 'departure', 'journey']);
/** What may happen on the date of the clause before. */
const ON_LENT_DATE: ReadonlySet<EventKind> = new Set<EventKind>([
  ...TRAVELS,
  'medicalTransfer',
  'medicalEnd',
]);

const SMUGGLED = { entry: '偷渡' } as const;
const BY_AIR = { entry: '飞机', arrival: '飞机' } as const;

/** How the place phrase that comes next belongs to what is told. */
type Role = 'from' | 'fetched' | 'at' | 'bare';

/**
 * Reads one clause from left to right. What is said before a verb (date, places, vehicle, 未, 拟) waits in the fields
 * below until the verb comes and makes an event of it; what stands right behind a verb is added to its event.
 */
export class ClauseReader {
  readonly #clause: Clause;
  readonly #phrases: readonly Phrase[];
  readonly #told: (at: number) => CalendarDate | undefined;
  readonly #person: string | undefined;
  readonly #events: Event[] = [];
  readonly #remarked: Remarked[] = [];

  #date: DatePhrase | undefined;
  /** The date of the clause before, which something else may have happened on: people travel on it, or fall ill. */
  readonly #lent: DatePhrase | undefined;
  readonly #age: number;
  /** Events since the date: the next date begins anew. */
  #acted = false;
  #place: PlacePhrase | undefined;
  #source: PlacePhrase | undefined;
  #fetched = false;
  #abroad: PlacePhrase | undefined;
  #vehicle: TokenOf<'vehicle'> | undefined;
  #role: Role = 'bare';
  #returning = false;
  /** 至今 stood right behind the date. */
  #isSince = false;
  /** A verb of movement that waits for the place it leads to. */
  #moving: TokenOf<'deed'> | undefined;
  #not = false;
  /** 未要求. */
  #unasked = false;
  #intended = false;
  #planned: boolean;
  #already = false;
  #resumed = false;
  #promptly = false;
  #first = false;
  #backward = false;
  #follows: EventKind | undefined;
  /** The event whose verb was read last, while nothing but 于 or a colon has come since. */
  #just: Event | undefined;
  /** A colon has come: 入境:…. */
  #colon = false;
  /** 14日期满: a length before its verb. */
  #days: number | undefined;
  #hasState = false;
  /** 护照号有误: what is wrong is nothing that the grammar reads. */
  #aside = false;
  #withdrawing = false;
  #correcting = false;
  /** The event that a bare 应为4月12日 corrects. */
  readonly #earlier: Event | undefined;
  #brackets: boolean[] = [];

  constructor(
    clause: Clause,
    phrases: readonly Phrase[],
    before: { readonly hanging: Hanging; readonly planned: boolean; readonly event: Event | undefined },
    told: (at: number) => CalendarDate | undefined,
    person: string | undefined,
  ) {
    this.#clause = clause;
    this.#phrases = phrases;
    this.#planned = before.planned;
    const { date, bare, vehicle, place, age = 0 } = before.hanging;
    this.#age = age;
    this.#date = date;
    this.#lent = bare === true ? undefined : date;
    this.#vehicle = vehicle;
    this.#place = place;
    this.#earlier = before.event;
    this.#told = told;
    this.#person = person;
  }

  read(): ClauseReading {
    this.#label(this.#clause.label);
    // 来温情况:4月11日坐飞机来温: all that comes belongs to the label.
    this.#colon = this.#clause.label !== undefined;
    for (let i = 0; i < this.#phrases.length; i++) {
      const phrase = this.#phrases[i];
      if (phrase) this.#phrase(phrase, this.#phrases[i + 1]);
    }
    // 24日到: the journey's end, at a place that was told before.
    const isTold = this.#source !== undefined || (this.#date !== undefined && this.#date !== this.#lent);
    const isLast = this.#moving?.end === this.#phrases.at(-1)?.end;
    if (this.#moving?.value === 'toward' && isTold && isLast) this.#emit('journey', 'toward', this.#moving);
    this.#endMovement();
    this.#bareCorrection();
    this.#barePort();
    return { events: this.#events, remarked: this.#remarked, hanging: this.#hanging() };
  }

  #hanging(): Hanging {
    if (this.#events.length > 0 || this.#planned) return NOTHING_HANGS;
    // 4月25日发热,转医学处理: how they were that day takes the vehicle with it, and leaves the day.
    const age = this.#date === this.#lent ? this.#age + 1 : 1;
    if (this.#hasState) return { date: this.#date, age };
    const bare = this.#phrases.length === 1;
    const place = bare && this.#place && isNameAlone(this.#place) ? this.#place : undefined;
    return { date: this.#date, age, bare, vehicle: this.#vehicle, place };
  }

  /** 应为4月12日: a date without a verb corrects that of the event before. */
  #bareCorrection(): void {
    if (!this.#correcting || this.#acted) return;
    // 入境口岸填错,应为上海浦东.
    if (this.#place?.port) {
      const { start, end } = this.#place;
      const said = { start, end, clause: this.#clause, person: this.#person };
      this.#remarked.push({ what: 'portOfEntry', place: this.#place, corrects: true, ...said });
    }
    const corrected = this.#events.at(-1) ?? this.#earlier;
    if (!this.#date || !corrected) return;
    const { start, end } = this.#date;
    this.#emit(corrected.kind, corrected.deed, { start, end }, undefined).toWenzhou = corrected.toWenzhou;
  }

  /** 入境日期3月20日,上海浦东; 省外隔离:4.9-4.23,西安市: a place told by itself is that of what was told before it. */
  #barePort(): void {
    const [only] = this.#phrases;
    const entry = this.#earlier;
    if (this.#phrases.length !== 1 || only?.kind !== 'place' || this.#acted) return;
    if (entry?.clause.index !== this.#clause.index - 1 || entry.clause.sentence !== this.#clause.sentence)
      return;
    const isOfStay = entry.kind === 'quarantine' && entry.happened && entry.date !== undefined;
    if (entry.kind === 'entry' && only.port) entry.place ??= only;
    else if (isOfStay && entry.place?.place?.city === undefined) entry.place = only;
  }

  #label(label: TokenOf<'label'> | undefined): void {
    if (label?.value.wants === 'nothing') this.#aside = true;
    if (label?.value.wants !== 'date') return;
    const { deed, outside, first, resumed, afterCare } = label.value;
    const kind = KIND_OF_DEED[deed];
    if (!kind) return;
    this.#first ||= first === true;
    this.#resumed ||= resumed === true;
    this.#date = undefined;
    const event = this.#emit(kind, deed, label);
    if (outside) event.outside = true;
    if (afterCare) event.afterCare = true;
    if (kind === 'journey') event.toWenzhou = true;
    event.backward = false;
  }

  #phrase(phrase: Phrase, next: Phrase | undefined): void {
    switch (phrase.kind) {
      case 'date':
        this.#onDate(phrase, next);
        break;
      case 'place':
        this.#onPlace(phrase, next);
        break;
      case 'vehicle':
        this.#onVehicle(phrase);
        break;
      case 'deed':
        this.#onDeed(phrase);
        break;
      case 'length':
        this.#onLength(phrase);
        break;
      case 'particle':
        this.#onParticle(phrase, next);
        break;
      case 'label':
        this.#label(phrase);
        break;
      case 'mark':
        this.#onMark(phrase);
        break;
      default:
        this.#just = undefined;
    }
  }

  #onMark(mark: TokenOf<'mark'>): void {
    if (mark.value === 'open') this.#brackets.push(this.#planned);
    else if (mark.value === 'close') this.#planned = this.#brackets.pop() ?? this.#planned;
    else if (mark.value === 'colon' || (mark.value === 'dash' && this.#just && isLabelled(this.#just)))
      this.#colon = true;
    else this.#just = undefined;
  }

  #onDate(date: DatePhrase, next: Phrase | undefined): void {
    const last = this.#events.at(-1);
    const moving = this.#moving;
    // 隔离至4月25日: the end of a quarantine.
    if (moving?.value === 'toward' && last?.kind === 'quarantine') {
      this.#moving = undefined;
      const start = last.date ?? date;
      last.date = datePhrase(start, start.planned, last.date?.date, date);
      return;
    }
    const followed = next?.kind === 'deed' || (next?.kind === 'particle' && next.value === 'promptly');
    if (this.#just && !this.#just.date && !this.#just.denied && !followed) {
      this.#just.date = date;
      // 入境:4/10 浦东 飞机: behind a colon all that comes belongs to it.
      const isPortNext = next?.kind === 'place' && next.port !== undefined;
      if (!this.#colon && !(isPortNext && this.#just.kind === 'entry')) this.#just = undefined;
      return;
    }
    this.#endMovement();
    if (this.#acted) this.#newFrame();
    this.#date = date;
    this.#just = undefined;
  }

  #newFrame(): void {
    this.#acted = false;
    this.#date = undefined;
    this.#place = undefined;
    this.#source = undefined;
    this.#fetched = false;
    this.#vehicle = undefined;
    this.#role = 'bare';
    this.#not = false;
    this.#intended = false;
    this.#resumed = false;
    this.#promptly = false;
  }

  #onPlace(place: PlacePhrase, next: Phrase | undefined): void {
    const just = this.#just;
    this.#just = undefined;
    const moving = this.#moving;
    if (moving) {
      this.#moving = undefined;
      this.#reach(moving, place, next);
      return;
    }
    // 入境上海, 偷渡至云南瑞丽, 隔离于蓝屿宾馆: the place stands behind the verb.
    const before = just ?? (this.#brackets.length > 0 ? this.#events.at(-1) : undefined);
    if (before && wantsPlace(before) && place.place?.region !== 'abroad') {
      before.place = place;
      // 入境上海时间为4月13日.
      this.#just = before;
      this.#place = place;
      return;
    }
    const role = this.#role;
    this.#role = 'bare';
    const isAbroad = place.place?.region === 'abroad';
    if (isAbroad) this.#abroad = place;
    if (role === 'from' || role === 'fetched') {
      this.#source = place;
      // 经河口口岸从越南入境: where it leads from is not where it was.
      if (isAbroad && this.#place?.port) return;
      this.#fetched = role === 'fetched' && (next?.kind === 'vehicle' || isParticle(next, 'dispatch'));
      this.#place = place;
      return;
    }
    if (
      role === 'bare' &&
      (next?.kind === 'vehicle' || isParticle(next, 'dispatch')) &&
      place.port === undefined
    ) {
      this.#source = place;
      this.#fetched = true;
    }
    this.#place = place;
    // 现于厦门市湖里区隔离酒店: the building says what happens there, not since when.
    if (place.facility === 'quarantineSite' && role === 'at' && next?.kind !== 'deed') {
      const event = this.#emit('quarantine', 'stay', place);
      if (!this.#isSince) event.date = undefined;
      event.explicit = false;
    }
  }

  /** A movement has found its place. */
  #reach(moving: TokenOf<'deed'>, place: PlacePhrase, next: Phrase | undefined): void {
    if (place.place?.region === 'abroad' && moving.value !== 'sendBack') this.#abroad = place;
    const span = { start: moving.start, end: place.end };
    const last = this.#events.at(-1);
    if (last?.deed === 'irregularEntry' && !last.place && moving.value === 'toward') {
      last.place = place;
      this.#place = place;
      return;
    }
    if (moving.value === 'stay' || moving.value === 'rehouse') {
      this.#place = place;
      if (place.facility !== 'quarantineSite' && moving.value === 'stay') {
        this.#not ||= false;
        return;
      }
      const followed = next?.kind === 'deed' && next.value === 'quarantine';
      if (moving.value === 'stay' && followed) return;
      const event = this.#emit('quarantine', moving.value, span);
      event.rehoused = moving.value === 'rehouse';
      event.explicit = false;
      return;
    }
    if (moving.value === 'sendBack') {
      this.#emit('sendBack', 'sendBack', span, place);
      return;
    }
    const taken = moving.value === 'convey' || moving.value === 'conveyBack';
    if (taken && place.facility === 'hospital') {
      this.#place = place;
      this.#emit('medicalTransfer', moving.value, span);
      return;
    }
    const event = this.#emit('journey', moving.value, span, place);
    this.#place = place;
    // 就医后返回隔离点, 回酒店: it goes on there.
    const goesOn = this.#returning && place.place === undefined;
    if (goesOn) this.#resumed = true;
    this.#returning = false;
    if (
      (place.facility === 'quarantineSite' || (goesOn && place.facility === 'lodging')) &&
      event.happened &&
      !(next?.kind === 'deed' && next.value === 'quarantine')
    ) {
      this.#emit('quarantine', 'stay', place).explicit = false;
    }
  }

  #onVehicle(vehicle: TokenOf<'vehicle'>): void {
    if (vehicle.value.charter && !this.#not && !this.#planned) {
      this.#remarked.push({
        what: 'charter',
        start: vehicle.start,
        end: vehicle.end,
        clause: this.#clause,
        person: this.#person,
      });
    }
    // 转D3135到温: another train, and nobody who conveys.
    const moving = this.#moving;
    if (moving?.value === 'convey' && moving.end - moving.start === 1 && moving.end === vehicle.start)
      this.#moving = undefined;
    const last = this.#events.at(-1);
    const isOfLast = last && TRAVELS.has(last.kind) && (this.#just === last || this.#brackets.length > 0);
    if (isOfLast) last.vehicle ??= vehicle;
    else this.#vehicle = vehicle;
  }

  #onDeed(deed: TokenOf<'deed'>): void {
    switch (deed.value) {
      case 'transit':
        this.#place = undefined;
        this.#just = undefined;
        return;
      case 'toward':
        if (this.#moving && this.#moving.value !== 'sendBack') return;
        this.#moving = deed;
        return;
      case 'back':
        this.#returning = true;
        if (this.#moving && this.#moving.value !== 'sendBack') return;
        this.#moving = newToken('deed', 'toward', deed.start, deed.end);
        return;
      case 'flight':
        // D7332 is a train, and where somebody flew, a flight.
        this.#vehicle = newToken('vehicle', BY_AIR, deed.start, deed.end);
        this.#moving = newToken('deed', 'toward', deed.start, deed.end);
        return;
      case 'convey':
      case 'conveyBack':
        // 闭环转运接回: the later word says more.
        this.#endMovement(deed.value === 'conveyBack');
        this.#moving = deed;
        this.#just = undefined;
        return;
      case 'stay':
      case 'rehouse':
      case 'sendBack':
        this.#endMovement();
        this.#moving = deed;
        return;
      default:
        this.#verb(deed);
    }
  }

  #verb(deed: TokenOf<'deed'>): void {
    const kind = KIND_OF_DEED[deed.value];
    if (!kind) return;
    if (
      (deed.value === 'arrival' || deed.value === 'homeward') &&
      (this.#moving?.value === 'convey' || this.#moving?.value === 'conveyBack')
    ) {
      // 转运回温: one journey.
      const { start } = this.#moving;
      const by = this.#moving.value;
      this.#moving = undefined;
      this.#emit(kind, by, { start, end: deed.end }).toWenzhou = deed.value === 'arrival';
      return;
    }
    this.#endMovement();
    const last = this.#events.at(-1);
    if (last && this.#merges(last, kind, deed)) return;
    if (deed.value === 'finish' && !(last?.kind === 'quarantine')) return;
    const event = this.#emit(kind, deed.value, deed);
    // 厦门入境隔离: both at one place.
    if (kind === 'quarantine' && last?.kind === 'entry' && last.end === deed.start)
      event.place ??= last.place;
    event.toWenzhou = deed.value === 'arrival';
  }

  /** 解除集中隔离, 隔离14天期满, 偷渡入境, 隔离点集中隔离: two words for one event. */
  #merges(last: Event, kind: EventKind, deed: TokenOf<'deed'>): boolean {
    const near = this.#just === last;
    if (kind === 'quarantine' && last.kind === 'release' && near) return true;
    if (kind === 'release' && last.kind === 'quarantine' && near) {
      last.kind = 'release';
      last.end = deed.end;
      return true;
    }
    if (kind !== last.kind) return false;
    if (kind === 'quarantine' && !last.explicit) {
      last.explicit = true;
      last.end = deed.end;
      last.date ??= this.#dateFor(kind);
      if (this.#resumed) last.resumed = true;
      this.#clearWords();
      this.#just = last;
      return true;
    }
    return near || kind === 'medicalTransfer';
  }

  #onLength(length: TokenOf<'length'>): void {
    const last = this.#events.at(-1);
    // The verb stays near: 隔离14天期满.
    if (last && (last.kind === 'quarantine' || last.kind === 'release')) last.days = length.value;
    else {
      this.#days = length.value;
      this.#just = undefined;
    }
  }

  #onParticle(token: TokenOf<'particle'>, next: Phrase | undefined): void {
    switch (token.value) {
      case 'from':
      case 'by':
        this.#role = token.value === 'by' ? 'fetched' : 'from';
        this.#just = undefined;
        if (this.#moving?.value === 'sendBack') this.#endMovement();
        return;
      case 'at':
        this.#role = 'at';
        if (this.#moving?.value === 'sendBack') this.#endMovement();
        if (this.#moving?.value === 'toward') this.#moving = undefined;
        return;
      case 'after':
        this.#endMovement();
        this.#follows = this.#events.at(-1)?.kind;
        this.#just = undefined;
        this.#not = false;
        return;
      case 'not':
        this.#not = true;
        this.#just = undefined;
        return;
      case 'notRequired':
        this.#unasked = true;
        return;
      case 'intend':
        // 因需手术治疗: only a verb right behind it is not yet done.
        this.#intended = next?.kind === 'deed' || next?.kind === 'particle';
        this.#just = undefined;
        return;
      case 'plan':
        this.#planned = true;
        return;
      case 'actually':
        this.#already = true;
        this.#just = undefined;
        return;
      case 'resume':
        this.#resumed = true;
        return;
      case 'promptly':
        this.#promptly = true;
        this.#endMovement();
        return;
      case 'first':
        this.#first = true;
        return;
      case 'before':
        this.#backward = true;
        this.#just = undefined;
        return;
      case 'now':
        // 4月3日至今: since that day.
        this.#isSince = this.#date?.end === token.start;
        this.#role = 'at';
        if (this.#moving?.value === 'sendBack') this.#endMovement();
        this.#just = undefined;
        return;
      case 'state':
      case 'pending':
      case 'follow':
        this.#hasState = true;
        this.#not = false;
        this.#just = undefined;
        return;
      case 'wrong':
        if (this.#aside) return;
        this.#withdrawing = true;
        for (let i = this.#events.length - 1; i >= 0; i--) {
          const event = this.#events[i];
          if (!event || event.withdrawn || event.corrects) break;
          event.withdrawn = true;
        }
        return;
      case 'right':
        this.#withdrawing = false;
        this.#correcting = true;
        if (this.#just) this.#just.corrects = true;
        else this.#newFrame();
        return;
      case 'link':
        return;
      default:
        this.#just = undefined;
    }
  }

  /** A movement without a place: 由永嘉县派车接回. A mere 至 that leads nowhere says nothing. */
  #endMovement(replaced = false): void {
    const moving = this.#moving;
    this.#moving = undefined;
    if (!moving || replaced) return;
    if (moving.value === 'convey' || moving.value === 'conveyBack')
      this.#emit('journey', moving.value, moving);
    if (moving.value === 'sendBack') this.#emit('sendBack', 'sendBack', moving, undefined);
    if (moving.value === 'stay' || moving.value === 'rehouse') this.#not = false;
  }

  #emit(kind: EventKind, deed: Deed, span: Span, place = this.#placeFor(kind)): Event {
    // 未要求隔离 denies the quarantine, and nothing else.
    const isUnasked = this.#unasked && (kind === 'quarantine' || kind === 'control');
    const denied = (this.#not || isUnasked) && !this.#planned;
    const happened = !this.#not && !isUnasked && !this.#intended && !this.#planned;
    const event: Event = {
      kind,
      deed,
      start: span.start,
      end: span.end,
      clause: this.#clause,
      date: this.#dateFor(kind),
      place,
      source: this.#source,
      fetched: this.#fetched,
      toWenzhou: false,
      vehicle: this.#vehicle,
      days: kind === 'quarantine' || kind === 'release' ? this.#days : undefined,
      happened,
      denied,
      already: this.#already,
      resumed: this.#resumed,
      promptly: this.#promptly,
      follows: this.#follows,
      first: this.#first,
      outside: false,
      afterCare: false,
      backward: this.#backward,
      rehoused: false,
      explicit: true,
      told: this.#promptly ? this.#told(span.start) : undefined,
      corrects: this.#correcting,
      withdrawn: this.#withdrawing,
      person: this.#person,
    };
    if (deed === 'irregularEntry') event.vehicle = newToken('vehicle', SMUGGLED, span.start, span.end);
    else if (event.vehicle) this.#vehicle = undefined;
    if ((kind === 'entry' || kind === 'landing' || kind === 'journey') && this.#abroad)
      event.source ??= this.#abroad;
    this.#events.push(event);
    this.#just = event;
    this.#acted = true;
    // 接回继续隔离, 即被送往隔离点隔离: 继续 and 即 go on to what the journey leads to.
    this.#clearWords(kind === 'journey');
    if (kind === 'entry' || kind === 'departure') this.#place = undefined;
    return event;
  }

  #dateFor(kind: EventKind): DatePhrase | undefined {
    if (this.#lent === undefined || this.#lent !== this.#date) return this.#date;
    // 4月18日确诊,目前仍在住院: what is now so did not begin on that day.
    const isNow = (this.#clause.cues & CUE.now) !== 0;
    // People travel on a day told long ago; what they fell ill of was told right before.
    const isNear = TRAVELS.has(kind) || this.#age <= 1;
    return isNow || !isNear || !ON_LENT_DATE.has(kind) ? undefined : this.#date;
  }

  /** The words that are used up by the verb they stand before. */
  #clearWords(leading = false): void {
    this.#not = false;
    this.#intended = false;
    this.#first = false;
    this.#role = 'bare';
    if (leading) return;
    this.#resumed = false;
    this.#promptly = false;
  }

  #placeFor(kind: EventKind): PlacePhrase | undefined {
    const place = this.#place;
    if (kind === 'journey' || kind === 'departure' || kind === 'control') return undefined;
    // 从越南入境, 从上海乘车: the place left behind is where nothing happens, but a port is entered 从满洲里.
    if (kind === 'entry' || kind === 'landing') return place?.place?.region === 'abroad' ? undefined : place;
    return place !== undefined && place === this.#source ? undefined : place;
  }
}

// 天津 and 天津滨海 may be where something happened; an address is told for its own sake.
const LONGEST_CITY = 4;
const isNameAlone = ({ port, facility, start, end }: PlacePhrase): boolean =>
  facility === undefined && (port !== undefined || end - start <= LONGEST_CITY);

const wantsPlace = (event: Event): boolean =>
  event.place === undefined &&
  (event.kind === 'entry' || event.kind === 'quarantine' || event.kind === 'landing');
