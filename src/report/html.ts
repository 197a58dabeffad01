import type { Messages } from '../messages/messages.js';
import type { ReportTable } from './tables.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from a sheet is never markup. */
const escapeHtml = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `
:root { color-scheme: light dark; font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; line-height: 1.5; }
body { margin: 1.5rem; }
table { border-collapse: collapse; margin-bottom: 2rem; font-size: 0.875rem; }
th, td { border: 1px solid #9aa5b1; padding: 0.3rem 0.6rem; text-align: start; vertical-align: top; white-space: pre-wrap; overflow-wrap: break-word; }
th { background: #d9e2ec; color: #102a43; position: sticky; top: 0; white-space: nowrap; }
nav a { margin-inline-end: 1rem; }
@media print { body { margin: 0; } th { position: static; } tr { break-inside: avoid; } }`;

const MOST_LEAST_WIDTH = 24;

function section({ id, title, columns, rows }: ReportTable): string {
  const head = columns
    .map(({ header, width }) => {
      // As wide as it must be, so that no number or name is torn apart; as wide as it likes where there is room.
      const least = Math.min(width, MOST_LEAST_WIDTH);
      return `<th scope="col" style="min-width: ${least}ch">${escapeHtml(header)}</th>`;
    })
    .join('');
  const body = rows
    .map((row) => `<tr>${row.map((value) => `<td>${escapeHtml(value)}</td>`).join('')}</tr>`)
    .join('\n');
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${escapeHtml(title)}</h2>
<table><thead><tr>${head}</tr></thead><tbody>
${body}
</tbody></table>
</section>`;
}

/** The report as one page that needs nothing from anywhere. */
export function reportHtml(title: string, tables: readonly ReportTable[], messages: Messages): string {
  const links = tables.map((table) => `<a href="#${table.id}">${escapeHtml(table.title)}</a>`).join('');
  return `<!doctype html>
<html lang="${messages.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1>
<nav>${links}</nav></header>
<main>
${tables.map(section).join('\n')}
</main>
</body>
</html>
`;
}
