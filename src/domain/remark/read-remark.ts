import type { CalendarDate } from '../calendar-date.js';
import { Calendar } from './calendar.js';
import { agree, type Claim, type Claims } from './claims.js';
import { ClauseReader, type Hanging } from './clause-reader.js';
import { type Clause, clausesOf } from './clauses.js';
import { claimContact } from './contact.js';
import { lastBefore } from './dates-in-order.js';
import type { Event, Remarked } from './events.js';
import type { Mention, RemarkFact, RemarkFacts, RemarkReading } from './facts.js';
import { foldText } from './folded-text.js';
import { labelledValue } from './labelled-value.js';
import { lex } from './lexer.js';
import { type Persons, personsOf } from './persons.js';
import { type DatePhrase, PhraseReader, speaksOfPlans } from './phrases.js';
import { claimReasons, type Reason, reasonsOf } from './reasons.js';
import { situationOf } from './situation.js';
import { type StoryEnd, tellStory } from './story.js';
import type { Span } from './tokens.js';
import { claimWhereabouts, type ReadClause } from './whereabouts.js';

/**
 * Reads a remark as dated facts (domain specification, section 7): text → tokens → clauses → phrases → events →
 * the story of one person → facts. Dates are calendar dates in Asia/Shanghai.
 *
 * @param referenceDay the day the remark was written: 今日, and the day that no date without a year lies after.
 */
export function readRemark(text: string, referenceDay: CalendarDate): RemarkReading {
  const folded = foldText(text);
  const telling = readClauses(folded.text, referenceDay);
  const stories = storiesOf(telling, folded.text);
  const { facts, mentions, open } = settle(stories);
  const original = ({ start, end }: Span): Span => ({
    start: folded.originalOffset(start),
    end: folded.originalOffset(end),
  });
  const words = (spans: readonly Span[]): string[] =>
    inOrder(spans).map((span) => sliceOf(text, original(span)));
  return {
    facts,
    mentions: mentions.map((mention) => ({ fact: mention.fact, ...original(mention) })),
    ambiguous: words([...telling.open, ...open]),
    unreadable: words(telling.impossible),
  };
}

const sliceOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Spans in the order of the text, each once. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const byPlace = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A remark with its clauses read, before anybody's story is told. */
interface Telling {
  readonly clauses: readonly ReadClause[];
  readonly events: readonly Event[];
  readonly remarked: readonly Remarked[];
  readonly dates: readonly DatePhrase[];
  readonly reasons: readonly Reason[];
  readonly persons: Persons;
  readonly impossible: readonly Span[];
  /** Dates between which the text leaves the choice. */
  readonly open: readonly Span[];
}

function readClauses(text: string, referenceDay: CalendarDate): Telling {
  const clauses = clausesOf(lex(text), text);
  const persons = personsOf(clauses, text);
  const reasons = reasonsOf(clauses, text);
  const reasonsIn = byClause(reasons);
  const calendar = new Calendar(referenceDay);
  const impossible: Span[] = [];
  const open: Span[] = [];
  const read: ReadClause[] = [];
  const events: Event[] = [];
  const remarked: Remarked[] = [];
  const dates: DatePhrase[] = [];
  let before: ReadClause | undefined;
  let hanging: Hanging = {};

  for (const clause of clauses) {
    const planned = speaksOfPlans(clause);
    const inherits = !planned && before !== undefined && goesOnPlanning(clause, before);
    const tokens = outsideReasons(clause, reasonsIn.get(clause));
    const phrases = new PhraseReader(
      clause,
      tokens,
      calendar,
      planned || inherits,
      { impossible, open },
      text,
    ).read();
    const dated = phrases.filter((phrase) => phrase.kind === 'date');
    for (const date of dated) {
      dates.push(date);
      if (date.until) dates.push(date.until);
    }
    const person = persons.of.get(clause);
    const value = labelledValue(clause, phrases, text, person);
    if (value) remarked.push(value);
    if (persons.mixed.has(clause)) open.push(...dated);
    if (givesEvents(clause)) {
      const sameSentence = before?.clause.sentence === clause.sentence;
      const reader = new ClauseReader(
        clause,
        persons.mixed.has(clause) ? phrases.filter((phrase) => phrase.kind !== 'date') : phrases,
        { ...(sameSentence && hanging), planned: inherits, event: events.at(-1) },
        (at) => lastBefore(dates, at)?.date,
        person,
      );
      const reading = reader.read();
      events.push(...reading.events);
      remarked.push(...reading.remarked);
      hanging = reading.hanging;
      lendVehicle(reading.hanging, events, clause);
    }
    before = { clause, phrases, planned: planned || inherits };
    read.push(before);
  }
  return { clauses: read, events, remarked, dates, reasons, persons, impossible, open };
}

function byClause<T extends { readonly clause: Clause }>(
  items: readonly T[],
): ReadonlyMap<Clause, readonly T[]> {
  const found = new Map<Clause, T[]>();
  for (const item of items) {
    const before = found.get(item.clause);
    if (before) before.push(item);
    else found.set(item.clause, [item]);
  }
  return found;
}

/** 计划4月25日解除隔离,乘高铁返温: a plan goes on until a date, a label or the present comes. */
function goesOnPlanning(clause: Clause, before: ReadClause): boolean {
  if (!before.planned || before.clause.sentence !== clause.sentence || clause.label) return false;
  return !clause.tokens.some(
    (token) =>
      token.kind === 'date' ||
      (token.kind === 'particle' &&
        (token.particle === 'now' || token.particle === 'actually' || token.particle === 'because')),
  );
}

/** What is told as a reason is no event: 因入境时间早于政策. */
function outsideReasons(clause: Clause, reasons: readonly Reason[] | undefined): Clause['tokens'] {
  if (!reasons) return clause.tokens;
  return clause.tokens.filter(
    (token) => !reasons.some(({ start, end }) => token.start >= start && token.start < end),
  );
}

/** The value of 入境方式: is a value, whatever verbs it holds. */
function givesEvents(clause: Clause): boolean {
  const wants = clause.label?.label.wants;
  return (
    wants === undefined ||
    wants === 'date' ||
    wants === 'situation' ||
    wants === 'whereabouts' ||
    wants === 'nothing'
  );
}

/** 二十七日返温,乘坐大巴: a vehicle told by itself belongs to the journey before it, else to the next. */
function lendVehicle(hanging: Hanging, events: readonly Event[], clause: Clause): void {
  const last = events.at(-1);
  if (
    !hanging.vehicle ||
    !last ||
    last.clause.sentence !== clause.sentence ||
    last.clause.index !== clause.index - 1
  )
    return;
  if ((last.kind === 'journey' || last.kind === 'entry') && last.happened) last.vehicle ??= hanging.vehicle;
}

/** One story for everybody, or one a person. */
function storiesOf(telling: Telling, text: string): readonly Claims[] {
  const { persons, events, remarked, clauses } = telling;
  const names = persons.names.length > 1 ? persons.names : [undefined];
  return names.map((name) => {
    const concerns = ({ person }: { readonly person?: string | undefined }): boolean =>
      name === undefined || person === undefined || person === name;
    const own = events.filter(concerns);
    const story = tellStory({
      events: own,
      remarked: remarked.filter(concerns),
      dates: telling.dates,
      text,
      transferReason: telling.reasons.some(({ fact }) => fact === 'transferReason'),
    });
    const ownClauses = clauses.filter(({ clause }) => concerns({ person: persons.of.get(clause) }));
    tellTheRest(story, own, ownClauses, telling, text);
    return story.claims;
  });
}

function tellTheRest(
  story: StoryEnd,
  events: readonly Event[],
  clauses: readonly ReadClause[],
  telling: Telling,
  text: string,
): void {
  claimReasons(telling.reasons, text, story.claims);
  claimWhereabouts(clauses, events, story, text);
  claimContact(
    clauses.map(({ clause }) => clause),
    story.claims,
  );
  const spans = situationOf({
    clauses: clauses.map(({ clause }) => clause),
    events: byClause(events),
    text,
    planned: new Set(clauses.filter(({ planned }) => planned).map(({ clause }) => clause)),
  });
  const [first] = spans;
  const last = spans.at(-1);
  if (first && last) {
    const situation = spans.map(({ start, end }) => text.slice(start, end)).join('，');
    story.claims.add('situation', situation, { start: first.start, end: last.end });
  }
}

interface Settled {
  readonly facts: RemarkFacts;
  readonly mentions: readonly Mention[];
  readonly open: readonly Span[];
}

/** The order of the facts in `RemarkFacts`, which the output keeps. */
const FACTS = [
  'entryDate',
  'pointOfEntry',
  'entryMode',
  'charterFlight',
  'wenzhouArrivalDate',
  'wenzhouArrivalMode',
  'outOfProvinceQuarantineStart',
  'outOfProvinceQuarantineEnd',
  'outOfProvinceQuarantinePlace',
  'transferDate',
  'transferReason',
  'quarantineStart',
  'medicalTransferDate',
  'medicalCareEndDate',
  'resumedQuarantineStart',
  'situation',
  'whereabouts',
  'notQuarantinedReason',
  'missedReason',
  'noPhone',
  'contactPhones',
  'unreachable',
  'sendBackPlace',
] as const satisfies readonly RemarkFact[];

/** Facts whose words, where they differ between people, are left out without a question. */
const QUIET: ReadonlySet<RemarkFact> = new Set([
  'situation',
  'whereabouts',
  'sendBackPlace',
  'outOfProvinceQuarantinePlace',
]);

function claimsOn(fact: RemarkFact, stories: readonly Claims[]): readonly Claim[] {
  const [only] = stories;
  return only && stories.length === 1 ? only.on(fact) : stories.flatMap((claims) => claims.on(fact));
}

/** Of the claims of every story, those facts that nothing contradicts. */
function settle(stories: readonly Claims[]): Settled {
  const facts: Partial<Record<RemarkFact, Claim['value']>> = {};
  const mentions: Mention[] = [];
  const open: Span[] = [];
  for (const fact of FACTS) {
    const all = claimsOn(fact, stories);
    const [first] = all;
    if (!first) continue;
    // What only one of two people is said to have done does not hold for both.
    const missing = stories.some((claims) => !claims.has(fact));
    if (!all.every((claim) => agree(claim, first))) {
      if (!QUIET.has(fact)) open.push(...all);
    } else if (!missing) {
      facts[fact] = first.value;
      for (const { start, end } of all.length === 1 ? all : inOrder(all)) mentions.push({ fact, start, end });
    }
  }
  return { facts: facts as RemarkFacts, mentions, open };
}
