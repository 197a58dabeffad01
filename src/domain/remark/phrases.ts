import type { CalendarDate } from '../calendar-date.js';
import type { Place, Port } from '../places.js';
import type { Calendar } from './calendar.js';
import type { Clause } from './clauses.js';
import { CUE } from './cues.js';
import {
  type Facility,
  isMark,
  isParticle,
  type Span,
  type Token,
  type TokenKind,
  type TokenOf,
} from './tokens.js';

/** A date, or a range of dates, as read. */
export interface DatePhrase extends Span {
  readonly kind: 'date';
  /** Absent where the words give none: an impossible or vague date, or one that has not come yet. */
  readonly date: CalendarDate | undefined;
  /** The end of a range. */
  readonly until: DatePhrase | undefined;
  readonly planned: boolean;
}

/** A place by its names, with the building that they lead to: 上海市浦东新区云栈酒店. */
export interface PlacePhrase extends Span {
  readonly kind: 'place';
  readonly place: Place | undefined;
  readonly port: Port | undefined;
  readonly facility: Facility | undefined;
  /** 当地: where the traveller entered. */
  readonly there: boolean;
}

export type Phrase = TokenOf<Exclude<TokenKind, 'date' | 'place' | 'facility'>> | DatePhrase | PlacePhrase;

/** What the dates of a remark left open or told wrongly. */
export interface DateNotes {
  readonly impossible: Span[];
  readonly open: Span[];
}

export function datePhrase(
  { start, end }: Span,
  planned: boolean,
  date: CalendarDate | undefined,
  until?: DatePhrase,
): DatePhrase {
  return { kind: 'date', start, end, planned, date, until };
}

// A hotel's name between its district and the word 酒店 has seldom more than ten characters.
const LONGEST_NAME = 16;
const MOST_NAME_TOKENS = 6;
const DISTRICT = /^[\u4e00-\u9fff]{1,5}?(?:区|县|市|镇|乡|街道)(?:[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道))?/;

const BARE_DISTRICT =
  /^(?!统一|先行|先后|分别|自费|全程|就近|进行|接受|开始|单独|一直|当地|自行|完成|一起|免费|安排|落实|期间|满|被|做|需|均|都|各|已|仍|共|内)[\u4e00-\u9fff]{2,3}$/;
const BEFORE_IT = /^前(?![往来去期])/;

/** Whether a clause speaks of something planned. */
export const speaksOfPlans = (clause: Clause): boolean => (clause.cues & CUE.plan) !== 0;

/** Joins the tokens of a remark, clause by clause, into dates, ranges and places. */
export class PhraseReader {
  readonly #calendar: Calendar;
  readonly #notes: DateNotes;
  readonly #text: string;
  /** Where the clause at hand begins and ends. */
  #clause: Span = { start: 0, end: 0 };
  #tokens: readonly Token[] = [];
  #planned = false;
  #backward = false;

  constructor(calendar: Calendar, notes: DateNotes, text: string) {
    this.#calendar = calendar;
    this.#notes = notes;
    this.#text = text;
  }

  /** The phrases of a clause, of those of its tokens that tell anything; `planned`: it goes on telling a plan. */
  read(clause: Clause, tokens: readonly Token[], planned: boolean): readonly Phrase[] {
    this.#clause = clause;
    this.#tokens = tokens;
    this.#planned = planned;
    this.#backward = clause.label !== undefined && looksBack(clause.label);
    const nameStart = clause.label?.end ?? clause.start;
    const phrases: Phrase[] = [];
    for (let at = 0; at < this.#tokens.length; ) {
      const token = this.#tokens[at];
      if (!token) break;
      if (token.kind === 'date') {
        const { phrase, next } = this.#dates(token, at);
        phrases.push(phrase);
        at = next;
      } else if (token.kind === 'place' || token.kind === 'facility' || token.kind === 'opaque') {
        const { phrase, next } = this.#place(at, phrases.at(-1)?.end ?? nameStart);
        if (phrase) phrases.push(phrase);
        else if (token.kind === 'opaque') phrases.push(token);
        at = next;
      } else {
        if (isParticle(token, 'before')) this.#backward = true;
        if (token.kind === 'label' && looksBack(token)) this.#backward = true;
        phrases.push(token);
        at++;
      }
    }
    return phrases;
  }

  /** A date, with what belongs to it behind it: the end of its range, or another one between which it leaves the choice. */
  #dates(token: TokenOf<'date'>, at: number): { phrase: DatePhrase; next: number } {
    const first = this.#date(token, undefined);
    let next = at + 1;
    // 本日(27日): the bracket says the same again.
    if (isMark(this.#tokens[next], 'open') && isMark(this.#tokens[next + 2], 'close')) {
      const again = this.#tokens[next + 1];
      if (again?.kind === 'date') {
        this.#date(again, undefined);
        next += 3;
      }
    }
    const joint = this.#skipClock(next);
    const end = this.#tokens[joint + 1];
    if (end?.kind === 'date' && this.#joinsRange(this.#tokens[joint])) {
      const until = this.#date(end, first.date);
      const range = { start: first.start, end: until.end };
      return { phrase: datePhrase(range, this.#planned, first.date, until), next: joint + 2 };
    }
    if (end?.kind === 'date' && isParticle(this.#tokens[joint], 'or')) {
      const other = this.#date(end, undefined);
      this.#notes.open.push(first, other);
      const both = { start: first.start, end: other.end };
      const phrase = datePhrase(both, this.#planned, undefined);
      return { phrase, next: joint + 2 };
    }
    // 26日前: some day before it.
    if (BEFORE_IT.test(this.#text.slice(first.end, first.end + 2)))
      return { phrase: datePhrase(first, this.#planned, undefined), next };
    // 4月12日左右 is no date; 14时左右 is a time of day, which the lexer has passed over.
    if (isParticle(this.#tokens[next], 'about') && this.#tokens[next]?.start === first.end) {
      return { phrase: datePhrase(first, this.#planned, undefined), next: next + 1 };
    }
    return { phrase: first, next };
  }

  #skipClock(at: number): number {
    return this.#tokens[at]?.kind === 'opaque' ? at + 1 : at;
  }

  #joinsRange(token: Token | undefined): boolean {
    if (isMark(token, 'dash')) return true;
    if (token?.kind !== 'deed' || token.value !== 'toward') return false;
    const word = this.#text.slice(token.start, token.end);
    return word === '至' || word === '到';
  }

  #date(token: TokenOf<'date'>, from: CalendarDate | undefined): DatePhrase {
    const context = { planned: this.#planned, backward: this.#backward, from };
    const reading = this.#calendar.read(token.value, context);
    if (reading === 'impossible') this.#notes.impossible.push({ start: token.start, end: token.end });
    const date = reading === 'impossible' || reading === 'unknown' ? undefined : reading;
    return datePhrase(token, this.#planned, date);
  }

  /** A place phrase that starts at a token, or a building whose name starts behind the last phrase. */
  #place(at: number, nameStart: number): { phrase: PlacePhrase | undefined; next: number } {
    const first = this.#tokens[at];
    if (!first) return { phrase: undefined, next: at + 1 };
    const facilityAt = this.#facilityAfter(at);
    const last = facilityAt ?? at;
    let place: Place | undefined;
    let port: Port | undefined;
    let facility: Facility | undefined;
    let there = false;
    let end = first.start;
    let next = at;
    for (; next < this.#tokens.length; next++) {
      const token = this.#tokens[next];
      if (!token) break;
      if (token.kind === 'place') {
        const named = token.value;
        const joins = (token.start === end || place === undefined) && belongs(named.place, place);
        // 南昌市西湖区: a district that another city has too is part of the address, and no other place.
        const isNamesake = token.start === end && named.place.county !== undefined && place !== undefined;
        if (!joins && !isNamesake && next > last) break;
        if (joins) {
          if (named.there) there = true;
          else if (place === undefined || named.place.city !== undefined || named.place.region === 'abroad')
            place = named.place;
          port = named.port ?? port;
        }
      } else if (next > last) break;
      else if (token.kind === 'facility') facility = token.value;
      end = token.end;
    }
    if (facilityAt === undefined) {
      const behind = this.#tokens[next];
      end = this.#districtEnd(end, behind?.start ?? this.#clause.end);
      if (place?.city !== undefined && behind?.kind === 'deed' && behind.value === 'quarantine')
        end = this.#bareDistrictEnd(end, behind.start);
    }
    if (first.kind === 'place')
      return { phrase: { kind: 'place', start: first.start, end, place, port, facility, there }, next };
    if (facilityAt === undefined) return { phrase: undefined, next: at + 1 };
    const start = this.#trimmed(Math.max(nameStart, first.start - LONGEST_NAME), first.start);
    const named = place !== undefined || start < first.start || facility !== 'port';
    return { phrase: named ? { kind: 'place', start, end, place, port, facility, there } : undefined, next };
  }

  /** 广州市天河区: a district that no table knows, right behind its city. */
  #districtEnd(end: number, limit: number): number {
    if (limit <= end) return end;
    const district = DISTRICT.exec(this.#text.slice(end, Math.min(limit, end + LONGEST_NAME)));
    return end + (district?.[0].length ?? 0);
  }

  /** 上海宝山集中隔离: a district without 区, between its city and the quarantine there. */
  #bareDistrictEnd(end: number, limit: number): number {
    const between = this.#text.slice(end, limit);
    return BARE_DISTRICT.test(between) ? limit : end;
  }

  /** The building that a name leads to: the last of the facility words behind it with nothing but a name between. */
  #facilityAfter(at: number): number | undefined {
    let found: number | undefined;
    let end = this.#tokens[at]?.start ?? 0;
    for (let i = at; i < Math.min(this.#tokens.length, at + MOST_NAME_TOKENS); i++) {
      const token = this.#tokens[i];
      if (!token || token.start - end > LONGEST_NAME || this.#hasBreakingWord(end, token.start)) break;
      if (token.kind === 'facility') {
        if (found !== undefined && token.start !== end) break;
        found = i;
      } else if (found !== undefined || !isPartOfName(token)) break;
      end = token.end;
    }
    return found;
  }

  /** 宾馆的隔离点, 大巴 酒店: a space or 的 ends a name. */
  #hasBreakingWord(start: number, end: number): boolean {
    return end > start && /[\s"“”]/.test(this.#text.slice(start, end));
  }

  #trimmed(start: number, end: number): number {
    const noise = /^(?:[晚早晨夜上下午]|凌晨|上午|下午|起|的|了|时|分|\s)+/.exec(
      this.#text.slice(start, end),
    );
    return start + (noise?.[0].length ?? 0);
  }
}

function looksBack(label: TokenOf<'label'>): boolean {
  return label.value.wants === 'date' && (label.value.deed === 'entry' || label.value.first === true);
}

const isPartOfName = (token: Token): boolean =>
  token.kind === 'place' || token.kind === 'opaque' || isParticle(token, 'dispatch');

/** Whether a place lies within, or is just another name of, the one named before it. */
function belongs(inner: Place, outer: Place | undefined): boolean {
  if (outer === undefined) return true;
  if (inner.region === 'abroad' || outer.region === 'abroad') {
    return inner.region === outer.region && inner.country === outer.country;
  }
  if (outer.province !== undefined && inner.province !== outer.province) return false;
  return outer.city === undefined || inner.city === outer.city;
}
