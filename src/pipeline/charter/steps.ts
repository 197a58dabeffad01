import { append } from '../../domain/append.js';
import { commonGazetteer } from '../../domain/gazetteer.js';
import { dateOf } from '../../domain/local-time.js';
import { isFieldName } from '../../records/fields.js';
import type { SheetKind } from '../../records/sheet-kind.js';
import type { FlightImport } from '../../rules/charter/flight-import.js';
import { PIECE_JOINT, piecesBefore } from '../../rules/charter/remark-pieces.js';
import type { AnyTable } from '../../rules/rule.js';
import { headerKey } from '../../table/header.js';
import type { OutputSheet } from '../../table/output-sheet.js';
import type { Sheet } from '../../table/sheet.js';
import type { PlacedFix } from '../check.js';
import { isPendingSheet } from '../choose-sheet.js';
import { type StepName, stepDesk } from '../desk.js';
import { importSheets, type PendingWording } from '../import-sheets.js';
import {
  type Beside,
  type CheckedSheet,
  checkSheet,
  type RunOptions,
  readTable,
  type SheetInput,
} from '../run.js';
import {
  continued,
  filledBefore,
  readTrail,
  type Trail,
  type TrailEntry,
  trailPerson,
  trailSheets,
} from './filled-trail.js';
import { fitsOf } from './fits.js';
import { lodgingsOf, registeredAs } from './flight.js';
import { planAssignments } from './plan-assignments.js';
import { readPhones } from './read-phones.js';
import { readRollCall } from './read-roll-call.js';

/** What is told of a flight when its passengers are imported. */
export interface FlightGiven extends Pick<FlightImport, 'district' | 'hotel' | 'flight' | 'flightDate'> {
  /** A list of rooms. */
  readonly rooms?: AnyTable | undefined;
  /** The control register, so that nobody is imported twice. */
  readonly register?: AnyTable | undefined;
}

/** Checks a passenger list for its import, and tells what the passengers are imported with. */
export function importPassengers(
  input: SheetInput,
  { rooms, register, ...given }: FlightGiven,
  options: RunOptions,
): { readonly checked: CheckedSheet; readonly flight: FlightImport } {
  const table = readTable(input, dateOf(options.now));
  const flight: FlightImport = {
    ...given,
    lodgingOf: rooms ? lodgingsOf(table, rooms) : () => undefined,
    isCompared: register !== undefined,
    registeredAs: register ? registeredAs(table, register, given) : () => undefined,
  };
  return { checked: checkSheet(input, options, { table, beside: { flight } }), flight };
}

/** An import sheet, and the list that a step works into it. */
export interface StepInputs {
  readonly batch: SheetInput;
  /** All sheets of the import sheet's workbook. */
  readonly sheets: readonly Sheet[];
  readonly list: SheetInput;
}

/** An import sheet after a step. */
export interface StepResult {
  readonly batch: CheckedSheet;
  readonly list: CheckedSheet;
  /** The rows that earlier steps have held, which stay held. */
  readonly carried: Sheet | undefined;
  /** What this and earlier steps have written. */
  readonly trail: Trail;
}

/** The names of those who wait on a sheet of held rows. */
function heldNames(held: Sheet | undefined, { columnOfHeader }: SheetKind): string[] {
  const [header, ...rows] = held?.rows() ?? [];
  const columns = (header?.cells ?? []).flatMap((cell, index) =>
    cell && columnOfHeader.get(headerKey(cell.shown))?.field === 'name' ? [index] : [],
  );
  return rows.flatMap(({ cells }) => columns.flatMap((index) => cells[index]?.shown ?? []));
}

/** Works a list into an import sheet: officers, verified phones, or who is not in the hotel. */
export function workIn(step: StepName, { batch, sheets, list }: StepInputs, options: RunOptions): StepResult {
  const { now, policy, places = commonGazetteer } = options;
  const today = dateOf(now);
  const [table, listed] = [readTable(batch, today), readTable(list, today)];
  const carried = sheets.find((sheet) => sheet !== batch.sheet && isPendingSheet(sheet));
  const before = readTrail(sheets, step);
  const wroteBefore = filledBefore(before, table);
  const held = heldNames(carried, batch.recognition.sheetKind);
  const given = { today, places, policy, filledBefore: wroteBefore, heldNames: held };
  const beside = { ...besideOf(step, table, listed, given), filledBefore: wroteBefore };
  const checked = checkSheet(batch, options, { desk: stepDesk(step), table, beside });
  const wrote = writtenNow(checked, step, list.file, beside);
  return {
    batch: checked,
    list: checkSheet(list, options, { table: listed }),
    carried,
    trail: continued(before, wrote),
  };
}

type Given = Parameters<typeof planAssignments>[2] & Parameters<typeof readPhones>[2];

function besideOf(step: StepName, table: AnyTable, list: AnyTable, given: Given): Beside {
  switch (step) {
    case 'assign':
      return { assignments: planAssignments(table, list, given) };
    case 'phones':
      return { verifiedPhones: readPhones(list, fitsOf(list, table, given.heldNames), given) };
    case 'transfer':
      return { rollCall: readRollCall(list, fitsOf(list, table, given.heldNames), given.places) };
  }
}

/** The pieces of a remark that the step has to say of a row. */
function piecesOf(
  record: CheckedSheet['rows'][number]['source'],
  { assignments, verifiedPhones }: Beside,
): readonly string[] {
  const care = assignments?.of(record)?.care?.remark;
  return care === undefined ? (verifiedPhones?.of(record)?.remarks ?? []) : [care];
}

/** What the step has written into the import sheet: what it filled in, and what its rules have mended. */
function writtenNow(
  { rows, table, findings }: CheckedSheet,
  step: StepName,
  list: string,
  beside: Beside,
): TrailEntry[] {
  const mended = new Map<number, PlacedFix[]>();
  for (const { applied, rule, at, fix } of findings) {
    const row = at.find(({ file, sheet }) => file === table.file && sheet === table.sheet)?.row;
    if (applied && fix && row !== undefined && rule.startsWith('charter/')) append(mended, row, { at, fix });
  }
  const entries: TrailEntry[] = [];
  for (const { source, filled } of rows) {
    const fixes = [...(filled ? [filled] : []), ...(mended.get(source.row.number) ?? [])];
    if (fixes.length === 0) continue;
    const person = trailPerson(source, table);
    for (const { fix } of fixes) {
      for (const { field, from, to } of fix.edits) {
        if (field === 'remarks') {
          // All of the step's pieces that stand there now, whichever of its runs has put them there.
          const before = piecesBefore(source, beside);
          const own = piecesOf(source, beside).filter((piece) => !from.includes(piece));
          const pieces = [...new Set([...before, ...own])].filter(
            (piece) => piece !== '' && to.includes(piece),
          );
          entries.push({ person, step, list, field, from: '', to: pieces.join(PIECE_JOINT) });
        } else if (isFieldName(field)) entries.push({ person, step, list, field, from, to });
      }
    }
  }
  return entries;
}

/** The import workbook after a step: its rows, those held, and what was written, for the next run. */
export const stepSheets = ({ batch, carried, trail }: StepResult, wording: PendingWording): OutputSheet[] => [
  ...importSheets(batch, wording, carried),
  ...trailSheets(trail),
];
