import { addDays, type CalendarDate, daysBetween } from '../../domain/calendar-date.js';
import type { LifeLane } from '../../messages/trace-texts.js';
import type { LifeEvent, LifeFact } from '../../pipeline/trace.js';
import { widthOf } from '../../table/text.js';
import { html, type Markup } from './markup.js';

/** In which strip of the picture a fact stands; the strips from top to bottom. */
const LANES: { readonly [L in LifeLane]: readonly LifeFact[] } = {
  entry: ['flightDate', 'entryDate'],
  quarantine: ['outOfProvinceQuarantineStart', 'outOfProvinceQuarantineEnd', 'quarantineStart'],
  transfer: ['zhejiangArrivalDate', 'transferDate', 'wenzhouArrivalDate'],
  medical: ['confirmedDate', 'medicalTransferDate', 'medicalCareEndDate', 'resumedQuarantineStart'],
  control: ['controlStartDate', 'controlEndDate', 'controlStatus'],
  followUp: ['lastFollowUpDate'],
  registers: ['dispatchedDate', 'registeredDate', 'verificationStatus'],
};

/** What has a start and an end, and ends where the first of these is known. */
const STRETCHES: readonly { readonly from: LifeFact; readonly to: readonly LifeFact[] }[] = [
  {
    from: 'outOfProvinceQuarantineStart',
    to: ['outOfProvinceQuarantineEnd', 'transferDate', 'wenzhouArrivalDate'],
  },
  { from: 'medicalTransferDate', to: ['medicalCareEndDate'] },
  { from: 'controlStartDate', to: ['controlEndDate'] },
];

const WIDTH = 1120;
const LEFT = 116;
const RIGHT = 24;
const TOP = 34;
const LINE = 22;
const LANE_PADDING = 8;
const LETTER = 6.6;
const MARK = 6;
const GAP = 12;
const MOST_TICKS = 14;

interface Mark {
  readonly event: LifeEvent;
  readonly label: string;
  readonly x: number;
  readonly isLeft: boolean;
  /** From 0: so that no two labels of a strip lie on each other. */
  readonly line: number;
}

/** Puts each label on the first line of its strip where there is room for it. */
function marksOf(
  events: readonly LifeEvent[],
  xOf: (date: CalendarDate) => number,
  labelOf: (event: LifeEvent) => string,
): Mark[] {
  const ends: number[] = [];
  return events.map((event) => {
    const label = labelOf(event);
    const x = xOf(event.date);
    const length = MARK + 4 + widthOf(label) * LETTER;
    // At the right edge a label stands before its mark.
    const isLeft = x + length > WIDTH;
    const start = isLeft ? x - length : x - MARK;
    const end = isLeft ? x + MARK : x + length;
    const free = ends.findIndex((taken) => taken + GAP <= start);
    const line = free < 0 ? ends.length : free;
    ends[line] = end;
    return { event, label, x, isLeft, line };
  });
}

function markSvg(
  { event: { isContradicted, isCertain }, label, x, isLeft, line }: Mark,
  top: number,
): Markup {
  const y = top + LANE_PADDING + line * LINE + LINE / 2;
  const look = isContradicted ? 'wrong' : isCertain ? 'sure' : 'unsure';
  const sign = isContradicted
    ? html`<path class="mark wrong" d="M${x - MARK} ${y - MARK}L${x + MARK} ${y + MARK}M${x - MARK} ${y + MARK}L${x + MARK} ${y - MARK}"/>`
    : html`<circle class="mark ${look}" cx="${x}" cy="${y}" r="${MARK - 1}"/>`;
  const at = isLeft ? x - MARK - 4 : x + MARK + 4;
  return html`${sign}<text class="${look}" x="${at}" y="${y + 4}" text-anchor="${isLeft ? 'end' : 'start'}">${label}</text>
`;
}

/** 04-12. */
const shortDate = (date: CalendarDate): string => date.slice(5);

/**
 * A line of life, drawn: strips below each other, the days from left to right. It shows nothing that the table of
 * events does not say in words.
 */
export function timelineSvg(
  events: readonly LifeEvent[],
  today: CalendarDate,
  texts: {
    readonly fact: (event: LifeEvent) => string;
    readonly lanes: { readonly [L in LifeLane]: string };
    readonly today: string;
    readonly title: string;
  },
): Markup | undefined {
  const [first, last] = [events[0]?.date, events.at(-1)?.date];
  if (!first || !last) return undefined;
  const from = addDays(first, -1);
  const to = addDays(last > today ? last : today, 1);
  const days = daysBetween(from, to);
  const xOf = (date: CalendarDate): number =>
    Math.round((LEFT + (daysBetween(from, date) / days) * (WIDTH - LEFT - RIGHT)) * 10) / 10;

  let top = TOP;
  const strips = Object.entries(LANES).flatMap(([lane, facts]) => {
    const here = events.filter(({ fact }) => facts.includes(fact));
    if (here.length === 0) return [];
    const marks = marksOf(here, xOf, (event) => `${shortDate(event.date)} ${texts.fact(event)}`);
    const height = LANE_PADDING * 2 + LINE * (Math.max(...marks.map(({ line }) => line)) + 1);
    const dayOf = (fact: LifeFact): CalendarDate | undefined =>
      events.find((event) => event.fact === fact && event.isCertain)?.date;
    const stretches = STRETCHES.filter((stretch) => facts.includes(stretch.from)).flatMap((stretch) => {
      const start = dayOf(stretch.from);
      const end = stretch.to.map(dayOf).find((day) => day !== undefined);
      if (!start || !end || end <= start) return [];
      return [
        html`<rect class="stretch" x="${xOf(start)}" y="${top + 4}" width="${xOf(end) - xOf(start)}" height="${height - 8}"/>`,
      ];
    });
    const strip = html`<line class="edge" x1="0" x2="${WIDTH}" y1="${top}" y2="${top}"/>
<text class="lane" x="4" y="${top + height / 2 + 4}">${texts.lanes[lane as LifeLane]}</text>
${stretches}${marks.map((mark) => markSvg(mark, top))}`;
    top += height;
    return [strip];
  });
  const step = Math.max(1, Math.ceil(days / MOST_TICKS));
  const ticks = Array.from({ length: Math.floor((days - 1) / step) + 1 }, (_, at) =>
    addDays(from, 1 + at * step),
  )
    .filter((day) => day < to)
    .map(
      (day) =>
        html`<line class="tick" x1="${xOf(day)}" x2="${xOf(day)}" y1="${TOP - 8}" y2="${top}"/><text class="day" x="${xOf(day)}" y="${TOP - 14}" text-anchor="middle">${shortDate(day)}</text>`,
    );
  const now = xOf(today);
  const isShown = today >= from;
  const todayLine = isShown
    ? html`<line class="today" x1="${now}" x2="${now}" y1="${TOP - 8}" y2="${top}"/><text class="today" x="${now}" y="${top + 14}" text-anchor="end">${texts.today} ${shortDate(today)}</text>`
    : undefined;
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${top + 20}" role="img" aria-label="${texts.title}">
${ticks}
${strips}
<line class="edge" x1="0" x2="${WIDTH}" y1="${top}" y2="${top}"/>
${todayLine}
</svg>`;
}
