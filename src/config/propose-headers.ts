import type { CalendarDate } from '../domain/calendar-date.js';
import { readPhone } from '../domain/phone.js';
import type { Recognition } from '../pipeline/recognise.js';
import { type FieldName, isFieldName } from '../records/fields.js';
import { nearestHeader } from '../records/nearest-header.js';
import type { KindColumn, SheetKind } from '../records/sheet-kind.js';
import { type HeaderCell, headerKey } from '../table/header.js';
import type { Cell, Sheet } from '../table/sheet.js';

/** What may stand around the name of a field without changing whose or what it is. */
const NEUTRAL =
  /^(?:入境|被?隔离|被?核查|来温|返温)?(?:人员|旅客|对象|本人|当事人)?$|^(?:目前|当前|现|最新|填写|登记)?$|^(?:信息|栏|列|项|填写|\(.*\))?$/;

/** A header that a sheet has, and the field that it may mean. */
export interface HeaderProposal {
  readonly header: string;
  readonly field: FieldName;
  /** A known header that it is like; `null` where only what stands below it speaks. */
  readonly like: string | null;
  /** Cells below it that are filled, and how many of them can be read as such a field's. */
  readonly filled: number;
  readonly fitting: number;
  /** Both its name and its cells speak for the field. */
  readonly isSure: boolean;
}

/** So many filled cells of a column are looked at. */
const MOST_CELLS = 200;
/** Of ten filled cells one may be something else; of a few, one too: a total below the people. */
const fitsWell = (fitting: number, filled: number): boolean =>
  fitting * 2 > filled && filled - fitting <= Math.max(1, filled / 10);
/** Enough to ask about. */
const fitsMostly = (fitting: number, filled: number): boolean => fitting * 10 >= filled * 7;
/** Types whose cells show what they are; a text can be anything. */
const TELLING = new Set(['document', 'phone', 'choice']);

function cellsBelow(sheet: Sheet, headerRow: number, index: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of sheet.rows()) {
    const cell = row.number > headerRow ? row.cells[index] : undefined;
    if (cell && cell.shown.trim() !== '') cells.push(cell);
    if (cells.length >= MOST_CELLS) break;
  }
  return cells;
}

/**
 * Whether a header says the field by its whole name, with nothing about it that could make it somebody else's (家属电话)
 * or another one (隔离结束时间).
 */
function isNamed(header: string, like: string | null): boolean {
  if (like === null) return false;
  const [before = '', after] = headerKey(header).split(headerKey(like));
  return after !== undefined && NEUTRAL.test(before) && NEUTRAL.test(after);
}

/** The end of something is not its start, whatever else the two names share. */
const areOpposite = (a: string, b: string): boolean =>
  (STARTS.test(a) && ENDS.test(b)) || (ENDS.test(a) && STARTS.test(b));
const STARTS = /开始|起始|纳入/;
const ENDS = /结束|解除|期满|截止/;

/** A passport may look like a mobile number, and a day in figures like a landline: neither is evidence. */
const fits = ({ column }: KindColumn, cell: Cell, today: CalendarDate, sheet: Sheet): boolean => {
  const context = { today, dateSystem: sheet.dateSystem, other: () => undefined };
  // Text columns take whatever there is; what is plainly a day, a number or a document is no name or place.
  const isText = column.type === 'text' || column.type === 'place' || column.type === 'free-text';
  if (isText && (cell.type === 'date' || /^[\d\s.:年月日/-]{6,}$/.test(cell.shown.trim()))) return false;
  const isMobile = readPhone(cell.shown).state === 'mobile';
  if ((column.type === 'document' && isMobile) || (column.type === 'phone' && !isMobile)) return false;
  return column.read(cell, context).state === 'value';
};

/** The known header that stands inside another (人员姓名 holds 姓名), the longest first. */
function containedHeader(header: string, { columnOfHeader }: SheetKind): string | null {
  const key = headerKey(header);
  const inside = [...columnOfHeader.keys()].filter((name) => name.length > 1 && key.includes(name));
  return inside.sort((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * Proposes what the unknown headers of a sheet mean: by a known header that they are like and by the cells below them.
 * A field that the sheet has already is proposed for no second column.
 */
export function proposeHeaders(
  sheet: Sheet,
  { layout, sheetKind }: Recognition,
  today: CalendarDate,
): HeaderProposal[] {
  const taken = new Set<string>(layout.columns.map(({ field }) => field));
  const proposals: HeaderProposal[] = [];
  for (const { header, index } of layout.unknown) {
    const cells = cellsBelow(sheet, layout.headerRow, index);
    const found = proposalFor({ header, index }, cells, sheetKind, taken, (known, cell) =>
      fits(known, cell, today, sheet),
    );
    if (!found) continue;
    taken.add(found.field);
    proposals.push(found);
  }
  return proposals;
}

function proposalFor(
  { header }: Pick<HeaderCell, 'header' | 'index'>,
  cells: readonly Cell[],
  kind: SheetKind,
  taken: ReadonlySet<string>,
  isFitting: (known: KindColumn, cell: Cell) => boolean,
): HeaderProposal | undefined {
  const proposal = (known: KindColumn, like: string | null): HeaderProposal | undefined => {
    const { field } = known;
    if (!isFieldName(field) || taken.has(field) || areOpposite(header, known.column.header)) return undefined;
    const filled = cells.length;
    const fitting = cells.filter((cell) => isFitting(known, cell)).length;
    if (filled > 0 && !fitsMostly(fitting, filled)) return undefined;
    const isSure = filled > 0 && fitsWell(fitting, filled) && isNamed(header, like);
    return { header, field, like, filled, fitting, isSure };
  };
  const inside = containedHeader(header, kind);
  for (const like of [inside, nearestHeader(header, kind)]) {
    const named = like === null ? undefined : kind.columnOfHeader.get(headerKey(like));
    const byName = named && proposal(named, like);
    if (byName) return byName;
  }
  if (cells.length === 0) return undefined;
  // By their cells alone: only where a single field of the kind can hold them.
  const telling = kind.columns.filter(({ column }) => TELLING.has(column.type));
  const possible = telling.flatMap((known) => proposal(known, null) ?? []);
  return possible.length === 1 ? possible[0] : undefined;
}
