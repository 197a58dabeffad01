import type { CalendarDate } from '../domain/calendar-date.js';
import type { FieldName } from '../records/fields.js';
import type { KindName, SheetKinds } from '../records/sheet-kind.js';
import type { Sheet, Workbook } from '../table/sheet.js';
import { PENDING_MARK, PENDING_SHEET } from './import-sheets.js';
import { type Recognition, recogniseAll } from './recognise.js';

export interface ChoiceOptions {
  readonly today: CalendarDate;
  readonly kinds?: SheetKinds | undefined;
  /** The kinds that the command takes at this place. */
  readonly expected: readonly KindName[];
  /** The kind by the user's word. */
  readonly kind?: KindName | undefined;
  /** The sheet by name. */
  readonly sheet?: string | undefined;
  readonly headerRow?: number | undefined;
}

export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly recognition: Recognition;
}

/** Why no sheet could be chosen. */
export type ChoiceFailure =
  | { readonly reason: 'no-such-sheet'; readonly sheet: string; readonly sheets: readonly string[] }
  /** `nearest`: the expected kind that a sheet comes closest to, and the fields it lacks. */
  | {
      readonly reason: 'no-known-header';
      readonly nearest: {
        readonly sheet: string;
        readonly kind: KindName;
        readonly missing: readonly (readonly FieldName[])[];
      } | null;
    }
  | { readonly reason: 'several-sheets'; readonly sheets: readonly string[] }
  /** The only sheets that fit are hidden: nobody sees what would be worked on, unless it is named. */
  | { readonly reason: 'only-hidden'; readonly sheets: readonly string[] }
  | { readonly reason: 'wrong-kind'; readonly sheet: string; readonly kind: KindName };

/** The sheet of held rows that this program wrote is no input. */
export function isPendingSheet(sheet: Sheet): boolean {
  if (sheet.name !== PENDING_SHEET) return false;
  for (const row of sheet.rows()) return row.cells[0]?.shown === PENDING_MARK;
  return false;
}

/** Rows on the sheets of held rows that this program wrote, but for a sheet that is worked on itself. */
export function rowsLeftPending({ sheets }: Workbook, chosen: Sheet): number {
  const pending = sheets.filter((sheet) => sheet !== chosen && isPendingSheet(sheet));
  return pending.reduce((sum, sheet) => sum + Math.max(0, [...sheet.rows()].length - 1), 0);
}

function hasDataBelow(sheet: Sheet, { layout }: Recognition): boolean {
  for (const row of sheet.rows()) if (row.number > layout.headerRow) return true;
  return false;
}

/** Of several sheets that fit, one that holds data goes before empty forms. */
function withData(found: readonly ChosenSheet[]): readonly ChosenSheet[] {
  const filled = found.filter(({ sheet, recognition }) => hasDataBelow(sheet, recognition));
  return filled.length > 0 ? filled : found;
}

/** A sheet with all that it could be, the best reading first. */
interface SheetReading extends ChosenSheet {
  readonly all: readonly Recognition[];
}

function readAll(sheets: readonly Sheet[], options: ChoiceOptions): SheetReading[] {
  return sheets.flatMap((sheet) => {
    const all = recogniseAll(sheet, options);
    const [recognition] = all;
    return recognition ? [{ sheet, recognition, all }] : [];
  });
}

const isComplete = ({ recognition }: ChosenSheet, { kind }: ChoiceOptions): boolean =>
  kind !== undefined || recognition.missing.length === 0;

/** The sheets that the command can work on. */
const fittingOf = (readings: readonly SheetReading[], options: ChoiceOptions): SheetReading[] =>
  readings.filter(
    (reading) => isComplete(reading, options) && options.expected.includes(reading.recognition.kind),
  );

/**
 * Chooses the sheet of a workbook that a command is meant to work on: the only visible one of a kind it takes.
 * A kind that the user named counts even where must-have columns are missing.
 */
export function chooseSheet(workbook: Workbook, options: ChoiceOptions): ChosenSheet | ChoiceFailure {
  const { sheet: wanted } = options;
  const named = wanted === undefined ? undefined : workbook.sheets.find(({ name }) => name === wanted);
  if (wanted !== undefined && !named) {
    return { reason: 'no-such-sheet', sheet: wanted, sheets: workbook.sheets.map(({ name }) => name) };
  }
  const open = workbook.sheets.filter((sheet) => !isPendingSheet(sheet));
  const readings = readAll(named ? [named] : open.filter(({ hidden }) => !hidden), options);
  const fitting = withData(fittingOf(readings, options));
  const [only] = fitting;
  if (only && fitting.length === 1) return { sheet: only.sheet, recognition: only.recognition };
  if (fitting.length > 1) return { reason: 'several-sheets', sheets: fitting.map(({ sheet }) => sheet.name) };
  const hidden = named
    ? []
    : readAll(
        open.filter((sheet) => sheet.hidden),
        options,
      );
  const fittingHidden = withData(fittingOf(hidden, options));
  if (fittingHidden.length > 0) {
    return { reason: 'only-hidden', sheets: fittingHidden.map(({ sheet }) => sheet.name) };
  }

  // Nothing fits. A sheet that knows more headers as an expected kind than as its own is that kind with a column missing.
  const nearest = readings
    .flatMap(({ sheet, all }) =>
      all
        .filter(({ kind }) => options.expected.includes(kind))
        .map((recognition) => ({ sheet, recognition })),
    )
    .sort((a, b) => b.recognition.layout.columns.length - a.recognition.layout.columns.length)[0];
  const [other] = withData(readings.filter((reading) => isComplete(reading, options))).toSorted(
    (a, b) => b.recognition.layout.columns.length - a.recognition.layout.columns.length,
  );
  if (other && other.recognition.layout.columns.length > (nearest?.recognition.layout.columns.length ?? 0)) {
    return { reason: 'wrong-kind', sheet: other.sheet.name, kind: other.recognition.kind };
  }
  return {
    reason: 'no-known-header',
    nearest: nearest
      ? { sheet: nearest.sheet.name, kind: nearest.recognition.kind, missing: nearest.recognition.missing }
      : null,
  };
}

/**
 * Every sheet of a workbook that is of a known kind: those that can be seen and hold data, or the one that is named.
 * Sheets of held rows that this program wrote are none.
 */
export function knownSheets({ sheets }: Workbook, options: ChoiceOptions): readonly ChosenSheet[] {
  const { sheet: wanted } = options;
  const open = sheets.filter((sheet) =>
    wanted === undefined ? !sheet.hidden && !isPendingSheet(sheet) : sheet.name === wanted,
  );
  return withData(readAll(open, options).filter((reading) => isComplete(reading, options)));
}

/** The sheet whose headers are known best, whatever it lacks: where its own names are to be found out. */
export function likeliestSheet(
  { sheets }: Workbook,
  options: Omit<ChoiceOptions, 'expected'>,
): ChosenSheet | undefined {
  const open = sheets.filter((sheet) =>
    options.sheet === undefined ? !sheet.hidden && !isPendingSheet(sheet) : sheet.name === options.sheet,
  );
  const [best] = readAll(open, { ...options, expected: [] })
    .flatMap(({ sheet, all }) => all.map((recognition) => ({ sheet, recognition })))
    .sort((a, b) => b.recognition.layout.columns.length - a.recognition.layout.columns.length);
  return best;
}
