import type { Command } from 'commander';
import type { Settings } from '../config/settings.js';
import { dateOf } from '../domain/local-time.js';
import { now as clockNow } from '../io/clock.js';
import { readWorkbook } from '../io/read-workbook.js';
import type { Messages } from '../messages/messages.js';
import { inspectWorkbook } from '../pipeline/inspect.js';
import { inspectionText } from '../report/inspection.js';
import { examplesText } from './help.js';
import { requireSheet } from './open-sheet.js';
import {
  type InspectOptions,
  inspectSchema,
  optionsOf,
  parseOptions,
  withConfigOption,
  withDisplayOptions,
  withSheetOptions,
} from './options.js';
import { displayOf, Screen } from './screen.js';
import type { Session } from './session.js';

async function inspect(
  file: string,
  options: InspectOptions,
  { kinds }: Settings,
  messages: Messages,
): Promise<void> {
  const screen = new Screen(options);
  screen.stage(messages.command.stages.reading(file));
  const workbook = await readWorkbook(file);
  requireSheet(workbook, options.sheet, messages);
  const inspection = inspectWorkbook(workbook, {
    ...options,
    kinds,
    today: dateOf(options.asOf ?? clockNow()),
  });
  await screen.result(
    options.format === 'json'
      ? `${JSON.stringify(inspection, null, 2)}\n`
      : inspectionText(inspection, messages, displayOf(options)),
  );
}

/** `inbound inspect <sheet>`: how a file is read, without checking anything. */
export function addInspectCommand(program: Command, { messages, settings, finish }: Session): void {
  const texts = messages.command.inspect;
  const command = program
    .command('inspect')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('<sheet>', texts.sheet);
  withDisplayOptions(withSheetOptions(withConfigOption(command, messages), messages), messages)
    .option('--cells [rows]', texts.cells)
    .option('--unmask', texts.unmask)
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (file: string, _options: unknown, self: Command) => {
      const options = parseOptions(inspectSchema, optionsOf(self, settings()), messages);
      await inspect(file, options, settings(), messages);
      finish(0);
    });
}
