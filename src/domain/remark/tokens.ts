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
  /** 返回: as toward, and they were there before. */
  | 'back'
  /** 飞抵: as toward, and by air. */
  | 'flight'
  /** 回来, 到家: back where one lives, wherever from. */
  | 'homeward'
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
  /** 无隔离要求: nobody asked for a quarantine. */
  | 'unasked'
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
  /** 导致, 因此: what comes is the consequence of what was before. */
  | 'so'
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
      /** It was after medical care, whatever else the remark says of that. */
      readonly afterCare?: true;
    }
  | { readonly wants: 'portOfEntry' | 'entryMode' | 'arrivalMode' | 'outsidePlace' | 'quarantinePlace' }
  /** 方式:…: of whatever was told before it. */
  | { readonly wants: 'mode' }
  | { readonly wants: 'situation' | 'whereabouts' }
  | { readonly wants: 'transferReason' | 'notQuarantinedReason' | 'missedReason' }
  | { readonly wants: 'nothing' };

export type Mark = 'stop' | 'comma' | 'listComma' | 'colon' | 'open' | 'close' | 'dash';

/** The name of a place; with its port, where it is the name of one. */
export interface NamedPlace {
  readonly place: Place;
  readonly port: Port | undefined;
  /** 当地: where the traveller entered. */
  readonly there: boolean;
}

/** What each kind of token tells. */
export interface TokenValues {
  readonly date: DateForm;
  /** A number of days. */
  readonly length: number;
  readonly place: NamedPlace;
  readonly facility: Facility;
  readonly vehicle: Vehicle;
  readonly deed: Deed;
  readonly particle: Particle;
  readonly label: Label;
  /** Who it is: kin by their relation, others as they are written. */
  readonly person: string;
  /** The digits. */
  readonly phone: string;
  /** Numbers with a unit, codes, and words that only look as if they held another: they count as nothing. */
  readonly opaque: undefined;
  readonly mark: Mark;
}

export type TokenKind = keyof TokenValues;

export type TokenOf<K extends TokenKind> = {
  readonly [Kind in K]: Span & { readonly kind: Kind; readonly value: TokenValues[Kind] };
}[K];

/** What the lexer makes of a stretch of text. Text that no token covers says nothing to the grammar. */
export type Token = TokenOf<TokenKind>;

/**
 * Makes a token. All are made here: the grammar asks every token for its kind over and over, which is fast as long
 * as they all have one shape.
 */
export function newToken<K extends TokenKind>(
  kind: K,
  value: TokenValues[K],
  start: number,
  end: number,
): TokenOf<K> {
  return { kind, value, start, end } as TokenOf<K>;
}

export const isParticle = (
  token: { readonly kind: string; readonly value?: unknown } | undefined,
  particle: Particle,
): boolean => token?.kind === 'particle' && token.value === particle;

export const isMark = (token: Token | undefined, mark: Mark): boolean =>
  token?.kind === 'mark' && token.value === mark;
