import { join } from 'node:path';
import type { Command } from 'commander';
import type { Settings } from '../config/settings.js';
import { dateOf } from '../domain/local-time.js';
import { now as clockNow } from '../io/clock.js';
import { writeOutputs, writeText } from '../io/output-files.js';
import { readPageAssets } from '../io/page-assets.js';
import { readWorkbook } from '../io/read-workbook.js';
import type { Messages } from '../messages/messages.js';
import { knownSheets } from '../pipeline/choose-sheet.js';
import { exportDate } from '../pipeline/export-date.js';
import { type FoundPerson, findPeople, type PersonRow } from '../pipeline/find-person.js';
import { readTable } from '../pipeline/run.js';
import { tracePerson } from '../pipeline/trace.js';
import { Privacy } from '../report/privacy.js';
import { traceJson } from '../report/trace/trace-json.js';
import { tracePage } from '../report/trace/trace-page.js';
import { type TraceReport, TraceWording } from '../report/trace/trace-report.js';
import { traceText } from '../report/trace/trace-text.js';
import { plain } from '../table/text.js';
import { askWhich } from './ask-person.js';
import { Failure } from './failure.js';
import { examplesText } from './help.js';
import { ownSheet, requireSheet } from './open-sheet.js';
import {
  optionsOf,
  parseOptions,
  type TraceOptions,
  traceSchema,
  withConfigOption,
  withDisplayOptions,
  withOutputOptions,
  withSheetOptions,
} from './options.js';
import { stemOf } from './outputs.js';
import { displayOf, Screen } from './screen.js';
import type { Session } from './session.js';
import { program } from './version.js';

type Sheets = TraceReport['sheets'];

/** Reads every sheet of a known kind in the files. */
async function readSheets(
  files: readonly string[],
  { sheet, asOf }: TraceOptions,
  { kinds }: Settings,
  { screen, messages }: { readonly screen: Screen; readonly messages: Messages },
): Promise<Sheets> {
  const today = dateOf(asOf ?? clockNow());
  const workbooks = [];
  for (const file of files) {
    screen.stage(messages.command.stages.reading(file));
    workbooks.push(await readWorkbook(file));
  }
  const hasNamed = workbooks.some((workbook) => ownSheet(workbook, sheet) !== undefined);
  const [first] = workbooks;
  if (!hasNamed && first) requireSheet(first, sheet, messages);
  return workbooks.flatMap((workbook) => {
    const { file, sha256 } = workbook;
    const named = ownSheet(workbook, sheet);
    // An export of few columns may be taken for a task sheet too: people are looked for in registers.
    const known = knownSheets(workbook, { today, kinds, sheet: named, expected: ['control-register'] });
    if (known.length === 0) throw new Failure(messages.trace.noSheet(file));
    return known.map((chosen) => {
      const { recognition } = chosen;
      const day = exportDate(stemOf(file), chosen, today);
      // A day that is still to come is not that of a sheet which is there already.
      const date = day !== undefined && day <= today ? day : undefined;
      // A sheet of an earlier day means that day by its dates without a year.
      const table = readTable({ file, sheet: chosen.sheet, recognition }, date ?? today);
      return { table, date, sha256 };
    });
  });
}

/** What the page of a person is called after: what stays of a masked number or name, so that two people have two pages. */
const markOf = ({ name, documentNumber }: ReturnType<TraceWording['person']>): string =>
  (documentNumber || name).replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');

async function trace(
  person: string,
  files: readonly string[],
  options: TraceOptions,
  { settings, messages }: { readonly settings: Settings; readonly messages: Messages },
): Promise<void> {
  const screen = new Screen(options);
  const asOf = options.asOf ?? clockNow();
  const sheets = await readSheets(files, { ...options, asOf }, settings, { screen, messages });
  screen.stage(messages.command.stages.checking);
  const people = findPeople(person, sheets);
  const rowCount = sheets.reduce((sum, { table }) => sum + table.records.length, 0);
  if (people.length === 0) throw new Failure(messages.trace.notFound(sheets.length, rowCount));

  const reportOf = (rows: readonly PersonRow[]): TraceReport => ({
    program,
    asOf,
    sheets,
    trace: tracePerson(rows, { today: dateOf(asOf), places: settings.places }),
  });
  const tables = sheets.map(({ table }) => table);
  const privacy = new Privacy(tables, options.unmask);
  const lineOf = ({ certain }: FoundPerson): string => {
    const report = reportOf(certain);
    const wording = new TraceWording(report, messages, privacy);
    const { name, documentNumber } = wording.person();
    const [first] = report.trace.rows;
    return plain(`${name}  ${documentNumber}  ${first ? wording.row(first) : ''}`);
  };
  const askedFor = (at: number): string => {
    const person = people[at];
    return person ? lineOf(person) : '';
  };
  const chosen = people[people.length === 1 ? 0 : await askWhich(people.length, askedFor, messages)];
  const report = reportOf(chosen?.withLikely() ?? []);

  screen.stage(messages.command.stages.writing);
  const { style } = await readPageAssets();
  const masking = privacy.isMasking ? privacy : new Privacy(tables, false);
  const mark = markOf(new TraceWording(report, messages, masking).person());
  const file = join(options.out, `${stemOf(files[0] ?? '')}.trace-${mark}.html`);
  const page = tracePage(report, messages, privacy, style);
  const output = { path: file, write: (path: string) => writeText(path, page) };
  await writeOutputs([output], { force: options.force, inputs: files });
  await screen.result(
    options.format === 'json'
      ? `${JSON.stringify(traceJson(report, messages, privacy, [{ file }]), null, 2)}\n`
      : traceText(report, messages, privacy, displayOf(options)),
  );
  if (options.format === 'text') screen.hint(`${messages.trace.written}  ${file}`);
}

/** `inbound trace <document number or name> <sheets...>`: one person through any number of sheets. */
export function addTraceCommand(program: Command, { messages, settings, finish }: Session): void {
  const texts = messages.trace;
  const command = program
    .command('trace')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('<person>', texts.person)
    .argument('<sheets...>', texts.sheets)
    .usage('<document number> <sheets...>');
  withSheetOptions(withConfigOption(command, messages), messages, { oneSheet: false });
  withDisplayOptions(
    withOutputOptions(command, messages).option('--unmask', messages.command.options.unmask),
    messages,
  )
    .addHelpText('after', examplesText(texts.examples, messages))
    .action(async (person: string, files: string[], _options: unknown, self: Command) => {
      const options = parseOptions(traceSchema, optionsOf(self, settings()), messages);
      await trace(person, files, options, { settings: settings(), messages });
      finish(0);
    });
}
