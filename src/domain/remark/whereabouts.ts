import type { Claims } from './claims.js';
import type { Clause } from './clauses.js';
import { CUE } from './cues.js';
import type { Event } from './events.js';
import type { Phrase, PlacePhrase } from './phrases.js';
import { quarantinePlace, whereaboutsName } from './place-words.js';
import type { StoryEnd } from './story.js';

/** A clause with its phrases. */
export interface ReadClause {
  readonly clause: Clause;
  readonly phrases: readonly Phrase[];
  /** What it tells. */
  readonly events: readonly Event[];
  readonly planned: boolean;
}

/** Claims where somebody is now, and, while that is elsewhere in China, the place to send the task back to. */
export function claimWhereabouts(
  clauses: readonly ReadClause[],
  events: readonly Event[],
  story: StoryEnd,
  text: string,
): void {
  const { claims, left } = story;
  const gone = left?.place ?? (left?.fetched ? left.source : undefined);
  const now = presentPlace(clauses, story) ?? placeOfStay(events, gone);
  // 赴广东打工,现居广州: what is told of the present behind it says more.
  const isOutdated = gone && now && now.start > gone.start;
  const present = (isOutdated ? now : gone) ?? now ?? placeSentBackTo(events, story);
  const last = events.at(-1);
  if (present) claimPlace(present, claims, text);
  else if (last?.kind === 'departure' && last.happened && last.already && !last.source) {
    // 已出境.
    const word = text.slice(last.start, last.end);
    if (word === '出境' || word === '离境') claims.add('whereabouts', { region: 'abroad' }, last);
  } else if (story.neverEntered && !tellsOfHome(clauses)) {
    const foreign = foreignPlace(clauses);
    const country = foreign && whereaboutsName(foreign, text);
    claims.add(
      'whereabouts',
      country === undefined ? { region: 'abroad' } : { region: 'abroad', place: country },
      foreign ?? story.neverEntered,
    );
  }
  const sentBack = events.findLast((event) => event.kind === 'sendBack' && event.place && !event.denied);
  if (sentBack?.place && !claims.has('sendBackPlace')) claimSendBack(sentBack.place, claims, text);
}

/** 已到宁波并在宁波市鄞州区隔离: the quarantine where they went tells the place more closely. */
function placeOfStay(events: readonly Event[], gone: PlacePhrase | undefined): PlacePhrase | undefined {
  const city = gone?.place?.city;
  const stay = events.findLast(({ kind, happened, place }) => kind === 'quarantine' && happened && place);
  return city !== undefined && stay?.place?.place?.city === city ? stay.place : undefined;
}

/** 在泉州市集中隔离,请退回: who is sent back is still where they are said to be in quarantine. */
function placeSentBackTo(events: readonly Event[], { arrival }: StoryEnd): PlacePhrase | undefined {
  if (arrival || !events.some(({ kind, denied }) => kind === 'sendBack' && !denied)) return undefined;
  const stay = events.findLast(({ kind, happened }) => kind === 'quarantine' && happened);
  const isOver = events.some(({ kind, happened }) => kind === 'release' && happened);
  const hasEnd = stay?.date?.until !== undefined;
  return stay?.place?.place?.region === 'outside' && !isOver && !hasEnd ? stay.place : undefined;
}

/** 没有入境,一直在温州: one who did not come from abroad need not be abroad. */
function tellsOfHome(clauses: readonly ReadClause[]): boolean {
  return clauses.some(
    ({ clause, phrases }) =>
      (clause.cues & (CUE.now | CUE.always)) !== 0 &&
      phrases.some(
        (phrase) => phrase.kind === 'place' && phrase.place !== undefined && phrase.place.region !== 'abroad',
      ),
  );
}

function claimPlace(place: PlacePhrase, claims: Claims, text: string): void {
  const region = place.place?.region ?? place.port?.place.region;
  if (region === undefined) return;
  const name = whereaboutsName(place, text);
  claims.add('whereabouts', name === undefined ? { region } : { region, place: name }, place);
  if (region === 'outside' || region === 'zhejiang') claimSendBack(place, claims, text);
}

function claimSendBack(place: PlacePhrase, claims: Claims, text: string): void {
  const words = quarantinePlace(place, text);
  if (!words?.city) return;
  const county =
    place.place?.region === 'zhejiang' && place.facility === undefined ? place.place.county : undefined;
  const site = county ?? (place.facility === 'spot' ? undefined : words.site);
  const { city } = words;
  claims.add('sendBackPlace', site === undefined ? { city } : { city, site }, place);
}

/** The place that a clause of the present (目前, 现, 仍在) names; an arrival in Wenzhou told after it outdates it. */
function presentPlace(clauses: readonly ReadClause[], { arrival }: StoryEnd): PlacePhrase | undefined {
  for (let i = clauses.length - 1; i >= 0; i--) {
    const read = clauses[i];
    if (!read || read.planned || (read.clause.cues & (CUE.now | CUE.always)) === 0) continue;
    const { clause, phrases } = read;
    const labelled = clause.label?.value.wants === 'situation' || clause.label?.value.wants === 'whereabouts';
    const marker = labelled ? -1 : phrases.findIndex((phrase) => pointsToNow(phrase));
    if (!labelled && marker < 0) continue;
    const place = placeAfter(phrases, marker);
    if (!place || (isAlways(phrases[marker]) && place.place?.region !== 'abroad')) continue;
    const outdated = arrival !== undefined && !arrival.event.backward && arrival.event.start > place.start;
    return outdated && place.place?.region !== 'wenzhou' ? undefined : place;
  }
  return undefined;
}

const pointsToNow = (phrase: Phrase): boolean =>
  (phrase.kind === 'particle' && (phrase.value === 'now' || phrase.value === 'always')) ||
  (phrase.kind === 'label' && phrase.value.wants === 'situation');

// 本人在上海入境: no place to be now.
const PASSED_THROUGH: ReadonlySet<string> = new Set(['entry', 'landing', 'departure', 'transit']);

/** 常年在意大利 says where somebody is; 常住上海 only where they are at home. */
const isAlways = (phrase: Phrase | undefined): boolean =>
  phrase?.kind === 'particle' && phrase.value === 'always';

/** The last place behind 目前 that is neither left (从…) nor denied (未在…). */
function placeAfter(phrases: readonly Phrase[], marker: number): PlacePhrase | undefined {
  let found: PlacePhrase | undefined;
  for (let i = marker + 1; i < phrases.length; i++) {
    const phrase = phrases[i];
    if (phrase?.kind !== 'place' || (phrase.place === undefined && phrase.port === undefined)) continue;
    const before = phrases[i - 1];
    const turned = before?.kind === 'particle' && ['from', 'by', 'not'].includes(before.value);
    const next = phrases[i + 1];
    const fetches = next?.kind === 'vehicle' || (next?.kind === 'deed' && PASSED_THROUGH.has(next.value));
    if (!turned && !fetches && !phrase.there) found = phrase;
  }
  return found;
}

function foreignPlace(clauses: readonly ReadClause[]): PlacePhrase | undefined {
  for (const { phrases } of clauses) {
    for (const phrase of phrases) {
      if (phrase.kind === 'place' && phrase.place?.region === 'abroad' && phrase.place.country !== undefined)
        return phrase;
    }
  }
  return undefined;
}
