import type { WrittenDate } from '../date-text.js';
import type { Place, Port } from '../places.js';

/** A stretch of the folded text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a date is told. */
export type DateForm =
  | { readonly form: 'written'; readonly written: WrittenDate }
  /** 上月28日, 本月3日: a day in the month that lies so many months before that of the reference day. */
  | { readonly form: 'dayOfMonth'; readonly monthsBack: number; readonly day: number }
  /** 去年12月3日. */
  | { readonly form: 'dayOfYear'; readonly yearsBack: number; readonly month: number; readonly day: number }
  /** 今日, 昨天: days from the reference day. */
  | { readonly form: 'fromReference'; readonly days: number }
  /** 当日, 次日: days from the date told before. */
  | { readonly form: 'fromLast'; readonly days: number }
  /** 4月中旬, 2020年4月: tells the month that runs, and no date. */
  | { readonly form: 'vague'; readonly month: number; readonly year?: number };

/** How somebody travels: the value of each column that the words say, where they say one. */
export interface Vehicle {
  readonly entry?: string;
  readonly arrival?: string;
  readonly charter?: true;
}

/** What kind of building or spot a name ends in. */
export type Facility = 'quarantineSite' | 'hospital' | 'lodging' | 'port' | 'spot';

/** What happens to somebody. The words of the vocabulary name these, and so do the labels of key-value remarks. */
export type Deed =
  | 'entry'
  | 'irregularEntry'
  | 'landing'
  | 'departure'
  | 'transit'
  | 'arrival'
  | 'toward'
  | 'convey'
  | 'conveyBack'
  | 'stay'
  | 'rehouse'
  | 'quarantine'
  | 'release'
  /** 结束, 满: a release only where a quarantine is named with it. */
  | 'finish'
  | 'control'
  | 'medicalTransfer'
  | 'medicalEnd'
  | 'sendBack';

/** Small words that say how the deeds around them are meant. */
export type Particle =
  | 'from'
  | 'at'
  | 'by'
  | 'after'
  | 'not'
  | 'notRequired'
  | 'intend'
  | 'plan'
  | 'actually'
  | 'resume'
  | 'promptly'
  | 'first'
  | 'before'
  | 'now'
  | 'always'
  | 'link'
  | 'dispatch'
  | 'because'
  | 'reason'
  | 'wrong'
  | 'right'
  | 'each'
  | 'together'
  | 'missed'
  | 'unreachable'
  | 'reached'
  | 'noPhone'
  | 'own'
  | 'officer'
  | 'state'
  | 'pending'
  | 'follow'
  | 'or'
  | 'about'
  | 'self';

/** What a label promises: its value is told after it. */
export type Label =
  | {
      readonly wants: 'date';
      readonly deed: Deed;
      readonly outside?: true;
      readonly first?: true;
      readonly resumed?: true;
    }
  | { readonly wants: 'portOfEntry' | 'entryMode' | 'arrivalMode' | 'outsidePlace' | 'quarantinePlace' }
  | { readonly wants: 'situation' | 'whereabouts' }
  | { readonly wants: 'transferReason' | 'notQuarantinedReason' | 'missedReason' }
  | { readonly wants: 'nothing' };

/** What the lexer makes of a stretch of text. Text that no token covers says nothing to the grammar. */
export type Token = Span &
  (
    | { readonly kind: 'date'; readonly form: DateForm }
    | { readonly kind: 'length'; readonly days: number }
    | {
        readonly kind: 'place';
        readonly place: Place;
        readonly port: Port | undefined;
        readonly there: boolean;
      }
    | { readonly kind: 'facility'; readonly facility: Facility }
    | { readonly kind: 'vehicle'; readonly vehicle: Vehicle }
    | { readonly kind: 'deed'; readonly deed: Deed }
    | { readonly kind: 'particle'; readonly particle: Particle }
    | { readonly kind: 'label'; readonly label: Label }
    | { readonly kind: 'person'; readonly person: string }
    | { readonly kind: 'phone'; readonly digits: string }
    /** Numbers with a unit, codes, and words that only look as if they held another: they count as nothing. */
    | { readonly kind: 'opaque' }
    | { readonly kind: 'mark'; readonly mark: Mark }
  );

export type Mark = 'stop' | 'comma' | 'listComma' | 'colon' | 'open' | 'close' | 'dash';

export type TokenOf<K extends Token['kind']> = Extract<Token, { readonly kind: K }>;
