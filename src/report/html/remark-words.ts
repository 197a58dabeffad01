import type { CellLocation } from '../../domain/finding.js';
import { dateOf } from '../../domain/local-time.js';
import { type Mention, type RemarkFacts, readRemark } from '../../domain/remark/index.js';
import type { RuleFinding } from '../../pipeline/check.js';
import type { PageContext } from './page-context.js';

/** A part of a text: UTF-16 offsets, end exclusive. */
type Span = readonly [start: number, end: number];

/** A remark as it was read, masked, with the words to underline, in order and apart. */
export interface RemarkWords {
  readonly text: string;
  readonly words: readonly Span[];
}

/** The mentions of what a finding is about: facts of its cells' names, or of the value it expects; else all. */
function concerned(
  { at, expected, fix }: RuleFinding,
  mentions: readonly Mention[],
  facts: RemarkFacts,
): readonly Mention[] {
  const edits = fix?.edits ?? [];
  const fields = [...at, ...(fix?.evidence ?? []), ...edits].map(({ field }) => field);
  const values = [expected, ...edits.map(({ to }) => to)];
  const about = mentions.filter(({ fact }) => {
    const value = facts[fact];
    return fields.includes(fact) || (typeof value === 'string' && values.includes(value));
  });
  return about.length > 0 ? about : mentions;
}

function inOrderAndApart(mentions: readonly Mention[]): Span[] {
  const words: [number, number][] = [];
  for (const { start, end } of mentions.toSorted((a, b) => a.start - b.start)) {
    const last = words.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else words.push([start, end]);
  }
  return words;
}

/** The remark of a row, with the words that a finding about it speaks of. */
export function remarkWords(
  finding: RuleFinding,
  cell: CellLocation,
  { report, privacy, places, recordAt }: PageContext,
): RemarkWords | undefined {
  const remark = recordAt(cell)?.values.remarks;
  if (!remark) return undefined;
  const { mentions, facts } = readRemark(remark, dateOf(report.asOf), places.words);
  // Masking keeps every character's place.
  const text = privacy.value('remarks', remark, [cell]);
  return { text, words: inOrderAndApart(concerned(finding, mentions, facts)) };
}

/** The part of a remark that stands in one of its columns. */
export function partOfRemark({ words }: RemarkWords, start: number, end: number): Span[] {
  return words
    .filter((word) => word[0] < end && word[1] > start)
    .map((word) => [Math.max(word[0], start) - start, Math.min(word[1], end) - start] as const);
}
