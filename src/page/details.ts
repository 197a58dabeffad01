import type { PageCell, PageData, PageFinding } from '../report/html/page-data.js';
import { type Child, element, filled } from './dom.js';

const part = (title: string, ...content: readonly Child[]): HTMLElement =>
  element('section', {}, element('h3', {}, title), ...content);

/** What a cell shows; the words that a finding is about underlined. */
function shownValue({ value, words = [] }: PageCell, data: PageData): HTMLElement {
  if (value === '') return element('p', { class: 'value empty' }, data.texts.emptyCell);
  const shown = element('p', { class: 'value' });
  let at = 0;
  for (const [start, end] of words) {
    shown.append(value.slice(at, start), element('u', {}, value.slice(start, end)));
    at = end;
  }
  shown.append(value.slice(at));
  return shown;
}

function cellCard(
  cell: PageCell,
  { expected, isApplied }: Pick<PageFinding, 'expected' | 'isApplied'>,
  data: PageData,
): HTMLElement {
  const { texts } = data;
  const { address, header, role, to } = cell;
  const card = element(
    'li',
    { class: role },
    element('p', { class: 'head' }, element('code', {}, address), ` ${header}`),
    element('p', { class: 'role' }, texts.roles[role]),
    shownValue(cell, data),
  );
  const next = to === undefined ? expected : to;
  if (next) {
    const label = to === undefined ? texts.expected : isApplied ? texts.newValue : texts.suggestedValue;
    card.append(element('p', { class: 'next' }, `${label} `, element('strong', {}, next)));
  }
  return card;
}

/** All that there is to say of a finding: its cells beside each other, what to do, and the clause. */
export function detailsOf(finding: PageFinding, todo: string, data: PageData): HTMLElement {
  const { texts, clauses, rules } = data;
  const { cells, moreCells, clause, rule } = finding;
  const cards = cells.map((cell, at) =>
    cellCard(cell, at === 0 ? finding : { isApplied: finding.isApplied }, data),
  );
  const notes: string[] = [];
  if (cells.some(({ words }) => words)) notes.push(texts.underlined);
  if (moreCells > 0) notes.push(filled(texts.moreCells, { count: moreCells }));
  const details = element(
    'div',
    { class: 'details' },
    part(
      texts.cells,
      element('ul', { class: 'cells' }, ...cards),
      ...notes.map((note) => element('p', { class: 'note' }, note)),
    ),
    part(texts.todo, element('p', {}, todo)),
  );
  if (clause) details.append(part(filled(texts.clause, { clause }), element('p', {}, clauses[clause] ?? '')));
  const says = (rules[rule] ?? []).map(([label, text]) =>
    element('p', {}, element('span', { class: 'note' }, label), ` ${text}`),
  );
  details.append(part(texts.rule, ...says, element('p', { class: 'note' }, element('code', {}, rule))));
  return details;
}
