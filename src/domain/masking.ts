import { calendarDate } from './calendar-date.js';
import { checkCharacter } from './document-number.js';
import { toldNames } from './told-names.js';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * Hides the letters and digits of a text but some at its ends. Blanks and hyphens stay where they are, so that the
 * length stays and positions in the text remain right.
 */
function hideMiddle(text: string, ends: (length: number) => { head: number; tail: number }): string {
  const characters = Array.from(text);
  const counts = (character: string): boolean => character === '*' || LETTER_OR_DIGIT.test(character);
  const length = characters.filter(counts).length;
  const { head, tail } = ends(length);
  let seen = 0;
  return characters
    .map((character) => {
      if (!counts(character)) return character;
      seen += 1;
      return seen <= head || seen > length - tail ? character : '*'.repeat(character.length);
    })
    .join('');
}

/** At most a third in the clear, never less than four characters hidden, the end first. */
function aThird(length: number): { head: number; tail: number } {
  const clear = Math.max(0, Math.min(Math.floor(length / 3), length - 4, 8));
  return { head: Math.floor(clear / 2), tail: Math.ceil(clear / 2) };
}

/** `3303**********1231` for an id of 18 characters; of a shorter number at most a third stays. Masking twice changes nothing. */
export function maskDocument(number: string): string {
  return hideMiddle(number, (length) => (length === 18 ? { head: 4, tail: 4 } : aThird(length)));
}

/** `139****0000`; a landline with area code likewise, of a shorter number at most a third stays. */
export function maskPhone(number: string): string {
  return hideMiddle(number, (length) => (length >= 11 ? { head: 3, tail: 4 } : aThird(length)));
}

const LATIN_WORD = /[A-Za-zÀ-ɏ]+/g;

/** `吕*兰`, `吕*`, `*`; a Latin name word by word: `L** X*****`. */
export function maskName(name: string): string {
  if (name.search(LATIN_WORD) >= 0) {
    return name.replace(LATIN_WORD, (word) =>
      word.length === 1 ? '*' : word.charAt(0) + '*'.repeat(word.length - 1),
    );
  }
  return hideMiddle(name, (length) => ({ head: length > 1 ? 1 : 0, tail: length > 2 ? 1 : 0 }));
}

/** A value that is known to be private, and how it is masked: a person's name, document number or phone. */
export interface KnownPrivate {
  readonly text: string;
  readonly mask: (text: string) => string;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mask: (text: string) => string;
}

/** Full-width letters and digits made plain and small letters large, character by character: positions stay. */
function plainView(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

// Groups of one number are parted by blanks, hyphens and what cannot be seen; by a dot where both sides are longer
// than a day or month.
const GROUP = /[A-Z0-9]+/g;
const SEPARATOR = /^[\s\p{Cf}_·‐-―−-]{1,3}$/u;
const DOT_BETWEEN_LONG_GROUPS = /^\.$/;

interface Group {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What parts it from the group before it in its run; empty for the first one. */
  readonly separator: string;
}

function belongsTogether(before: Group, separator: string, text: string): boolean {
  if (DOT_BETWEEN_LONG_GROUPS.test(separator)) return /\d{3}$/.test(before.text) && /^\d{3}/.test(text);
  return SEPARATOR.test(separator);
}

/** The runs of letters and digits that could be one number written in groups. */
function runsOf(view: string): Group[][] {
  const runs: Group[][] = [];
  let before: Group | undefined;
  for (const match of view.matchAll(GROUP)) {
    const [text] = match;
    const start = match.index;
    const gap = before ? view.slice(before.end, start) : '';
    const joined = before !== undefined && belongsTogether(before, gap, text);
    const group: Group = { text, start, end: start + text.length, separator: joined ? gap : '' };
    if (joined) runs.at(-1)?.push(group);
    else runs.push([group]);
    before = group;
  }
  return runs;
}

const isDay = (year: string, month: string, day: string): boolean =>
  /^(?:19|20)/.test(year) && calendarDate(Number(year), Number(month), Number(day)) !== undefined;

/** Six digits of a region, a real birth date, and what follows, even if some characters at the end are lost. */
function looksLikeResidentId(joined: string): boolean {
  if (!/^\d{13,17}[\dX]$/.test(joined)) return false;
  if (isDay(joined.slice(6, 10), joined.slice(10, 12), joined.slice(12, 14))) return true;
  return joined.length === 15 && isDay(`19${joined.slice(6, 8)}`, joined.slice(8, 10), joined.slice(10, 12));
}

/** An 18-character id down to its check character: where groups can be joined in several ways, this one is right. */
const isResidentId = (joined: string): boolean =>
  joined.length === 18 && looksLikeResidentId(joined) && checkCharacter(joined) === joined.slice(17);

const looksLikeMobile = (joined: string): boolean => /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(joined);
const looksLikeLandline = (joined: string, first: string): boolean =>
  (first === joined || /^0\d{2,3}$/.test(first)) && /^0\d{9,11}$/.test(joined);

type Recogniser = (joined: string, first: string) => boolean;
/** In this order: an id may hold what looks like a phone number or a date, a phone number what looks like a date. */
const RECOGNISERS: readonly { readonly is: Recogniser; readonly mask: (text: string) => string }[] = [
  { is: isResidentId, mask: maskDocument },
  { is: looksLikeResidentId, mask: maskDocument },
  { is: looksLikeMobile, mask: maskPhone },
  { is: looksLikeLandline, mask: maskPhone },
];
const LONGEST_RECOGNISED = 18;

/** Joins groups from `from` on until they are the number that is looked for; the index behind the last one. */
function endOfNumber(
  run: readonly Group[],
  taken: ReadonlySet<Group>,
  from: number,
  is: Recogniser,
): number | undefined {
  let joined = '';
  let endOfDate = 0;
  let found: number | undefined;
  for (let at = from; at < run.length; at += 1) {
    const group = run[at];
    if (!group || taken.has(group)) break;
    if (dateLength(run, at) > 2) endOfDate = at + 3;
    joined += group.text;
    if (joined.length > LONGEST_RECOGNISED) break;
    // 330399-1990-01-01-1231 is an id; what ends in the middle of a date is a number and a date.
    if (at + 1 >= endOfDate && is(joined, run[from]?.text ?? '')) found = at + 1;
  }
  return found;
}

function spanOf(groups: readonly Group[], mask: (text: string) => string): Span[] {
  const [first] = groups;
  const last = groups.at(-1);
  return first && last ? [{ start: first.start, end: last.end, mask }] : [];
}

/** Dates stay readable: 20200413, and 2020-04-12 or 2020-04 in groups. How many groups from `at` on are one. */
function dateLength(run: readonly Group[], at: number): number {
  const [first, second, third] = [run[at]?.text ?? '', run[at + 1], run[at + 2]];
  if (/^\d{8}$/.test(first) && isDay(first.slice(0, 4), first.slice(4, 6), first.slice(6))) return 1;
  if (!/^\d{4}$/.test(first) || second?.separator !== '-') return 0;
  if (third?.separator === '-' && /^\d{1,2}$/.test(third.text) && isDay(first, second.text, third.text))
    return 3;
  return /^\d{1,2}$/.test(second.text) && isDay(first, second.text, '1') ? 2 : 0;
}

/** Whether a group is the end or the beginning of something else: the minutes of 14:35, the decimals of 36.5. */
function isPartOfOther(view: string, { text, start, end }: Group): boolean {
  if (text.length > 2) return false;
  return (
    /\d[:.]$/.test(view.slice(Math.max(0, start - 2), start)) || /^[:.]\d/.test(view.slice(end, end + 2))
  );
}

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

const FLIGHT = /^(?:[A-Z]{2}|\d[A-Z]|G5|A6|Y8)\d{3,4}[A-Z]?$/;

/** Digits alone from 7 on, or letters with at least 5 digits: the shortest passport numbers; a flight has 4 or 5. */
function couldBeNumber(text: string): boolean {
  const digits = digitsIn(text);
  return digits >= 7 || (digits >= 5 && text.length > digits && !FLIGHT.test(text));
}

const YEAR = /^20[12]\d$/;

/** Digits in groups of three and more, a letter or two in front: 8888 8888, E 1234 5678. Years are none, nor row numbers. */
function couldBeOneNumber(groups: readonly Group[]): boolean {
  const joined = groups.map(({ text }) => text).join('');
  return (
    groups.length > 1 &&
    joined.length >= 3 * groups.length &&
    digitsIn(joined) >= 7 &&
    !groups.every(({ text }) => YEAR.test(text)) &&
    !groups.every(({ text }) => couldBeNumber(text))
  );
}

const isOpening = (text: string): boolean => /^[A-Z]{1,2}$/.test(text);

/** What is left of a run when ids, phones and dates are taken out, and could still be a number. In doubt it is one. */
function unknownNumbers(groups: readonly Group[]): Span[] {
  const spans: Span[] = [];
  let sequence: Group[] = [];
  const close = (): void => {
    if (couldBeOneNumber(sequence)) spans.push(...spanOf(sequence, maskDocument));
    else
      for (const group of sequence)
        if (couldBeNumber(group.text)) spans.push(...spanOf([group], maskDocument));
    sequence = [];
  };
  for (const group of groups) {
    const digitsOnly = /^\d+$/.test(group.text);
    if (!digitsOnly) close();
    sequence.push(group);
    if (!digitsOnly && !isOpening(group.text)) close();
  }
  close();
  return spans;
}

function spansOfRun(run: readonly Group[], view: string): Span[] {
  const spans: Span[] = [];
  const taken = new Set<Group>(run.filter((group) => isPartOfOther(view, group)));
  for (const { is, mask } of RECOGNISERS) {
    for (let at = 0; at < run.length; at += 1) {
      // No id or phone number begins with a date of this century or the last.
      const dated = dateLength(run, at);
      const end = dated > 0 ? undefined : endOfNumber(run, taken, at, is);
      if (end === undefined) {
        at += Math.max(0, dated - 1);
        continue;
      }
      const groups = run.slice(at, end);
      spans.push(...spanOf(groups, mask));
      for (const group of groups) taken.add(group);
      at = end - 1;
    }
  }
  let open: Group[] = [];
  const close = (): void => {
    spans.push(...unknownNumbers(open));
    open = [];
  };
  for (let at = 0; at < run.length; at += 1) {
    const group = run[at];
    const dated = dateLength(run, at);
    const isDate = dated > 0 && run.slice(at, at + dated).every((part) => !taken.has(part));
    if (!group || taken.has(group) || isDate) {
      close();
      if (isDate) at += dated - 1;
    } else open.push(group);
  }
  close();
  return spans;
}

function knownSpans(view: string, known: readonly KnownPrivate[]): Span[] {
  const spans: Span[] = [];
  for (const { text, mask } of known) {
    const wanted = plainView(text.trim());
    // One character would be found everywhere.
    if (wanted.length < 2) continue;
    for (let at = view.indexOf(wanted); at >= 0; at = view.indexOf(wanted, at + wanted.length)) {
      spans.push({ start: at, end: at + wanted.length, mask });
    }
  }
  return spans;
}

/** No two spans overlap any more: a shorter one gives way, and two that cross become one. */
function merged(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Span[] = [];
  for (const span of ordered) {
    const last = result.at(-1);
    if (!last || span.start >= last.end) result.push(span);
    else if (span.end > last.end)
      result.splice(-1, 1, { start: last.start, end: span.end, mask: maskDocument });
  }
  return result;
}

/**
 * Masks free text: what is known to be private, names that the text itself gives away, and every run that could be a
 * document or phone number, in groups, small letters or full-width characters too. Dates, times, flight numbers,
 * temperatures and short numbers stay. In doubt an id-like run is masked. The length of the text stays, so that positions in it remain right.
 */
export function maskText(text: string, known: readonly KnownPrivate[] = []): string {
  const view = plainView(text);
  const numbers = /\d/.test(view) ? runsOf(view).flatMap((run) => spansOfRun(run, view)) : [];
  const names = toldNames(view, numbers).map((span) => ({ ...span, mask: maskName }));
  const spans = merged([...knownSpans(view, known), ...names, ...numbers]);
  let masked = '';
  let at = 0;
  for (const { start, end, mask } of spans) {
    masked += text.slice(at, start) + mask(text.slice(start, end));
    at = end;
  }
  return masked + text.slice(at);
}
