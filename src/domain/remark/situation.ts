import type { Clause } from './clauses.js';
import { CUE } from './cues.js';
import type { Event } from './events.js';
import { isMark, isParticle, type Span, type Token } from './tokens.js';
import type { ReadClause } from './whereabouts.js';

/** What the clauses say of how and where somebody is: stretches of the remark's own words. */
export interface SituationInput {
  readonly clauses: readonly ReadClause[];
  readonly text: string;
}

type Kind = 'place' | 'health' | 'none';

/**
 * The remark's own words on the present: what follows 目前 or 现, with what goes on from it; else the last clause
 * that tells a state (a quarantine, a release, how they feel), with the health that is told behind it.
 */
export function situationOf(input: SituationInput): readonly Span[] {
  const marked = input.clauses.findLastIndex(({ clause }) => presentStart(clause, input.text) !== undefined);
  if (marked >= 0) {
    const words = markedWords(input, marked);
    if (words.length > 0) return words;
  }
  return lastState(input);
}

function markedWords(input: SituationInput, at: number): readonly Span[] {
  const clause = input.clauses[at]?.clause;
  const start = clause && presentStart(clause, input.text);
  if (!clause || start === undefined) return [];
  const spans = [withoutLead(input.text, start, clauseEnd(input.text, clause))];
  const labelled = clause.label?.value.wants === 'situation';
  for (let i = at + 1; i < input.clauses.length; i++) {
    const read = input.clauses[i];
    if (!read || read.planned) break;
    const next = read.clause;
    if (next.sentence !== clause.sentence || next.label) break;
    const tellsState = kindOf(read) !== 'none';
    const dated = next.tokens.some((token) => token.kind === 'date');
    if (labelled ? dated && !tellsState : dated || !tellsState) break;
    spans.push(stateSpan(read, input.text));
  }
  return spans.filter(({ start: from, end }) => end > from);
}

/** The last state that is told, and, where that is how they feel, what the same sentence tells before it. */
function lastState(input: SituationInput): readonly Span[] {
  const { clauses } = input;
  const spans: Span[] = [];
  let sentence: number | undefined;
  for (let i = clauses.length - 1; i >= 0; i--) {
    const read = clauses[i];
    if (!read || (sentence !== undefined && read.clause.sentence !== sentence)) break;
    const kind = kindOf(read);
    if (kind === 'none') {
      if (sentence !== undefined) break;
      continue;
    }
    sentence = read.clause.sentence;
    spans.push(stateSpan(read, input.text));
    if (kind === 'place') break;
  }
  return spans.reverse();
}

/** Where the words on the present begin in a clause: behind 目前, 现, 目前情况:. */
function presentStart(clause: Clause, text: string): number | undefined {
  if ((clause.cues & CUE.now) === 0) return undefined;
  if (clause.label?.value.wants === 'situation' || clause.label?.value.wants === 'whereabouts')
    return clause.label.end;
  const token = clause.tokens.find(
    (part, i) =>
      (isParticle(part, 'now') && !isAboard(part, clause.tokens[i + 1], text)) ||
      (part.kind === 'label' && part.value.wants === 'situation'),
  );
  if (!token) return undefined;
  return token.end;
}

/** 本人在飞机上…: somebody is only said to be somewhere now where a place follows. */
const isAboard = ({ start, end }: Token, next: Token | undefined, text: string): boolean =>
  text.startsWith('人在', end - 2) &&
  !text.startsWith('目前', start) &&
  !text.startsWith('现', start) &&
  next?.kind === 'vehicle';

// 仍在 and 已 say something of their own, and stay; 目前 and 现 only point.
const STAYS = /(?:仍|尚|还|滞留)(?:在|于)?$|已$|(?<![本该此其])人在$/;
const LEAD = /[\s:,-]*(?:情况|状态)?[\s:为是]*(?:已?于|在(?!家|院|管)|系)?\s*/y;
const AT_HOME = /[在居][家院]|住院/y;

/** Where the words end that match at a place; at the place itself where none do. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function withoutLead(text: string, start: number, end: number): Span {
  const kept = STAYS.exec(text.slice(Math.max(0, start - 4), start));
  // 现在家, 现居家: the longest word, 现在, has taken the 在 of 在家.
  if (endOf(AT_HOME, text, start - 1) > start) return { start: start - 1, end };
  if (kept) return { start: start - kept[0].length, end };
  return { start: Math.min(endOf(LEAD, text, start), end), end };
}

const isState = ({ kind }: Event): boolean =>
  kind === 'quarantine' ||
  kind === 'release' ||
  kind === 'control' ||
  kind === 'medicalEnd' ||
  kind === 'medicalTransfer';

/** Whether a clause tells where somebody is or how they feel, now or last. */
function kindOf({ clause, planned, events }: ReadClause): Kind {
  const wants = clause.label?.value.wants;
  if (isFilledIn(clause)) return 'none';
  if (planned || (wants !== undefined && wants !== 'situation' && wants !== 'nothing')) return 'none';
  const kind = (clause.cues & CUE.state) !== 0 && tellsHealth(clause) ? 'health' : 'none';
  if (events.length === 0) return kind;
  const told = events.filter((event) => !event.withdrawn);
  const present = told.some(
    (event) => event.happened && isState(event) && !(event.kind === 'quarantine' && leaves(told.at(-1))),
  );
  const absent = told.some((event) => event.denied && event.kind === 'entry');
  return present || absent ? 'place' : kind;
}

/** 恢复集中隔离:2020年4月24日: a form's line, and nobody's words on the present. */
function isFilledIn({ tokens }: Clause): boolean {
  const [first, second, third] = tokens;
  const isForm = first?.kind === 'deed' && isMark(second, 'colon') && third?.kind === 'date';
  return isForm || (tokens.at(-1)?.kind === 'date' && isMark(tokens.at(-2), 'colon'));
}

function tellsHealth(clause: Clause): boolean {
  for (const token of clause.tokens) {
    if (token.kind !== 'particle') continue;
    // 因发热…: why something was done, not how they are.
    if (token.value === 'because') return false;
    if (token.value === 'state' || (token.value === 'pending' && token === clause.tokens[0])) return true;
  }
  return false;
}

/** 隔离14天后返温: a quarantine that a journey of the same clause ends is past. */
function leaves(last: Event | undefined): boolean {
  return last?.kind === 'entry' || (last?.kind === 'journey' && last.happened);
}

/** The words of a state without the date, the traveller and the vehicle in front of them. */
function stateSpan(read: ReadClause, text: string): Span {
  const { clause } = read;
  const end = clauseEnd(text, clause);
  const span = withoutEdges(text, Math.min(stateStart(read, text), end), end);
  // 隔离4月12日: nothing stands behind the day, so that the clause is the state as a whole.
  return span.start < span.end ? span : withoutEdges(text, clause.label?.end ?? clause.start, end);
}

function stateStart({ clause, events }: ReadClause, text: string): number {
  const told = events.filter((event) => event.happened);
  const stay = told.findLast((event) => event.kind === 'quarantine');
  const place = stay?.place;
  if (stay && place && place.start >= clause.start) {
    // 接回蓝屿宾馆继续隔离: the place and what goes on there. 送集中隔离点: the movement is all there is.
    if (stay.explicit && stay.end > place.end) return place.start;
    const mover = told.findLast((event) => event.kind === 'journey' && event.place === place);
    if (mover) return movementStart(mover, clause);
    if (!stay.explicit) return stay.start;
  }
  let start = clause.label?.end ?? clause.start;
  let follows = false;
  for (const [i, token] of clause.tokens.entries()) {
    const next = clause.tokens[i + 1];
    // 落地后即…: the event that it follows is told elsewhere.
    const reference: boolean = token.kind === 'deed' && next?.kind === 'particle' && next.value === 'after';
    const after: boolean =
      follows && token.kind === 'particle' && (token.value === 'after' || token.value === 'promptly');
    if (!reference && !after && !isPassedOver(token, next, text)) break;
    follows = reference || after;
    start = token.end;
  }
  return start;
}

/** 由社区接至集中隔离点: from the movement on, with a 即 right before it. */
function movementStart(mover: Event, clause: Clause): number {
  const before = clause.tokens.findLast((token) => token.end === mover.start);
  return before?.kind === 'particle' && before.value === 'promptly' ? before.start : mover.start;
}

const LEADING: ReadonlySet<string> = new Set(['at', 'own', 'about', 'before']);

function isPassedOver(token: Token, next: Token | undefined, text: string): boolean {
  if (token.kind === 'opaque') return next?.kind === 'date' || /^\d/.test(text.slice(token.start, token.end));
  if (token.kind === 'deed' || token.kind === 'mark') return next?.kind === 'date';
  if (token.kind !== 'particle') return token.kind === 'date';
  if (token.value === 'actually') return next?.kind === 'particle' && next.value === 'by';
  return LEADING.has(token.value) && text.slice(token.start, token.end) !== '已在';
}

// 在家 and 在岗 are states of their own.
const EDGES = /(?:[\s:：起时开始于,，]|在(?![家院管岗校]))+/y;

const withoutEdges = (text: string, start: number, end: number): Span => ({
  start: Math.min(endOf(EDGES, text, start), end),
  end,
});

/** 继续隔离至4月25日: the end that lies ahead is none of the present. */
function clauseEnd(text: string, clause: Clause): number {
  let end = clause.end;
  const last = clause.tokens.at(-1);
  const before = clause.tokens.at(-2);
  if (last?.kind === 'date' && before?.kind === 'deed' && before.value === 'toward') end = before.start;
  while (end > clause.start && /\s/.test(text.charAt(end - 1))) end--;
  return end;
}
