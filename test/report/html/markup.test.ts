import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, scriptJson } from '../../../src/report/html/markup.js';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>',
  '"><svg onload=x>',
  "' onclick='x",
  '&lt;',
];

describe('markup', () => {
  it('keeps its own elements, escapes every value, and leaves nothing for undefined', () => {
    expect(html`<td class="${'a"b'}">${['<b>', html`<i>${1}</i>`]}${undefined}</td>`.text).toBe(
      '<td class="a&quot;b">&lt;b&gt;<i>1</i></td>',
    );
  });

  it.each(HOSTILE)('has no sign of markup from a value: %s', (text) => {
    expect(html`${text}`.text).not.toMatch(/[<>"']/);
  });

  it('says what the value says', () => {
    const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = html`${text}`.text.replace(/&(\w+|#39);/g, (_, name: string) => named[name] ?? '?');
        expect(read).toBe(text);
      }),
    );
  });
});

describe('data for the script', () => {
  it('is read back as it was, and can neither end its block nor begin a comment', () => {
    const text = fc.oneof(fc.constantFrom(...HOSTILE, '<!--', '\u2028\u2029'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (data) => {
        const json = scriptJson(data).text;
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});
