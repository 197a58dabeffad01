import type { CalendarDate } from '../calendar-date.js';
import type { Clause } from './clauses.js';
import type { DatePhrase, PlacePhrase } from './phrases.js';
import type { Deed, Span, TokenOf } from './tokens.js';

/** What an event is, once the words around its verb are read. */
export type EventKind =
  | 'entry'
  | 'landing'
  | 'departure'
  /** Somebody goes, or is taken, to a place: what that means depends on where they were. */
  | 'journey'
  | 'quarantine'
  | 'release'
  | 'control'
  | 'medicalTransfer'
  | 'medicalEnd'
  | 'sendBack';

/** Something that a remark tells: it happened, is planned, or did not happen. */
export interface Event extends Span {
  kind: EventKind;
  /** Where its words end: two words for one event may follow each other. */
  end: number;
  readonly deed: Deed;
  readonly clause: Clause;
  date: DatePhrase | undefined;
  place: PlacePhrase | undefined;
  /** Where the journey began, or who came to fetch: 从上海…, 由鹿城区派专车…. */
  source: PlacePhrase | undefined;
  /** The source is somebody who fetches, not a place left behind. */
  fetched: boolean;
  /** Whether the words name Wenzhou as the end of the journey: 返温. */
  toWenzhou: boolean;
  vehicle: TokenOf<'vehicle'> | undefined;
  /** 隔离14天. */
  days: number | undefined;
  happened: boolean;
  /** Told as not having happened: 未隔离. */
  denied: boolean;
  /** 已: it is done now. */
  already: boolean;
  /** 继续, 恢复: it goes on, and does not begin. */
  resumed: boolean;
  /** 即, 随即: on the day of what was told before. */
  promptly: boolean;
  /** The event that it is said to follow: 入境后…. */
  follows: EventKind | undefined;
  /** 初次纳入管控. */
  first: boolean;
  /** The label said that it was out of the province. */
  outside: boolean;
  /** In 此前…: told after what came later. */
  backward: boolean;
  /** The label said that it was after medical care. */
  afterCare: boolean;
  /** Moved from one site to another: 改至. */
  rehoused: boolean;
  /** The verb itself stands there, not only a building for it. */
  explicit: boolean;
  /** The date told before it, for 即 and 随即. */
  readonly told: CalendarDate | undefined;
  /** A correction: it replaces what the remark says of the same kind elsewhere. */
  corrects: boolean;
  /** 填报有误: withdrawn by the remark itself. */
  withdrawn: boolean;
  /** Who it happened to, where the remark tells of several people. */
  person: string | undefined;
}

/** 来温时间: told by a label, whose place in the remark says nothing of what was before and what after. */
export const isLabelled = ({ clause, start }: Event): boolean => clause.label?.start === start;

/** A value that a label or a word gives without any event: 入境方式:飞机. */
export interface Remarked extends Span {
  readonly what: 'portOfEntry' | 'entryMode' | 'arrivalMode' | 'outsidePlace' | 'charter';
  readonly place?: PlacePhrase;
  readonly vehicle?: TokenOf<'vehicle'>;
  readonly clause: Clause;
  /** 应为…: it replaces what is said elsewhere. */
  readonly corrects?: true;
  readonly person?: string | undefined;
}
