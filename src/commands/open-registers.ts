import { readWorkbook } from '../io/read-workbook.js';
import type { Messages } from '../messages/messages.js';
import type { ChoiceOptions } from '../pipeline/choose-sheet.js';
import { atDesk, type RegisterName } from '../pipeline/desk.js';
import type { RegisterInput } from '../pipeline/run.js';
import type { Workbook } from '../table/sheet.js';
import { Failure } from './failure.js';
import { chosenSheet, ownSheet, requireSheet } from './open-sheet.js';

/** A register's sheet, ready to be read, with the workbook that it stands in. */
export interface OpenRegister<K extends RegisterName> {
  readonly workbook: Workbook;
  readonly input: RegisterInput<K>;
}

export interface OpenRegisters {
  readonly control: OpenRegister<'control-register'>;
  readonly verification: OpenRegister<'verification'>;
  /** Whether they were given the other way round. */
  readonly isSwapped: boolean;
}

type Options = Omit<ChoiceOptions, 'expected' | 'kind' | 'headerRow'>;

function asRegister<K extends RegisterName>(
  workbook: Workbook,
  kind: K,
  options: Options,
  messages: Messages,
): OpenRegister<K> {
  const chosen = chosenSheet(
    workbook,
    { ...options, sheet: ownSheet(workbook, options.sheet), expected: [kind], hasKindOption: false },
    messages,
  );
  const { recognition } = chosen;
  const input = { file: workbook.file, sheet: chosen.sheet, recognition: { ...atDesk(recognition), kind } };
  return { workbook, input };
}

/**
 * Opens the two registers. Where they are not what stands at their places but fit the other way round, they are
 * swapped. Throws a {@link Failure} where a workbook holds neither.
 */
export async function openRegisters(
  files: readonly [string, string],
  options: Options,
  messages: Messages,
): Promise<OpenRegisters> {
  const [first, second] = [await readWorkbook(files[0]), await readWorkbook(files[1])] as const;
  const hasSheet = ({ sheets }: Workbook): boolean => sheets.some(({ name }) => name === options.sheet);
  if (options.sheet !== undefined && !hasSheet(first) && !hasSheet(second))
    requireSheet(first, options.sheet, messages);
  const pair = (control: Workbook, verification: Workbook) => ({
    control: asRegister(control, 'control-register', options, messages),
    verification: asRegister(verification, 'verification', options, messages),
  });
  try {
    return { ...pair(first, second), isSwapped: false };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    try {
      return { ...pair(second, first), isSwapped: true };
    } catch {
      // What is wrong is told of the order in which they were typed.
      throw error;
    }
  }
}
