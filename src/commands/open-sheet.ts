import { readWorkbook } from '../io/read-workbook.js';
import type { Messages } from '../messages/messages.js';
import {
  type ChoiceFailure,
  type ChoiceOptions,
  type ChosenSheet,
  chooseSheet,
} from '../pipeline/choose-sheet.js';
import type { KindName } from '../records/sheet-kind.js';
import type { Workbook } from '../table/sheet.js';
import { Failure } from './failure.js';
import { nearestText } from './usage-error.js';

/** The command that takes a kind of sheet. */
export const COMMAND_OF_KIND: { readonly [K in KindName]: string } = {
  'control-tasks': 'inbound triage check',
  verification: 'inbound triage check',
  'control-register': 'inbound control check',
  'passenger-list': 'inbound charter import --district lucheng',
  roster: 'inbound charter assign passengers.import.xlsx --roster',
  'phone-list': 'inbound charter phones passengers.import.xlsx',
  'roll-call': 'inbound charter transfer passengers.import.xlsx',
  'case-list': 'inbound reconcile control.xlsx verify.xlsx --cases',
  intake: 'inbound control intake --district lucheng',
};

/** Throws a {@link Failure} where a workbook has no sheet of the name that the user gave. */
export function requireSheet(
  { file, sheets }: Workbook,
  sheet: string | undefined,
  messages: Messages,
): void {
  const names = sheets.map(({ name }) => name);
  if (sheet !== undefined && !names.includes(sheet))
    throw new Failure(noSuchSheetText(file, sheet, names, messages));
}

/** The name of a sheet where a workbook has it: of several workbooks it need not be meant for each. */
export const ownSheet = ({ sheets }: Workbook, sheet: string | undefined): string | undefined =>
  sheets.some(({ name }) => name === sheet) ? sheet : undefined;

/** That a workbook has no sheet of a name, and which it has. */
const noSuchSheetText = (
  file: string,
  sheet: string,
  sheets: readonly string[],
  { command: { errors } }: Messages,
): string => errors.noSuchSheet(file, sheet, sheets) + nearestText(sheet, sheets, errors);

/** How a sheet is chosen; whether the user may say by `--kind` what it is (where a command takes two, not). */
type OpenOptions = ChoiceOptions & { readonly hasKindOption?: boolean };

function failureText(
  file: string,
  failure: ChoiceFailure,
  { headerRow, hasKindOption = true }: OpenOptions,
  messages: Messages,
): string {
  const { errors } = messages.command;
  switch (failure.reason) {
    case 'no-such-sheet':
      return noSuchSheetText(file, failure.sheet, failure.sheets, messages);
    case 'several-sheets':
      return errors.severalSheets(file, failure.sheets);
    case 'only-hidden':
      return errors.onlyHidden(file, failure.sheets);
    case 'wrong-kind': {
      const { sheet, kind } = failure;
      const text = errors.wrongKind({ file, sheet, kind, command: COMMAND_OF_KIND[kind] });
      return hasKindOption ? text + errors.nameKind : text;
    }
    case 'no-known-header':
      return (
        (headerRow === undefined ? errors.noKnownHeader(file) : errors.noHeaderIn(file, headerRow)) +
        (failure.nearest ? errors.nearestKind(failure.nearest) : '')
      );
  }
}

/** Reads a file and chooses the sheet to work on; throws a {@link Failure} where there is none. */
export async function openSheet(
  file: string,
  options: OpenOptions,
  messages: Messages,
): Promise<ChosenSheet & { readonly workbook: Workbook }> {
  const workbook = await readWorkbook(file);
  return { ...chosenSheet(workbook, options, messages), workbook };
}

/** The sheet of a workbook to work on; throws a {@link Failure} where there is none. */
export function chosenSheet(workbook: Workbook, options: OpenOptions, messages: Messages): ChosenSheet {
  const choice = chooseSheet(workbook, options);
  if ('reason' in choice) throw new Failure(failureText(workbook.file, choice, options, messages));
  return choice;
}
