import type { Place, Port } from './place.js';
import {
  commonSpot,
  englishCountries,
  type Level,
  type PlaceName,
  placeIndex,
  portByIata,
  portIndex,
  runningTextNames,
  type Spot,
  withoutNamesakesOfProvince,
} from './place-names.js';
import { WENZHOU_DISTRICTS } from './place-table.js';
import { remembered } from './remembered.js';

export type { Place, Port, Region } from './place.js';

/**
 * Every name form that can stand in running text, and its place: full and short names (上海市, 上海, 沪, 鹿城, 意大利).
 * Short names that are everyday words (江山, 来宾) are left out. Where places share a name, what they have in common.
 */
export const placeNames: ReadonlyMap<string, Place> = runningTextNames();

/** Every name form of a port, as written: 浦东机场, 深圳湾口岸, 高崎; without 机场 or 口岸 only where that is distinctive. */
export const portNames: ReadonlyMap<string, Port> = portIndex.forms;

// Ideographs and printable ASCII are what NFKC leaves alone, and hold no white space.
const NEEDS_NORMALISING = /[^\u4e00-\u9fff\x21-\x7e]/;
// White space between two Latin letters parts two words (United States) and stays.
const DROPPED = /[\p{Cf}\p{Cc}]|(?<![A-Za-z.,&])\s+|\s+(?![A-Za-z&])/gu;

/** The text of a place as it is looked up: NFKC, no white space but between Latin words. */
export function normalisedPlace(text: string): string {
  return NEEDS_NORMALISING.test(text) ? text.normalize('NFKC').replace(DROPPED, '') : text;
}

// Words that may stand before a place without changing what it means.
const LEADING =
  /(?:中华人民共和国|中国|目前|现在|现|仍|尚|暂|本人|其|人|已|还|家|居住|住|位于|在|到达|到|返回|返|回|于|抵达|抵|至|地址|[:,、;(【-])*/y;
const BETWEEN_LEVELS = /(?:市辖区|(?<=市)区|[-—_/·,、.|>])*/y;

// A place's short name before one of these names a street or a village: 上海路, 中山北一路, 江山街道.
const STREET = /[东南西北中一二三四五六]{0,2}(?:路|街|大道|弄|巷|胡同|村|社区)|以外|之外/y;
const BEYOND = /以外|之外/y;
// 意大利籍 is a nationality, 意大利包机 a flight, 罗马假日酒店 a hotel: none says that somebody is there.
const NOT_ABROAD =
  /籍|裔|族|语|人|华侨|侨|包机|航班|大?酒店|宾馆|饭店|假日|花园|风情|小区|公寓|广场|城|阳光|总?领事?馆|大使馆|[返回入来归输]/y;
const AFTER_ABBREVIATION = /$|隔离|集中|入住|居住|酒店|宾馆|家中|[,。;]/y;
// A bare port name is the port where nothing follows, or words of entry: 浦东入境, but 浦东云栈酒店 is the district.
const AFTER_BARE_PORT = /$|入境|出境|海关|边检|航站|国际|T\d/y;
const ENDS_WITH_PORT_WORD = /(?:机场|口岸|码头)$/;
// 上海返温, 杭州转至鹿城区: the first place is where they came from.
const ONWARD =
  /(?:已|后|再|又|转运[至到]?|转[至到]?|返回|返|回到?|来到?|飞[往抵]|抵达|抵|到达|到|至|前往|赴)+/y;
// A district or county that the table does not know, right behind its city. No word of movement is part of its name,
// and 小区, 市区, 开发区 and the like are no districts.
const OTHER_COUNTY =
  /(?:(?!隔离|[在到至住转返店号由经])[\u4e00-\u9fff]){1,4}?(?:[县市旗]|(?<![小社园校景片厂军院病辖发疫地场市])区)/y;

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
const follows = (pattern: RegExp, text: string, at: number): boolean =>
  matchEnd(pattern, text, at) !== undefined;
const skip = (pattern: RegExp, text: string, at: number): number => matchEnd(pattern, text, at) ?? at;

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

function agree(a: Spot, b: Spot): boolean {
  return !(
    differ(a.region, b.region) ||
    differ(a.province, b.province) ||
    differ(a.city, b.city) ||
    differ(a.county, b.county) ||
    differ(a.country, b.country)
  );
}

/** Whether a name really means its place here, by what follows it. */
function means(name: PlaceName, text: string, end: number, unintroduced: boolean): boolean {
  if (name.abbreviation) return follows(AFTER_ABBREVIATION, text, end);
  if (name.careful && !name.full && unintroduced && end < text.length) return false;
  if (name.spot.region === 'abroad') return !follows(NOT_ABROAD, text, end);
  return !follows(name.full ? BEYOND : STREET, text, end);
}

interface Step {
  readonly spot: Spot;
  readonly level: Level;
  readonly full: boolean;
  readonly end: number;
}

/** The meaning behind what was read before: one that goes deeper and does not contradict it. */
function deeper(names: readonly PlaceName[], text: string, end: number, before: Step): Step | undefined {
  for (const name of names) {
    if (name.level <= before.level || !agree(name.spot, before.spot) || !means(name, text, end, false))
      continue;
    // A name of the table brings its province along; a word like 省外 has nothing to add to it.
    const spot = name.spot.province === undefined ? { ...before.spot, ...name.spot } : name.spot;
    return { spot, level: name.level, full: name.full, end };
  }
  return undefined;
}

/** The meaning of a name that nothing stands before. */
function alone(names: readonly PlaceName[], text: string, end: number): Step | undefined {
  const usable = withoutNamesakesOfProvince(names.filter((name) => means(name, text, end, true)));
  const spot = commonSpot(usable);
  const [first] = usable;
  return spot && first && { spot, level: first.level, full: first.full, end };
}

/** The longest name at a position that means a place and goes deeper than what was read before it. */
function stepAt(text: string, at: number, before: Step | undefined): Step | undefined {
  for (const { end, value: names } of placeIndex.at(text, at)) {
    const step = before ? deeper(names, text, end, before) : alone(names, text, end);
    if (step) return step;
  }
  return undefined;
}

function portAt(text: string, at: number, before: Spot): { port: Port; end: number } | undefined {
  for (const { end, value: port } of portIndex.at(text, at)) {
    if (!agree(port.place, before)) continue;
    const worded = ENDS_WITH_PORT_WORD.test(text.slice(at, end));
    if (worded ? !follows(STREET, text, end) : follows(AFTER_BARE_PORT, text, end)) return { port, end };
  }
  return undefined;
}

/** 杭州萧山 is the port and, as far as anyone can tell, the district too: what the words inside a bare port name say. */
function insidePortName(text: string, at: number, end: number, before: Step | undefined): Spot {
  let step = before;
  for (let from = at; from < end; ) {
    const next = stepAt(text, from, step);
    if (!next || next.end > end) break;
    step = next;
    from = next.end;
  }
  return step?.spot ?? {};
}

interface Chain {
  readonly spot: Spot;
  readonly port?: Port;
  /** The first name carries its level or its 机场 or 口岸. */
  readonly full: boolean;
  readonly end: number;
}

/** Reads province, city, county and port, one behind the other. */
function readChain(text: string, start: number): Chain | undefined {
  let at = start;
  let full: boolean | undefined;
  let step: Step | undefined;
  for (;;) {
    const next = stepAt(text, at, step);
    const found = portAt(text, at, step?.spot ?? {});
    if (found && (!next || found.end >= next.end)) {
      const { port, end } = found;
      const worded = ENDS_WITH_PORT_WORD.test(text.slice(at, end));
      const spot = worded ? (step?.spot ?? {}) : insidePortName(text, at, end, step);
      return { spot: { ...levelsOf(port.place), ...spot }, port, full: full ?? worded, end };
    }
    if (!next) break;
    step = next;
    full ??= next.full;
    at = skip(BETWEEN_LEVELS, text, next.end);
  }
  if (!step) return undefined;
  const { spot } = step;
  const countyEnd =
    spot.region === 'outside' && spot.province !== undefined && spot.county === undefined
      ? matchEnd(OTHER_COUNTY, text, at)
      : undefined;
  if (countyEnd === undefined) return { spot, full: full === true, end: at };
  return { spot: { ...spot, county: text.slice(at, countyEnd) }, full: full === true, end: countyEnd };
}

function levelsOf(place: Place): Spot {
  const { rest: _, ...spot } = place;
  return spot;
}

function placeOf(chain: Chain, text: string): Place {
  const port = chain.port?.name;
  return { ...chain.spot, ...(port !== undefined && { port }), rest: text.slice(chain.end) };
}

/** The place that a text begins with; where it goes on to another one (上海返温), that one. */
function readFront(text: string, start: number): Place | undefined {
  const chain = readChain(text, skip(LEADING, text, start));
  if (!chain) return undefined;
  const onward = chain.port ? undefined : matchEnd(ONWARD, text, chain.end);
  const destination = onward === undefined ? undefined : readChain(text, onward);
  return placeOf(destination ?? chain, text);
}

// In the middle of a text a short name counts behind a word of place only, and no name counts behind "not" or "from".
const BEHIND_PREPOSITION = /[在至到住回于抵达往]$/;
const BEHIND_NEGATION = /[不未没非][^,，。;；、]{0,3}$|[从由经自离系]$/;

function readInside(text: string): Place | undefined {
  for (let at = 1; at < text.length; at += 1) {
    if (!placeIndex.beginsAt(text, at) && !portIndex.beginsAt(text, at)) continue;
    const chain = readChain(text, at);
    if (!chain) continue;
    const before = text.slice(Math.max(0, at - 5), at);
    if (BEHIND_NEGATION.test(before)) at = chain.end - 1;
    else if (chain.full || BEHIND_PREPOSITION.test(before)) return placeOf(chain, text);
  }
  return undefined;
}

const LATIN_WORD = /[A-Za-z]+/g;

/** A country by its English name, whole words only. */
function readEnglish(text: string): Place | undefined {
  const upper = text.toUpperCase();
  const countries = englishCountries();
  for (const word of upper.matchAll(LATIN_WORD)) {
    for (const { end, value: spot } of countries.at(upper, word.index)) {
      if (!/[A-Z]/.test(upper.charAt(end))) return { ...spot, rest: text.slice(end).trimStart() };
    }
  }
  return undefined;
}

const HAS_LATIN = /[A-Za-z]{2}/;

/**
 * Resolves a place cell or address by name, from the front: province, city, county, then the rest. What the text
 * leaves open stays open; a text that names no place (家中, 隔离酒店, 不详) gives `undefined`.
 *
 * 香港, 澳门 and 台湾 count as abroad: they lie outside the border control. A text that does not begin with a place is
 * searched for the first one that stands there in full (入住上海市云栈酒店) or behind a word of place (本人仍在上海).
 */
export const resolvePlace = remembered((text: string): Place | undefined => {
  const cell = normalisedPlace(text);
  const place = readFront(cell, 0) ?? readInside(cell);
  if (place || !HAS_LATIN.test(cell)) return place;
  const airport = portByIata.get(cell.toUpperCase());
  return airport ? { ...airport.place, port: airport.name } : readEnglish(cell);
});

/** Whether two places can be one: no level that both state differs (上海市 and 上海浦东 can, 温州市 and 杭州市 cannot). */
export function samePlace(a: Place, b: Place): boolean {
  if (a.port !== undefined && b.port !== undefined && a.port !== b.port) return false;
  // 浙江省 alone leaves its region open, but is neither outside the province nor abroad.
  const apart = (one: Place, other: Place): boolean =>
    one.province === '浙江省' && (other.region === 'outside' || other.region === 'abroad');
  return agree(a, b) && !apart(a, b) && !apart(b, a);
}

const FROM = /^(?:从|由|经|自|在|到|抵达|抵)+/;
const PORT_WORD = /(?:国际)?(?:机场|口岸)(?:入境)?$/;

/** A point of entry by its name in the list of ports (浦东机场 → 上海浦东), else as written, without 机场 or 口岸. */
export const portName = remembered((text: string): string => {
  const written = normalisedPlace(text).replace(FROM, '');
  return resolvePlace(written)?.port ?? (written.replace(PORT_WORD, '') || written);
});

/** A county-level unit of Wenzhou. */
export interface District {
  /** Administrative division code, GB/T 2260: 330302. */
  readonly code: string;
  readonly name: string;
}

const districts = new Map<string, District>();
for (const entry of WENZHOU_DISTRICTS.split(' ')) {
  const [, code = '', name = '', pinyin = ''] = /^(\d{6})(\D{3})([a-z]+)$/.exec(entry) ?? [];
  for (const form of [code, name, name.slice(0, -1), pinyin]) districts.set(form, { code, name });
}

/**
 * The county-level unit of Wenzhou that a text names: by full or short name, pinyin (lucheng), code (330302), or as
 * the place that it resolves to.
 */
export function findDistrict(text: string, resolve = resolvePlace): District | undefined {
  const key = normalisedPlace(text).toLowerCase().replaceAll(/['’-]/g, '');
  const place = districts.has(key) ? undefined : resolve(text);
  return districts.get(key) ?? (place?.region === 'wenzhou' ? districts.get(place.county ?? '') : undefined);
}

/** The county-level units of Wenzhou under every name that {@link findDistrict} knows them by. */
export const districtForms: readonly string[] = [...districts.keys()];
