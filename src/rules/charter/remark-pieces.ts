import type { AnyRecord, RuleContext } from '../rule.js';

/** Between the pieces of a remark. */
export const PIECE_JOINT = '；';

const ENDS_SENTENCE = /[。．.!！?？;；\n]$/;

/**
 * A remark with further pieces at its end, those that it has already left alone; pieces that an earlier list has put
 * there (`before`), and that are not said any more, go.
 */
export function withPieces(
  remark: string,
  pieces: readonly string[],
  before: readonly string[] = [],
): string {
  let text = remark.trimEnd();
  for (const old of before) {
    if (pieces.includes(old)) continue;
    const at = text.indexOf(old);
    if (at < 0) continue;
    // With the semicolon that joined it to what stands before or, at the front, behind.
    const end = at + old.length;
    const start = at > 0 && text[at - 1] === PIECE_JOINT ? at - 1 : at;
    text = text.slice(0, start) + text.slice(start === 0 && text[end] === PIECE_JOINT ? end + 1 : end);
  }
  const added = pieces.filter((piece) => !text.includes(piece));
  if (added.length === 0) return text === remark.trimEnd() ? remark : text;
  const joint = text === '' || ENDS_SENTENCE.test(text) ? '' : PIECE_JOINT;
  return `${text}${joint}${added.join(PIECE_JOINT)}`;
}

/** The pieces that earlier runs of the step have put into a row's remark. */
export const piecesBefore = (
  record: AnyRecord,
  { filledBefore }: Pick<RuleContext, 'filledBefore'>,
): readonly string[] => filledBefore?.(record, 'remarks')?.to.split(PIECE_JOINT) ?? [];
