/** Excel writes characters that XML cannot hold as `_xHHHH_`, and text that looks like it with its first `_` so written. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Characters that XML 1.0 has not (controls, halves of a pair), that its readers change (carriage return),
 * or that exceljs drops (delete).
 */
const NOT_IN_XML = /[^\t\n\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The most UTF-16 units that a cell holds; Excel calls a file with a longer text damaged. */
const MAX_TEXT_LENGTH = 32_767;

/** The text of a cell from what its file says. */
export function unescapeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The text that a file must say so that a cell holds `text`. Cut where Excel would cut it. */
export function escapeExcelText(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(ESCAPED, '_x005F_x$1_')
    .replace(
      NOT_IN_XML,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
