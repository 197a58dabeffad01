import type { CellLocation } from '../../domain/finding.js';
import type { Gazetteer } from '../../domain/gazetteer.js';
import { findDistrict, samePlace } from '../../domain/places.js';
import type { RollCall, RollCallEntry } from '../../rules/charter/roll-call.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import { Locator } from '../locate.js';
import { type Fit, linesByPassenger, unfitLines } from './fits.js';

/** 已由青田县接走, 去青田, 随父亲去上海: what stands before the place that has taken them. */
const TAKEN_BY = /^(?:随[^去往到]{1,6}|已|被|由|经|转|去|往|到)+/;

/** Between two places in one cell. */
const PLACE_JOINT = /[/、,，;；]|或者?/;

/** A hospital takes people into care, not into quarantine elsewhere. */
const HOSPITAL = /医院|卫生院|住院|送医|转医|医学处理|[一二三四五六七八九十]院$/;

/**
 * A region as it is noted: 丽水市青田县 in the province, 江西省上饶市 outside it. `undefined` where no place is named, or
 * none to send back to: a hospital, the passenger's own district, Wenzhou or 浙江 without saying which part of it, several
 * places, a country.
 */
function regionNote(written: string, district: string | undefined, places: Gazetteer): string | undefined {
  if (HOSPITAL.test(written)) return undefined;
  const parts = written.split(PLACE_JOINT).map((part) => part.trim().replace(TAKEN_BY, ''));
  const named = parts.flatMap((part) => places.resolve(part) ?? []);
  const place = named.find(({ county }) => county !== undefined) ?? named[0];
  // 青田/上海 leaves open which; 丽水/青田 does not.
  if (!place || named.some((other) => !samePlace(place, other))) return undefined;
  const { region: where, province, city, county } = place;
  if (where === 'abroad' || (where === 'wenzhou' && (county === undefined || county === district)))
    return undefined;
  const own = province === '浙江省' || province === city ? undefined : province;
  const region = [own, city, county].filter((part) => part !== undefined).join('');
  // The whole province takes nobody.
  return region || undefined;
}

/** The full name of the district that a passenger's row names. */
const districtOf = ({ values }: AnyRecord, places: Gazetteer): string | undefined =>
  values.district ? findDistrict(values.district, places.resolve)?.name : undefined;

/** What a line says of a passenger. */
interface Said {
  readonly line: AnyRecord;
  readonly isAbsent: boolean;
  readonly written: string | undefined;
  readonly region: string | undefined;
}

/**
 * Whether a line says that somebody is absent: in its column, or, where there is none or nothing stands there, by naming a
 * region. What cannot be read says nothing either way.
 */
function isAbsent(
  { values: { inHotel, destinationRegion } }: AnyRecord,
  locator: Locator,
): boolean | undefined {
  if (inHotel) return inHotel === '否';
  if (inHotel === undefined && locator.has('inHotel')) return undefined;
  return destinationRegion ? true : undefined;
}

/** Reads the roll-call of a hotel: who is absent, and where to (C-3.5). */
export function readRollCall(list: AnyTable, fits: readonly Fit[], places: Gazetteer): RollCall {
  const locator = new Locator(list);
  const fields = (['inHotel', 'destinationRegion'] as const).filter((field) => locator.has(field));
  const cellsOf = (line: AnyRecord): CellLocation[] => fields.map((field) => locator.locate(field, line));
  const entries = new Map<number, RollCallEntry>();
  for (const [passenger, lines] of linesByPassenger(fits)) {
    const district = districtOf(passenger, places);
    const said = lines.flatMap((line): Said[] => {
      const absent = isAbsent(line, locator);
      const written = line.values.destinationRegion || undefined;
      const region = written === undefined ? undefined : regionNote(written, district, places);
      return absent === undefined ? [] : [{ line, isAbsent: absent, written, region }];
    });
    const [first] = said;
    if (!first) continue;
    // 青田 and 丽水市青田县 are one region; a line that names none leaves it to the others.
    const regions = new Set(said.flatMap(({ region }) => region ?? []));
    const isContradictory =
      said.some((one) => one.isAbsent !== first.isAbsent) || (first.isAbsent && regions.size > 1);
    const telling =
      said.find(({ region }) => region !== undefined) ?? said.find(({ written }) => written) ?? first;
    const [front, ...others] = isContradictory
      ? said.flatMap(({ line }) => cellsOf(line))
      : cellsOf(telling.line);
    if (!front) continue;
    entries.set(passenger.row.number, {
      state: isContradictory ? 'contradictory' : first.isAbsent ? 'absent' : 'present',
      region: telling.region,
      written: telling.written,
      at: [front, ...others],
    });
  }
  return {
    entryOf: ({ row }) => entries.get(row.number),
    lines: list.records.length,
    unfit: unfitLines(fits, locator),
  };
}
