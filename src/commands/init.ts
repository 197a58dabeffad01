import type { Command } from 'commander';
import { type HeaderProposal, proposeHeaders } from '../config/propose-headers.js';
import { sampleConfig } from '../config/sample.js';
import { dateOf } from '../domain/local-time.js';
import { now as clockNow } from '../io/clock.js';
import { CONFIG_NAME, findConfig } from '../io/config-file.js';
import { OutputError } from '../io/output-error.js';
import { writeOutputs, writeText } from '../io/output-files.js';
import { readWorkbook } from '../io/read-workbook.js';
import type { Messages } from '../messages/messages.js';
import { type ChoiceOptions, type ChosenSheet, likeliestSheet } from '../pipeline/choose-sheet.js';
import { fields } from '../records/fields.js';
import { Failure } from './failure.js';
import { examplesText } from './help.js';
import { requireSheet } from './open-sheet.js';
import {
  type InitOptions,
  initSchema,
  parseOptions,
  withDisplayOptions,
  withSheetOptions,
} from './options.js';
import { Screen } from './screen.js';
import type { Session } from './session.js';

/** The JSON Schema that ships with the program, for editors. */
const SCHEMA = new URL('../../docs/inbound.config.schema.json', import.meta.url).href;

/** What was proposed, for the person who shall check it. */
function proposalText(
  { sheet, recognition: { kind, layout, missing } }: ChosenSheet,
  proposals: readonly HeaderProposal[],
  messages: Messages,
): string {
  const { init } = messages.config;
  const { headerRow, unknown } = layout;
  const rest = unknown.filter(({ header }) => !proposals.some((one) => one.header === header));
  const proposed = new Set(proposals.map(({ field }) => field));
  const lacking = missing.filter((group) => !group.some((field) => proposed.has(field)));
  return [
    ...(proposals.length > 0
      ? [
          init.read({ sheet: sheet.name, kind, headerRow }),
          ...proposals.map((one) => `  ${init.proposal(one)}`),
        ]
      : [init.nothingToPropose]),
    ...(rest.length > 0 ? [init.unlike(rest.map(({ header }) => header))] : []),
    ...(lacking.length > 0
      ? [init.missing(lacking.map((group) => group.map((field) => fields[field].header).join(' / ')))]
      : []),
  ].join('\n');
}

/** The sheet to look at; throws a {@link Failure} where the file has none with a known header. */
async function likeliest(
  file: string,
  options: Omit<ChoiceOptions, 'expected'>,
  messages: Messages,
): Promise<ChosenSheet> {
  const workbook = await readWorkbook(file);
  requireSheet(workbook, options.sheet, messages);
  const chosen = likeliestSheet(workbook, options);
  if (!chosen) throw new Failure(messages.command.errors.noKnownHeader(file));
  return chosen;
}

async function writeConfig(text: string, { from, force }: InitOptions, { config }: Messages): Promise<void> {
  try {
    await writeOutputs([{ path: CONFIG_NAME, write: (path) => writeText(path, text) }], {
      force,
      inputs: from === undefined ? [] : [from],
    });
  } catch (error) {
    if (error instanceof OutputError && error.reason === 'exists')
      throw new Failure(config.init.exists(CONFIG_NAME));
    throw error;
  }
}

async function init(options: InitOptions, messages: Messages): Promise<void> {
  const screen = new Screen(options);
  const { from } = options;
  const today = dateOf(options.asOf ?? clockNow());
  const chosen = from === undefined ? undefined : await likeliest(from, { ...options, today }, messages);
  const headers = chosen ? proposeHeaders(chosen.sheet, chosen.recognition, today) : [];
  const proposals = chosen && headers.length > 0 ? { kind: chosen.recognition.kind, headers } : undefined;
  const above = await findConfig('..');
  const text = sampleConfig(messages.config, { schema: SCHEMA, proposals });
  await writeConfig(text, options, messages);
  if (above !== undefined) screen.hint(messages.config.init.above(above));
  if (options.format === 'json') {
    const read = chosen && { sheet: chosen.sheet.name, kind: chosen.recognition.kind };
    await screen.result(`${JSON.stringify({ file: CONFIG_NAME, ...read, proposals: headers }, null, 2)}\n`);
    return;
  }
  const written = messages.config.init.written(CONFIG_NAME);
  await screen.result(`${chosen ? `${proposalText(chosen, headers, messages)}\n\n` : ''}${written}\n`);
}

/** `inbound init`: a commented configuration; with `--from`, also the header names that a real sheet needs. */
export function addInitCommand(program: Command, { messages, finish }: Session): void {
  const texts = messages.config.init;
  const command = program
    .command('init')
    .summary(texts.summary)
    .description(texts.summary)
    .option('--from <sheet>', texts.from)
    .option('--force', texts.force);
  withDisplayOptions(withSheetOptions(command, messages), messages)
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (options: Record<string, unknown>) => {
      await init(parseOptions(initSchema, options, messages), messages);
      finish(0);
    });
}
