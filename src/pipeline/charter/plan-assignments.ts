import { append } from '../../domain/append.js';
import { shareOut } from '../../domain/charter/even-shares.js';
import type { Gazetteer } from '../../domain/gazetteer.js';
import { findDistrict } from '../../domain/places.js';
import { readRemark } from '../../domain/remark/index.js';
import type { Assignment, Assignments, Officer, RosterConflict } from '../../rules/charter/assignment.js';
import { changeOf, type FilledBefore } from '../../rules/charter/filled-before.js';
import type { AnyRecord, AnyTable, RuleContext } from '../../rules/rule.js';
import { Locator } from '../locate.js';
import { fitsOf } from './fits.js';
import { householdsOf } from './households.js';
import { coversPlace, LEVELS, type Lives, type RosterLine, readRoster, siteName } from './read-roster.js';

/** Statuses of passengers who are to have an officer. */
const WITH_OFFICER = new Set<string | null | undefined>([null, '待分配', '纳入管控', '转医学处理']);

type Given = Pick<RuleContext, 'today' | 'places'> & {
  readonly filledBefore: FilledBefore;
  /** Names on the sheet of held rows. */
  readonly heldNames: readonly string[];
};

/** The closest lines about somebody, and their officers. */
interface Coverage {
  readonly lines: readonly RosterLine[];
  /** The same officers are the same list, so that those who share them are found together. */
  readonly officers: readonly Officer[];
}

/** What the roster says of one passenger. */
interface Claim extends Coverage {
  readonly record: AnyRecord;
}

/** Makes coverages of lines. */
function coverages(): (lines: readonly RosterLine[]) => Coverage {
  const lists = new Map<string, readonly Officer[]>();
  const numbers = new Map<Officer, number>();
  const numberOf = (officer: Officer): number => {
    const number = numbers.get(officer) ?? numbers.size;
    numbers.set(officer, number);
    return number;
  };
  return (lines) => {
    const officers = [...new Set(lines.flatMap(({ officer }) => officer ?? []))];
    const key = officers
      .map(numberOf)
      .toSorted((a, b) => a - b)
      .join();
    const known = lists.get(key) ?? officers;
    lists.set(key, known);
    return { lines, officers: known };
  };
}

/** Of lines about sites of like names (如家酒店, 如家酒店龙湾店) those that name the very one, where there are any. */
function closestSites(lines: readonly RosterLine[], { site }: Lives): readonly RosterLine[] {
  const isVery = (line: RosterLine): boolean => line.site !== undefined && line.site === site;
  return lines.some(isVery) ? lines.filter((line) => line.site === undefined || isVery(line)) : lines;
}

/** Answers which lines are about a place; the places of a flight are few. */
function coverageByPlace(
  lines: readonly RosterLine[],
  coverageOf: (lines: readonly RosterLine[]) => Coverage,
): (lives: Lives) => Coverage {
  const known = new Map<string, Coverage>();
  const ofPlaces = lines.filter(({ level, officer }) => level !== 'person' && officer !== null);
  const isAnywhere = ({ level, district }: RosterLine): boolean =>
    level === 'everybody' && district === undefined;
  const anywhere = coverageOf(ofPlaces.filter(isAnywhere));
  const somewhere = ofPlaces.filter((line) => !isAnywhere(line));
  return (lives) => {
    const key = `${lives.site}\n${lives.room}\n${lives.district}`;
    let found = known.get(key);
    if (!found) {
      const covering = closestSites(
        somewhere.filter((line) => coversPlace(line, lives)),
        lives,
      );
      const closest = LEVELS.findLast((level) => covering.some((line) => line.level === level));
      const own = covering.filter(({ level }) => level === closest);
      // Who takes everybody is as good as who takes a whole district.
      if (closest === 'everybody') found = coverageOf([...own, ...anywhere.lines]);
      else found = own.length > 0 ? coverageOf(own) : anywhere;
      known.set(key, found);
    }
    return found;
  };
}

const NOWHERE: Lives = { site: undefined, room: undefined, district: undefined };

/** Where a passenger lives, by the row. */
function livesOf({ values }: AnyRecord, places: Gazetteer): Lives {
  const site = values.quarantineSite || values.address;
  return {
    site: site ? siteName(site, places) : undefined,
    room: values.room ?? undefined,
    district: values.district ? findDistrict(values.district, places.resolve)?.code : undefined,
  };
}

/** Whether two officers for it are one too many: a floor or a site may have several, a room or a person one. */
const isForOne = ({ level }: RosterLine): boolean => level === 'room' || level === 'person';

/** Gives every passenger of an import sheet an officer of the roster: specification, section 6. */
export function planAssignments(batch: AnyTable, roster: AnyTable, given: Given): Assignments {
  const { places, today, filledBefore } = given;
  const locator = new Locator(roster);
  const lines = readRoster(roster, places);
  const passengers = batch.records.filter(({ values }) => WITH_OFFICER.has(values.controlStatus));
  const lives = new Map(passengers.map((record) => [record, livesOf(record, places)]));

  const ofPerson = personLines(lines, roster, batch, given.heldNames);
  const coverageOf = coverages();
  const ofPlace = coverageByPlace(lines, coverageOf);
  const claims = passengers.map((record): Claim => {
    const own = (ofPerson.get(record) ?? []).filter(({ officer }) => officer !== null);
    const coverage = own.length > 0 ? coverageOf(own) : ofPlace(lives.get(record) ?? NOWHERE);
    return { record, ...coverage };
  });

  const chosen = new Map<AnyRecord, Choice>();
  const open: Claim[] = [];
  const conflicting: Claim[] = [];
  const without = new Set<AnyRecord>();
  for (const claim of claims) {
    const { record, officers } = claim;
    const stays = staying(claim, filledBefore);
    if (officers.length > 1 && claim.lines.some(isForOne)) conflicting.push(claim);
    else if (stays) chosen.set(record, stays);
    else if (officers.length === 0) without.add(record);
    else open.push(claim);
  }
  for (const [record, officer] of shared(open, chosen, given)) chosen.set(record, { officer });

  const care = careOf(lines, lives, ofPerson);
  const linesOf = new Map(claims.map((claim) => [claim.record, claim.lines]));
  const assignments = new Map<number, Assignment>();
  for (const [record, { officer, insteadOfKept }] of chosen) {
    const named = officer ?? insteadOfKept;
    const line = named && linesOf.get(record)?.find((one) => one.officer === named);
    const marked = care.get(record);
    const remark = marked?.record.values.remarks;
    const transfer = remark ? readRemark(remark, today, places.words).facts.medicalTransferDate : undefined;
    assignments.set(record.row.number, {
      officer,
      insteadOfKept,
      at: line && locator.locate('responsibleOfficer', line.record),
      care: marked && {
        at: locator.locate('remarks', marked.record),
        remark: transfer && `${transfer}转医学处理`,
      },
    });
  }
  return {
    of: ({ row }) => assignments.get(row.number),
    conflicts: conflictsOf(lines, conflicting, locator),
    isWithoutOfficer: (record) => without.has(record),
    people: passengers.length,
  };
}

/** Who is to look after a passenger; without an officer the one in the sheet stays. */
type Choice = Partial<Pick<Assignment, 'officer' | 'insteadOfKept'>>;

/**
 * The officer in the sheet, where that one stays: the roster names them too, says nothing of the passenger, or a person
 * has put them there. `undefined`: there is none, or one whom a list has put there and the roster names others now.
 */
function staying({ record, officers }: Claim, filledBefore: FilledBefore): Choice | undefined {
  const { responsibleOfficer: shown, responsibleOfficerPhone } = record.values;
  // A cell that cannot be read is somebody's.
  if (shown === undefined) return {};
  if (shown === null) return undefined;
  const called = officers.filter(({ name }) => name === shown);
  // Two of one name are told apart by their numbers.
  const named = called.find(({ phone }) => phone === responsibleOfficerPhone?.number) ?? called[0];
  if (named) return { officer: named };
  const [wanted, ...more] = officers;
  if (!wanted) return {};
  const to = wanted.name;
  if (changeOf(record, 'responsibleOfficer', { shown, to, isOpen: false }, { filledBefore }) === 'set')
    return undefined;
  // Of several whom the roster leaves the choice of, none is the one instead.
  return more.length === 0 ? { insteadOfKept: wanted } : {};
}

/** Shares out those who may go to several officers, evenly over all that each of them has; households together. */
function shared(
  open: readonly Claim[],
  chosen: ReadonlyMap<AnyRecord, Choice>,
  { places }: Given,
): Map<AnyRecord, Officer> {
  const loads = new Map<Officer, number>();
  const load = (officer: Officer): void => void loads.set(officer, (loads.get(officer) ?? 0) + 1);
  for (const { officer } of chosen.values()) if (officer) load(officer);
  const result = new Map<AnyRecord, Officer>();
  const pools = new Map<readonly Officer[], Claim[]>();
  for (const claim of open) append(pools, claim.officers, claim);
  // Who has no choice goes first, so that the rest can be evened out around them.
  const inOrder = [...pools].sort(([a], [b]) => a.length - b.length);
  for (const [officers, pool] of inOrder) {
    const records = pool.map(({ record }) => record);
    const shares = shareOut(
      officers.length > 1 ? householdsOf(records, places) : records.map((_, at) => [at]),
      officers.map((officer) => loads.get(officer) ?? 0),
    );
    records.forEach((record, at) => {
      const officer = officers[shares.get(at) ?? 0];
      if (!officer) return;
      result.set(record, officer);
      load(officer);
    });
  }
  return result;
}

/** The lines that name a passenger. */
function personLines(
  lines: readonly RosterLine[],
  roster: AnyTable,
  batch: AnyTable,
  heldNames: readonly string[],
): Map<AnyRecord, RosterLine[]> {
  const found = new Map<AnyRecord, RosterLine[]>();
  const ofPersons = lines.filter(({ level }) => level === 'person');
  if (ofPersons.length === 0) return found;
  const lineOf = new Map(ofPersons.map((line) => [line.record, line]));
  const fits = fitsOf({ ...roster, records: ofPersons.map(({ record }) => record) }, batch, heldNames);
  for (const { line, passenger } of fits) {
    const known = lineOf.get(line);
    if (passenger && known) append(found, passenger, known);
  }
  return found;
}

/**
 * The lines that mark passengers for medical care: those that name them, in a column or in the remark, and those of a
 * room in which one passenger lives alone.
 */
function careOf(
  lines: readonly RosterLine[],
  lives: ReadonlyMap<AnyRecord, Lives>,
  ofPerson: ReadonlyMap<AnyRecord, readonly RosterLine[]>,
): Map<AnyRecord, RosterLine> {
  const marked = new Map<AnyRecord, RosterLine>();
  const forCare = lines.filter(({ isForCare }) => isForCare);
  if (forCare.length === 0) return marked;
  for (const [record, own] of ofPerson) {
    const line = own.find(({ isForCare }) => isForCare);
    if (line) marked.set(record, line);
  }
  for (const line of forCare) {
    if (line.level === 'person') continue;
    const there = [...lives].flatMap(([record, place]) => (coversPlace(line, place) ? [record] : []));
    const remark = line.record.values.remarks ?? '';
    const named = there.filter(({ values }) => values.name && remark.includes(values.name));
    const [only, ...more] = named.length > 0 || line.level !== 'room' ? named : there;
    if (only && more.length === 0) marked.set(only, line);
  }
  return marked;
}

/** Conflicts with the passengers whom they concern; and rooms with two officers in which nobody lives. */
function conflictsOf(
  lines: readonly RosterLine[],
  claims: readonly Claim[],
  locator: Locator,
): RosterConflict[] {
  const at = (of: readonly RosterLine[]) =>
    of.map(({ record }) => locator.locate('responsibleOfficer', record));
  const namesOf = (officers: readonly Officer[]) => officers.map(({ name }) => name);
  const groups = new Map<string, Claim[]>();
  for (const claim of claims)
    append(groups, claim.lines.map(({ record }) => record.row.number).join(), claim);
  const conflicts = [...groups.values()].flatMap((group): RosterConflict[] => {
    const [first] = group;
    if (!first) return [];
    const what = first.lines.some(({ level }) => level === 'person') ? 'person' : 'room';
    return [
      {
        what,
        officers: namesOf(first.officers),
        at: at(first.lines),
        records: group.map(({ record }) => record),
      },
    ];
  });
  const told = new Set(claims.flatMap((claim) => claim.lines));
  return [
    ...conflicts,
    ...emptyRoomConflicts(
      lines.filter((line) => !told.has(line)),
      at,
      namesOf,
    ),
  ];
}

/** Lines about the very same rooms, with two officers. */
function emptyRoomConflicts(
  lines: readonly RosterLine[],
  at: (of: readonly RosterLine[]) => RosterConflict['at'],
  namesOf: (officers: readonly Officer[]) => string[],
): RosterConflict[] {
  const rooms = new Map<string, RosterLine[]>();
  for (const line of lines) {
    if (line.level !== 'room' || line.officer === null) continue;
    for (const span of line.spans)
      append(rooms, JSON.stringify([line.site ?? '', line.district ?? '', span]), line);
  }
  return [...rooms.values()].flatMap((same): RosterConflict[] => {
    const officers = [...new Set(same.flatMap(({ officer }) => officer ?? []))];
    return officers.length > 1
      ? [{ what: 'room', officers: namesOf(officers), at: at(same), records: [] }]
      : [];
  });
}
