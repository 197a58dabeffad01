import { SaxesParser } from 'saxes';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is told about a piece of XML as it is read. Names come without their prefix: some exporters write `<x:row>`. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** XML that is not well-formed: cut off, or damaged. */
export class MalformedXml extends Error {}

/** Reads XML piece by piece. Entities other than XML's own five are refused, so nothing can be made to grow. */
export class XmlScanner {
  private readonly parser = new SaxesParser({ xmlns: false, position: false } as const);

  constructor(handler: XmlHandler) {
    this.parser.on('error', () => {
      throw new MalformedXml();
    });
    this.parser.on('opentag', (tag) => handler.open(localName(tag.name), tag.attributes));
    this.parser.on('text', (text) => handler.text?.(text));
    this.parser.on('cdata', (text) => handler.text?.(text));
    this.parser.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  }

  write(text: string): void {
    this.parser.write(text);
  }

  /** Tells that nothing follows; throws where an element is still open. */
  end(): void {
    this.parser.close();
  }
}

/** So many bytes are made text at a time: a part may be longer than a string can be. */
const PIECE = 64 * 1024;

/** The text of a part, piece by piece. */
export function* textPieces(bytes: Buffer): Generator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  }
}

/** Reads a whole document. */
export function scanXml(bytes: Buffer, handler: XmlHandler): void {
  const scanner = new XmlScanner(handler);
  for (const piece of textPieces(bytes)) scanner.write(piece);
  scanner.end();
}

/** A namespaced attribute such as `r:id`, whose prefix is each exporter's own choice. */
export function namespacedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** XML writes true as `1` or `true`. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
