/** A text made easy to read, and the way back to the text as it was written. */
export interface FoldedText {
  /** NFKC, without invisible characters: what the lexer sees. */
  readonly text: string;
  /** The offset in the original (UTF-16) of an offset in `text`. */
  readonly originalOffset: (offset: number) => number;
}

// Anything but ideographs, printable ASCII and the everyday Chinese marks may need folding.
const NEEDS_FOLDING = /[^\u4e00-\u9fff\u0020-\u007e\n\u3001-\u3011\u2013-\u2014\u201c\u201d\u2103\u3007]/;
const INVISIBLE = /\p{Cf}/u;
const itself = (offset: number): number => offset;

/**
 * Folds full-width digits and marks, exotic spaces and the like, character by character, so that every offset can
 * be led back. Most remarks need nothing but their full-width commas changed, which keeps all offsets.
 */
export function foldText(original: string): FoldedText {
  if (!NEEDS_FOLDING.test(original)) return { text: original, originalOffset: itself };
  const parts: string[] = [];
  const origins: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = INVISIBLE.test(character) ? '' : foldedCharacter(character);
    parts.push(folded);
    for (let i = 0; i < folded.length; i++) origins.push(at);
    at += character.length;
  }
  const text = parts.join('');
  origins.push(original.length);
  // One character for one: nothing moved.
  if (text.length === original.length) return { text, originalOffset: itself };
  return { text, originalOffset: (offset) => origins[offset] ?? original.length };
}

function foldedCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // The full-width forms of ASCII lie at a fixed distance from it.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) return character;
  return character.normalize('NFKC');
}
