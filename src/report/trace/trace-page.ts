import { dateOf } from '../../domain/local-time.js';
import type { Messages } from '../../messages/messages.js';
import { html, type Markup, type Part } from '../html/markup.js';
import { type PageAssets, pageDocument } from '../html/page-document.js';
import { timelineSvg } from '../html/timeline.js';
import type { Privacy } from '../privacy.js';
import { clock } from '../wording.js';
import { type TraceReport, TraceWording } from './trace-report.js';

function table(label: string, heads: readonly string[], rows: readonly (readonly Part[])[]): Markup {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>
${rows.map(
  (cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
)}</tbody></table></div>`;
}

const section = (id: string, title: string, content: Part): Markup => html`<section id="${id}">
<h2>${title}</h2>
${content}
</section>
`;

const wrong = (text: string): Markup => html`<strong class="wrong">✖ ${text}</strong>`;

/** A person's line of life as one page that needs nothing from anywhere: drawn, and below that in words. */
export function tracePage(
  report: TraceReport,
  messages: Messages,
  privacy: Privacy,
  style: PageAssets['style'],
): string {
  const wording = new TraceWording(report, messages, privacy);
  const { trace: texts, page } = messages;
  const { columns } = texts;
  const { rows, events, told, contradictions } = report.trace;
  const { name, documentNumber } = wording.person();
  const drawn = timelineSvg(events, dateOf(report.asOf), {
    fact: ({ fact }) => wording.fact(fact),
    lanes: texts.lanes,
    today: texts.today,
    title: texts.drawn,
  });
  const life = events.map((event) => {
    const fact = wording.fact(event.fact);
    return [
      html`<span class="value">${event.date}</span>`,
      event.isContradicted ? wrong(fact) : event.isCertain ? fact : `? ${fact}`,
      wording.details(event),
      wording.cells(event.statements),
    ];
  });
  const said = told.map(({ field, values, isContradicted }) => [
    isContradicted ? wrong(wording.fact(field)) : wording.fact(field),
    values.map(
      ({ text, statements }) =>
        html`<div>${wording.value(field, text, statements)} <span class="note">${wording.cells(statements)}</span></div>`,
    ),
  ]);
  const listed =
    contradictions.length === 0
      ? html`<p class="good">✔ ${texts.noContradiction}</p>`
      : html`<ul class="contradictions">${contradictions.map((one) => html`<li>${wrong(wording.contradiction(one))}</li>`)}</ul>`;
  const body = html`<header>
<h1>${texts.title} · ${name} ${documentNumber}</h1>
<p class="note">${texts.foundIn(rows.length, new Set(rows.map(({ sheet }) => sheet)).size)} · ${texts.asOf(clock(report.asOf))}</p>
</header>
<main>
${drawn && section('drawn', texts.drawn, html`<div class="wide" tabindex="0" role="region" aria-label="${texts.drawn}">${drawn}</div><p class="note">${texts.drawnNote}</p>`)}
${section('contradictions', texts.contradictions, listed)}
${section('life', texts.line, events.length === 0 ? html`<p>${texts.noEvents}</p>` : table(texts.line, [columns.date, columns.event, columns.details, columns.cells], life))}
${section('told', texts.told, table(texts.told, [columns.field, columns.values], said))}
${section(
  'rows',
  texts.rows,
  table(
    texts.rows,
    [columns.row, columns.sureness],
    rows.map((row) => [wording.row(row), wording.sureness(row)]),
  ),
)}
</main>
<footer><p>${privacy.isMasking ? page.masked : page.unmasked}</p>
<p>${report.program.name} ${report.program.version}</p></footer>
`;
  return pageDocument({
    lang: messages.lang,
    title: `${texts.title} · ${name}`,
    style,
    body,
  });
}
