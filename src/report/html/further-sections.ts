import { columnLetters } from '../../table/sheet.js';
import { columnsInHeader } from '../../table/table.js';
import { type ReportTable, reportTables, type SectionId } from '../tables.js';
import { clock, fieldName } from '../wording.js';
import { html, type Markup } from './markup.js';
import type { PageContext } from './page-context.js';

/** A section that opens: the page stays short, and what is closed is not printed. */
const folded = (
  id: string,
  title: string,
  content: Markup,
): Markup => html`<details class="section" id="${id}">
<summary><h2>${title}</h2></summary>
${content}
</details>
`;

/** Columns up to this width (in characters) hold values that are not torn apart. */
const NARROW = 18;

const wideTable = (label: string, table: Markup): Markup =>
  html`<div class="wide" tabindex="0" role="region" aria-label="${label}">${table}</div>`;

function tableOf({ title, columns, rows }: ReportTable): Markup {
  const look = (at: number): string => ((columns[at]?.width ?? 0) > NARROW ? 'text' : 'value');
  const head = columns.map(({ header }, at) => html`<th scope="col" class="${look(at)}">${header}</th>`);
  const body = rows.map(
    (row) => html`<tr>${row.map((value, at) => html`<td class="${look(at)}">${value}</td>`)}</tr>
`,
  );
  return wideTable(
    title,
    html`<table><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table>`,
  );
}

/** Those that the page has no better form for. */
const AS_TABLES = [
  'explain',
  'identities',
  'decisions',
  'audit',
  'pairs',
  'alone',
  'exceptions',
  'rules',
  'blanks',
] as const satisfies readonly SectionId[];

interface FurtherSection {
  readonly id: string;
  readonly title: string;
  readonly section: Markup;
}

/** What was read: which file, by which header, and as what. */
function input({ report, messages, privacy }: PageContext): FurtherSection {
  const { page, report: texts } = messages;
  const { headers } = texts;
  const { name, version } = report.program;
  const inputs = report.inputs.map(({ checked: { table, counts }, sha256 }) => {
    const { file, sheet, layout, kind } = table;
    const columns = [
      ...columnsInHeader(layout).map(({ index, header, field }) => ({
        index,
        header,
        field: fieldName(field, messages),
      })),
      ...layout.unknown.map(({ index, header }) => ({ index, header, field: page.unknownColumn })),
    ].sort((a, b) => a.index - b.index);
    const rows = columns.map(
      ({ index, header, field }) =>
        html`<tr><td class="value">${columnLetters(index)}</td><td>${privacy.text(header, [])}</td><td>${field}</td></tr>
`,
    );
    return html`<dl class="facts">
<dt>${headers.file}</dt><dd>${file}</dd>
<dt>${headers.sheet}</dt><dd>${texts.readAs({ sheet, headerRow: layout.headerRow, rows: counts.rows })}</dd>
<dt>${page.kind}</dt><dd>${messages.kinds[kind]} <code>${kind}</code></dd>
<dt>SHA-256</dt><dd><code class="hash">${sha256}</code></dd>
<dt>${page.asOf}</dt><dd>${clock(report.asOf)}</dd>
<dt>${page.program}</dt><dd>${name} ${version}</dd>
</dl>
${wideTable(
  page.columnsRead,
  html`<table><caption>${page.columnsRead}</caption><thead><tr><th scope="col" class="value">${page.column}</th><th scope="col">${page.header}</th><th scope="col">${headers.field}</th></tr></thead><tbody>
${rows}</tbody></table>`,
)}`;
  });
  const cases = report.cases
    ? html`<dl class="facts">
<dt>${messages.kinds['case-list']}</dt><dd>${report.cases.table.file}</dd>
<dt>SHA-256</dt><dd><code class="hash">${report.cases.sha256}</code></dd>
</dl>
`
    : undefined;
  const previous = report.previous.map(
    ({ date, table, sha256 }) => html`<dl class="facts">
<dt>${texts.previous}</dt><dd>${texts.previousExport({ date, file: table.file, rows: table.records.length })}</dd>
<dt>SHA-256</dt><dd><code class="hash">${sha256}</code></dd>
</dl>
`,
  );
  return {
    id: 'input',
    title: page.input,
    section: folded('input', page.input, html`${inputs}${cases}${previous}`),
  };
}

/** What stands below the findings: decisions, audit trail, rules, rows not counted, and what was read. */
export function furtherSections(context: PageContext): FurtherSection[] {
  const { report, messages, privacy } = context;
  const tables = reportTables(report, messages, privacy, AS_TABLES);
  return [
    ...tables.map((table) => {
      const { id, title, rows } = table;
      const counted = messages.page.counted({ title, count: rows.length });
      return { id, title, section: folded(id, counted, tableOf(table)) };
    }),
    input(context),
  ];
}
