import type { Clause } from './clauses.js';
import { CUE, cuesIn } from './cues.js';
import type { Token } from './tokens.js';
import { kinByWord } from './words/people-and-days.js';

/** Who the clauses of a remark speak of, where it speaks of more than one. */
export interface Persons {
  /** At least two, or none: a remark on one person needs no telling apart. */
  readonly names: readonly string[];
  /** Who a clause tells of; absent where it holds for all. */
  readonly of: ReadonlyMap<Clause, string>;
  /** Clauses whose dates belong to several people: 张某4月8日、李某4月10日分别…. */
  readonly mixed: ReadonlySet<Clause>;
  /** Clauses that only say in passing where a relative is: 其母亲仍在上海隔离. They are nothing of the traveller's. */
  readonly asides: ReadonlySet<Clause>;
}

const NOBODY: Persons = { names: [], of: new Map(), mixed: new Set(), asides: new Set() };

/** Finds out whether a remark tells of several people, and of whom each clause does. */
export function personsOf(clauses: readonly Clause[], text: string): Persons {
  // Most remarks name nobody: they tell of one person.
  if ((cuesIn(clauses) & CUE.people) === 0) return NOBODY;
  const of = new Map<Clause, string>();
  const mixed = new Set<Clause>();
  const names = new Set<string>();
  const asides = new Set<Clause>();
  const aliases = aliasesIn(clauses, text);
  let subject: string | undefined;
  let sentence = -1;
  for (const clause of clauses) {
    if (clause.sentence !== sentence) subject = undefined;
    sentence = clause.sentence;
    const named = subjectsOf(clause, text).map((name) => aliases.get(name) ?? name);
    const kin = named.length === 0 ? briefKin(clause, text, aliases) : undefined;
    const subjects = kin === undefined ? named : [kin];
    const distinct = [...new Set(subjects)];
    if (isAside(clause, distinct, text)) {
      asides.add(clause);
      continue;
    }
    const apart = clause.tokens.some((token) => token.kind === 'particle' && token.value === 'each');
    for (const name of distinct) names.add(name);
    if (distinct.length > 1 || (apart && datesIn(clause) > 1)) {
      mixed.add(clause);
      subject = undefined;
    } else if (isOfAll(clause)) subject = undefined;
    else subject = distinct[0] ?? subject;
    if (subject !== undefined) of.set(clause, subject);
  }
  if (mixed.size > 0 && names.size < 2) return { names: ['one', 'another'], of: new Map(), mixed, asides };
  if (names.size >= 2) return { names: [...names], of, mixed, asides };
  return asides.size > 0 ? { ...NOBODY, asides } : NOBODY;
}

/** 父4月22日回温: the kin of one letter that a bracket introduced, 吴某(父). */
function briefKin(clause: Clause, text: string, aliases: ReadonlyMap<string, string>): string | undefined {
  const kin = aliases.size === 0 ? undefined : kinByWord.get(text.charAt(clause.start));
  const follows = clause.tokens[0]?.start === clause.start + 1;
  return kin !== undefined && follows && [...aliases.values()].includes(kin) ? kin : undefined;
}

/** A relative alone, in brackets or where they are now, while other clauses tell of the traveller. */
function isAside(clause: Clause, subjects: readonly string[], text: string): boolean {
  const [only] = subjects;
  if (only === undefined || subjects.length > 1 || !KIN_NAMES.has(only)) return false;
  const isBracketed = text.charAt(clause.start - 1) === '(' && text.charAt(clause.end) === ')';
  return isBracketed || (clause.cues & (CUE.now | CUE.always)) !== 0;
}

const KIN_NAMES: ReadonlySet<string> = new Set(kinByWord.values());

const datesIn = (clause: Clause): number => clause.tokens.filter((token) => token.kind === 'date').length;

const isOfAll = (clause: Clause): boolean =>
  clause.tokens.some((token) => token.kind === 'particle' && token.value === 'together');

/** Words in front of a person that make them a companion or a helper, and no subject. */
const NOT_THE_SUBJECT: ReadonlySet<string> = new Set(['by', 'from', 'at', 'because', 'intend', 'dispatch']);

/** The people whom a clause tells of: named at its start, or behind 、, and followed by what they did. */
function subjectsOf(clause: Clause, text: string): readonly string[] {
  const { tokens } = clause;
  const subjects: string[] = [];
  tokens.forEach((token, i) => {
    const name = personOf(token, text);
    if (name === undefined || !followedByDeed(tokens, i + 1)) return;
    const before = tokens[i - 1];
    const leads =
      before === undefined || (before.kind === 'mark' && before.value === 'listComma') || isClosing(before);
    const helper = before?.kind === 'particle' && NOT_THE_SUBJECT.has(before.value);
    const direct = before === undefined ? isOnlyFiller(text.slice(clause.start, token.start)) : leads;
    if (!helper && direct) subjects.push(name);
  });
  return subjects;
}

const isClosing = (token: Token): boolean => token.kind === 'mark' && token.value === 'close';

/** 联系其女儿, 随母亲, 与丈夫: a verb or a preposition before the word makes them no subject. */
const isOnlyFiller = (words: string): boolean => /^\s*(?:其中?|另|而|及|和)?\s*$/.test(words);

function personOf(token: Token, text: string): string | undefined {
  if (token.kind === 'particle' && token.value === 'own') return 'self';
  if (token.kind !== 'person') return undefined;
  return kinByWord.get(text.slice(token.start, token.end)) ?? token.value;
}

/** A person is a subject where a date or a deed follows, bracket aside; a vehicle makes them a driver. */
function followedByDeed(tokens: readonly Token[], from: number): boolean {
  let depth = 0;
  for (const token of tokens.slice(from, from + 6)) {
    if (token.kind === 'mark' && token.value === 'open') depth++;
    else if (token.kind === 'mark' && token.value === 'close') depth--;
    else if (depth === 0) return FOLLOWS_A_SUBJECT.has(token.kind);
  }
  return false;
}

const FOLLOWS_A_SUBJECT: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'date',
  'deed',
  'particle',
  'place',
]);

/** 张某(母): the mother of later clauses. */
function aliasesIn(clauses: readonly Clause[], text: string): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { tokens } of clauses) {
    tokens.forEach((token, i) => {
      const open = tokens[i + 1];
      if (token.kind !== 'person' || open?.kind !== 'mark' || open.value !== 'open') return;
      const close = tokens.slice(i + 2, i + 5).find(isClosing);
      const kin = close && kinByWord.get(text.slice(open.end, close.start).trim());
      if (kin !== undefined) aliases.set(token.value, kin);
    });
  }
  return aliases;
}
