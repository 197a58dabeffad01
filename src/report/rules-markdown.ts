import type { Messages } from '../messages/messages.js';
import { groupNames } from '../rules/index.js';
import type { ExplainedRule } from './rule-catalogue.js';
import { examplesAsOf, exampleTable, explanation, FLAWED, fixesText, fixLines } from './rule-wording.js';

/** Texts are plain: what Markdown would take for markup stays what it is. */
const escaped = (text: string): string => text.replace(/[\\`*_<>|]/g, '\\$&').replaceAll('\n', '<br>');

/** The anchor that a page gives to a heading that is a rule's id. */
const anchor = (id: string): string => id.replaceAll('/', '');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function example({ examples }: ExplainedRule, messages: Messages): string[] {
  const { head, rows } = exampleTable(examples, messages);
  const said = examples.flawed.findings.map((finding) =>
    [
      `${FLAWED} ${escaped(finding.message)}`,
      `→ ${escaped(finding.todo)}`,
      ...fixLines(finding, messages).map(escaped),
    ].join('<br>\n'),
  );
  return [
    table(
      head.map(escaped),
      rows.map((cells) => cells.map(escaped)),
    ),
    ...said,
  ];
}

function ruleSection(rule: ExplainedRule, messages: Messages): string {
  const { severities, catalogue } = messages;
  const { id, title, severity, clause } = rule;
  const points = explanation(rule, messages).map(
    ({ label, texts }) => `- **${label}** ${texts.map(escaped).join('<br>')}`,
  );
  return [
    `### ${id}`,
    `**${escaped(title)}** · ${severities[severity]} · ${fixesText(rule, messages)}`,
    `> ${escaped(clause ? `${clause.id} ${clause.text}` : catalogue.noClause)}`,
    points.join('\n'),
    ...example(rule, messages),
  ].join('\n\n');
}

function contents(rules: readonly ExplainedRule[], messages: Messages): string {
  const { headers } = messages.catalogue;
  return table(
    [headers.id, headers.title, headers.severity, headers.clause, headers.fixes],
    rules.map((rule) => [
      `[${rule.id}](#${anchor(rule.id)})`,
      escaped(rule.title),
      messages.severities[rule.severity],
      rule.clause?.id ?? '',
      fixesText(rule, messages),
    ]),
  );
}

/** Some rules explained, one below the other. */
export const rulesMarkdown = (rules: readonly ExplainedRule[], messages: Messages): string =>
  `${rules.map((rule) => ruleSection(rule, messages)).join('\n\n')}\n`;

/** All rules as a page with a table of contents. */
export function rulesPage(rules: readonly ExplainedRule[], messages: Messages): string {
  const { page, groups } = messages.catalogue;
  const inGroups = groupNames.map((group) => ({
    name: `${groups[group]} (${group}/)`,
    own: rules.filter((rule) => rule.group === group),
  }));
  return `${[
    `# ${page.title}`,
    `*[${page.otherLanguage.name}](${page.otherLanguage.file})*`,
    ...page.intro(examplesAsOf()),
    `## ${page.contents}`,
    ...inGroups.flatMap(({ name, own }) => [`**${name}**`, contents(own, messages)]),
    ...inGroups.flatMap(({ name, own }) => [`## ${name}`, ...own.map((rule) => ruleSection(rule, messages))]),
  ].join('\n\n')}\n`;
}
