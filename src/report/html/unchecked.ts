import { columnLetters } from '../../table/sheet.js';
import { ruleOutcomes } from '../report.js';
import { html, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';

interface Unchecked {
  readonly rules: readonly { readonly id: string; readonly title: string; readonly why: string }[];
  readonly columns: readonly { readonly column: string; readonly header: string }[];
}

/** Rules that were skipped, and columns that no rule looked at. */
export function uncheckedParts({ report, messages }: PageContext): Unchecked {
  return {
    rules: ruleOutcomes(report).flatMap(({ id, skipped }) =>
      skipped ? [{ id, title: messages.rules[id].title, why: messages.skipped(skipped) }] : [],
    ),
    columns: report.inputs.flatMap(({ checked: { table } }) =>
      table.layout.unknown.map(({ index, header }) => ({ column: columnLetters(index), header })),
    ),
  };
}

/** Silence never means that all is well: what was not looked at, and why. */
export function uncheckedSection(context: PageContext): Markup {
  const { messages, privacy } = context;
  const { page } = messages;
  const { rules, columns } = uncheckedParts(context);
  const skipped = html`<h3>${page.rulesNotChecked(rules.length)}</h3>
<ul>${rules.map(
    ({ id, title, why }) => html`<li><strong>${title}</strong> <code>${id}</code> ${why}</li>
`,
  )}</ul>`;
  const unknown = html`<h3>${page.columnsNotChecked(columns.length)}</h3>
<p>${page.columnsKept}</p>
<ul class="tags">${columns.map(
    ({ column, header }) => html`<li><code>${column}</code> ${privacy.text(header, [])}</li>
`,
  )}</ul>`;
  return html`<section id="unchecked" aria-labelledby="unchecked-title">
<h2 id="unchecked-title">${page.unchecked}</h2>
${rules.length > 0 ? skipped : undefined}
${columns.length > 0 ? unknown : undefined}
${rules.length + columns.length === 0 ? html`<p class="calm">${page.allChecked}</p>` : undefined}
<p class="note">${page.onlyTheSheet}</p>
</section>`;
}
