import { isOpen } from '../../pipeline/check.js';
import type { SettledRow } from '../../pipeline/run.js';
import { allFindings, ownInputs } from '../report.js';
import { ruleTitle } from '../wording.js';
import { type Bar, barPicture } from './bars.js';
import { html, type Markup } from './markup.js';
import { districtName, type PageContext } from './page-context.js';

/** So many bars are drawn; what is left makes one more. */
const MOST_BARS = 20;
const MOST_DAYS = 31;

interface CountedBar {
  readonly label: string;
  readonly filter: Bar['filter'];
  strong: number;
  soft: number;
}

/** Counts things by a key, each into the strong or the soft part of its bar. */
class Bars {
  readonly #bars = new Map<string, CountedBar>();

  add(label: string, part: 'strong' | 'soft', filter?: Bar['filter']): void {
    const key = filter?.value ?? label;
    const bar = this.#bars.get(key) ?? { label, filter, strong: 0, soft: 0 };
    bar[part]++;
    this.#bars.set(key, bar);
  }

  /** The longest first, of equal ones that with the longer strong part; the rest in one bar. */
  longestFirst(nameOfRest: (bars: number) => string): Bar[] {
    const bars = [...this.#bars.values()].sort(
      (a, b) => b.strong + b.soft - a.strong - a.soft || b.strong - a.strong,
    );
    const rest = bars.slice(MOST_BARS);
    if (rest.length === 0) return bars;
    const sum = (part: 'strong' | 'soft'): number => rest.reduce((total, bar) => total + bar[part], 0);
    return [
      ...bars.slice(0, MOST_BARS),
      { label: nameOfRest(rest.length), strong: sum('strong'), soft: sum('soft') },
    ];
  }

  /** In the order of their labels. */
  byLabel(): Bar[] {
    return [...this.#bars.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
  }
}

const partOf = ({ holds }: SettledRow): 'strong' | 'soft' => (holds.length > 0 ? 'strong' : 'soft');

/** Held rows by the rules that hold them. */
function heldWhy({ report, messages }: PageContext): Markup | undefined {
  const { pictures } = messages.page;
  const bars = new Bars();
  for (const { checked } of ownInputs(report)) {
    for (const { holds } of checked.rows) {
      const titles = new Map(holds.map((finding) => [finding.rule, ruleTitle(finding, messages)]));
      for (const [rule, title] of titles) bars.add(title, 'strong', { by: 'rule', value: rule });
    }
  }
  return barPicture({
    id: 'picture-held',
    ...pictures.held,
    of: messages.report.headers.title,
    strong: messages.page.rows,
    bars: bars.longestFirst(pictures.rest),
  });
}

/** Findings by rule, open and settled. */
function byRule({ report, messages }: PageContext): Markup | undefined {
  const { pictures } = messages.page;
  const bars = new Bars();
  for (const finding of allFindings(report)) {
    const filter = { by: 'rule', value: finding.rule } as const;
    bars.add(ruleTitle(finding, messages), isOpen(finding) ? 'strong' : 'soft', filter);
  }
  return barPicture({
    id: 'picture-rules',
    ...pictures.rules,
    of: messages.report.headers.title,
    strong: messages.page.open,
    soft: messages.page.settled,
    bars: bars.longestFirst(pictures.rest),
  });
}

/** Rows by district, held and ready; nothing where no row names one. */
function byDistrict(context: PageContext): Markup | undefined {
  const { report, messages } = context;
  const { pictures, noDistrict } = messages.page;
  const withFindings = new Set(
    allFindings(report).flatMap(({ at: [first] }) => (first ? [districtName(first, context)] : [])),
  );
  const bars = new Bars();
  let named = false;
  for (const { checked } of ownInputs(report)) {
    const { file, sheet } = checked.table;
    for (const row of checked.rows) {
      const name = districtName({ file, sheet, row: row.source.row.number }, context);
      named ||= name !== noDistrict;
      bars.add(name, partOf(row), withFindings.has(name) ? { by: 'district', value: name } : undefined);
    }
  }
  if (!named) return undefined;
  const { held, ready } = messages.report.rowStates;
  return barPicture({
    id: 'picture-districts',
    ...pictures.districts,
    of: messages.page.district,
    strong: held,
    soft: ready,
    bars: bars.longestFirst(pictures.rest),
  });
}

const DAYS = ['dispatchedDate', 'registeredDate'] as const;

/** Rows by the day they were sent, else registered; nothing where that is one day, or none is known. */
function byDay({ report, messages }: PageContext): Markup | undefined {
  const { pictures, noDay } = messages.page;
  const rows = ownInputs(report).flatMap(({ checked }) => checked.rows);
  const field = DAYS.find((one) => rows.some(({ source }) => source.values[one]));
  if (!field) return undefined;
  const bars = new Bars();
  for (const row of rows) bars.add(row.source.values[field] ?? noDay, partOf(row));
  const days = bars.byLabel();
  if (days.length < 2) return undefined;
  const { held, ready } = messages.report.rowStates;
  const shown = days.slice(-MOST_DAYS);
  return barPicture({
    id: 'picture-days',
    title: pictures.days(messages.fields[field]),
    caption: pictures.daysCaption({ days: shown.length, left: days.length - shown.length }),
    of: messages.fields[field],
    strong: held,
    soft: ready,
    bars: shown,
  });
}

/** The pictures that there is anything to draw for. */
export function picturesSection(context: PageContext): Markup | undefined {
  const pictures = [heldWhy(context), byRule(context), byDistrict(context), byDay(context)];
  if (pictures.every((picture) => picture === undefined)) return undefined;
  const { title } = context.messages.page.pictures;
  return html`<section id="pictures" aria-labelledby="pictures-title">
<h2 id="pictures-title">${title}</h2>
<div class="pictures">${pictures}</div>
</section>`;
}
