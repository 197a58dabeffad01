import {
  CHINESE_NUMERALS,
  scanDayAlone,
  scanFullDate,
  scanMonthAndDay,
  scanWordedDate,
  smallNumber,
  type WrittenDate,
} from '../date-text.js';
import type { Port } from '../place.js';
import { carefulPorts, portByIata } from '../place-names.js';
import { type DateForm, type Mark, type NamedPlace, newToken, type Token } from './tokens.js';
import { type Meaning, VOCABULARY } from './vocabulary.js';
import { WordTrie } from './word-trie.js';

const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ...[...'。!?;\n\r.'].map((mark): [string, Mark] => [mark, 'stop']),
  [',', 'comma'],
  ['→', 'comma'],
  ['|', 'comma'],
  ['/', 'comma'],
  ['、', 'listComma'],
  [':', 'colon'],
  ...[...'([{【〔〖'].map((mark): [string, Mark] => [mark, 'open']),
  ...[...')]}】〕〗'].map((mark): [string, Mark] => [mark, 'close']),
  ...[...'-–—~―─'].map((mark): [string, Mark] => [mark, 'dash']),
]);

const NUMBER = `(?:\\d{1,3}|[${CHINESE_NUMERALS}两]{1,3})`;
// Every expression is sticky and bounded, so that no position is looked at more than a fixed number of times.
const PHONE = /(?:\+?86[- ]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-?\d{7,8})(?!\d)/y;
const LENGTH = new RegExp(`(${NUMBER})\\s?[余多来]?个?(?:天|昼夜|整天)`, 'y');
// 14日期满 is two weeks that are over, 26日期满 the day on which they were.
const PERIOD_IN_DAYS = /(7|14|21|七|十四|二十一)\s?日(?=期满|的?隔离期|的?医学观察期|的?观察期|期限)/y;
const CLOCK = new RegExp(
  `(?:\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d{1,3})?|(?:\\d{1,2}|[${CHINESE_NUMERALS}]{1,3})\\s?[时点](?!间|候)(?:\\d{1,2}分?|半|许|整)?)`,
  'y',
);
const TIME_OF_DAY = /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|夜里|深夜)/y;
const VAGUE_MONTH = new RegExp(
  `(?:(\\d{4})\\s?年\\s?)?(\\d{1,2}|[${CHINESE_NUMERALS}]{1,3})\\s?月(?:份|初|底|末|上旬|中旬|下旬|中下旬|间|中)?`,
  'y',
);
const DAY_OF_A_MONTH = new RegExp(
  `(上个?|本|当|这个)月(?:份)?\\s?(\\d{1,2}|[${CHINESE_NUMERALS}]{1,3})\\s?[日号]`,
  'y',
);
const DATE_OF_A_YEAR = /(去年|今年|前年|本年)\s?(?=\d|[一二三四五六七八九十])/y;
// 12-26日, 12至26日: the first day of a range leaves its 日 to the second.
const FIRST_DAY = /(\d{1,2})(?=\s?[-–—~至到]\s?\d{1,2}\s?[日号])/y;
const BARE_DAY = /\d{1,2}(?![\d.:/年月天时点人岁个楼室房次%℃°米公])/y;
const NUMBER_RUN = /[\d.,:/-]*\d/y;
const CODE_RUN = /[A-Za-z0-9·]+/y;
const NUMBER_AND_UNIT =
  /\d+(?:\.\d+)?\s?(?:℃|°C?|度|%|周岁|岁|人|例|名|次|楼|层|室|房|栋|幢|座|米|公里|千米|小时|分钟|元|万|个|位|件|份|年|周|个月|毫|mg|ml|kg|km)/y;
const FLIGHT = /^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\d{0,4}X{0,4}$/;
const FLIGHT_NUMBER = /^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])(?:\d{3,4}|\d?X{3,4})$/;
const TRAIN_NUMBER = /^([GDCKTZ])(?:\d{2,4}|X{2,4})$/;
const TRAIN_CALLED = /次?(?:列车|动车组?|高铁|火车)?/y;
const FLIGHT_TAIL = /[ -]\d{3,4}(?![\d.])/y;
const SOMEBODY = /[\u4e00-\u9fff]某{1,2}(?:[\u4e00-\u9fff](?=[((]))?/y;

const SOMEWHERE =
  /酒店|宾馆|饭店|旅馆|公寓|医院|小区|社区|公司|学校|集中隔离|隔离点|隔离酒店|隔离宾馆|[村镇街地]/y;
const AREA = /[省市区县镇乡村道路街州国]/;

// 3号楼, 512房: a number that a building bears. 人民路12号: one that a street bears.
const BUILDING = /[楼线门院房病舱码栋幢室厅馆站台路井桥机]/;
const STREET = /[路街巷弄道村里区第楼园]/;
// What makes 4.12 a measure: a unit behind it.
// 1.4月26日入境: the number of a line, not the first of April.
const LIST_NUMBER = /\d(?=\.\d{1,2}月)/y;
const UNIT = /[℃°度%天岁万元米个人小公千毫例斤吨折倍层楼]/;
// Lengths of quarantine are whole weeks; 隔离14日 is one, 隔离15日 most likely a day.
const WEEKS: ReadonlySet<number> = new Set([7, 14, 21, 28]);

function test(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** What a character can begin: most of those of a remark begin nothing but words. */
const CLASS = {
  word: 0,
  space: 1,
  figure: 2,
  letter: 3,
  mark: 4,
  numeral: 5,
  dateWord: 6,
  portWord: 7,
} as const;

/** The class of every UTF-16 unit. */
const CLASS_OF_UNIT: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  const mark = (characters: Iterable<string>, name: keyof typeof CLASS): void => {
    for (const character of characters) table[character.charCodeAt(0)] = CLASS[name];
  };
  mark(
    Array.from(carefulPorts.keys(), (name) => name.charAt(0)),
    'portWord',
  );
  mark('上本当这去今前', 'dateWord');
  mark(CHINESE_NUMERALS, 'numeral');
  mark(MARKS.keys(), 'mark');
  mark('0123456789+', 'figure');
  mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', 'letter');
  mark(' \t', 'space');
  return table;
})();

/** The marks by their UTF-16 unit. */
const MARK_OF_UNIT: ReadonlyMap<number, Mark> = new Map(
  [...MARKS].map(([character, mark]): [number, Mark] => [character.charCodeAt(0), mark]),
);

const classAt = (text: string, at: number): number => CLASS_OF_UNIT[text.charCodeAt(at)] ?? CLASS.word;

/**
 * A remark in tokens, in one pass from left to right; what means nothing to the grammar is left out. `own`: words
 * that are known beside the vocabulary.
 */
export function lex(text: string, own?: WordTrie<Meaning>): readonly Token[] {
  const tokens: Token[] = [];
  let before: Token | undefined;
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, before, own);
    if (token === undefined) at++;
    else {
      tokens.push(token);
      before = token;
      at = token.end;
    }
  }
  return tokens;
}

function tokenAt(
  text: string,
  at: number,
  before: Token | undefined,
  own: WordTrie<Meaning> | undefined,
): Token | undefined {
  const ownWord = own && ownToken(text, at, own);
  if (ownWord) return ownWord;
  switch (classAt(text, at)) {
    case CLASS.word:
      return timeOfDay(text, at, before) ?? wordToken(text, at) ?? somebody(text, at);
    case CLASS.portWord:
      return (
        timeOfDay(text, at, before) ??
        carefulPort(text, at, before) ??
        wordToken(text, at) ??
        somebody(text, at)
      );
    case CLASS.figure:
      return numberToken(text, at, before);
    case CLASS.letter:
      return codeToken(text, at);
    case CLASS.mark:
      return newToken('mark', MARK_OF_UNIT.get(text.charCodeAt(at)) ?? 'comma', at, at + 1);
    case CLASS.numeral:
      return numeralToken(text, at) ?? wordToken(text, at);
    case CLASS.dateWord:
      return specialDate(text, at) ?? wordToken(text, at);
    default:
      return undefined;
  }
}

/** A word of a city's own, whatever it begins with, unless a longer one of the vocabulary stands there. */
function ownToken(text: string, at: number, own: WordTrie<Meaning>): Token | undefined {
  const found = own.longestAt(text, at);
  if (!found || found.length < (VOCABULARY.longestAt(text, at)?.length ?? 0)) return undefined;
  const { kind, value } = found.value;
  return newToken(kind, value, at, at + found.length);
}

const dateToken = (form: DateForm, start: number, end: number): Token => newToken('date', form, start, end);
const writtenToken = (written: WrittenDate, start: number, end: number): Token =>
  dateToken({ form: 'written', written }, start, end);
const opaque = (start: number, end: number): Token => newToken('opaque', undefined, start, end);

/** What stands behind a number, spaces aside, decides which forms the number can begin: most need not be tried. */
function characterBehind(isPart: (unit: number) => boolean, text: string, at: number): string {
  let end = at;
  // No form has more than four figures, or more than two spaces behind them.
  for (let most = 5; most > 0 && isPart(text.charCodeAt(end)); most--) end++;
  if (end === at) return '';
  for (let most = 2; most > 0 && CLASS_OF_UNIT[text.charCodeAt(end)] === CLASS.space; most--) end++;
  return text.charAt(end);
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const LIANG = '两'.charCodeAt(0);
const isNumeral = (unit: number): boolean => CLASS_OF_UNIT[unit] === CLASS.numeral || unit === LIANG;

const beginsMonth = (behind: string): boolean => behind === '月' || behind === '年';
const beginsDay = (behind: string): boolean => behind === '日' || behind === '号' || behind === '號';
const beginsLength = (behind: string): boolean => '天个余多来昼整'.includes(behind);
const beginsClock = (behind: string): boolean => behind === ':' || behind === '时' || behind === '点';
const beginsFullDate = (behind: string): boolean => './-0123456789'.includes(behind);
const beginsSeparated = (behind: string): boolean => behind === '.' || behind === '/' || behind === '-';

/** What starts with a digit. The order matters: the longer and the more special form first. */
function numberToken(text: string, at: number, before: Token | undefined): Token | undefined {
  const behind = characterBehind(isDigit, text, at);
  const listed = behind === '.' ? test(LIST_NUMBER, text, at) : undefined;
  if (listed) return opaque(at, at + listed[0].length);
  return (
    phoneToken(text, at) ??
    (classAt(text, at + 1) === CLASS.letter ? codeToken(text, at) : undefined) ??
    (beginsFullDate(behind) ? fullDate(text, at) : undefined) ??
    (beginsMonth(behind) ? wordedDate(text, at) : undefined) ??
    (beginsLength(behind) ? lengthToken(text, at) : undefined) ??
    (beginsDay(behind) ? periodToken(text, at, before) : undefined) ??
    (beginsDay(behind) ? dayToken(text, at) : undefined) ??
    rangeDay(text, at, before) ??
    (beginsClock(behind) ? clock(text, at) : undefined) ??
    (beginsSeparated(behind) ? monthAndDay(text, at, before) : undefined) ??
    (beginsMonth(behind) ? vagueMonth(text, at) : undefined) ??
    bareNumber(text, at)
  );
}

function phoneToken(text: string, at: number): Token | undefined {
  // A mobile number starts with 1, a landline with 0, and both with three figures; most figures are dates.
  const first = text.charAt(at);
  if (first !== '+' && first !== '8' && !('10'.includes(first) && classAt(text, at + 2) === CLASS.figure)) {
    return undefined;
  }
  const phone = test(PHONE, text, at);
  if (!phone) return undefined;
  return newToken('phone', (phone[1] ?? '').replace(/\D/g, ''), at, at + phone[0].length);
}

function fullDate(text: string, at: number): Token | undefined {
  // A whole date in figures has at least four of them before anything else.
  if (classAt(text, at + 3) !== CLASS.figure) return undefined;
  const date = scanFullDate(text, at);
  return date && writtenToken(date.written, at, date.end);
}

/** What starts with a Chinese numeral: dates and lengths; 三楼 and 一次 are left to the words. */
function numeralToken(text: string, at: number): Token | undefined {
  const behind = characterBehind(isNumeral, text, at);
  return (
    (beginsMonth(behind) ? wordedDate(text, at) : undefined) ??
    (beginsLength(behind) ? lengthToken(text, at) : undefined) ??
    (beginsDay(behind) ? (periodToken(text, at, undefined) ?? plainDay(text, at)) : undefined) ??
    (beginsClock(behind) ? clock(text, at) : undefined) ??
    (beginsMonth(behind) ? vagueMonth(text, at) : undefined)
  );
}

function wordedDate(text: string, at: number): Token | undefined {
  const date = scanWordedDate(text, at);
  // 4月36.4℃: the figures behind the month are a measure.
  if (!date || isMeasure(text, date.end)) return undefined;
  return writtenToken(date.written, at, date.end);
}

function isMeasure(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === '.') return classAt(text, end + 1) === CLASS.figure && text.charAt(end + 1) !== '+';
  return next === '℃' || next === '°' || next === '度';
}

/** 14天. */
function lengthToken(text: string, at: number): Token | undefined {
  return lengthOf(test(LENGTH, text, at), text, at);
}

function lengthOf(match: RegExpExecArray | undefined, text: string, at: number): Token | undefined {
  if (!match) return undefined;
  const days = smallNumber((match[1] ?? '').replace('两', '二'));
  const end = at + match[0].length;
  return text.charAt(at - 1) === '第' ? opaque(at, end) : newToken('length', days ?? 0, at, end);
}

/** 14日期满, 隔离14日: days of a month that are a length. */
function periodToken(text: string, at: number, before: Token | undefined): Token | undefined {
  const period = lengthOf(test(PERIOD_IN_DAYS, text, at), text, at);
  if (period || before?.kind !== 'deed' || before.end !== at) return period;
  const day = scanDayAlone(text, at);
  if (!day) return undefined;
  const days = day.written.day;
  const told = before.value === 'finish' || (before.value === 'quarantine' && WEEKS.has(days));
  return told ? newToken('length', days, at, day.end) : undefined;
}

function plainDay(text: string, at: number): Token | undefined {
  const day = scanDayAlone(text, at);
  return day && writtenToken(day.written, at, day.end);
}

/** 27日; but 3号楼 and 三日后 name none. */
function dayToken(text: string, at: number): Token | undefined {
  const day = scanDayAlone(text, at);
  if (!day) return undefined;
  const isNumber =
    text.charAt(day.end - 1) === '号' &&
    (BUILDING.test(text.charAt(day.end)) || STREET.test(text.charAt(at - 1)));
  const isLater = text.startsWith('后', day.end) && text.charAt(day.end - 1) === '日';
  return isNumber || isLater || day.written.day > 31
    ? opaque(at, day.end)
    : writtenToken(day.written, at, day.end);
}

/** A day that leaves its 日 to the other end of its range. */
function rangeDay(text: string, at: number, before: Token | undefined): Token | undefined {
  const first = test(FIRST_DAY, text, at);
  if (first) return writtenToken({ day: Number(first[1]) }, at, at + first[0].length);
  // 4月9至23, 2020.4.9-23: a bare number right behind a date and a dash.
  if (before?.end !== at || !endsRange(text, before)) return undefined;
  const bare = test(BARE_DAY, text, at);
  return bare && !test(NUMBER_DOT, text, at)
    ? writtenToken({ day: Number(bare[0]) }, at, at + bare[0].length)
    : undefined;
}

const NUMBER_DOT = /\d{1,2}[./-]\d/y;
const DATE_THEN_DASH = /[\d日号][-–—~至到]$/;

function endsRange(text: string, before: Token): boolean {
  const joins =
    before.kind === 'mark' ? before.value === 'dash' : before.kind === 'deed' && before.value === 'toward';
  return joins && DATE_THEN_DASH.test(text.slice(before.end - 2, before.end));
}

/** Times of day count as nothing. */
function clock(text: string, at: number): Token | undefined {
  const match = test(CLOCK, text, at);
  return match && opaque(at, at + match[0].length);
}

/** 4月26日到温,晚上发热: a time of day that begins a clause is one of the day told before. */
function timeOfDay(text: string, at: number, before: Token | undefined): Token | undefined {
  if (before?.end !== at || before.kind !== 'mark' || before.value !== 'comma') return undefined;
  const time = test(TIME_OF_DAY, text, at);
  if (!time) return undefined;
  const end = at + time[0].length;
  const clock = test(CLOCK, text, end);
  return dateToken({ form: 'fromLast', days: 0 }, at, end + (clock?.[0].length ?? 0));
}

/** 4.27 and 4/27, where neither a unit nor further figures make a measure, a version or a fraction of it. */
function monthAndDay(text: string, at: number, before: Token | undefined): Token | undefined {
  const date = scanMonthAndDay(text, at);
  if (!date || text.charAt(at - 1) === '.') return undefined;
  const { month = 0, day } = date.written;
  const next = text.slice(date.end, date.end + 2);
  const possible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (
    !possible ||
    /^[./]\d/.test(next) ||
    UNIT.test(next.charAt(0)) ||
    (text.slice(at, date.end).includes('-') && !isDashedDay(text, at, date.end, before))
  ) {
    return undefined;
  }
  return writtenToken(date.written, at, date.end);
}

/** 04-12, 4-12浦东入境: a day of a month, where 3-4次 is not; 4-12日 is a range of days. */
function isDashedDay(text: string, at: number, end: number, before: Token | undefined): boolean {
  if (/[-\d日号]/.test(text.charAt(end))) return false;
  if (text.charAt(at) === '0') return true;
  // 4-12至4-26, 入境时间4-12: a word of the grammar stands before it; behind any other it would be a number of something.
  const isOpen = before === undefined || before.end < at || OPENS_A_DAY.has(before.kind);
  const behindWord = before?.end !== at && /[\u4e00-\u9fff]/.test(text.charAt(at - 1));
  return isOpen && !behindWord && /[\u4e00-\u9fff\s]/.test(text.charAt(end));
}

const OPENS_A_DAY: ReadonlySet<Token['kind']> = new Set<Token['kind']>(['mark', 'label', 'deed', 'particle']);

function vagueMonth(text: string, at: number): Token | undefined {
  const match = test(VAGUE_MONTH, text, at);
  const month = match && smallNumber(match[2] ?? '');
  if (!match || month === undefined || month < 1 || month > 12) return undefined;
  const year = match[1] === undefined ? {} : { year: Number(match[1]) };
  return dateToken({ form: 'vague', month, ...year }, at, at + match[0].length);
}

function bareNumber(text: string, at: number): Token {
  const match = test(NUMBER_AND_UNIT, text, at) ?? test(NUMBER_RUN, text, at);
  return opaque(at, at + (match?.[0].length ?? 1));
}

/** Flights, trains, and other codes of letters and figures. */
function codeToken(text: string, at: number): Token | undefined {
  const run = test(CODE_RUN, text, at)?.[0] ?? '';
  if (classAt(run, 0) !== CLASS.letter && classAt(run, 1) !== CLASS.letter) return undefined;
  // Nearly all codes are in capitals, and making them so anew is slow.
  const code = /[a-z]/.test(run) ? run.toUpperCase() : run;
  const tail = code.length === 2 && FLIGHT.test(code) ? (test(FLIGHT_TAIL, text, at + 2)?.[0] ?? '') : '';
  const end = at + run.length + tail.length;
  const port = portByIata.get(code);
  if (port && test(ENTERED_AT, text, end)) return portToken(port, at, end);
  const train = TRAIN_NUMBER.exec(code);
  if (train) {
    const arrival = 'GDC'.includes(train[1] ?? '') ? '高铁' : '火车';
    // G7631次列车: what it is called behind its number says no more.
    const called = test(TRAIN_CALLED, text, end)?.[0].length ?? 0;
    return newToken('vehicle', { entry: '火车', arrival }, at, end + called);
  }
  if (FLIGHT_NUMBER.test(code) || tail !== '') {
    return newToken('vehicle', { entry: '飞机', arrival: '飞机' }, at, end);
  }
  return opaque(at, end);
}

const MONTHS_BACK: ReadonlyMap<string, number> = new Map([
  ['上', 1],
  ['上个', 1],
]);
const YEARS_BACK: ReadonlyMap<string, number> = new Map([
  ['去年', 1],
  ['前年', 2],
]);

/** 上月28日, 去年12月3日. */
function specialDate(text: string, at: number): Token | undefined {
  const character = text.charAt(at);
  if ('上本当这'.includes(character)) {
    const match = test(DAY_OF_A_MONTH, text, at);
    const day = match && smallNumber(match[2] ?? '');
    if (match && day !== undefined) {
      const monthsBack = MONTHS_BACK.get(match[1] ?? '') ?? 0;
      return dateToken({ form: 'dayOfMonth', monthsBack, day }, at, at + match[0].length);
    }
  }
  if (!'去今前本'.includes(character)) return undefined;
  const year = test(DATE_OF_A_YEAR, text, at);
  const date = year && scanWordedDate(text, at + year[0].length);
  if (!year || date?.written.month === undefined) return undefined;
  const { month, day } = date.written;
  return dateToken(
    { form: 'dayOfYear', yearsBack: YEARS_BACK.get(year[1] ?? '') ?? 0, month, day },
    at,
    date.end,
  );
}

// 温州人, 青田籍, 上海路: no word that somebody is there.
const ONLY_A_NAME = /(?:籍|裔|族|语|侨|人(?![民员])|路(?!桥)|街(?!道)|大道)/y;

const isPort = (meaning: Meaning): meaning is { readonly kind: 'place'; readonly value: NamedPlace } =>
  meaning.kind === 'place' && (meaning.value as NamedPlace).port !== undefined;

const FETCHES_ON: readonly string[] = ['回', '至', '到', '返', '往', '送'];

// 双流入境, PVG入境, 白云CZ3000: what is entered at, or flown to, is a port.
const ENTERED_AT = /(?:入境|入关|落地|降落|\(?[A-Z][A-Z\d]\d{3,4})/y;
const CAREFUL_PORTS = new WordTrie(carefulPorts);

function portToken(port: Port, at: number, end: number): Token {
  return newToken('place', { place: port.place, port, there: false }, at, end);
}

const ENTERS: ReadonlySet<string> = new Set(['entry', 'landing']);

/** The name of an airport that only 入境 beside it makes one: 双流入境, 入境龙湾. */
function carefulPort(text: string, at: number, before: Token | undefined): Token | undefined {
  const found = CAREFUL_PORTS.longestAt(text, at);
  const end = at + (found?.length ?? 0);
  const isEntered = before?.end === at && before.kind === 'deed' && ENTERS.has(before.value);
  if (!found || !(isEntered || test(ENTERED_AT, text, end))) return undefined;
  return /[区县]/.test(text.charAt(end)) ? undefined : portToken(found.value, at, end);
}

function wordToken(text: string, at: number): Token | undefined {
  const found = VOCABULARY.longestAt(text, at);
  if (!found) return undefined;
  let { value } = found;
  let end = at + found.length;
  // 返温州 is a way to 温州, not 返温 and a stray 州.
  if (text.charAt(end - 1) === '温' && text.charAt(end) === '州') {
    const shorter = VOCABULARY.longestAt(text.slice(at, end - 1), 0);
    if (!shorter) return undefined;
    value = shorter.value;
    end = at + shorter.length;
  }
  // 亲属自驾接回: the fetching belongs to 接回.
  if (value.kind === 'vehicle' && text.charAt(end - 1) === '接' && FETCHES_ON.includes(text.charAt(end)))
    end--;
  // 广州白云区: the district, not the airport in it.
  if (isPort(value) && text.charAt(end) === '区')
    return newToken('place', { place: value.value.place, port: undefined, there: false }, at, end + 1);
  if (value.kind === 'place' && test(ONLY_A_NAME, text, end)) return opaque(at, end + 1);
  return newToken(value.kind, value.value, at, end);
}

/** 张某, 李某某: a person without a name. */
function somebody(text: string, at: number): Token | undefined {
  // 广州市某酒店: somewhere, not somebody.
  if (text.charAt(at + 1) !== '某' || AREA.test(text.charAt(at)) || test(SOMEWHERE, text, at + 2))
    return undefined;
  const match = test(SOMEBODY, text, at);
  return match && newToken('person', match[0], at, at + match[0].length);
}
