import type { Messages } from '../messages/messages.js';
import { EXAMPLE_NOW } from '../pipeline/example.js';
import type { ExampleFinding, ExplainedRule, ExplainedSheet } from './rule-catalogue.js';
import { clock } from './wording.js';

/** How a rule's findings may be fixed, in a few words. */
export const fixesText = ({ fixes }: ExplainedRule, { catalogue, listJoint }: Messages): string =>
  fixes.length === 0 ? catalogue.noFix : fixes.map((kind) => catalogue.fixes[kind]).join(listJoint);

/** The clock of the examples, as people read it. */
export const examplesAsOf = (): string => clock(EXAMPLE_NOW);

function needsTexts({ needs }: ExplainedRule, { catalogue: texts }: Messages): string[] {
  const { all, oneOf, input } = needs;
  const columns = [
    ...(all.length > 0 ? [texts.needsAll(all)] : []),
    ...oneOf.map((group) => texts.needsOne(group)),
  ];
  return [
    ...(columns.length > 0 ? columns : [texts.needsNothing]),
    ...(input === null ? [] : [texts.skippedWhere(input)]),
  ];
}

/** What is said of a rule, as labels with one text or several. */
export function explanation(
  rule: ExplainedRule,
  messages: Messages,
): { readonly label: string; readonly texts: readonly string[] }[] {
  const { labels } = messages.catalogue;
  return [
    { label: labels.looksAt, texts: [rule.looksAt] },
    { label: labels.needs, texts: needsTexts(rule, messages) },
    { label: labels.applies, texts: [rule.applies] },
    { label: labels.mend, texts: [rule.mend] },
    { label: labels.fixing, texts: [rule.fixing] },
  ];
}

/** Marks the rows of an example that are flawed, and what is said of them. */
export const FLAWED = '✖';
const CLEAN = '✔';

/** A header as sheets have it, and below it what it means in the user's language, where that is another. */
function headerText({ field, header }: ExplainedSheet['columns'][number], { fields }: Messages): string {
  return field === null || fields[field] === header ? header : `${header}\n${fields[field]}`;
}

/**
 * The flawed and the clean rows of a rule's examples in one table, the marks in its first column; above either what an
 * earlier export showed, marked with its day, and what the other register or the case list shows.
 */
export function exampleTable(
  { flawed, clean }: ExplainedRule['examples'],
  messages: Messages,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const headers = [...new Set([...flawed.columns, ...clean.columns].map(({ header }) => header))];
  const columns = headers.flatMap((header) => {
    const known = [...flawed.columns, ...clean.columns].find((column) => column.header === header);
    return known ? [known] : [];
  });
  const lines = (mark: string, sheet: ExplainedSheet, rows = sheet.rows): string[][] =>
    rows.map((cells) => [
      mark,
      ...headers.map((header) => {
        const at = sheet.columns.findIndex((column) => column.header === header);
        return at < 0 ? messages.catalogue.noColumn : String(cells[at] ?? '');
      }),
    ]);
  const { besides } = messages.catalogue;
  const withOthers = (mark: string, sheet: ExplainedSheet): string[][] => {
    const { earlier, other = [], cases = [], registered = [], list = [] } = sheet;
    return [
      ...(earlier ? lines(earlier.date, sheet, earlier.rows) : []),
      ...lines(besides.other, sheet, other),
      ...lines(besides.cases, sheet, cases),
      ...lines(besides.registered, sheet, registered),
      ...lines(besides.list, sheet, list),
      ...lines(mark, sheet),
    ];
  };
  return {
    head: ['', ...columns.map((column) => headerText(column, messages))],
    rows: [...withOthers(FLAWED, flawed), ...withOthers(CLEAN, clean)],
  };
}

/** What a fix would change, and how it may be applied. */
export function fixLines({ fix }: ExampleFinding, { catalogue }: Messages): string[] {
  return fix ? fix.edits.map((edit) => `${catalogue.fixes[fix.kind]} · ${catalogue.edit(edit)}`) : [];
}
