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
type Consequence = Reason['fact'] | 'other';

const NO_REASONS: readonly Reason[] = [];

/** The reasons of a remark: after their label, after 因 and 由于, and 当地未要求隔离. */
export function reasonsOf(clauses: readonly Clause[], text: string): readonly Reason[] {
  // Most remarks give no reason at all.
  if ((cuesIn(clauses) & CUE.reason) === 0) return NO_REASONS;
  const reasons: Reason[] = [];
  const add = (fact: Reason['fact'], clause: Clause, start: number, end: number): void => {
    const reason = trimmed(text, start, end);
    if (reason) reasons.push({ fact, clause, isLabelled: clause.label !== undefined, ...reason });
  };
  clauses.forEach((clause, i) => {
    if ((clause.cues & CUE.reason) === 0) return;
    const wanted = clause.label?.value.wants;
    if (wanted === 'transferReason' || wanted === 'notQuarantinedReason' || wanted === 'missedReason') {
      add(wanted, clause, clause.label?.end ?? clause.start, clause.end);
      return;
    }
    const cause = clause.tokens.findIndex(
      (token) => speaksOfReasons(token) && !isParticle(token, 'notRequired'),
    );
    const token = clause.tokens[cause];
    if (token) {
      const fact = token.kind === 'label' ? labelled(token) : consequence(clauses, i, cause);
      if (fact !== 'other') add(fact, clause, token.end, reasonEnd(clause, cause, text));
      return;
    }
    const missed = clause.tokens.findIndex(
      (part, j) => isParticle(part, 'missed') && isMark(clause.tokens[j + 1], 'colon'),
    );
    const colon = clause.tokens[missed + 1];
    if (missed >= 0 && colon) {
      add('missedReason', clause, colon.end, clause.end);
      return;
    }
    const so = clause.tokens.findIndex((part) => isParticle(part, 'so'));
    const led = so < 0 ? undefined : told(clause.tokens.slice(so + 1));
    const cause0 = clause.tokens[so];
    if (cause0 && (led === 'missedReason' || led === 'notQuarantinedReason')) {
      // 系统未推送导致漏报; 系统未推送,导致漏报.
      const before = clauses[i - 1];
      const own = cause0.start > clause.start;
      if (own) add(led, clause, clause.start, cause0.start);
      else if (before?.sentence === clause.sentence) add(led, before, before.start, before.end);
      return;
    }
    const unasked = clause.tokens.findIndex((part) => isParticle(part, 'notRequired'));
    if (unasked >= 0 && followedByQuarantine(clause.tokens, unasked))
      add('notQuarantinedReason', clause, clause.start, clause.end);
  });
  return reasons;
}

const speaksOfReasons = (token: Token): boolean =>
  isParticle(token, 'because') ||
  isParticle(token, 'reason') ||
  isParticle(token, 'notRequired') ||
  isReasonLabel(token);

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

function isReasonLabel(token: Token): boolean {
  return token.kind === 'label' && labelled(token) !== 'other';
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
  for (let i = cause + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.start <= start) continue;
    const breaks =
      isParticle(token, 'by') ||
      (isParticle(token, 'at') && token.end - token.start === 1 && isDayOfMore(tokens, i + 1)) ||
      (isParticle(token, 'not') && followedByQuarantine(tokens, i)) ||
      isParticle(token, 'missed') ||
      isParticle(token, 'so') ||
      // 因父亲去世申请转运; but 因产检需要转运.
      (text.startsWith('申请', token.start) && isConvey(tokens[i + 1])) ||
      (token.kind === 'deed' && LEADS_ON.has(token.value)) ||
      (token.kind === 'date' && i > cause + 1 && leadsOn(tokens.slice(i + 1)));
    if (breaks) return token.start;
  }
  return clause.end;
}

/** 因父亲病危4月20日转运: the day is that of what followed; 因入境时间在3月28日之前 goes on to nothing. */
const leadsOn = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'deed' && LEADS_ON.has(token.value));

const isConvey = (token: Token | undefined): boolean =>
  token?.kind === 'deed' && (token.value === 'convey' || token.value === 'conveyBack');
/** 于4月20日转运, or a 于 that ends the clause. */
const isDayOfMore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || (tokens[at]?.kind === 'date' && leadsOn(tokens.slice(at + 1)));

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
  const generic = isParticle(own.tokens[cause], 'reason');
  const before = sameSentence(clauses, at, -1);
  const after = sameSentence(clauses, at, 1);
  // 漏报,原因为…: a plain 原因 speaks of what was told; 因… of what comes.
  return (generic ? (before ?? after) : (after ?? before)) ?? 'other';
}

function sameSentence(clauses: readonly Clause[], at: number, step: 1 | -1): Consequence | undefined {
  const sentence = clauses[at]?.sentence;
  // A reason is given next to what it explains; three clauses away it belongs to something else.
  for (let i = at + step, distance = 0; distance < 3 && i >= 0; i += step, distance++) {
    const clause = clauses[i];
    if (!clause || (clause.sentence !== sentence && distance > 0)) return undefined;
    const found = labelTold(clause) ?? told(clause.tokens);
    if (found) return found;
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
    const denies = isParticle(token, 'not') || isParticle(token, 'notRequired');
    if (denies && followedByQuarantine(tokens, i)) return 'notQuarantinedReason';
    if (token.kind === 'deed' && token.value === 'medicalTransfer') return 'other';
    if (token.kind === 'deed' && (token.value === 'convey' || token.value === 'conveyBack')) {
      return leadsToHospital(tokens, i) ? 'other' : 'transferReason';
    }
    if (token.kind === 'deed' && (token.value === 'arrival' || token.value === 'sendBack')) return 'other';
  }
  return undefined;
}

const leadsToHospital = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at).some((token) => token.kind === 'facility' && token.value === 'hospital');
