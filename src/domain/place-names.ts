import type { Place, Port, Region } from './place.js';
import * as table from './place-table.js';

/** A place without the text it was read from. */
export type Spot = Omit<Place, 'rest'>;

/** How deep a name goes: a country or a word like 省外, a province, a city, a county. Reading only ever goes deeper. */
export const LEVEL = { land: 0, province: 1, city: 2, county: 3 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

/** One meaning of one name form. */
export interface PlaceName {
  readonly spot: Spot;
  readonly level: Level;
  /** The form carries its level (上海市, 鹿城区), so that it means a place wherever it stands. */
  readonly full: boolean;
  /**
   * Not safe in running text. A short form of this kind is an everyday word too: it counts only as a whole cell or
   * behind the place it belongs to.
   */
  readonly careful: boolean;
  /** A one-character name (沪). */
  readonly abbreviation: boolean;
}

/** Names by form, and a tree of their characters: what begins at a position is found without trying every name. */
export class NameIndex<T> {
  readonly forms = new Map<string, T>();
  // One flat map instead of one a node: it is built at every start of the program.
  private readonly steps = new Map<number, number>();
  private readonly values: (T | undefined)[] = [undefined];

  private static step(node: number, code: number): number {
    return node * 0x1_0000 + code;
  }

  set(form: string, value: T): void {
    this.forms.set(form, value);
    let node = 0;
    for (let at = 0; at < form.length; at += 1) {
      const step = NameIndex.step(node, form.charCodeAt(at));
      let next = this.steps.get(step);
      if (next === undefined) {
        next = this.values.push(undefined) - 1;
        this.steps.set(step, next);
      }
      node = next;
    }
    this.values[node] = value;
  }

  /** Whether any form begins with the character at `at`. */
  beginsAt(text: string, at: number): boolean {
    return this.steps.has(text.charCodeAt(at));
  }

  /** The forms that stand at a position, longest first: where they end and what they mean. */
  at(text: string, at: number): readonly { readonly end: number; readonly value: T }[] {
    const found: { end: number; value: T }[] = [];
    let node = 0;
    for (let end = at; end < text.length; ) {
      const next = this.steps.get(NameIndex.step(node, text.charCodeAt(end)));
      if (next === undefined) break;
      node = next;
      end += 1;
      const value = this.values[node];
      if (value !== undefined) found.unshift({ end, value });
    }
    return found;
  }
}

const words = (list: string): string[] => list.split(' ');

/** 浙江 alone may be Wenzhou, so a province is decided by its city. */
function regionOf(province: string, city?: string): Region | undefined {
  if (province !== '浙江省') return 'outside';
  if (city === undefined) return undefined;
  return city === '温州市' ? 'wenzhou' : 'zhejiang';
}

/** The forms of `short/ending`: short, full, and the everyday short one of an autonomous unit (延边州, 景宁县). */
function formsOf(entry: string, plainEnding: string): { full: string; short: string; fulls: string[] } {
  const [short = entry, ending = plainEnding] = entry.split('/');
  const full = short + ending;
  const everyday = /自治([州县])$/.exec(ending)?.[1];
  return { full, short, fulls: everyday === undefined ? [full] : [full, short + everyday] };
}

const index = new NameIndex<PlaceName[]>();
const careful = new Set(words(table.CAREFUL_SHORT_NAMES));
/** Cities by short name, for the ports and abbreviations that name them so. */
const spotByShortName = new Map<string, Spot>();

function add(form: string, name: Partial<PlaceName> & Pick<PlaceName, 'spot' | 'level'>): void {
  const { spot, level, full = false, careful = false, abbreviation = false } = name;
  const meaning: PlaceName = { spot, level, full, careful, abbreviation };
  const known = index.forms.get(form);
  if (known) known.push(meaning);
  else index.set(form, [meaning]);
}

function addForms(forms: { short: string; fulls: string[] }, spot: Spot, level: Level): void {
  for (const form of forms.fulls) add(form, { spot, level, full: true });
  // A county of one character (忠县) has no short name.
  if (forms.short.length < 2 || forms.fulls.includes(forms.short)) return;
  add(forms.short, { spot, level, careful: level > LEVEL.province && careful.has(forms.short) });
}

function addCounty(entry: string, city: Spot): void {
  const plain = entry.includes('/') ? entry : `${entry.slice(0, -1)}/${entry.slice(-1)}`;
  const forms = formsOf(plain, '');
  addForms(forms, { ...city, county: forms.full }, LEVEL.county);
}

for (const short of words(table.MUNICIPALITIES)) {
  const name = `${short}市`;
  const spot: Spot = { region: 'outside', province: name, city: name };
  spotByShortName.set(short, spot);
  // Twice: 上海市上海市嘉定区 is what joining a province and a city column makes.
  for (const level of [LEVEL.province, LEVEL.city]) addForms({ short, fulls: [name] }, spot, level);
}
for (const [entry, cities] of Object.entries(table.CITIES)) {
  const province = formsOf(entry, '省');
  const provinceSpot: Spot = { region: regionOf(province.full), province: province.full };
  addForms(province, provinceSpot, LEVEL.province);
  for (const cityEntry of words(cities)) {
    const city = formsOf(cityEntry, '市');
    const spot: Spot = {
      region: regionOf(province.full, city.full),
      province: province.full,
      city: city.full,
    };
    spotByShortName.set(city.short, spot);
    addForms(city, spot, LEVEL.city);
  }
  if (!spotByShortName.has(province.short)) spotByShortName.set(province.short, provinceSpot);
}
for (const [city, counties] of Object.entries(table.COUNTIES)) {
  for (const entry of words(counties)) addCounty(entry, spotByShortName.get(city) ?? {});
}
for (const county of words(table.SHARED_COUNTIES)) {
  add(county, { spot: { region: 'outside', county }, level: LEVEL.county, full: true });
}

const wenzhou = spotByShortName.get('温州') ?? {};
for (const unit of words(table.WENZHOU_OTHER_UNITS)) {
  add(unit, {
    spot: unit === '龙港镇' ? { ...wenzhou, county: '龙港市' } : wenzhou,
    level: LEVEL.county,
    full: true,
    // Every city has its 经开区: in running text it may belong to another one.
    careful: true,
  });
}

/** The names in running text that hold one character: 沪 京 津 渝. */
const textAbbreviations = words(table.ABBREVIATIONS);
for (const entry of [...textAbbreviations, ...words(table.CELL_ABBREVIATIONS)]) {
  const spot = spotByShortName.get(entry.slice(0, -1)) ?? {};
  const level = spot.city === undefined ? LEVEL.province : LEVEL.city;
  add(entry.slice(-1), { spot, level, abbreviation: true });
}

for (const form of ['省外', '外省', '外省市', '浙江省外', '浙江省以外', '浙江以外', '省外其他']) {
  add(form, { spot: { region: 'outside' }, level: LEVEL.land, full: true });
}
for (const form of ['境外', '国外', '海外', '外国']) {
  add(form, { spot: { region: 'abroad' }, level: LEVEL.land, full: true });
}
for (const form of ['省内', '浙江省内', '本省']) {
  add(form, { spot: { province: '浙江省' }, level: LEVEL.land, full: true });
}

/** Countries by their codes, ISO 3166-1 alpha-2: IT is 意大利. */
export const countryByCode: ReadonlyMap<string, string> = new Map(
  words(table.COUNTRIES).map((entry) => [entry.slice(0, 2), entry.slice(2)]),
);

function addAbroad(form: string, country: string, level: Level): void {
  add(form, { spot: { region: 'abroad', country }, level, careful: careful.has(form) });
}
for (const country of countryByCode.values()) addAbroad(country, country, LEVEL.land);
for (const entry of words(table.ABROAD)) {
  const country = countryByCode.get(entry.slice(0, 2));
  // A city may stand behind its country (意大利米兰).
  if (country !== undefined) addAbroad(entry.slice(2), country, LEVEL.city);
}
for (const name of words(table.BEYOND_THE_BORDER)) {
  const spot: Spot = { region: 'abroad', country: name };
  for (const form of [name, `中国${name}`]) add(form, { spot, level: LEVEL.land });
  for (const form of [`${name}特别行政区`, `中国${name}特别行政区`, `${name}地区`, `${name}省`]) {
    add(form, { spot, level: LEVEL.land, full: true });
  }
}

/** Every name form of a place in China or abroad, in Chinese, with its meanings. */
export const placeIndex: NameIndex<readonly PlaceName[]> = index;

/** What all meanings of a form agree on; `undefined` where they do not even share a region. */
export function commonSpot(names: readonly PlaceName[]): Spot | undefined {
  const [first, ...others] = names.map((name) => name.spot);
  if (first === undefined) return undefined;
  if (others.length === 0) return first;
  const agreed = <K extends keyof Spot>(key: K): Spot[K] | undefined =>
    others.every((spot) => spot[key] === first[key]) ? first[key] : undefined;
  const region = agreed('region');
  if (region === undefined) return undefined;
  const [province, city, county] = [agreed('province'), agreed('city'), agreed('county')];
  return {
    region,
    ...(province !== undefined && { province }),
    ...(city !== undefined && { city }),
    ...(county !== undefined && { county }),
  };
}

/** A province's name wins over a city or district of the same name: 吉林, 海南, 河北. */
export function withoutNamesakesOfProvince(names: readonly PlaceName[]): readonly PlaceName[] {
  const province = names.find((name) => name.level <= LEVEL.province);
  return province ? [province] : names;
}

const ports = new NameIndex<Port>();
const portByName = new Map<string, Port>();
const needsItsWord = new Set(words(table.PORTS_NEED_THEIR_WORD));

function addPort(port: Port, forms: readonly string[]): void {
  portByName.set(port.name, port);
  for (const form of forms) ports.set(form, port);
}

for (const entry of words(table.AIRPORTS)) {
  const [city = '', own = ''] = entry.slice(3).split('/');
  const spot = spotByShortName.get(city) ?? {};
  const bare = !needsItsWord.has(own);
  const port: Port = { name: city + own, kind: 'air', place: { ...spot, rest: '' }, bare };
  const stems = [own, city + own, `${spot.city ?? city}${own}`];
  const forms = stems.flatMap((stem) => [`${stem}机场`, `${stem}国际机场`]);
  addPort(port, [...forms, city + own, `${spot.city ?? city}${own}`, ...(bare ? [own] : [])]);
}
for (const entry of words(table.LAND_PORTS)) {
  const [city = '', name = '', county] = entry.split('/');
  const citySpot = spotByShortName.get(city) ?? {};
  if (county !== undefined) addCounty(county, citySpot);
  const place = { ...citySpot, ...(county !== undefined && { county }), rest: '' };
  const bare = !needsItsWord.has(name);
  const form = name.endsWith('口岸') ? name : `${name}口岸`;
  const port: Port = { name, kind: 'land', place, bare };
  addPort(port, [form, ...(bare ? [name] : [])]);
}
for (const entry of words(table.SEA_PORTS)) {
  const [city = '', name = ''] = entry.split('/');
  const place = { ...(spotByShortName.get(city) ?? {}), rest: '' };
  addPort({ name, kind: 'sea', place, bare: true }, [name, `${name}口岸`, `${name}码头`]);
}
for (const entry of words(table.PORT_ALIASES)) {
  const [form = '', name = ''] = entry.split('/');
  const port = portByName.get(name);
  if (port) ports.set(form, port);
}

/** Every name form of a port; a bare name (浦东) only where it is distinctive. */
export const portIndex: NameIndex<Port> = ports;

/** Airports' own names that mean something else in running text (双流, 长乐), unless 入境 stands right behind them. */
export const carefulPorts: ReadonlyMap<string, Port> = new Map(
  words(table.AIRPORTS).flatMap((entry) => {
    const own = entry.slice(entry.indexOf('/') + 1);
    const port = portByName.get(entry.slice(3).replace('/', ''));
    return port && needsItsWord.has(own) ? [[own, port] as const] : [];
  }),
);

/** Ports by IATA code, which stands alone in a cell and never in running text. */
export const portByIata: ReadonlyMap<string, Port> = new Map(
  words(table.AIRPORTS).flatMap((entry) => {
    const port = portByName.get(entry.slice(3).replace('/', ''));
    return port ? [[entry.slice(0, 3), port] as const] : [];
  }),
);

/** The forms safe in running text, and what they mean. */
export function runningTextNames(): Map<string, Place> {
  const names = new Map<string, Place>();
  for (const [form, meanings] of placeIndex.forms) {
    const usable = meanings.filter((name) => !name.careful && !name.abbreviation);
    const spot = commonSpot(withoutNamesakesOfProvince(usable));
    if (spot) names.set(form, { ...spot, rest: '' });
  }
  for (const entry of textAbbreviations) {
    names.set(entry.slice(-1), { ...(spotByShortName.get(entry.slice(0, -1)) ?? {}), rest: '' });
  }
  return names;
}

let english: NameIndex<Spot> | undefined;

/** Country names in English, upper case, in the forms of CLDR. Built at the first Latin text: see `COUNTRIES`. */
export function englishCountries(): NameIndex<Spot> {
  if (english) return english;
  english = new NameIndex<Spot>();
  const displayNames = new Intl.DisplayNames('en', { type: 'region' });
  for (const [code, country] of countryByCode) {
    const spot: Spot = { region: 'abroad', country };
    english.set((displayNames.of(code) ?? code).toUpperCase(), spot);
  }
  const aliases = 'US/USA US/UNITED STATES OF AMERICA GB/UK GB/GREAT BRITAIN GB/ENGLAND AE/UAE KR/KOREA';
  for (const [, code = '', form = ''] of aliases.matchAll(/([A-Z]{2})\/(.+?)(?= [A-Z]{2}\/|$)/g)) {
    const country = countryByCode.get(code);
    if (country !== undefined) english.set(form, { region: 'abroad', country });
  }
  for (const [form, country] of [
    ['HONG KONG', '香港'],
    ['MACAO', '澳门'],
    ['MACAU', '澳门'],
    ['TAIWAN', '台湾'],
  ] as const) {
    english.set(form, { region: 'abroad', country });
  }
  return english;
}
