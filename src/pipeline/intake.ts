import { surrogatesIn } from '../domain/document-number.js';
import { dateOf } from '../domain/local-time.js';
import { type FieldName, isFieldName } from '../records/fields.js';
import type { SheetKind } from '../records/sheet-kind.js';
import { type Intake, REGISTRATION_FIELDS } from '../rules/control/intake.js';
import type { AnyRecord, AnyTable } from '../rules/rule.js';
import type { OutputSheet } from '../table/output-sheet.js';
import type { Sheet } from '../table/sheet.js';
import { registeredAs } from './charter/flight.js';
import type { PendingWording } from './import-sheets.js';
import { registerSheets, templateColumns, unreadText } from './register-sheets.js';
import { type CheckedSheet, checkSheet, type RunOptions, readTable, type SheetInput } from './run.js';
import { withColumns } from './with-columns.js';

/** The codes for people without a document that stand anywhere in some sheets, held rows included. */
export function codesIn(sheets: readonly Sheet[]): Set<string> {
  const codes = new Set<string>();
  for (const sheet of sheets)
    for (const { cells } of sheet.rows())
      for (const cell of cells) for (const code of surrogatesIn(cell?.shown ?? '')) codes.add(code);
  return codes;
}

/** What people found locally are registered with. */
export interface IntakeGiven extends Pick<Intake, 'district' | 'takenCodes'> {
  /** The control register, and import sheets that are on their way into it: nobody is registered twice. */
  readonly registers: readonly AnyTable[];
}

/** They have come in ways of their own. */
const NO_FLIGHT = { flight: undefined, flightDate: undefined };

/** Checks an intake sheet, and completes its people to registrations (C-2). `takenCodes`: what nobody else may get. */
export function registerIntake(
  input: SheetInput,
  { registers, ...given }: IntakeGiven,
  options: RunOptions,
): CheckedSheet {
  const { sheet } = input;
  const recognition = withColumns(input.recognition, sheet, REGISTRATION_FIELDS);
  // A code that the sheet has anywhere is taken too, be it in a remark's column or below the people.
  const takenCodes = new Set([...given.takenCodes, ...codesIn([sheet])]);
  const table = readTable({ ...input, recognition }, dateOf(options.now));
  const asIn = registers.map((register) => registeredAs(table, register, NO_FLIGHT));
  const intake: Intake = {
    ...given,
    takenCodes,
    isCompared: registers.length > 0,
    registeredAs: (record) => asIn.map((one) => one(record)).find(Boolean),
  };
  return checkSheet({ ...input, recognition }, options, { table, beside: { intake } });
}

/** What a field's cell says as it is to stand in the register, in its normal form where it can be read. */
function shownValue(value: AnyRecord['values'][FieldName]): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.number : String(value);
}

function composeRegistration(record: AnyRecord): ReadonlyMap<FieldName, string> {
  const composed = new Map<FieldName, string>();
  for (const [field, value] of Object.entries(record.values)) {
    if (!isFieldName(field)) continue;
    const text = shownValue(record.values[field]) || (value === undefined ? unreadText(record, [field]) : '');
    if (text) composed.set(field, text);
  }
  return composed;
}

/** The import workbook of 「添加重点管控人员」: the people of an intake sheet as rows of the control register. */
export const intakeSheets = (
  checked: CheckedSheet,
  register: SheetKind,
  wording: PendingWording,
): OutputSheet[] =>
  registerSheets(
    checked,
    {
      name: '添加重点管控人员',
      columns: templateColumns(register, undefined),
      register,
      compose: composeRegistration,
      sourceOf: {},
      ownWord: '登记表',
    },
    wording,
  );
