const BYTE_ORDER_MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** What no text for people contains: these characters tell a picture or a program from a table. */
const NOT_IN_TEXT = /[^\t\n\f\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The text in some bytes: by their byte order mark (Excel's "Unicode text" is UTF-16), else UTF-8, else GB18030, which
 * contains GBK and GB2312. `undefined` where they are no text. Bytes may end within a character (`partial`).
 */
export function decodeText(bytes: Buffer, { partial = false } = {}): string | undefined {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'gb18030']) {
    const text = decodeStrictly(bytes, encoding, partial);
    if (text !== undefined) return NOT_IN_TEXT.test(text) ? undefined : text;
  }
  return undefined;
}

function decodeStrictly(bytes: Buffer, encoding: string, partial: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: partial });
  } catch {
    return undefined;
  }
}
