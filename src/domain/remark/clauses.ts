import { cueOf } from './cues.js';
import type { Span, Token, TokenOf } from './tokens.js';

/** A stretch of a remark between two breaks, with the tokens in it; brackets that only add to it stay inside. */
export interface Clause extends Span {
  readonly index: number;
  /** Clauses of one sentence have one number. */
  readonly sentence: number;
  readonly tokens: readonly Token[];
  /** 入境时间: … — what the clause gives the value of. */
  readonly label: TokenOf<'label'> | undefined;
  /** 目前情况: … — the clause stands behind this label, or behind a comma after it. */
  readonly ofSituation: boolean;
  /** Which of the words that whole passes look for are in it (`CUE`). */
  readonly cues: number;
}

/** Splits tokens into clauses: at commas and stops, and before labels. */
export function clausesOf(tokens: readonly Token[], text: string): readonly Clause[] {
  const brackets = bracketsThatBreak(tokens);
  const clauses: Clause[] = [];
  let current: Token[] = [];
  let label: TokenOf<'label'> | undefined;
  let sentence = 0;
  let start = 0;
  let depth = 0;
  let ofSituation = false;
  let cues = 0;

  const close = (end: number, next: number): void => {
    if ((current.length > 0 || label) && !isBlank(label, end, text)) {
      clauses.push({
        index: clauses.length,
        sentence,
        tokens: current,
        start,
        end,
        label,
        ofSituation,
        cues,
      });
    }
    current = [];
    label = undefined;
    cues = 0;
    start = next;
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const first = current.length === 0;
    if (token.kind === 'label' && depth === 0 && opensClause(token, tokens[i + 1], first, text)) {
      close(token.start, token.start);
      label = token;
      ofSituation = token.value.wants === 'situation';
      cues |= cueOf(token);
    } else if (token.kind !== 'mark') {
      current.push(token);
      cues |= cueOf(token);
    } else if (token.value === 'open' || token.value === 'close') {
      const breaking = brackets.get(i);
      if (breaking === true) close(token.start, token.end);
      else if (breaking === false) {
        depth += token.value === 'open' ? 1 : -1;
        current.push(token);
      }
    } else if (token.value === 'stop') {
      close(token.start, token.end);
      sentence++;
      ofSituation = false;
    } else if (token.value === 'comma' && depth === 0) close(token.start, token.end);
    else current.push(token);
  }
  close(text.length, text.length);
  return clauses;
}

// 转运原因:____ — a form with the value still to be written.
const BLANK = /^[\s:]*_[\s_]*$/;

/** Whether a clause is a label and a blank: it says nothing. */
const isBlank = (label: Clause['label'], end: number, text: string): boolean =>
  label !== undefined && BLANK.test(text.slice(label.end, end));

/**
 * A label opens a clause where its value follows a colon, or where it stands first or after a space:
 * in 因入境时间早于政策 it is only a word.
 */
function opensClause(
  label: TokenOf<'label'>,
  next: Token | undefined,
  first: boolean,
  text: string,
): boolean {
  // 入境时间:…, 入境时间-….
  const separates = next?.kind === 'mark' && (next.value === 'colon' || next.value === 'dash');
  const colon = (separates && next.start - label.end <= 1) || text.charAt(label.end - 1) === ':';
  // 核酸阴性: a label that nothing is read from is as often a mere word.
  if (label.value.wants === 'nothing' || label.value.wants === 'mode') return colon;
  // 航班4月28日落地: the word alone is told of.
  if (text.slice(label.start, label.end) === '航班' && next?.kind !== 'vehicle') return colon;
  return colon || first || text.charAt(label.start - 1) === ' ';
}

function hasBracket(tokens: readonly Token[]): boolean {
  for (const token of tokens) if (token.kind === 'mark' && token.value === 'close') return true;
  return false;
}

const NO_BRACKETS: ReadonlyMap<number, boolean> = new Map();

/**
 * For each bracket of a pair, whether it breaks the clause: (27日) and (陆路,大巴) only add to it, while
 * (4月12日浦东入境) and (其母亲仍在上海隔离) are clauses of their own. Brackets without a partner are not in the map.
 */
function bracketsThatBreak(tokens: readonly Token[]): ReadonlyMap<number, boolean> {
  if (!hasBracket(tokens)) return NO_BRACKETS;
  const found = new Map<number, boolean>();
  const open: { readonly at: number; dated: boolean; deed: boolean; stop: boolean; person: boolean }[] = [];
  tokens.forEach((token, at) => {
    const inner = open.at(-1);
    if (token.kind === 'date' && inner) inner.dated = true;
    if (token.kind === 'person' && inner?.at === at - 1) inner.person = true;
    if ((token.kind === 'deed' || token.kind === 'label') && inner) inner.deed = true;
    if (token.kind !== 'mark') return;
    if (token.value === 'stop' && inner) inner.stop = true;
    if (token.value === 'open') open.push({ at, dated: false, deed: false, stop: false, person: false });
    if (token.value !== 'close' || !inner) return;
    open.pop();
    const breaks = inner.stop || (inner.deed && (inner.dated || inner.person));
    found.set(inner.at, breaks);
    found.set(at, breaks);
  });
  return found;
}
