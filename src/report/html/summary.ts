import { alertsText, isAlert } from '../alerts.js';
import { exceptionHints } from '../exception-hints.js';
import { allFindings, deadlineCover, deadlines, deskOf, totals } from '../report.js';
import { alertText } from '../wording.js';
import { barSvg, swatch } from './bars.js';
import { html, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';
import { uncheckedParts } from './unchecked.js';

const deadline = (look: string, big: string, small?: string): Markup =>
  html`<div class="deadline ${look}"><p class="big">${big}</p>${small === undefined ? undefined : html`<p>${small}</p>`}</div>
`;

/** What is late, and what is due next; where there is neither, why. */
function timeLeft({ report, messages }: PageContext): Markup {
  const { page, report: texts } = messages;
  const all = deadlines(report);
  const late = all.filter(({ minutesLeft }) => minutesLeft <= 0);
  const [next, ...later] = all.filter(({ minutesLeft }) => minutesLeft > 0);
  const [oldest] = late;
  const { unsent, unchecked, undated } = deadlineCover(report);
  const shown: Markup[] = [];
  if (oldest) {
    const rows = late.reduce((sum, one) => sum + one.rows, 0);
    shown.push(deadline('late', page.late(rows), page.lateSince(oldest)));
  }
  if (next) shown.push(deadline('due', page.left(next), page.leftFor(next)));
  if (unsent) shown.push(deadline('unknown', page.noDeadline, texts.noDeadline));
  else if (all.length === 0 && !unchecked && undated === 0)
    shown.push(deadline('good', texts.allSettled[deskOf(report)]));
  const lines = [
    ...(late.length > 1 ? late.map(texts.deadlineLate) : []),
    ...later.map(texts.deadlineLeft),
    ...(undated > 0 ? [texts.undated[deskOf(report)](undated)] : []),
  ];
  return html`<div class="deadlines">${shown}</div>
${lines.length > 0 ? html`<ul class="lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>` : undefined}`;
}

function counts({ report, messages }: PageContext): Markup {
  const { countNames } = messages.report;
  const sums = totals(report);
  const figure = (name: keyof typeof countNames, look: string, part?: string): Markup =>
    html`<div class="${look}"><dt>${part && swatch(part)} ${countNames[name]}</dt><dd>${sums[name]}</dd></div>`;
  const parts = [
    { count: sums.ready, look: 'soft' },
    { count: sums.held, look: 'strong' },
    { count: sums.blank, look: 'blank' },
  ];
  return html`<div class="counts">
<dl class="figures">${figure('rows', 'plain')}${figure('ready', 'is-ready', 'soft')}${figure('held', 'is-held', 'strong')}${figure('blank', 'plain', 'blank')}</dl>
${barSvg(parts, sums.rows)}
<dl class="figures small">${figure('errors', 'is-error')}${figure('warnings', 'is-warning')}${figure('notices', 'plain')}${figure('fixed', 'is-ready')}</dl>
</div>`;
}

/** So many alerts stand there openly; more are folded up. */
const MOST_OPEN_ALERTS = 5;

function alerts({ report, messages, privacy }: PageContext): Markup | undefined {
  const all = allFindings(report).filter(isAlert);
  if (all.length === 0) return undefined;
  const list = html`<ul>${all.map((alert) => html`<li>${alertText(alert, messages, privacy)}</li>`)}</ul>`;
  const folded = html`<details><summary>${messages.page.showAlerts}</summary>${list}</details>`;
  return html`<div class="alerts"><p><strong>${alertsText(all, messages)}</strong></p>
${all.length > MOST_OPEN_ALERTS ? folded : list}</div>`;
}

function exceptions({ report, messages }: PageContext): Markup | undefined {
  const hints = exceptionHints(report, messages);
  if (hints.length === 0) return undefined;
  return html`<ul class="lines">${hints.map((hint) => html`<li><a href="#exceptions">${hint}</a></li>`)}</ul>`;
}

/** What the person who answers for the sheet must know in five seconds. */
export function summarySection(context: PageContext): Markup {
  const { page } = context.messages;
  const { rules, columns } = uncheckedParts(context);
  const hint = page.notAllChecked({ rules: rules.length, columns: columns.length });
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title" class="hidden">${page.summary}</h2>
${timeLeft(context)}
${counts(context)}
${alerts(context)}
${exceptions(context)}
${rules.length + columns.length === 0 ? undefined : html`<p class="unchecked-hint"><span aria-hidden="true">⚠</span> <a href="#unchecked">${hint}</a></p>`}
</section>`;
}
