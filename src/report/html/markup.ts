const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is HTML already. Whatever else is put into a page is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What can stand in markup: text and numbers are escaped; of a list, one part after the other; `undefined` is nothing. */
export type Part = Markup | string | number | undefined | readonly Part[];

function markupOf(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  if (typeof part === 'number') return String(part);
  return part instanceof Markup ? part.text : part.map(markupOf).join('');
}

/** Markup with values in it, in elements and in quoted attributes. A value from a sheet can never become markup. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.map((string, at) => string + markupOf(parts[at])).join(''));

/** Data for a script block. No sign in it ends the block or begins a comment. */
export const scriptJson = (data: unknown): Markup =>
  new Markup(
    JSON.stringify(data).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
