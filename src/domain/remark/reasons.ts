import type { Region } from '../places.js';
import type { Claims } from './claims.js';
import type { Clause } from './clauses.js';
import { CUE, cuesIn } from './cues.js';
import type { RemarkFact } from './facts.js';
import { isMark, isParticle, type Span, type Token } from './tokens.js';

/** A reason that the remark gives, and for what. */
export interface Reason extends Span {
  readonly clause: Clause;
  /** Told behind a label of its own. */
  readonly isLabelled: boolean;
  readonly fact: Extract<RemarkFact, 'transferReason' | 'notQuarantinedReason' | 'missedReason'>;
}

// 原因不详, 原因:无: no reason.
const NO_REASON = /^(?:不详|不明|不清楚?|未知|无|暂无|待查|待核实|待核查|另附|见附件|略|空)?$/;
// What the reason is stripped of in front: 原因为…, 系….
const LEAD = /^(?:[\s:：,，"“]|为(?!了|期|人)|是(?!否)|系(?![统列])|因(?![公私素故果此]))+/;

/** What a reason is the reason for: the deed that its sentence tells. */
type Consequence = Reason['fact'] | 'other' | 'journey';

const NO_REASONS: readonly Reason[] = [];

/** The reasons of a remark: after their label, after 因 and 由于, before 导致, and 当地未要求隔离. */
export function reasonsOf(clauses: readonly Clause[], text: string): readonly Reason[] {
  // Most remarks give no reason at all.
  if ((cuesIn(clauses) & CUE.reason) === 0) return NO_REASONS;
  const reasons: Reason[] = [];
  clauses.forEach((clause, i) => {
    if ((clause.cues & CUE.reason) === 0) return;
    const found =
      labelledReason(clause, clauses[i + 1]) ??
      namedReason(clauses, i, text) ??
      explained(clause, clauses[i + 1]) ??
      concluded(clauses, i, reasons) ??
      unasked(clause);
    const words = found && trimmed(text, found.start, found.end);
    if (words && found.fact !== 'other' && found.fact !== 'journey')
      reasons.push({
        fact: found.fact,
        clause: found.clause,
        isLabelled: found.clause.label !== undefined,
        ...words,
      });
  });
  return reasons;
}

/** Where a reason stands, and for what it is one. */
interface Found extends Span {
  readonly clause: Clause;
  readonly fact: Consequence;
}

/** 转运原因:…. */
function labelledReason(clause: Clause, after: Clause | undefined): Found | undefined {
  const { label } = clause;
  const fact = label && labelled(label);
  if (!label || fact === undefined || fact === 'other') return undefined;
  return behindStory({ fact, clause, start: label.end, end: clause.end }, after);
}

/** 漏报:4月12日入境,系统未比中: a day begins the story, and the reason is told behind it. */
function behindStory(found: Found, after: Clause | undefined): Found | undefined {
  const { tokens, sentence } = found.clause;
  const first = tokens.find((token) => token.start >= found.start && !isMark(token, 'colon'));
  if (first?.kind !== 'date' || first.value.form === 'vague') return found;
  if (after?.sentence !== sentence) return found;
  return { fact: found.fact, clause: after, start: after.start, end: after.end };
}

/** 因…, 原因为…. */
function namedReason(clauses: readonly Clause[], at: number, text: string): Found | undefined {
  const clause = clauses[at];
  const cause = clause?.tokens.findIndex((token) => speaksOfReasons(token)) ?? -1;
  const token = clause?.tokens[cause];
  if (!clause || !token) return undefined;
  // 因漏报…: what is to be explained is no explanation.
  if (clause.tokens[cause + 1]?.start === token.end && isParticle(clause.tokens[cause + 1], 'missed'))
    return undefined;
  const fact = token.kind === 'label' ? labelled(token) : consequence(clauses, at, cause);
  return { fact, clause, start: token.end, end: reasonEnd(clause, cause, text) };
}

/** 漏报:…, 未就地隔离:…, 未集中隔离系…. */
function explained(clause: Clause, after: Clause | undefined): Found | undefined {
  const colon = clause.tokens.findIndex((part) => isMark(part, 'colon') || isParticle(part, 'link'));
  const fact = told(clause.tokens.slice(0, Math.max(colon, 0)));
  const mark = clause.tokens[colon];
  if (!mark || (fact !== 'missedReason' && fact !== 'notQuarantinedReason')) return undefined;
  return behindStory({ fact, clause, start: mark.end, end: clause.end }, after);
}

/** 系统未推送导致漏报; 系统未推送,导致漏报; but after 因… the reason has been told. */
function concluded(clauses: readonly Clause[], at: number, before: readonly Reason[]): Found | undefined {
  const clause = clauses[at];
  const fact = clause && conclusionOf(clause);
  const so = clause?.tokens.find((part) => isParticle(part, 'so'));
  if (!clause || !so || fact === undefined) return undefined;
  if (so.start > clause.start) return { fact, clause, start: clause.start, end: so.start };
  const cause = clauses[at - 1];
  const isTold = before
    .slice(-REACH_OF_REASON)
    .some((reason) => reason.fact === fact && reason.clause.sentence === clause.sentence);
  if (isTold || cause?.sentence !== clause.sentence) return undefined;
  return { fact, clause: cause, start: cause.start, end: cause.end };
}

/** What a clause says to have followed: 故漏报, 因此未隔离. */
function conclusionOf({ tokens }: Clause): 'missedReason' | 'notQuarantinedReason' | undefined {
  const so = tokens.findIndex((part) => isParticle(part, 'so'));
  const fact = so < 0 ? undefined : told(tokens.slice(so + 1));
  return fact === 'missedReason' || fact === 'notQuarantinedReason' ? fact : undefined;
}

/** 当地未要求隔离. */
function unasked(clause: Clause): Found | undefined {
  const at = clause.tokens.findIndex((part) => isParticle(part, 'notRequired'));
  const isUnasked = clause.tokens.some((part) => isParticle(part, 'unasked'));
  if (!isUnasked && (at < 0 || !followedByQuarantine(clause.tokens, at))) return undefined;
  return { fact: 'notQuarantinedReason', clause, start: clause.start, end: clause.end };
}

const speaksOfReasons = (token: Token): boolean =>
  isParticle(token, 'because') ||
  isParticle(token, 'reason') ||
  (token.kind === 'label' && labelled(token) !== 'other');

/** Adds them to the claims; a label's word is worth no more than 因. */
export function claimReasons(
  reasons: readonly Reason[],
  text: string,
  { claims, entered }: { readonly claims: Claims; readonly entered: Region | undefined },
): void {
  if (reasons.length === 0) return;
  for (const fact of ['transferReason', 'notQuarantinedReason', 'missedReason'] as const) {
    // 因…, and the label later: what is said first is the fuller, and the same.
    const reason = reasons.find((candidate) => candidate.fact === fact);
    // Whoever entered in Wenzhou is taken about there, for whatever reason, and transferred from nowhere.
    if (fact === 'transferReason' && entered === 'wenzhou' && !reason?.isLabelled) continue;
    if (reason) claims.add(fact, text.slice(reason.start, reason.end), reason);
  }
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end);
  const from = start + (LEAD.exec(words)?.[0].length ?? 0);
  const to = start + words.trimEnd().length;
  return to <= from || NO_REASON.test(text.slice(from, to)) ? undefined : { start: from, end: to };
}

function labelled(token: Extract<Token, { kind: 'label' }>): Consequence {
  const { wants } = token.value;
  return wants === 'transferReason' || wants === 'notQuarantinedReason' || wants === 'missedReason'
    ? wants
    : 'other';
}

// 未在上海市浦东新区云栈酒店集中隔离: so many tokens may stand between.
const REACH_OF_NOT = 8;

/** Whether the words behind a negation deny a quarantine. */
function followedByQuarantine(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1, at + 1 + REACH_OF_NOT)) {
    // 未实行入境集中隔离: at the entry.
    if (token.kind === 'deed' && token.value !== 'entry') return token.value === 'quarantine';
    if (token.kind === 'facility' && token.value === 'quarantineSite') return true;
  }
  return false;
}

/** A reason runs to the end of its clause, or to what it is the reason for: 于, 由, a journey, a denial. */
function reasonEnd(clause: Clause, cause: number, text: string): number {
  const { tokens } = clause;
  const start = tokens[cause]?.end ?? clause.end;
  // 因父亲病危4月20日转运: the day is that of what followed; 因入境时间在3月28日之前 goes on to nothing.
  const lead = tokens.findLastIndex((token) => token.kind === 'deed' && LEADS_ON.has(token.value));
  const isDayOfMore = (at: number): boolean => tokens[at]?.kind === 'date' && at < lead;
  for (let i = cause + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.start <= start) continue;
    const breaks =
      isParticle(token, 'by') ||
      (isParticle(token, 'at') &&
        token.end - token.start === 1 &&
        (i + 1 === tokens.length || isDayOfMore(i + 1))) ||
      (isParticle(token, 'not') && followedByQuarantine(tokens, i)) ||
      isParticle(token, 'missed') ||
      isParticle(token, 'so') ||
      // 因父亲去世申请转运; but 因产检需要转运.
      (text.startsWith('申请', token.start) && isConvey(tokens[i + 1])) ||
      (token.kind === 'deed' && LEADS_ON.has(token.value)) ||
      (token.start > start + 1 && isDayOfMore(i));
    if (breaks) return token.start;
  }
  return clause.end;
}

const isConvey = (token: Token | undefined): boolean =>
  token?.kind === 'deed' &&
  (token.value === 'convey' || token.value === 'conveyBack' || token.value === 'arrival');
const LEADS_ON: ReadonlySet<string> = new Set([
  'convey',
  'conveyBack',
  'medicalTransfer',
  'arrival',
  'sendBack',
  'rehouse',
]);

/** What a reason is given for: what its own clause goes on to tell, else what stands next to it in the sentence. */
function consequence(clauses: readonly Clause[], at: number, cause: number): Consequence {
  const own = clauses[at];
  if (!own) return 'other';
  const behind = own.tokens.slice(cause + 1);
  if (behind.some((token, i) => isParticle(token, 'notRequired') && followedByQuarantine(behind, i))) {
    return 'notQuarantinedReason';
  }
  const here = told(behind) ?? told(own.tokens.slice(0, cause));
  if (here) return here;
  // 因未成年,由父亲接回,故未隔离: what is concluded in the end.
  for (let i = at + 1; clauses[i]?.sentence === own.sentence && i <= at + REACH_OF_REASON; i++) {
    const conclusion = clauses[i] && conclusionOf(clauses[i] ?? own);
    if (conclusion) return conclusion;
  }
  const generic = isParticle(own.tokens[cause], 'reason');
  const before = sameSentence(clauses, at, -1);
  const after = sameSentence(clauses, at, 1);
  // 漏报,原因为…: a plain 原因 speaks of what was told; 因… of what comes.
  return (generic ? (before ?? after) : (after ?? before)) ?? 'other';
}

/** A reason is given next to what it explains; so many clauses away it belongs to something else. */
const REACH_OF_REASON = 3;

function sameSentence(clauses: readonly Clause[], at: number, step: 1 | -1): Consequence | undefined {
  const sentence = clauses[at]?.sentence;
  for (let i = at + step, distance = 0; distance < REACH_OF_REASON && i >= 0; i += step, distance++) {
    const clause = clauses[i];
    if (!clause || (clause.sentence !== sentence && distance > 0)) return undefined;
    const found = labelTold(clause) ?? told(clause.tokens);
    // 未隔离,乘动车回温,因…: what else happened on the way needs no reason.
    if (found && found !== 'journey') return found;
  }
  return undefined;
}

/** 转运日期:…,原因:…: a label tells too. */
function labelTold({ label }: Clause): Consequence | undefined {
  const wants = label?.value;
  return wants?.wants === 'date' && wants.deed === 'conveyBack' ? 'transferReason' : undefined;
}

function told(tokens: readonly Token[]): Consequence | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    if (isParticle(token, 'missed')) return 'missedReason';
    if (isParticle(token, 'unasked')) return 'notQuarantinedReason';
    const denies = isParticle(token, 'not') || isParticle(token, 'notRequired');
    if (denies && followedByQuarantine(tokens, i)) return 'notQuarantinedReason';
    if (token.kind === 'deed' && token.value === 'medicalTransfer') return 'other';
    if (token.kind === 'deed' && (token.value === 'convey' || token.value === 'conveyBack')) {
      return leadsToHospital(tokens, i) ? 'other' : 'transferReason';
    }
    // 因奶奶去世申请返温: who asks to come home asks for a transfer.
    if (token.kind === 'deed' && token.value === 'arrival' && isParticle(tokens[i - 1], 'intend'))
      return 'transferReason';
    if (token.kind === 'deed' && (token.value === 'arrival' || token.value === 'sendBack')) return 'journey';
  }
  return undefined;
}

const leadsToHospital = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).some((token) => token.kind === 'facility' && token.value === 'hospital');
