import type { Lang } from '../../domain/lang.js';
import { html, Markup } from './markup.js';

/** A text of our own that stands in the page, with its hash as a Content-Security-Policy names it: `sha256-…`. */
export interface PageAsset {
  readonly text: string;
  readonly hash: string;
}

/** The page's script and style sheet. */
export interface PageAssets {
  readonly script: PageAsset;
  readonly style: PageAsset;
}

/** What a page says of its language. */
export const pageLang = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en');

/** Nothing is fetched, and no script or style but our own is run. */
const policyOf = ({ script, style }: PageParts): string =>
  [
    `default-src 'none'`,
    ...(script ? [`script-src '${script.hash}'`] : []),
    `style-src '${style.hash}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

interface PageParts {
  readonly lang: Lang;
  readonly title: string;
  readonly style: PageAsset;
  readonly script?: PageAsset;
  readonly body: Markup;
}

/** A whole page that needs nothing from anywhere. */
export function pageDocument(parts: PageParts): string {
  const { lang, title, style, script, body } = parts;
  return html`<!doctype html>
<html lang="${pageLang(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(style.text)}</style>
${
  script &&
  html`<script>${new Markup(script.text)}</script>
`
}</head>
<body>
${body}</body>
</html>
`.text;
}
