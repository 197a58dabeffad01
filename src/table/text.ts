/** Zero-width and directional characters, byte-order marks and soft hyphens: seen in exports, never meant. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
const UNUSUAL = /[^\x21-\x7E\u4E00-\u9FFF]/;
const HAN_GAP = /(?<=[\u3400-\u9FFF\u00B7])\s+(?=[\u3400-\u9FFF\u00B7])/g;

/**
 * A cell's text in its normal form: full-width letters and digits made plain (NFKC), invisible characters dropped,
 * runs of white space made one blank, none at the ends, none between Chinese characters.
 * For names, codes and choices; not for free text, where punctuation is the writer's own.
 */
export function normaliseText(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().replace(HAN_GAP, '');
}

/** Free text (a remark): invisible characters dropped and the ends trimmed; every other character stays. */
export function trimText(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/** Text without any white space or invisible character, for comparing. */
export function compactText(text: string): string {
  return UNUSUAL.test(text) ? text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '') : text;
}

const WIDE = /[^\0-\xff]/g;

/** How many columns of plain letters a text takes: a Chinese character is two wide. */
export const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** How many lines a text takes in a column that is so many letters wide, as near as a row's height needs it. */
export function linesOf(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce(
      (lines, line) => lines + (line.length * 2 <= width ? 1 : Math.ceil((widthOf(line) + 1) / width)),
      0,
    );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g;

/** Text from a file without the control characters that would steer the terminal. */
export const plain = (text: string): string => text.replace(CONTROL, '');
