import { append } from '../../domain/append.js';
import {
  nameKeys,
  namesAgree,
  namesAreStrange,
  type PersonName,
  personName,
} from '../../domain/person-name.js';
import type { AnyRecord, AnyTable } from '../../rules/rule.js';
import { marksOf, type PersonMarks } from '../person-marks.js';

/** Whom on an import sheet a line of a list means. */
export interface Fit {
  readonly line: AnyRecord;
  /** One: that passenger. None: nobody. More: nobody knows which. */
  readonly rows: readonly AnyRecord[];
  /** The document is the passenger's, but the name has nothing in common with theirs. */
  readonly isStrange: boolean;
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
  const ofPassport = ({ documents, residentId }: PersonMarks) =>
    documents.some(({ key }) => key !== residentId);
  return ofPassport(line) && ofPassport(passenger) && !sameBirth;
}

/** Whether the names have nothing in common. Most are written alike: reading them is dear. */
const isSomebodyElse = (line: PersonMarks, passenger: PersonMarks): boolean =>
  line.record.values.name !== passenger.record.values.name && namesAreStrange(line.name, passenger.name);

/** Whether somebody of the name waits on the sheet of held rows: then the line may mean them. */
function isHeldName(name: PersonName, held: readonly PersonName[]): boolean {
  return held.some((other) => namesAgree(name, other));
}

/**
 * Finds for each line of a list the passenger that it means: by a document; else by the name, as long as one passenger
 * alone is called so who is not found by a document already. The room tells namesakes apart where both give it.
 * `heldNames`: names on the sheet of held rows, who are passengers too.
 */
export function fitsOf(list: AnyTable, batch: AnyTable, heldNames: readonly string[] = []): Fit[] {
  const passengers = marksOf(batch);
  const byDocument = new Map<string, PersonMarks[]>();
  for (const marks of passengers) for (const { key } of marks.documents) append(byDocument, key, marks);
  const held = heldNames.map((name) => personName([name]));
  const taken = new Set<PersonMarks>();
  const found = marksOf(list).map((line): { line: PersonMarks; rows: readonly PersonMarks[] | undefined } => {
    const rows = new Set(line.documents.flatMap(({ key }) => byDocument.get(key) ?? []));
    if (rows.size === 0) return { line, rows: undefined };
    for (const passenger of rows) taken.add(passenger);
    return { line, rows: [...rows] };
  });
  let byName: Map<string, PersonMarks[]> | undefined;
  const named = (line: PersonMarks): readonly PersonMarks[] => {
    if (!byName) {
      byName = new Map();
      for (const marks of passengers) {
        if (!taken.has(marks)) for (const key of nameKeys(marks.name)) append(byName, key, marks);
      }
    }
    const known = byName;
    const candidates = new Set(nameKeys(line.name).flatMap((key) => known.get(key) ?? []));
    const fitting = [...candidates].filter(
      (passenger) => namesAgree(line.name, passenger.name) && !excludes(line, passenger),
    );
    const room = line.record.values.room;
    const inRoom = room ? fitting.filter(({ record }) => record.values.room === room) : [];
    return inRoom.length > 0 ? inRoom : fitting;
  };
  return found.map(({ line, rows }): Fit => {
    const isStrange = rows?.length === 1 && rows.some((passenger) => isSomebodyElse(line, passenger));
    const candidates = rows ?? named(line);
    const records = candidates.slice(0, MOST_NAMESAKES).map(({ record }) => record);
    // Whoever waits under the same name may be meant as well.
    const isDoubtful = rows === undefined && records.length === 1 && isHeldName(line.name, held);
    return { line: line.record, rows: isDoubtful ? [...records, ...records] : records, isStrange };
  });
}
