import type { TextDecoder } from 'node:util';
import { InputError } from './input-error.js';
import {
  couldBeMark,
  decodeAs,
  decodeWith,
  type Encoding,
  markOf,
  strictDecoder,
  UNMARKED,
} from './text-encoding.js';

/** What goes on for so long without a line break is no list of lines. */
export const MAX_LINE_BYTES = 16 * 1024 ** 2;

const LINE_BREAK = /\r\n|\n|\r/;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const NOTHING = Buffer.alloc(0);

/**
 * Makes lines of the bytes of a text that come piece by piece, wherever they are cut: UTF-8 (with or without byte order
 * mark), UTF-16 with one, else GB18030. Whole lines are decoded, so that no character is cut; text without a mark is
 * UTF-8 until a line is none, from then on GB18030. Throws an {@link InputError} where it is no text.
 */
export class LineDecoder {
  readonly #file: string;
  /** Undefined until enough bytes have come to tell. */
  #encodings: readonly Encoding[] | undefined;
  /** Of text in UTF-16: it is made UTF-8 before it is cut into lines. */
  #wide: TextDecoder | undefined;
  /** What has come of the line that has not ended. */
  #open: Buffer[] = [];
  #openBytes = 0;
  /** Whether the last line ended in a return: a line feed that comes next belongs to it. */
  #isAfterReturn = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** The lines that end in these bytes, without their breaks. */
  push(piece: Buffer): readonly string[] {
    return this.#lines(piece, false);
  }

  /** The line that nothing has ended. A line break at the very end begins no further line. */
  end(): readonly string[] {
    return this.#lines(NOTHING, true);
  }

  #lines(piece: Buffer, isEnd: boolean): readonly string[] {
    const begun = this.#begun(piece, isEnd);
    if (!begun) return [];
    const { encodings } = begun;
    const narrow = this.#narrow(begun.bytes, isEnd);
    const bytes = this.#isAfterReturn && narrow[0] === LINE_FEED ? narrow.subarray(1) : narrow;
    if (narrow.length > 0) this.#isAfterReturn = narrow.at(-1) === RETURN;

    // No other character holds these bytes, in UTF-8 nor in GB18030.
    const ended = Math.max(bytes.lastIndexOf(LINE_FEED), bytes.lastIndexOf(RETURN)) + 1;
    const whole = isEnd ? bytes.length : ended;
    if (whole === 0 && !isEnd) {
      this.#hold(bytes);
      return [];
    }
    const decoded = decodeAs(encodings, Buffer.concat([...this.#open, bytes.subarray(0, whole)]));
    if (!decoded) throw new InputError('not-text', this.#file);
    // All text that is not UTF-8 is in the other encoding down to its end.
    if (decoded.encoding !== encodings[0]) this.#encodings = [decoded.encoding];
    this.#open = [];
    this.#openBytes = 0;
    this.#hold(bytes.subarray(whole));
    const lines = decoded.text.split(LINE_BREAK);
    return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  }

  /** The bytes behind the byte order mark, and what they may be encoded in; `undefined` until that can be told. */
  #begun(
    piece: Buffer,
    isEnd: boolean,
  ): { readonly bytes: Buffer; readonly encodings: readonly Encoding[] } | undefined {
    if (this.#encodings) return { bytes: piece, encodings: this.#encodings };
    const bytes = Buffer.concat([...this.#open, piece]);
    if (!isEnd && couldBeMark(bytes)) {
      this.#open = [bytes];
      return undefined;
    }
    this.#open = [];
    const marked = markOf(bytes);
    if (marked && marked.encoding !== 'utf-8') this.#wide = strictDecoder(marked.encoding);
    this.#encodings = marked ? ['utf-8'] : UNMARKED;
    return { bytes: bytes.subarray(marked?.mark.length ?? 0), encodings: this.#encodings };
  }

  #narrow(bytes: Buffer, isEnd: boolean): Buffer {
    if (!this.#wide) return bytes;
    const text = decodeWith(this.#wide, bytes, { partial: !isEnd });
    if (text === undefined) throw new InputError('not-text', this.#file);
    return Buffer.from(text);
  }

  #hold(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#open.push(bytes);
    this.#openBytes += bytes.length;
    if (this.#openBytes > MAX_LINE_BYTES) throw new InputError('too-large', this.#file);
  }
}
