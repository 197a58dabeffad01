import type { CalendarDate } from '../calendar-date.js';
import { Calendar } from './calendar.js';
import { type Claims, unanimous } from './claims.js';
import { ClauseReader, type Hanging, NOTHING_HANGS } from './clause-reader.js';
import { type Clause, clausesOf } from './clauses.js';
import { claimContact } from './contact.js';
import { lastBefore } from './dates-in-order.js';
import type { Event, Remarked } from './events.js';
import {
  FACTS,
  type FactValue,
  type Mention,
  noFacts,
  type RemarkFact,
  type RemarkFacts,
  type RemarkReading,
} from './facts.js';
import { type FoldedText, foldText } from './folded-text.js';
import { labelledValue } from './labelled-value.js';
import { lex } from './lexer.js';
import { type Persons, personsOf } from './persons.js';
import { type DatePhrase, PhraseReader, speaksOfPlans } from './phrases.js';
import { claimReasons, type Reason, reasonsOf } from './reasons.js';
import { situationOf } from './situation.js';
import { tellStory } from './story.js';
import type { Span, Token } from './tokens.js';
import type { Meaning } from './vocabulary.js';
import { claimWhereabouts, type ReadClause } from './whereabouts.js';
import type { WordTrie } from './word-trie.js';

/**
 * Reads a remark as dated facts (domain specification, section 7): text → tokens → clauses → phrases → events →
 * the story of one person → facts. Dates are calendar dates in Asia/Shanghai.
 *
 * @param referenceDay the day the remark was written: 今日, and the day that no date without a year lies after.
 * @param own words of a city's own, beside the vocabulary.
 */
export function readRemark(text: string, referenceDay: CalendarDate, own?: WordTrie<Meaning>): RemarkReading {
  return settled(tellStories(readClauses(splitted(tokenised(text, own)), referenceDay)));
}

/**
 * As {@link readRemark}, for many remarks: each step is taken for all of them before the next. The code of the whole
 * way is several times what the processor keeps at hand, so that one remark after the other takes a third longer.
 */
export function readRemarks(
  texts: readonly string[],
  referenceDay: CalendarDate,
  own?: WordTrie<Meaning>,
): RemarkReading[] {
  return texts
    .map((text) => tokenised(text, own))
    .map(splitted)
    .map((remark) => readClauses(remark, referenceDay))
    .map(tellStories)
    .map(settled);
}

/** A remark in tokens. */
interface Tokenised {
  readonly original: string;
  readonly folded: FoldedText;
  readonly tokens: readonly Token[];
}

function tokenised(original: string, own: WordTrie<Meaning> | undefined): Tokenised {
  const folded = foldText(original);
  return { original, folded, tokens: lex(folded.text, own) };
}

/** A remark in clauses. */
interface Splitted {
  readonly original: string;
  readonly folded: FoldedText;
  readonly clauses: readonly Clause[];
}

const splitted = ({ original, folded, tokens }: Tokenised): Splitted => ({
  original,
  folded,
  clauses: clausesOf(tokens, folded.text),
});

const NO_WORDS: readonly string[] = [];

/** What stands in the remark as it was written, where the folded text has the spans. */
function wordsOf(
  spans: readonly Span[],
  original: string,
  { originalOffset }: FoldedText,
): readonly string[] {
  if (spans.length === 0) return NO_WORDS;
  return inOrder(spans).map(({ start, end }) => original.slice(originalOffset(start), originalOffset(end)));
}

/** Spans in the order of the text, each once. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const isSorted = spans.every(({ start }, i) => i === 0 || start > (spans[i - 1]?.start ?? start));
  if (isSorted) return spans;
  const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((span, i) => {
    const before = i === 0 ? undefined : sorted[i - 1];
    return span.start !== before?.start || span.end !== before.end;
  });
}

/** A remark with its clauses read, before anybody's story is told. */
interface Telling {
  readonly original: string;
  readonly folded: FoldedText;
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

function readClauses({ original, folded, clauses: written }: Splitted, referenceDay: CalendarDate): Telling {
  const { text } = folded;
  const persons = personsOf(written, text);
  const { asides } = persons;
  const clauses = asides.size > 0 ? written.filter((clause) => !asides.has(clause)) : written;
  const reasons = reasonsOf(clauses, text);
  const impossible: Span[] = [];
  const open: Span[] = [];
  const read: ReadClause[] = [];
  const events: Event[] = [];
  const remarked: Remarked[] = [];
  const dates: DatePhrase[] = [];
  let before: ReadClause | undefined;
  let hanging = NOTHING_HANGS;
  const phraseReader = new PhraseReader(new Calendar(referenceDay), { impossible, open }, text);
  // A clause has one reason at most, and they stand in the order of the text.
  let reasonsPassed = 0;
  const ofSeveral = persons.names.length > 1;
  const toldBefore = (at: number): CalendarDate | undefined => lastBefore(dates, at)?.date;

  for (const clause of clauses) {
    const planned = speaksOfPlans(clause);
    const inherits = !planned && before !== undefined && goesOnPlanning(clause, before);
    const reason = reasons[reasonsPassed]?.clause === clause ? reasons[reasonsPassed++] : undefined;
    const tokens = outsideReason(clause, reason);
    const phrases = phraseReader.read(clause, tokens, planned || inherits);
    for (const phrase of phrases) {
      if (phrase.kind !== 'date') continue;
      dates.push(phrase);
      if (phrase.until) dates.push(phrase.until);
    }
    const person = ofSeveral ? persons.of.get(clause) : undefined;
    const value = labelledValue(clause, phrases, text, { person, before: events.at(-1)?.kind });
    if (value) remarked.push(value);
    const mixed = ofSeveral && persons.mixed.has(clause);
    let own = NO_EVENTS;
    if (mixed) open.push(...phrases.filter((phrase) => phrase.kind === 'date'));
    if (givesEvents(clause, reason)) {
      const sameSentence = before?.clause.sentence === clause.sentence;
      if (!sameSentence) lendDate(hanging, events, before?.clause);
      const reader = new ClauseReader(
        clause,
        mixed ? phrases.filter((phrase) => phrase.kind !== 'date') : phrases,
        { hanging: sameSentence ? hanging : NOTHING_HANGS, planned: inherits, event: events.at(-1) },
        toldBefore,
        person,
      );
      const reading = reader.read();
      own = reading.events;
      for (const event of own) events.push(event);
      for (const said of reading.remarked) remarked.push(said);
      hanging = reading.hanging;
      lendVehicle(reading.hanging, events, clause);
    }
    before = { clause, phrases, events: own, planned: planned || inherits };
    read.push(before);
  }
  lendDate(hanging, events, before?.clause);
  return {
    original,
    folded,
    clauses: read,
    events,
    remarked,
    dates,
    reasons,
    persons,
    impossible,
    open,
  };
}

const NO_EVENTS: readonly Event[] = [];
/** 计划4月25日解除隔离,乘高铁返温: a plan goes on until a date, a label or the present comes. */
function goesOnPlanning(clause: Clause, before: ReadClause): boolean {
  if (!before.planned || before.clause.sentence !== clause.sentence || clause.label) return false;
  return !clause.tokens.some(
    (token) =>
      (token.kind === 'date' && token.value.form !== 'fromLast') ||
      (token.kind === 'particle' &&
        (token.value === 'now' || token.value === 'actually' || token.value === 'because')),
  );
}

/** What is told as a reason is no event: 因入境时间早于政策. */
function outsideReason(clause: Clause, reason: Reason | undefined): Clause['tokens'] {
  if (!reason) return clause.tokens;
  return clause.tokens.filter(({ start }) => start < reason.start || start >= reason.end);
}

/** The value of 入境方式: is a value, whatever verbs it holds. */
function givesEvents(clause: Clause, reason: Reason | undefined): boolean {
  const wants = clause.label?.value.wants;
  // 漏报说明:4月11日起隔离,…: the reason stands behind it.
  if (wants?.endsWith('Reason')) return reason === undefined;
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

/** 人已到温,4月26日。: a day that ends its sentence, and is told by itself, is that of what was told before it. */
function lendDate(hanging: Hanging, events: readonly Event[], clause: Clause | undefined): void {
  const last = events.at(-1);
  if (!hanging.bare || !hanging.date || !last || last.date || !clause) return;
  const isNext = last.clause.sentence === clause.sentence && last.clause.index === clause.index - 1;
  if (isNext && last.happened) last.date = hanging.date;
}

/** A remark with the story of everybody in it, or with one a person. */
interface Told {
  readonly telling: Telling;
  readonly stories: readonly Claims[];
}

function tellStories(telling: Telling): Told {
  const { persons, events, remarked, clauses } = telling;
  // Most remarks tell of one person, to whom everything belongs.
  if (persons.names.length < 2) return { telling, stories: [storyOf(telling, events, remarked, clauses)] };
  const stories = persons.names.map((name) => {
    const concerns = (person: string | undefined): boolean => person === undefined || person === name;
    return storyOf(
      telling,
      events.filter(({ person }) => concerns(person)),
      remarked.filter(({ person }) => concerns(person)),
      clauses.filter(({ clause }) => concerns(persons.of.get(clause))),
    );
  });
  return { telling, stories };
}

function storyOf(
  telling: Telling,
  events: readonly Event[],
  remarked: readonly Remarked[],
  clauses: readonly ReadClause[],
): Claims {
  const { dates, reasons } = telling;
  const { text } = telling.folded;
  const transferReason = reasons.some(({ fact }) => fact === 'transferReason');
  const story = tellStory({ events, remarked, dates, text, transferReason });
  claimReasons(reasons, text, story);
  claimWhereabouts(clauses, events, story, text);
  claimContact(clauses, story.claims);
  claimSituation(situationOf({ clauses, text }), text, story.claims);
  return story.claims;
}

function claimSituation(spans: readonly Span[], text: string, claims: Claims): void {
  const [first] = spans;
  const last = spans.at(-1);
  if (first && last) {
    const situation = spans.map(({ start, end }) => text.slice(start, end)).join('，');
    claims.add('situation', situation, { start: first.start, end: last.end });
  }
}

/** Facts whose words, where they differ between people, are left out without a question. */
const QUIET: ReadonlySet<RemarkFact> = new Set([
  'situation',
  'whereabouts',
  'sendBackPlace',
  'outOfProvinceQuarantinePlace',
]);

/** Of the claims of every story, those facts that nothing contradicts. */
function settled({ telling, stories }: Told): RemarkReading {
  const { original, folded, impossible } = telling;
  const { originalOffset } = folded;
  const facts: { [F in RemarkFact]: FactValue | undefined } = noFacts();
  const mentions: Mention[] = [];
  const open = [...telling.open];
  let claimed = 0;
  for (const claims of stories) claimed |= claims.facts;
  const [one] = stories;
  for (let i = 0; claimed >> i !== 0; i++) {
    const fact = FACTS[i];
    if (fact === undefined || (claimed & (1 << i)) === 0) continue;
    const all = one && stories.length === 1 ? one.on(fact) : stories.flatMap((claims) => claims.on(fact));
    const [first] = all;
    if (!first) continue;
    if (!unanimous(all)) {
      if (!QUIET.has(fact)) open.push(...all);
      // What only one of two people is said to have done does not hold for both.
    } else if (stories.length === 1 || stories.every((claims) => claims.has(fact))) {
      facts[fact] = first.value;
      for (const { start, end } of inOrder(all)) {
        mentions.push({ fact, start: originalOffset(start), end: originalOffset(end) });
      }
    }
  }
  return {
    // Each value was claimed for its own fact.
    facts: facts as RemarkFacts,
    mentions,
    ambiguous: wordsOf(open, original, folded),
    unreadable: wordsOf(impossible, original, folded),
  };
}
