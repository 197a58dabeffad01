import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineDecoder, MAX_LINE_BYTES } from '../../src/io/line-decoder.js';

const GBK = {
  月: [0xd4, 0xc2],
  日: [0xc8, 0xd5],
  入: [0xc8, 0xeb],
  境: [0xbe, 0xb3],
  '，': [0xa3, 0xac],
  // GB18030 alone has it, in four bytes.
  '\u3400': [0x81, 0x39, 0xee, 0x39],
} as const;

const inGb18030 = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) =>
      character in GBK ? Buffer.from(GBK[character as keyof typeof GBK]) : Buffer.from(character, 'latin1'),
    ),
  );

const encoders = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with a mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  'UTF-16 LE': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
};

/** The bytes cut at some places (parts of their length). */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = places.map((part) => Math.floor(part * bytes.length)).sort((a, b) => a - b);
  return [...at, bytes.length].map((end, i) => bytes.subarray(i === 0 ? 0 : at[i - 1], end));
}

function linesOf(pieces: readonly Buffer[]): string[] {
  const decoder = new LineDecoder('-');
  return [...pieces.flatMap((piece) => decoder.push(piece)), ...decoder.end()];
}

function linesIn(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

const places = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
const text = (...characters: readonly string[]) =>
  fc.string({ unit: fc.constantFrom('\n', '\r\n', '\r', ...characters), maxLength: 30 });

describe('a text that comes in pieces', () => {
  it.each(Object.entries(encoders))('has the same lines wherever it is cut, in %s', (_name, encode) => {
    fc.assert(
      fc.property(text('月', '境', '，', '𠮷', '1', 'a', '\uFEFF'), places, (written, at) => {
        fc.pre(!written.startsWith('\uFEFF'));
        expect(linesOf(cut(encode(written), at))).toEqual(linesIn(written));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same lines wherever it is cut, in GB18030', () => {
    // None of these pairs of bytes is UTF-8: any line that is not ASCII tells the encoding.
    fc.assert(
      fc.property(text(...Object.keys(GBK), '1', 'a'), places, (written, at) => {
        expect(linesOf(cut(inGb18030(written), at))).toEqual(linesIn(written));
      }),
      { numRuns: 500 },
    );
  });

  it('gives each line as soon as it has ended, a return by itself too', () => {
    const decoder = new LineDecoder('-');
    const given = ['4月', '16日\n4', '月\r', '\n\r', 'a'].map((piece) => decoder.push(Buffer.from(piece)));
    expect(given).toEqual([[], ['4月16日'], ['4月'], [''], []]);
    expect(decoder.end()).toEqual(['a']);
  });

  it('is GB18030 from the first line that is not UTF-8, however much ASCII came before', () => {
    const decoder = new LineDecoder('-');
    expect(decoder.push(Buffer.from('2020-04-16\n'.repeat(3)))).toHaveLength(3);
    expect(decoder.push(inGb18030('4月16日入境\n'))).toEqual(['4月16日入境']);
    // By itself this could be UTF-8.
    expect(decoder.push(Buffer.from([0xc4, 0xbd, 0x0a]))).toEqual(['慕']);
  });

  it('is no text where a character is cut at its very end, or has no place in its encoding', () => {
    const bytes = Buffer.from('\uFEFF4月');
    expect(() => linesOf([bytes.subarray(0, -1)])).toThrow('not-text');
    expect(() => linesOf([Buffer.from('\uFEFF4月', 'utf16le').subarray(0, -1)])).toThrow('not-text');
    expect(() => linesOf([Buffer.concat([bytes, Buffer.from('\n'), inGb18030('月')])])).toThrow('not-text');
    expect(() => linesOf([Buffer.from('a\nb\0\n')])).toThrow('not-text');
  });

  it('has no line without end', () => {
    const decoder = new LineDecoder('-');
    const piece = Buffer.alloc(MAX_LINE_BYTES / 4, 'a');
    for (let i = 0; i < 4; i++) expect(decoder.push(piece)).toEqual([]);
    expect(() => decoder.push(piece)).toThrow('too-large');
    // Many lines may be longer together.
    const lines = new LineDecoder('-');
    const line = Buffer.alloc(MAX_LINE_BYTES / 4, 'a');
    line[line.length - 1] = 0x0a;
    for (let i = 0; i < 6; i++) expect(lines.push(line)).toHaveLength(1);
  });
});
