import { defaultPolicy } from '../../domain/policy.js';
import type { RuleGuides } from '../../messages/catalogue-texts.js';
import type { Messages } from '../../messages/messages.js';
import type { RuleId } from '../../rules/index.js';
import type { Privacy } from '../privacy.js';
import { allFindings, type Report } from '../report.js';
import { barPattern } from './bars.js';
import { findingsSection } from './findings.js';
import { furtherSections } from './further-sections.js';
import { html, scriptJson } from './markup.js';
import { pageContext } from './page-context.js';
import type { PageData } from './page-data.js';
import { type PageAssets, pageDocument, pageLang } from './page-document.js';
import { picturesSection } from './pictures.js';
import { summarySection } from './summary.js';
import { uncheckedSection } from './unchecked.js';

/** How a rule judges, and what the program itself mends. */
function ruleTexts(
  rule: RuleId,
  guides: RuleGuides,
  { catalogue: { labels } }: Messages,
): [string, string][] {
  const { looksAt, applies, fixing } = guides[rule];
  return [
    [labels.looksAt, looksAt],
    [labels.applies, applies],
    [labels.fixing, fixing],
  ];
}

/** The report as one page that needs nothing from anywhere, and can be read even where its script may not run. */
export function reportHtml(report: Report, messages: Messages, privacy: Privacy, assets: PageAssets): string {
  const context = pageContext(report, messages, privacy);
  const { page, report: texts } = messages;
  const [first] = report.inputs;
  const guides = messages.guides(first?.checked.policy ?? defaultPolicy);
  const kinds = report.inputs.map(({ checked }) => messages.kinds[checked.table.kind]);
  const title = first ? texts.title(kinds.join(messages.listJoint)) : '';
  const files = report.inputs.map(({ checked }) => checked.table.file).join(messages.listJoint);
  const { section, findings } = findingsSection(context);
  const further = furtherSections(context);
  const pictures = picturesSection(context);
  const data: PageData = {
    sheet: report.inputs.map(({ sha256 }) => sha256).join(' '),
    lang: pageLang(messages.lang),
    findings,
    clauses: Object.fromEntries(
      findings.flatMap(({ clause }) => (clause ? [[clause, messages.clauses[clause]]] : [])),
    ),
    rules: Object.fromEntries(
      [...new Set(allFindings(report).map(({ rule }) => rule))].map((rule) => [
        rule,
        ruleTexts(rule, guides, messages),
      ]),
    ),
    texts: page.script,
  };
  const links = [
    ...(pictures ? [{ id: 'pictures', title: page.pictures.title }] : []),
    { id: 'findings', title: page.findings },
    { id: 'unchecked', title: page.unchecked },
    ...further,
  ].map((link) => html`<li><a href="#${link.id}">${link.title}</a></li>`);
  const body = html`${barPattern}
<a class="skip" href="#findings">${page.skip}</a>
<header>
<h1>${title}</h1>
<p class="note">${files} · ${texts.asOf(report.asOf)}</p>
<nav aria-label="${page.contents}"><ul>${links}</ul></nav>
</header>
<main>
${summarySection(context)}
${pictures}
${section}
${uncheckedSection(context)}
${further.map((one) => one.section)}
</main>
<footer><p>${privacy.isMasking ? page.masked : page.unmasked}</p>
<p>${report.program.name} ${report.program.version}</p></footer>
<script type="application/json" id="page-data">${scriptJson(data)}</script>
`;
  return pageDocument({ lang: messages.lang, title: page.windowTitle({ title, files }), ...assets, body });
}
