import { append } from '../domain/append.js';
import type { CalendarDate } from '../domain/calendar-date.js';
import { normaliseDocument, personKey } from '../domain/document-number.js';
import { maskDocument, maskName } from '../domain/masking.js';
import { namesAgree, personName } from '../domain/person-name.js';
import type { Confidence, Mark } from '../rules/reconcile/counterpart.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import { byName } from './match-people.js';
import { marksOf, type PersonMarks } from './person-marks.js';

/** A sheet that people are looked for in. */
export interface SearchedSheet {
  readonly table: AnyTable;
  /** The day whose state it shows, where that is known. */
  readonly date: CalendarDate | undefined;
}

/** A row that shows a person, or may. */
export interface PersonRow {
  readonly sheet: SearchedSheet;
  readonly record: AnyRecord;
  /** By a document it is certain whose row it is; by a name and other marks it is not. */
  readonly confidence: Confidence;
  readonly by: readonly Mark[];
}

/** One row of one sheet, with all that tells whose it is. */
interface Entry {
  readonly sheet: SearchedSheet;
  readonly marks: PersonMarks;
}

const isMasked = (query: string): boolean => query.includes('*');

/** Whether a row is asked for: by a document number, a name, or either as reports show it. */
function isAskedFor(query: string): (marks: PersonMarks) => boolean {
  if (/\d/.test(query)) {
    const number = normaliseDocument(query);
    if (isMasked(number))
      return ({ decisionKeys }) => decisionKeys.some((key) => maskDocument(key) === number);
    const key = personKey(number);
    return ({ decisionKeys }) => decisionKeys.includes(key) || decisionKeys.includes(number);
  }
  if (isMasked(query)) {
    return ({ record: { values } }) =>
      [values.name, values.latinName].some((name) => name && maskName(name) === query.trim());
  }
  const name = personName([query]);
  return (marks) => namesAgree(marks.name, name);
}

const documentKeys = ({ marks }: Entry): string[] => marks.documents.map(({ key }) => key);

/** All rows that share a document with one of some, or with one of those that do. */
function withTheirDocuments(
  some: readonly Entry[],
  byDocument: ReadonlyMap<string, readonly Entry[]>,
): Entry[] {
  const rows = new Set(some);
  // A set is gone through to its end, what is added on the way included.
  for (const row of rows)
    for (const key of documentKeys(row)) for (const other of byDocument.get(key) ?? []) rows.add(other);
  return [...rows];
}

/** How sure it is that a row shows the person of some others; `undefined`: it does not look so. */
function likeness(
  some: readonly Entry[],
  { marks }: Entry,
): Pick<PersonRow, 'confidence' | 'by'> | undefined {
  const found = some.flatMap((own) => byName(own.marks, marks) ?? []);
  const { confidence, by } = found.toSorted((a, b) => b.rank - a.rank)[0] ?? {};
  return confidence && by ? { confidence, by } : undefined;
}

/** The people among the rows that were asked for, each with the rows that certainly show them. */
function peopleAmong(asked: readonly Entry[], all: readonly Entry[]): Entry[][] {
  const byDocument = new Map<string, Entry[]>();
  for (const entry of all) for (const key of documentKeys(entry)) append(byDocument, key, entry);
  const people: Entry[][] = [];
  const taken = new Set<Entry>();
  const hasDocument = (entry: Entry): boolean => documentKeys(entry).length > 0;
  for (const entry of asked.filter(hasDocument)) {
    if (taken.has(entry)) continue;
    const rows = withTheirDocuments([entry], byDocument);
    for (const row of rows) taken.add(row);
    people.push(rows);
  }
  // Without a document a row is likely of somebody who was found already; else it is somebody else's.
  for (const entry of asked) {
    if (!hasDocument(entry) && !people.some((rows) => likeness(rows, entry))) people.push([entry]);
  }
  return people;
}

/** A person who was found. */
export interface FoundPerson {
  /** Rows that certainly show the person, in the order of the sheets. */
  readonly certain: readonly PersonRow[];
  /** These, then rows that agree in the name and a mark, the surest first: all rows are looked through for them. */
  readonly withLikely: () => readonly PersonRow[];
}

const CERTAINTY: readonly Confidence[] = ['certain', 'probable', 'possible'];

const rowOf = (
  { sheet, marks: { record } }: Entry,
  like: Pick<PersonRow, 'confidence' | 'by'>,
): PersonRow => ({
  sheet,
  record,
  ...like,
});

/**
 * Finds people by a document number or a name, also as reports show them masked (吕*兰), with all rows that share a
 * document with theirs.
 */
export function findPeople(query: string, sheets: readonly SearchedSheet[]): FoundPerson[] {
  const all = sheets.flatMap((sheet) => marksOf(sheet.table).map((marks): Entry => ({ sheet, marks })));
  const isAsked = isAskedFor(query);
  const asked = all.filter(({ marks }) => isAsked(marks));
  const place = new Map(all.map((entry, at) => [entry, at]));
  return peopleAmong(asked, all).map((rows): FoundPerson => {
    const certain = rows
      .toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
      .map((entry) =>
        rowOf(entry, {
          confidence: 'certain',
          by: [documentKeys(entry).length > 0 ? 'documentNumber' : 'name'],
        }),
      );
    const withLikely = (): readonly PersonRow[] => {
      const own = new Set(rows);
      const likely = all.flatMap((entry) => {
        const like = own.has(entry) ? undefined : likeness(rows, entry);
        return like ? [rowOf(entry, like)] : [];
      });
      likely.sort((a, b) => CERTAINTY.indexOf(a.confidence) - CERTAINTY.indexOf(b.confidence));
      return [...certain, ...likely];
    };
    return { certain, withLikely };
  });
}
