import { TextDecoder } from 'node:util';

const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** What text without a byte order mark is in, the first that fits. */
export const UNMARKED = ['utf-8', 'gb18030'] as const;

export type Encoding = (typeof BYTE_ORDER_MARKS)[number]['encoding'] | (typeof UNMARKED)[number];

/** What no text for people contains: these characters tell a picture or a program from a table. */
const NOT_IN_TEXT = /[^\t\n\f\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The byte order mark that bytes begin with. */
export const markOf = (bytes: Buffer) =>
  BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));

/** Whether bytes could still turn out to be a byte order mark. */
export const couldBeMark = (bytes: Buffer): boolean =>
  BYTE_ORDER_MARKS.some(
    ({ mark }) => bytes.length < mark.length && bytes.every((byte, at) => mark[at] === byte),
  );

/**
 * The text in some bytes: by their byte order mark (Excel's "Unicode text" is UTF-16), else UTF-8, else GB18030, which
 * contains GBK and GB2312. `undefined` where they are no text. Bytes may end within a character (`partial`).
 */
export function decodeText(bytes: Buffer, { partial = false } = {}): string | undefined {
  const marked = markOf(bytes);
  const unmarked = marked ? bytes.subarray(marked.mark.length) : bytes;
  return decodeAs(marked ? [marked.encoding] : UNMARKED, unmarked, { partial })?.text;
}

/** The text in bytes without a byte order mark, in the first of some encodings that they are in. */
export function decodeAs(
  encodings: readonly Encoding[],
  bytes: Buffer,
  { partial = false } = {},
): { readonly text: string; readonly encoding: Encoding } | undefined {
  for (const encoding of encodings) {
    const text = decodeWith(strictDecoder(encoding), bytes, { partial });
    if (text !== undefined) return NOT_IN_TEXT.test(text) ? undefined : { text, encoding };
  }
  return undefined;
}

/** Decodes nothing that is wrong, and every character: a byte order mark too. */
export const strictDecoder = (encoding: Encoding): TextDecoder =>
  new TextDecoder(encoding, { fatal: true, ignoreBOM: true });

/** What a decoder makes of bytes; `undefined` where they are not in its encoding. */
export function decodeWith(
  decoder: TextDecoder,
  bytes: Buffer,
  { partial }: { readonly partial: boolean },
): string | undefined {
  try {
    return decoder.decode(bytes, { stream: partial });
  } catch {
    return undefined;
  }
}
