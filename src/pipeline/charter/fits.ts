import { append } from '../../domain/append.js';
import { isSameRoom } from '../../domain/charter/rooms.js';
import type { CellLocation } from '../../domain/finding.js';
import {
  nameKeys,
  namesAgree,
  namesAreStrange,
  type PersonName,
  personName,
} from '../../domain/person-name.js';
import type { UnfitLine } from '../../rules/charter/unfit-line.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import type { Locator } from '../locate.js';
import { marksOf, type PersonMarks } from '../person-marks.js';

/** Whom on an import sheet a line of a list means. */
export interface Fit {
  readonly line: AnyRecord;
  /** Without doubt. */
  readonly passenger: AnyRecord | undefined;
  /** Whom it may mean. */
  readonly candidates: readonly AnyRecord[];
  /** The document is the first candidate's, but the name has nothing in common with theirs, or is another passenger's. */
  readonly isStrange: boolean;
  /** Whose name it is, but not the document. */
  readonly namesakes: readonly AnyRecord[];
}

/** So many people of one name are told. */
const MOST_NAMESAKES = 50;

const differ = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** Documents that cannot both be one person's: two resident ids, or passports where nothing else says that it is them. */
function excludes(line: PersonMarks, passenger: PersonMarks): boolean {
  if (differ(line.birthDate, passenger.birthDate) || differ(line.residentId, passenger.residentId))
    return true;
  const sameBirth = line.birthDate !== undefined && line.birthDate === passenger.birthDate;
  const hasPassport = ({ documents, residentId }: PersonMarks): boolean =>
    documents.some(({ key }) => key !== residentId);
  return hasPassport(line) && hasPassport(passenger) && !sameBirth;
}

/** Whether the names agree. Most are written alike: reading them is dear. */
const isCalledAlike = (line: PersonMarks, passenger: PersonMarks): boolean =>
  line.record.values.name === passenger.record.values.name || namesAgree(line.name, passenger.name);

/** Looks people up by their names. */
class NameIndex<T> {
  readonly #byKey = new Map<string, T[]>();
  readonly #nameOf: (one: T) => PersonName;

  constructor(all: readonly T[], nameOf: (one: T) => PersonName) {
    this.#nameOf = nameOf;
    for (const one of all) for (const key of nameKeys(nameOf(one))) append(this.#byKey, key, one);
  }

  /** Everybody whose name agrees. */
  of(name: PersonName): T[] {
    const found = new Set(nameKeys(name).flatMap((key) => this.#byKey.get(key) ?? []));
    return [...found].filter((one) => namesAgree(name, this.#nameOf(one)));
  }
}

/** Those in the line's room, where it names one and anybody lives there. */
function inRoom(line: PersonMarks, passengers: readonly PersonMarks[]): readonly PersonMarks[] {
  const { room } = line.record.values;
  const there = room
    ? passengers.filter(({ record }) => record.values.room && isSameRoom(room, record.values.room))
    : [];
  return there.length > 0 ? there : passengers;
}

/**
 * Finds for each line of a list the passenger that it means: by a document; else by the name, as long as one passenger
 * alone is called so, or one alone whom no other line has by the document. The room tells namesakes apart where both give
 * it. `heldNames`: names on the sheet of held rows, who are passengers too.
 */
export function fitsOf(list: AnyTable, batch: AnyTable, heldNames: readonly string[] = []): Fit[] {
  const passengers = marksOf(batch);
  const byDocument = new Map<string, PersonMarks[]>();
  for (const marks of passengers) for (const { key } of marks.documents) append(byDocument, key, marks);
  const taken = new Set<PersonMarks>();
  const found = marksOf(list).map((line) => {
    const rows = new Set(line.documents.flatMap(({ key }) => byDocument.get(key) ?? []));
    for (const passenger of rows) taken.add(passenger);
    return { line, rows: [...rows] };
  });
  // Names are read only where a line has to be found by one.
  let byName: NameIndex<PersonMarks> | undefined;
  let held: NameIndex<PersonName> | undefined;
  const calledSo = (name: PersonName): PersonMarks[] => {
    byName ??= new NameIndex(passengers, (passenger) => passenger.name);
    return byName.of(name);
  };
  const fitByName = (line: PersonMarks): Fit => {
    held ??= new NameIndex(
      heldNames.map((name) => personName([name])),
      (name) => name,
    );
    const called = calledSo(line.name);
    const fitting = inRoom(
      line,
      called.filter((passenger) => !excludes(line, passenger)),
    );
    const free = fitting.filter((passenger) => !taken.has(passenger));
    const candidates = (free.length > 0 ? free : fitting).map(({ record }) => record);
    const [only, ...more] = candidates;
    // Whoever waits under the same name may be meant as well.
    const isCertain = more.length === 0 && held.of(line.name).length === 0;
    return {
      line: line.record,
      passenger: isCertain ? only : undefined,
      candidates: candidates.slice(0, MOST_NAMESAKES),
      isStrange: false,
      namesakes: only ? [] : called.slice(0, MOST_NAMESAKES).map(({ record }) => record),
    };
  };
  return found.map(({ line, rows }): Fit => {
    const [first, ...more] = rows;
    if (!first) return fitByName(line);
    const bearers = more.length > 0 || isCalledAlike(line, first) ? [] : calledSo(line.name);
    const isStrange = more.length === 0 && (bearers.length > 0 || namesAreStrange(line.name, first.name));
    return {
      line: line.record,
      passenger: more.length === 0 && !isStrange ? first.record : undefined,
      candidates: [...rows, ...bearers].slice(0, MOST_NAMESAKES).map(({ record }) => record),
      isStrange,
      namesakes: [],
    };
  });
}

/** The lines of each passenger whom a line means without doubt. */
export function linesByPassenger(fits: readonly Fit[]): Map<AnyRecord, AnyRecord[]> {
  const lines = new Map<AnyRecord, AnyRecord[]>();
  for (const { line, passenger } of fits) if (passenger) append(lines, passenger, line);
  return lines;
}

/** The first cell that a line's person is named in. */
function personCell(line: AnyRecord, locator: Locator): CellLocation {
  const fields = ['name', 'latinName', 'documentNumber', 'passportNumber'] as const;
  return locator.locate(fields.find((field) => line.values[field]) ?? 'name', line);
}

/** The lines that fit nobody, several, or somebody of another name. */
export const unfitLines = (fits: readonly Fit[], locator: Locator): UnfitLine[] =>
  fits
    .filter(({ passenger }) => passenger === undefined)
    .map(({ line, candidates, isStrange, namesakes }) => ({
      at: personCell(line, locator),
      candidates,
      isStrange,
      namesakes,
    }));
