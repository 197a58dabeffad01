import { normaliseDocument, personKey } from '../domain/document-number.js';
import { maskDocument } from '../domain/masking.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import { headerKey } from '../table/header.js';
import type { Sheet } from '../table/sheet.js';
import { type IdentityDecision, type Matching, matchPeople } from './match-people.js';
import { decisionKey, shownDocument } from './person-marks.js';

/** The columns of the form in which people say who is who; the report writes it, and it is read back. */
export const IDENTITY_HEADERS = {
  first: ['管控库证件号码', '证件号码1', '证件号码一', 'Document in the control register', 'Document 1'],
  second: [
    '核查库证件号码',
    '证件号码2',
    '证件号码二',
    'Document in the verification register',
    'Document 2',
  ],
  verdict: ['是否同一人', '判定', '结论', 'Same person?', 'Verdict'],
  reason: ['理由', '依据说明', '说明', 'Reason'],
} as const;

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...['同一人', '是', '同', '相同', 'SAME', 'YES', 'Y'].map((word) => [word, true] as const),
  ...['不同人', '否', '不是', '不同', '不是同一人', 'DIFFERENT', 'NO', 'N'].map(
    (word) => [word, false] as const,
  ),
]);

/** A completed line of the form. Numbers may be masked, as the report shows them. */
export interface WrittenIdentity {
  readonly row: number;
  readonly numbers: readonly [string, string];
  readonly isSame: boolean;
}

/** Why a form cannot be used; `row`: where. */
export interface IdentityProblem {
  readonly row: number;
  readonly why: 'verdict' | 'number' | 'contradiction';
}

export interface IdentityForm {
  readonly lines: readonly WrittenIdentity[];
  readonly problems: readonly IdentityProblem[];
}

type Columns = { readonly [N in 'first' | 'second' | 'verdict']: number };

function columnsOf(cells: Sheet['rows'] extends () => Iterable<infer R> ? R : never): Columns | undefined {
  const keys = Array.from(cells.cells, (cell) => (cell ? headerKey(cell.shown) : ''));
  const at = (names: readonly string[]): number => {
    const wanted = new Set(names.map((name) => headerKey(name)));
    return keys.findIndex((key) => key !== '' && wanted.has(key));
  };
  const { first, second, verdict } = IDENTITY_HEADERS;
  const columns = { first: at(first), second: at(second), verdict: at(verdict) };
  return Object.values(columns).every((index) => index >= 0) ? columns : undefined;
}

const pairKey = (numbers: readonly [string, string]): string => numbers.toSorted().join('\n');

/**
 * Reads a form of identities; `undefined` where the sheet has no such header. Lines without a verdict are not completed
 * yet and say nothing.
 */
export function readIdentities(sheet: Sheet): IdentityForm | undefined {
  const lines: WrittenIdentity[] = [];
  const problems: IdentityProblem[] = [];
  const verdicts = new Map<string, boolean>();
  let columns: Columns | undefined;
  for (const row of sheet.rows()) {
    if (!columns) {
      columns = columnsOf(row);
      continue;
    }
    const shown = (index: number): string => normaliseDocument(row.cells[index]?.shown ?? '');
    const verdict = shown(columns.verdict);
    if (verdict === '') continue;
    const isSame = WORDS.get(verdict);
    const numbers = [shown(columns.first), shown(columns.second)] as const;
    const known = verdicts.get(pairKey(numbers));
    if (isSame === undefined) problems.push({ row: row.number, why: 'verdict' });
    else if (numbers.includes('')) problems.push({ row: row.number, why: 'number' });
    else if (known !== undefined && known !== isSame)
      problems.push({ row: row.number, why: 'contradiction' });
    else {
      verdicts.set(pairKey(numbers), isSame);
      lines.push({ row: row.number, numbers, isSame });
    }
  }
  return columns && { lines, problems };
}

const isMasked = (number: string): boolean => number.includes('*');
const masked = (number: string): string => normaliseDocument(maskDocument(number));

/** Every two rows that may be one person: pairs that rest on names, and equal candidates. */
function* uncertainRows(
  { pairs, candidates }: Matching,
  here: AnyTable,
): Generator<readonly [AnyRecord, AnyRecord]> {
  for (const { one, other, confidence } of pairs) if (confidence !== 'certain') yield [one, other];
  const own = new Set(here.records);
  for (const [record, rows] of candidates)
    if (own.has(record)) for (const other of rows) yield [record, other];
}

/**
 * What the lines of a form decide about two registers. Masked numbers stand for the only two rows in question that show
 * them so; where none or several do, the line decides nothing and is told.
 */
export function identityDecisions(
  lines: readonly WrittenIdentity[],
  here: AnyTable,
  there: AnyTable,
): { readonly decisions: readonly IdentityDecision[]; readonly unused: readonly WrittenIdentity[] } {
  const decisions: IdentityDecision[] = [];
  const open: WrittenIdentity[] = [];
  for (const line of lines) {
    const [one, other] = line.numbers;
    if (line.numbers.some(isMasked)) open.push(line);
    else decisions.push({ keys: [personKey(one), personKey(other)], isSame: line.isSame });
  }
  if (open.length === 0) return { decisions, unused: [] };
  const rows = new Map<string, IdentityDecision['keys'][]>();
  for (const [one, other] of uncertainRows(matchPeople(here, there, decisions), here)) {
    const key = pairKey([masked(shownDocument(one, here)), masked(shownDocument(other, there))]);
    const keys = [decisionKey(one, here), decisionKey(other, there)] as const;
    rows.set(key, [...(rows.get(key) ?? []), keys]);
  }
  const unused = open.filter(({ numbers, isSame }) => {
    const [keys, ...more] = rows.get(pairKey([masked(numbers[0]), masked(numbers[1])])) ?? [];
    if (!keys || more.length > 0) return true;
    decisions.push({ keys, isSame });
    return false;
  });
  return { decisions, unused };
}
