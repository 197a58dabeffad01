import { append } from '../domain/append.js';
import { nameKeys, namesAgree, namesAreStrange } from '../domain/person-name.js';
import type { Confidence, Mark } from '../rules/reconcile/counterpart.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import { marksOf, type PersonMarks } from './person-marks.js';

/** Two rows, one of each sheet, that show the same person. */
export interface Pair {
  readonly one: AnyRecord;
  readonly other: AnyRecord;
  readonly confidence: Confidence;
  readonly by: readonly Mark[];
}

/** A person's decision about two document numbers. */
export interface IdentityDecision {
  /** The keys of the documents (see `personKey`). */
  readonly keys: readonly [string, string];
  readonly isSame: boolean;
}

/** Who is who in two sheets. */
export interface Matching {
  /** In the order of the first sheet's rows. */
  readonly pairs: readonly Pair[];
  /** Rows of the other sheet that fit a row equally well: none of them was taken. */
  readonly candidates: ReadonlyMap<AnyRecord, readonly AnyRecord[]>;
  /** Other rows of the same sheet that show the same person. */
  readonly doubles: ReadonlyMap<AnyRecord, Doubles>;
}

export interface Doubles {
  readonly rows: readonly AnyRecord[];
  /** By a document or a decision, not by a name and other marks. */
  readonly areCertain: boolean;
}

type Side = readonly PersonMarks[];

/** That two rows may be one person: how sure that is, and by what. */
interface Edge {
  readonly one: PersonMarks;
  readonly other: PersonMarks;
  readonly confidence: Confidence;
  readonly by: readonly Mark[];
  /** The higher goes first; equal ones are equal candidates. */
  readonly rank: number;
}

/**
 * So many rows on each side that share a name and a mark are compared with one another. More are equal candidates
 * anyway, and all of them with all would take the square of their number.
 */
const MOST_IN_BLOCK = 24;

const RANK_DECIDED = 100;
const RANK_DOCUMENT = 90;
const RANK_STRANGE_NAME = 80;
const RANK_PROBABLE = 10;
const RANK_POSSIBLE = 1;

const isPair = (decisions: Decisions, a: PersonMarks, b: PersonMarks): boolean | undefined => {
  if (decisions.size === 0) return undefined;
  for (const key of a.decisionKeys)
    for (const other of b.decisionKeys) {
      const known = decisions.get(`${key}\n${other}`);
      if (known !== undefined) return known;
    }
  return undefined;
};

type Decisions = ReadonlyMap<string, boolean>;

const decisionsByKeys = (decisions: readonly IdentityDecision[]): Decisions =>
  new Map(
    decisions.flatMap(({ keys: [one, other], isSame }) => [
      [`${one}\n${other}`, isSame] as const,
      [`${other}\n${one}`, isSame] as const,
    ]),
  );

/** What may make a name a person: each a text that two rows must share beside the name. */
const OWN_MARKS: readonly {
  readonly by: readonly Mark[];
  readonly of: (marks: PersonMarks) => string | undefined;
}[] = [
  { by: ['birthDate'], of: ({ birthDate }) => birthDate && `b${birthDate}` },
  { by: ['phone'], of: ({ phone }) => phone && `p${phone}` },
  { by: ['documentNumber'], of: ({ idPrefix }) => idPrefix && `i${idPrefix}` },
  {
    by: ['transportNumber', 'entryDate'],
    of: ({ flight, entryDate }) => (flight && entryDate ? `f${flight} ${entryDate}` : undefined),
  },
];

const entryOf = ({ entryDate }: PersonMarks): string | undefined => entryDate && `e${entryDate}`;

/** Two valid resident ids that differ are two people, whatever else agrees. */
const areTwoPeople = (a: PersonMarks, b: PersonMarks): boolean =>
  a.residentId !== undefined && b.residentId !== undefined && a.residentId !== b.residentId;

const birthDatesDiffer = (a: PersonMarks, b: PersonMarks): boolean =>
  a.birthDate !== undefined && b.birthDate !== undefined && a.birthDate !== b.birthDate;

/**
 * How two rows agree that do not share a document: by name and own marks, or by name and entry date alone.
 * Birth dates that differ take a step of confidence away: a slip of the pen is possible, two people are likelier.
 */
export function byName(one: PersonMarks, other: PersonMarks): Omit<Edge, 'one' | 'other'> | undefined {
  if (areTwoPeople(one, other)) return undefined;
  const agreeing = OWN_MARKS.filter(({ of }) => {
    const mark = of(one);
    return mark !== undefined && mark === of(other);
  });
  const sharesEntry = one.entryDate !== undefined && one.entryDate === other.entryDate;
  // Reading names is dear: last.
  if ((agreeing.length === 0 && !sharesEntry) || !namesAgree(one.name, other.name)) return undefined;
  const isDoubtful = birthDatesDiffer(one, other);
  const by: Mark[] = ['name', ...new Set(agreeing.flatMap((mark) => mark.by))];
  if (agreeing.length > 0 && !isDoubtful)
    return { confidence: 'probable', by, rank: RANK_PROBABLE + agreeing.length };
  if (agreeing.length > 0) return { confidence: 'possible', by, rank: RANK_POSSIBLE + agreeing.length };
  return isDoubtful ? undefined : { confidence: 'possible', by: ['name', 'entryDate'], rank: RANK_POSSIBLE };
}

/** Rows of both sheets by a text of theirs, and the edges that a comparison of each two that share one makes. */
function edgesWithin(
  keysOf: (marks: PersonMarks) => Iterable<string>,
  some: Side,
  others: Side,
  edgeOf: (one: PersonMarks, other: PersonMarks) => Omit<Edge, 'one' | 'other'> | undefined,
): Edge[] {
  const blocks = new Map<string, PersonMarks[]>();
  for (const marks of others) for (const key of keysOf(marks)) append(blocks, key, marks);
  const edges: Edge[] = [];
  const visits = new Map<string, number>();
  for (const one of some) {
    const seen = new Set<PersonMarks>();
    for (const key of keysOf(one)) {
      const block = blocks.get(key);
      if (!block) continue;
      const visit = visits.get(key) ?? 0;
      visits.set(key, visit + 1);
      // In a crowded block every row looks at a window of its own, so that each of them has somebody to be like.
      const from = block.length > MOST_IN_BLOCK ? visit % (block.length - MOST_IN_BLOCK + 1) : 0;
      for (const other of block.slice(from, from + MOST_IN_BLOCK)) {
        if (seen.has(other)) continue;
        seen.add(other);
        const edge = edgeOf(one, other);
        if (edge) edges.push({ one, other, ...edge });
      }
    }
  }
  return edges;
}

/** Takes edges from the strongest on. A row with several equal ones takes none and is left, as are those at their ends. */
class Matcher {
  readonly pairs = new Map<PersonMarks, Edge>();
  readonly candidates = new Map<PersonMarks, PersonMarks[]>();
  readonly #taken = new Set<PersonMarks>();

  isFree = (marks: PersonMarks): boolean => !this.#taken.has(marks);

  take(edges: readonly Edge[]): void {
    const ranks = new Map<number, Edge[]>();
    for (const edge of edges) append(ranks, edge.rank, edge);
    for (const rank of [...ranks.keys()].sort((a, b) => b - a)) this.#takeEqual(ranks.get(rank) ?? []);
  }

  #takeEqual(equal: readonly Edge[]): void {
    const open = equal.filter(({ one, other }) => this.isFree(one) && this.isFree(other));
    const ends = new Map<PersonMarks, PersonMarks[]>();
    for (const { one, other } of open) {
      append(ends, one, other);
      append(ends, other, one);
    }
    for (const edge of open) {
      const { one, other } = edge;
      if (ends.get(one)?.length === 1 && ends.get(other)?.length === 1) this.pairs.set(one, edge);
      else {
        this.candidates.set(one, ends.get(one) ?? []);
        this.candidates.set(other, ends.get(other) ?? []);
      }
      this.#taken.add(one).add(other);
    }
  }
}

const documentKeys = ({ documents }: PersonMarks): string[] => documents.map(({ key }) => key);

/** The rows of one sheet that show one person: by document, by decision, or by the same name and a birth date. */
function doublesOf(side: Side, decisions: readonly IdentityDecision[]): Map<AnyRecord, Doubles> {
  const doubles = new Map<AnyRecord, Doubles>();
  const byKey = new Map<string, PersonMarks[]>();
  for (const marks of side) for (const key of documentKeys(marks)) append(byKey, key, marks);
  const groups = [...byKey.values()].filter((group) => group.length > 1);
  for (const { keys, isSame } of decisions) {
    const group = keys.flatMap((key) => byKey.get(key) ?? []);
    if (isSame && new Set(group).size > 1) groups.push([...new Set(group)]);
  }
  const enter = (group: readonly PersonMarks[], areCertain: boolean): void => {
    for (const { record } of group) {
      const others = group.map((other) => other.record).filter((other) => other !== record);
      const known = doubles.get(record)?.rows ?? [];
      doubles.set(record, { rows: [...new Set([...known, ...others])], areCertain });
    }
  };
  for (const group of groups) enter(group, true);
  const different = decisionsByKeys(decisions);
  const named = new Map<string, PersonMarks[]>();
  for (const marks of side) {
    if (doubles.has(marks.record) || marks.birthDate === undefined) continue;
    const { name } = marks.record.values;
    if (name) append(named, `${name}\n${marks.birthDate}`, marks);
  }
  for (const group of named.values()) {
    if (group.length < 2 || group.length > MOST_IN_BLOCK) continue;
    const isOne = group.every((one, at) =>
      group
        .slice(at + 1)
        .every((other) => !areTwoPeople(one, other) && isPair(different, one, other) !== false),
    );
    if (isOne) enter(group, false);
  }
  return doubles;
}

/**
 * Finds the people that two sheets share (specification, section 5). A pair is one to one: two equal candidates are
 * left unmatched and named, and so is a person who stands twice on one side. Nobody is compared with everybody: only
 * rows that share a document, or a name together with a mark, are looked at side by side.
 */
export function matchPeople(
  first: AnyTable,
  second: AnyTable,
  decisions: readonly IdentityDecision[] = [],
): Matching {
  const [some, others] = [marksOf(first), marksOf(second)];
  const decided = decisionsByKeys(decisions);
  const matcher = new Matcher();
  const isFree = matcher.isFree;

  if (decisions.length > 0) {
    const partners = new Map<string, string[]>();
    for (const {
      keys: [one, other],
      isSame,
    } of decisions) {
      if (!isSame) continue;
      append(partners, one, other);
      append(partners, other, one);
    }
    const keysOf = (marks: PersonMarks): string[] =>
      marks.decisionKeys.flatMap((key) => partners.get(key) ?? []);
    const asked = some.filter((marks) => keysOf(marks).length > 0);
    const byKey = new Map<string, PersonMarks[]>();
    for (const marks of others) for (const key of marks.decisionKeys) append(byKey, key, marks);
    matcher.take(
      asked.flatMap((one) =>
        [...new Set(keysOf(one).flatMap((key) => byKey.get(key) ?? []))].map(
          (other): Edge => ({ one, other, confidence: 'certain', by: ['identities'], rank: RANK_DECIDED }),
        ),
      ),
    );
  }

  const unlessDecided =
    (edgeOf: typeof byName): typeof byName =>
    (one, other) =>
      isPair(decided, one, other) === false ? undefined : edgeOf(one, other);

  matcher.take(
    edgesWithin(
      documentKeys,
      some.filter(isFree),
      others.filter(isFree),
      unlessDecided((one, other) => {
        const shared = one.documents.find(({ key }) =>
          other.documents.some((document) => document.key === key),
        );
        if (!shared) return undefined;
        return namesAreStrange(one.name, other.name)
          ? { confidence: 'probable', by: [shared.field], rank: RANK_STRANGE_NAME }
          : { confidence: 'certain', by: [shared.field], rank: RANK_DOCUMENT };
      }),
    ),
  );

  const withMarks = (...marksOf: readonly ((marks: PersonMarks) => string | undefined)[]) =>
    function* (marks: PersonMarks): Generator<string> {
      const own = marksOf.flatMap((of) => of(marks) ?? []);
      if (own.length === 0) return;
      for (const key of nameKeys(marks.name)) for (const mark of own) yield `${key}\n${mark}`;
    };
  // Own marks first: who is found by them is no candidate for a name and an entry date alone.
  for (const keysOf of [withMarks(...OWN_MARKS.map(({ of }) => of)), withMarks(entryOf)])
    matcher.take(edgesWithin(keysOf, some.filter(isFree), others.filter(isFree), unlessDecided(byName)));

  const pairs = some.flatMap((marks): Pair[] => {
    const edge = matcher.pairs.get(marks);
    if (!edge) return [];
    const { confidence, by } = edge;
    return [{ one: marks.record, other: edge.other.record, confidence, by }];
  });
  return {
    pairs,
    candidates: new Map(
      [...matcher.candidates].map(([{ record }, rows]) => [record, rows.map((marks) => marks.record)]),
    ),
    doubles: new Map([...doublesOf(some, decisions), ...doublesOf(others, decisions)]),
  };
}
