import { type Severity, severities } from '../../domain/finding.js';
import type { RuleFinding } from '../../pipeline/check.js';
import { allFindings } from '../report.js';
import { inOrderOfWork } from '../tables.js';
import {
  addressOf,
  clock,
  flawText,
  ruleTitle,
  SEVERITY_MARKS,
  stateName,
  stateText,
  todoText,
} from '../wording.js';
import { findingCells } from './finding-cells.js';
import { html, type Markup } from './markup.js';
import { districtName, type PageContext } from './page-context.js';
import type { PageFinding } from './page-data.js';

/** So many cells tell one finding from another. */
const CELLS_OF_KEY = 6;

function pageFinding(finding: RuleFinding, context: PageContext): PageFinding {
  const { rule, severity, at, clause, expected } = finding;
  const { messages, privacy, report } = context;
  const [first] = at;
  const input = report.inputs.findIndex(({ checked: { table } }) => table.file === first?.file);
  return {
    key: [input, rule, ...at.slice(0, CELLS_OF_KEY).map((cell) => addressOf(cell, report))].join(' '),
    rule,
    severity,
    district: first ? districtName(first, context) : messages.page.noDistrict,
    state: stateName(finding, messages),
    row: first?.row ?? 0,
    isApplied: finding.applied,
    ...findingCells(finding, context),
    ...(expected === undefined ? {} : { expected: privacy.value(first?.field ?? null, expected, at) }),
    ...(clause ? { clause } : {}),
  };
}

interface FindingColumn {
  readonly id: string;
  readonly header: string;
  readonly cell: (finding: RuleFinding, known: PageFinding) => Markup | string;
}

function columnsOf(
  findings: readonly RuleFinding[],
  known: readonly PageFinding[],
  { messages, privacy, report }: PageContext,
): FindingColumn[] {
  const { headers } = messages.report;
  // Only an exception brings words of its own into the state.
  const told = ({ exception, at }: RuleFinding, state: string): string =>
    exception ? privacy.text(state, at) : state;
  const columns: FindingColumn[] = [
    {
      id: 'severity',
      header: headers.severity,
      cell: ({ severity }) => severityMark(severity, messages.severities[severity]),
    },
    { id: 'cell', header: headers.cell, cell: ({ at: [first] }) => (first ? addressOf(first, report) : '') },
    { id: 'person', header: headers.person, cell: ({ at: [first] }) => (first ? privacy.person(first) : '') },
    { id: 'district', header: messages.page.district, cell: (_, { district }) => district },
    {
      id: 'problem',
      header: headers.title,
      cell: (finding) => {
        const flaw = privacy.text(flawText(finding, messages), finding.at);
        return html`<span class="title">${ruleTitle(finding, messages)}</span><span class="flaw">${flaw}</span>`;
      },
    },
    {
      id: 'todo',
      header: headers.todo,
      cell: (finding) => privacy.text(todoText(finding, messages), finding.at),
    },
    { id: 'state', header: headers.state, cell: (finding) => told(finding, stateText(finding, messages)) },
    { id: 'due', header: headers.due, cell: ({ due }) => (due ? clock(due) : '') },
  ];
  const isFilled = ({ id }: FindingColumn): boolean =>
    (id !== 'due' || findings.some(({ due }) => due)) &&
    (id !== 'district' || known.some(({ district }) => district !== messages.page.noDistrict));
  return columns.filter(isFilled);
}

const severityMark = (severity: Severity, name: string): Markup =>
  html`<span class="severity ${severity}"><span aria-hidden="true">${SEVERITY_MARKS[severity]}</span> ${name}</span>`;

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** A list to filter by; each choice says how many findings it leaves. */
function filter(id: string, label: string, choices: readonly Choice[], { messages }: PageContext): Markup {
  const counts = new Map<string, { readonly name: string; count: number }>();
  for (const { value, name } of choices) {
    const known = counts.get(value);
    if (known) known.count++;
    else counts.set(value, { name, count: 1 });
  }
  const options = [...counts].map(
    ([value, { name, count }]) =>
      html`<option value="${value}">${messages.page.choice({ name, count })}</option>`,
  );
  return html`<label>${label}<select data-filter="${id}"><option value="">${messages.page.all}</option>${options}</select></label>
`;
}

function toolbar(
  findings: readonly RuleFinding[],
  known: readonly PageFinding[],
  context: PageContext,
): Markup {
  const { messages } = context;
  const { page, report: texts } = messages;
  const bySeverity = severities.flatMap((severity) =>
    known
      .filter((one) => one.severity === severity)
      .map(() => ({ value: severity, name: messages.severities[severity] })),
  );
  const titles = findings.map((finding) => ({ value: finding.rule, name: ruleTitle(finding, messages) }));
  const plain = (values: readonly string[]): Choice[] => values.map((value) => ({ value, name: value }));
  const districts = known.map(({ district }) => district);
  return html`<div id="filters" role="search" aria-label="${page.filters}" hidden>
<label class="search">${page.search}<input type="search" id="search" autocomplete="off" placeholder="${page.searchHint}"></label>
${filter('severity', texts.headers.severity, bySeverity, context)}
${filter('rule', texts.headers.title, titles, context)}
${districts.some((name) => name !== page.noDistrict) ? filter('district', page.district, plain(districts), context) : undefined}
${filter('state', texts.headers.state, plain(known.map(({ state }) => state)), context)}
<label class="hide-done"><input type="checkbox" id="hide-done">${page.hideDone}</label>
<span class="buttons"><button type="button" id="reset">${page.reset}</button><button type="button" id="print">${page.print}</button></span>
<p id="shown" role="status" aria-live="polite"></p>
</div>`;
}

/** The table of findings, the most urgent first, and what the page's script knows of each. Readable without the script. */
export function findingsSection(context: PageContext): {
  readonly section: Markup;
  readonly findings: readonly PageFinding[];
} {
  const { messages, report } = context;
  const { page } = messages;
  const findings = inOrderOfWork(allFindings(report));
  const known = findings.map((finding) => pageFinding(finding, context));
  const columns = columnsOf(findings, known, context);
  const head = columns.map(({ id, header }) => html`<th scope="col" data-column="${id}">${header}</th>`);
  const rows = findings.map((finding, at) => {
    const one = known[at];
    return (
      one &&
      html`<tr>${columns.map(({ cell }) => html`<td>${cell(finding, one)}</td>`)}</tr>
`
    );
  });
  const table = html`${toolbar(findings, known, context)}
<div class="wide" tabindex="0" role="region" aria-label="${page.findingsCaption}">
<table id="findings-table"><caption class="hidden">${page.findingsCaption}</caption><thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></div>
<p id="nothing" class="calm" hidden>${page.nothingShown}</p>
<p id="more" hidden></p>
<p class="note needs-script" hidden>${page.ticksNote}</p>`;
  return {
    section: html`<section id="findings" tabindex="-1" aria-labelledby="findings-title">
<h2 id="findings-title">${page.findings}</h2>
${findings.length > 0 ? table : html`<p class="calm">${page.noFindings}</p>`}
</section>`,
    findings: known,
  };
}
