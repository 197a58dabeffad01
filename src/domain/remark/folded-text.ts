/** A text made easy to read, and the way back to the text as it was written. */
export interface FoldedText {
  /** Full-width forms folded, invisible characters gone: what the lexer sees. */
  readonly text: string;
  /** The offset in the original (UTF-16) of an offset in `text`. */
  readonly originalOffset: (offset: number) => number;
}

// What may differ from its compatibility form: neither everyday ideographs, nor printable ASCII, nor ℃ and quotes.
const FOLDABLE = /[^\u4e00-\u9fff -~\n\u3001\u3002\u201c\u201d\u2103]/;
const EVERY_FOLDABLE = new RegExp(FOLDABLE, 'g');
const INVISIBLE = /\p{Cf}/gu;

const itself = (offset: number): number => offset;

// ①入境…②隔离…: a number of a list begins a new line; folded to a figure it would be part of the date behind it.
const LIST_NUMBER = /[\u2460-\u2473\u3220-\u3229]/;

/** The compatibility form of a character, where that is as long as the character: no offset may move. */
function foldedCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // The full-width forms of ASCII lie at a fixed distance from it.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (LIST_NUMBER.test(character)) return ';';
  const folded = character.normalize('NFKC');
  return folded.length === character.length ? folded : character;
}

/** Folds full-width digits and marks, exotic spaces and the like, so that every offset can be led back. */
export function foldText(original: string): FoldedText {
  if (!FOLDABLE.test(original)) return { text: original, originalOffset: itself };
  const folded = original.replace(EVERY_FOLDABLE, foldedCharacter);
  // Hardly any remark holds a character that is still out of the ordinary: none of them is invisible then.
  if (!FOLDABLE.test(folded)) return { text: folded, originalOffset: itself };
  return folded.search(INVISIBLE) < 0 ? { text: folded, originalOffset: itself } : withoutInvisible(folded);
}

function withoutInvisible(folded: string): FoldedText {
  const origins: number[] = [];
  let text = '';
  let kept = 0;
  for (const invisible of folded.matchAll(INVISIBLE)) {
    for (let i = kept; i < invisible.index; i++) origins.push(i);
    text += folded.slice(kept, invisible.index);
    kept = invisible.index + invisible[0].length;
  }
  for (let i = kept; i < folded.length; i++) origins.push(i);
  text += folded.slice(kept);
  return { text, originalOffset: (offset) => origins[offset] ?? folded.length };
}
