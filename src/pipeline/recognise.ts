import type { CalendarDate } from '../domain/calendar-date.js';
import { type ColumnName, type FieldName, fields } from '../records/fields.js';
import { kindNames, sheetKinds } from '../records/index.js';
import {
  GIVEN_NAME_BESIDE_SURNAME,
  type KindColumn,
  type KindName,
  type SheetKind,
  type SheetKinds,
} from '../records/sheet-kind.js';
import { type HeaderCandidate, type HeaderCell, headerCandidates, headerKey } from '../table/header.js';
import type { Sheet } from '../table/sheet.js';
import type { Layout, MappedColumn } from '../table/table.js';

/** How a sheet looks as one kind. */
export interface Recognition {
  readonly kind: KindName;
  readonly sheetKind: SheetKind;
  /** The share of its headers that this kind knows, 0 to 1. */
  readonly score: number;
  readonly layout: Layout<ColumnName>;
  /** The groups of must-have fields of which no column was found; a kind is a candidate only without any. */
  readonly missing: readonly (readonly FieldName[])[];
}

function columnOf(cell: HeaderCell, kind: SheetKind): KindColumn | undefined {
  for (const key of cell.keys) {
    const column = kind.columnOfHeader.get(key);
    if (column) return column;
  }
  return undefined;
}

function readAs(kind: SheetKind, header: HeaderCandidate): Recognition {
  const columns: MappedColumn<ColumnName>[] = [];
  const unknown: HeaderCell[] = [];
  for (const cell of header.cells) {
    const known = columnOf(cell, kind);
    const { header: name, group, index } = cell;
    if (known) columns.push({ ...known, header: name, group, index });
    else unknown.push(cell);
  }
  const { key, beside, means } = GIVEN_NAME_BESIDE_SURNAME;
  if (columns.some(({ field }) => field === beside)) {
    columns.forEach((column, position) => {
      if (headerKey(column.header) === key)
        columns[position] = { ...column, field: means, column: fields[means] };
    });
  }
  const present = new Set<ColumnName>(columns.map(({ field }) => field));
  return {
    kind: kind.kind,
    sheetKind: kind,
    score: header.cells.length === 0 ? 0 : columns.length / header.cells.length,
    layout: { firstHeaderRow: header.firstRow, headerRow: header.lastRow, columns, unknown },
    missing: kind.required.filter((group) => !group.some((field) => present.has(field))),
  };
}

/** Negative where `a` is the better reading: complete, then more columns, then fewer that it does not know. */
function byFit(a: Recognition, b: Recognition): number {
  return (
    Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
    b.layout.columns.length - a.layout.columns.length ||
    b.score - a.score
  );
}

const TIE_ROWS = 100;

/** How many cells of the first rows are words that the kind's choices know. 核查状态 alone is two fields; its words are not. */
function knownWords(sheet: Sheet, { layout }: Recognition, today: CalendarDate): number {
  const choices = layout.columns.filter(({ column }) => column.type === 'choice');
  const context = { today, dateSystem: sheet.dateSystem, other: () => undefined };
  let known = 0;
  let rows = 0;
  for (const row of sheet.rows()) {
    if (row.number <= layout.headerRow) continue;
    if (++rows > TIE_ROWS) break;
    for (const { column, index } of choices) {
      const cell = row.cells[index];
      if (cell && column.read(cell, context).state === 'value') known++;
    }
  }
  return known;
}

/**
 * What a sheet is, best reading first, one a kind: by the share of headers that the kind knows. On a tie the kinds
 * that are `expected` go first, then the kind whose choices know the words below the header.
 * `kind` allows that kind only; `headerRow` (from 1) says where the header stands.
 */
export function recogniseAll(
  sheet: Sheet,
  options: {
    readonly today: CalendarDate;
    /** Every kind, where a city's configuration adds to what is declared. */
    readonly kinds?: SheetKinds | undefined;
    readonly expected?: readonly KindName[];
    readonly kind?: KindName | undefined;
    readonly headerRow?: number | undefined;
  },
): Recognition[] {
  const headers = headerCandidates(sheet, options.headerRow);
  const { expected = [], kinds = sheetKinds } = options;
  const readings: Recognition[] = [];
  for (const name of options.kind ? [options.kind] : kindNames) {
    const best = headers.map((header) => readAs(kinds[name], header)).sort(byFit)[0];
    if (best && best.layout.columns.length > 0) readings.push(best);
  }
  const isExpected = ({ kind }: Recognition): number => Number(!expected.includes(kind));
  readings.sort((a, b) => byFit(a, b) || isExpected(a) - isExpected(b));
  const [first] = readings;
  if (!first) return readings;
  const tied = readings.filter(
    (other) => byFit(first, other) === 0 && isExpected(first) === isExpected(other),
  );
  if (tied.length > 1) {
    const words = new Map(tied.map((reading) => [reading, knownWords(sheet, reading, options.today)]));
    tied.sort((a, b) => (words.get(b) ?? 0) - (words.get(a) ?? 0));
    readings.splice(0, tied.length, ...tied);
  }
  return readings;
}
