import { type Place, placeNames, portName, resolvePlace } from '../places.js';
import type { PlacePhrase } from './phrases.js';
import { WordTrie } from './word-trie.js';

/** Where a quarantine is, for the province: the city's full name, and the site as it is written behind the city. */
export interface QuarantinePlace {
  readonly city?: string;
  readonly site?: string;
}

// 深圳隔离点 is no name without its city, 云栈酒店 is one.
const NAMELESS =
  /^(?:的|市)?(?:集中|定点|指定)?(?:隔离|医学观察|观察)*(?:点|酒店|宾馆|场所|站|区|房间?|饭店|公寓|基地|中心)$/;

/** The point of entry as a place phrase names it: the port's own name, else the words without 机场 or 口岸. */
export function writtenPort(place: PlacePhrase, text: string): string | undefined {
  if (place.port) return place.port.name;
  if (place.place?.region === 'abroad') return undefined;
  if (place.there) return undefined;
  return portName(text.slice(place.start, place.end));
}

/** City and site of a place phrase; `undefined` where it names neither. */
export function quarantinePlace(place: PlacePhrase, text: string): QuarantinePlace | undefined {
  const words = text.slice(place.start, place.end);
  const city = place.place?.city ?? place.port?.place.city;
  const nameEnd = cityNameEnd(words);
  const behind = words.slice(nameEnd);
  const site = behind !== '' && NAMELESS.test(behind) ? words.slice(provinceNameEnd(words)) : behind;
  // 隔离酒店 is no name of a place.
  if (city === undefined && (site === '' || NAMELESS.test(site))) return undefined;
  if (city === undefined) return { site };
  return site === '' ? { city } : { city, site };
}

const NAMES = new WordTrie<Place>(placeNames);

/** Where the names of province and city end that the words begin with. */
function cityNameEnd(words: string): number {
  return namesEnd(words, true);
}

function provinceNameEnd(words: string): number {
  return namesEnd(words, false);
}

const DISTRICT_OF_TWO = /^[\u4e00-\u9fff]{2,3}[区县]/;

/** A province may stand before a city; behind a city no other one follows (渝 in 重庆市渝北区 is none). */
function namesEnd(words: string, cities: boolean): number {
  const province = NAMES.longestAt(words, 0, isProvince)?.length ?? 0;
  const city = cities ? (NAMES.longestAt(words, province, isCity)?.length ?? 0) : 0;
  // 渝北区 and 津南区 are districts, and no 渝 or 津 with something behind it.
  return city === 1 && DISTRICT_OF_TWO.test(words.slice(province)) ? province : province + city;
}

// 省外 stands where a province would, and names none.
const isProvince = ({ region, city, county }: Place): boolean =>
  region !== 'abroad' && city === undefined && county === undefined;
const isCity = ({ region, city, county }: Place): boolean =>
  region !== 'abroad' && city !== undefined && county === undefined;

/** A place's name for where somebody is: the city, in Zhejiang with the county, abroad the country. */
export function whereaboutsName(place: PlacePhrase, text: string): string | undefined {
  const known = place.place ?? place.port?.place;
  if (!known) return undefined;
  if (known.region === 'abroad') return known.country;
  const resolved = known.county === undefined ? resolvePlace(text.slice(place.start, place.end)) : known;
  const { city, county, province } = resolved ?? known;
  if (known.region === 'outside') return city ?? province;
  return `${city ?? province ?? ''}${city === undefined ? '' : (county ?? '')}` || undefined;
}
