import { append } from '../../domain/append.js';
import type { CellLocation } from '../../domain/finding.js';
import type { Gazetteer } from '../../domain/gazetteer.js';
import type { RollCall, RollCallEntry, UnfitLine } from '../../rules/charter/roll-call.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import { Locator } from '../locate.js';
import type { Fit } from './fits.js';

/** 已由青田县接走: the words before the place say that it has taken them, not that they come from there. */
const TAKEN_BY = /^(?:已|被|由|经)+/;

/** A region as it is noted: 丽水市青田县 in the province, 江西省上饶市 outside it; `undefined` where no place is named. */
export function regionNote(written: string, places: Gazetteer): string | undefined {
  const place = places.resolve(written.trim().replace(TAKEN_BY, ''));
  if (!place) return undefined;
  const { province, city, county, country } = place;
  const own = province === '浙江省' || province === city ? undefined : province;
  const region = [own, city, county].filter((part) => part !== undefined).join('');
  return region || (province ?? country);
}

/** The first cell that a line's person is named in. */
export function personCell(
  { values }: AnyRecord,
  locate: (field: 'name' | 'latinName' | 'documentNumber' | 'passportNumber') => CellLocation,
): CellLocation {
  const fields = ['name', 'latinName', 'documentNumber', 'passportNumber'] as const;
  return locate(fields.find((field) => values[field]) ?? 'name');
}

/** The lines that fit nobody, several, or somebody of another name. */
export const unfitLines = (fits: readonly Fit[], locator: Locator): UnfitLine[] =>
  fits
    .filter(({ rows, isStrange }) => rows.length !== 1 || isStrange)
    .map(({ line, rows, isStrange }) => ({
      at: personCell(line, (field) => locator.locate(field, line)),
      candidates: [...new Set(rows)],
      isStrange,
    }));

/** The lines of each passenger whom a line means without doubt. */
export function linesByPassenger(fits: readonly Fit[]): Map<AnyRecord, AnyRecord[]> {
  const lines = new Map<AnyRecord, AnyRecord[]>();
  for (const { line, rows, isStrange } of fits) {
    const [passenger, ...more] = rows;
    if (passenger && more.length === 0 && !isStrange) append(lines, passenger, line);
  }
  return lines;
}

/** What a line says: absent where it says so, or names a region and does not say that they are there. */
function isAbsent({ inHotel, destinationRegion }: AnyRecord['values']): boolean | undefined {
  if (inHotel) return inHotel === '否';
  // A cell that cannot be read says nothing either way.
  return inHotel === undefined && destinationRegion === undefined
    ? undefined
    : destinationRegion
      ? true
      : undefined;
}

/** Reads the roll-call of a hotel: who is absent, and where to (C-3.5). */
export function readRollCall(list: AnyTable, fits: readonly Fit[], places: Gazetteer): RollCall {
  const locator = new Locator(list);
  const at = (line: AnyRecord): RollCallEntry['at'] => {
    const fields = (['inHotel', 'destinationRegion'] as const).filter((field) => locator.has(field));
    const [first, ...others] = fields.map((field) => locator.locate(field, line));
    return first ? [first, ...others] : [locator.locate('inHotel', line)];
  };
  const entries = new Map<number, RollCallEntry>();
  for (const [passenger, lines] of linesByPassenger(fits)) {
    const said = lines
      .map((line) => ({ line, absent: isAbsent(line.values) }))
      .filter(({ absent }) => absent !== undefined);
    const [first] = said;
    if (!first) continue;
    const regions = new Set(said.map(({ line }) => line.values.destinationRegion || undefined));
    const isContradictory =
      said.some(({ absent }) => absent !== first.absent) || (first.absent === true && regions.size > 1);
    const written = first.line.values.destinationRegion || undefined;
    const cells = isContradictory ? said.flatMap(({ line }) => at(line)) : at(first.line);
    const [front, ...others] = cells;
    if (!front) continue;
    entries.set(passenger.row.number, {
      state: isContradictory ? 'contradictory' : first.absent ? 'absent' : 'present',
      region: written === undefined ? undefined : regionNote(written, places),
      written,
      at: [front, ...others],
    });
  }
  return {
    entryOf: ({ row }) => entries.get(row.number),
    lines: list.records.length,
    unfit: unfitLines(fits, locator),
  };
}
