import { join } from 'node:path';
import { Argument, type Command } from 'commander';
import type { Settings } from '../config/settings.js';
import { checkOutputs, writeOutputs } from '../io/output-files.js';
import type { Messages } from '../messages/messages.js';
import { kindNames } from '../records/index.js';
import type { KindName } from '../records/sheet-kind.js';
import { templateColumns, templateSheets } from '../report/template.js';
import { columnLetters } from '../table/sheet.js';
import { Failure } from './failure.js';
import { examplesText } from './help.js';
import { COMMAND_OF_KIND } from './open-sheet.js';
import {
  optionsOf,
  parseOptions,
  type TemplateOptions,
  templateSchema,
  withConfigOption,
  withDisplayOptions,
  withOutputOptions,
} from './options.js';
import { writeWorkbook } from './outputs.js';
import { Screen } from './screen.js';
import type { Session } from './session.js';
import { nearestText } from './usage-error.js';

/** The kind that the user names; throws a {@link Failure} where there is none of that name. */
function kindNamed(word: string, { command: { template: texts, errors } }: Messages): KindName {
  const kind = kindNames.find((name) => name === word);
  if (kind === undefined)
    throw new Failure(texts.unknownKind(word, kindNames) + nearestText(word, kindNames, errors));
  return kind;
}

async function template(
  word: string,
  options: TemplateOptions,
  { kinds }: Settings,
  messages: Messages,
): Promise<void> {
  const kind = kindNamed(word, messages);
  const file = join(options.out, `${kind}.template.xlsx`);
  const output = { force: options.force, inputs: [] };
  await checkOutputs([file], output);

  const screen = new Screen(options);
  screen.stage(messages.command.stages.writing);
  const columns = templateColumns(kind, kinds[kind], messages);
  const command = COMMAND_OF_KIND[kind];
  const sheets = templateSheets(kind, columns, `${command} ${kind}.template.xlsx`, messages);
  await writeOutputs([{ path: file, write: (path) => writeWorkbook(sheets, path) }], output);

  const { written, next } = messages.command.template;
  if (options.format === 'json') {
    const headers = columns.map(({ header }, index) => ({ header, column: columnLetters(index) }));
    const result = { schema: 'inbound-template/1', kind, file, sheet: sheets[0]?.name, columns: headers };
    await screen.result(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  await screen.result(`${written({ file, kind, columns: columns.length })}\n`);
  screen.hint(next(`${command} ${file}`));
}

/** `inbound template <kind>`: an empty sheet that can be filled in without doing anything wrong. */
export function addTemplateCommand(program: Command, { messages, settings, finish }: Session): void {
  const texts = messages.command.template;
  const argument = new Argument('<kind>', texts.kind)
    .choices(kindNames)
    // Judged by `kindNamed`, which names the nearest.
    .argParser((word) => word);
  const command = program
    .command('template')
    .summary(texts.summary)
    .description(texts.summary)
    .addArgument(argument);
  withDisplayOptions(withOutputOptions(withConfigOption(command, messages), messages), messages)
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (kind: string, _options: unknown, self: Command) => {
      const options = parseOptions(templateSchema, optionsOf(self, settings()), messages);
      await template(kind, options, settings(), messages);
      finish(0);
    });
}
