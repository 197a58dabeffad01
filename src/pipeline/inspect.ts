import type { CalendarDate } from '../domain/calendar-date.js';
import { type ColumnName, isFieldName } from '../records/fields.js';
import { nearestHeader } from '../records/nearest-header.js';
import type { KindName, SheetKinds } from '../records/sheet-kind.js';
import type { ColumnType } from '../table/column.js';
import { type Cell, columnLetters, type FileFormat, type Sheet, type Workbook } from '../table/sheet.js';
import { isPendingSheet } from './choose-sheet.js';
import { type Recognition, recogniseAll } from './recognise.js';

export interface InspectedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** The last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  readonly kind: KindName | null;
  readonly score: number;
  readonly headerRow: number | null;
  readonly fields: readonly {
    readonly field: ColumnName;
    readonly header: string;
    readonly column: string;
    /** Of a further column of the configuration. */
    readonly type?: ColumnType;
  }[];
  readonly unknownHeaders: readonly {
    readonly header: string;
    readonly column: string;
    readonly nearest: string | null;
  }[];
  /** Document numbers that Excel has shortened. */
  readonly damagedDocuments: number;
  /** A kind that knows more of its headers, and would be its kind but for the columns that it lacks. */
  readonly almost?: Pick<Recognition, 'kind' | 'missing'>;
  readonly cells?: {
    readonly [address: string]: {
      readonly type: Cell['type'];
      readonly value: Cell['value'];
      readonly shown: string;
    };
  };
}

/** How a file is read: the answer of `inbound inspect` (see the command-line contract). */
export interface Inspection {
  readonly schema: 'inbound-inspect/1';
  readonly file: string;
  readonly format: FileFormat;
  /** The sheet that a command would work on, where there is only one. */
  readonly chosen: string | null;
  readonly sheets: readonly InspectedSheet[];
}

export interface InspectSettings {
  readonly today: CalendarDate;
  readonly kinds?: SheetKinds | undefined;
  readonly kind?: KindName | undefined;
  /** Only this sheet. */
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
  /** The cells too: all, or of the first rows. */
  readonly cells?: true | number | undefined;
}

function cellsOf(sheet: Sheet, limit: true | number): NonNullable<InspectedSheet['cells']> {
  const cells: Record<string, { type: Cell['type']; value: Cell['value']; shown: string }> = {};
  for (const row of sheet.rows()) {
    if (limit !== true && row.number > limit) break;
    row.cells.forEach((cell, index) => {
      if (cell)
        cells[`${columnLetters(index)}${row.number}`] = {
          type: cell.type,
          value: cell.value,
          shown: cell.shown,
        };
    });
  }
  return cells;
}

function extent(sheet: Sheet): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const row of sheet.rows()) {
    rows = row.number;
    columns = Math.max(columns, row.cells.length);
  }
  return { rows, columns };
}

function damagedDocuments(sheet: Sheet, { layout }: Recognition, today: CalendarDate): number {
  const columns = layout.columns.filter(({ column }) => column.type === 'document');
  const context = { today, dateSystem: sheet.dateSystem, other: () => undefined };
  let damaged = 0;
  for (const row of sheet.rows()) {
    if (row.number <= layout.headerRow) continue;
    for (const { column, index } of columns) {
      const cell = row.cells[index];
      const reading = cell && column.read(cell, context);
      if (reading?.state === 'fault' && reading.fault === 'damaged') damaged++;
    }
  }
  return damaged;
}

/** At least so many known headers make it worth saying what a sheet nearly is. */
const FEW_HEADERS = 3;

function almostKind(
  readings: readonly Recognition[],
  known: Recognition | undefined,
): Pick<InspectedSheet, 'almost'> {
  const [best] = readings.toSorted((a, b) => b.layout.columns.length - a.layout.columns.length);
  const knows = best?.layout.columns.length ?? 0;
  if (!best || best.missing.length === 0 || knows < FEW_HEADERS) return {};
  if (known && knows <= known.layout.columns.length) return {};
  return { almost: { kind: best.kind, missing: best.missing } };
}

function inspectSheet(sheet: Sheet, settings: InspectSettings): InspectedSheet {
  const readings = recogniseAll(sheet, settings);
  const [recognition] = readings;
  const known =
    recognition && (settings.kind !== undefined || recognition.missing.length === 0)
      ? recognition
      : undefined;
  const head = { name: sheet.name, hidden: sheet.hidden, ...extent(sheet) };
  const cells = settings.cells === undefined ? {} : { cells: cellsOf(sheet, settings.cells) };
  const almost = almostKind(readings, known);
  if (!known) {
    return {
      ...head,
      kind: null,
      score: 0,
      headerRow: null,
      fields: [],
      unknownHeaders: [],
      damagedDocuments: 0,
      ...almost,
      ...cells,
    };
  }
  const { kind, score, layout } = known;
  return {
    ...head,
    kind,
    score: Math.round(score * 100) / 100,
    headerRow: layout.headerRow,
    fields: layout.columns.map(({ field, header, index, column }) => ({
      field,
      header,
      column: columnLetters(index),
      ...(isFieldName(field) ? {} : { type: column.type }),
    })),
    unknownHeaders: layout.unknown.map(({ header, index }) => ({
      header,
      column: columnLetters(index),
      nearest: nearestHeader(header, known.sheetKind),
    })),
    damagedDocuments: damagedDocuments(sheet, known, settings.today),
    ...almost,
    ...cells,
  };
}

export function inspectWorkbook(workbook: Workbook, settings: InspectSettings): Inspection {
  const wanted = workbook.sheets.filter(
    ({ name }) => settings.sheet === undefined || name === settings.sheet,
  );
  const sheets = wanted.map((sheet) => ({ sheet, inspected: inspectSheet(sheet, settings) }));
  const candidates = sheets.filter(
    ({ sheet, inspected }) =>
      inspected.kind !== null && (settings.sheet !== undefined || (!sheet.hidden && !isPendingSheet(sheet))),
  );
  const [only] = candidates;
  return {
    schema: 'inbound-inspect/1',
    file: workbook.file,
    format: workbook.format,
    chosen: only && candidates.length === 1 ? only.sheet.name : null,
    sheets: sheets.map(({ inspected }) => inspected),
  };
}
