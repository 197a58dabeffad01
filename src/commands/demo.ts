import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chdir, cwd } from 'node:process';
import { Chalk } from 'chalk';
import type { Command } from 'commander';
import { z } from 'zod';
import type { Clause } from '../domain/clauses.js';
import { severities } from '../domain/finding.js';
import { defaultPolicy } from '../domain/policy.js';
import { checkOutputs, writeOutputs } from '../io/output-files.js';
import { sampleSheet } from '../io/sample-sheets.js';
import { startWorker } from '../io/worker-run.js';
import type { Messages } from '../messages/messages.js';
import {
  commandArguments,
  DEMO_SHEETS,
  type DemoMoment,
  demoDay,
  demoMoments,
  typedCommand,
} from '../pipeline/demo-day.js';
import { isFieldName } from '../records/fields.js';
import { Failure, reasonIn } from './failure.js';
import { examplesText } from './help.js';
import { type DemoOptions, demoSchema, langOption, parseOptions } from './options.js';
import { displayOf, Screen } from './screen.js';
import type { Session } from './session.js';

/** What the demonstration tells of a report. */
const reportSchema = z.object({
  summary: z.object({
    rows: z.number(),
    ready: z.number(),
    held: z.number(),
    blank: z.number(),
    errors: z.number(),
    warnings: z.number(),
    notices: z.number(),
    fixed: z.number(),
  }),
  findings: z.array(
    z.object({
      rule: z.string(),
      clause: z.string().nullable(),
      severity: z.enum(severities),
      message: z.string(),
      at: z.array(z.object({ row: z.number() })),
      fix: z
        .object({
          applied: z.boolean(),
          edits: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
        })
        .optional(),
    }),
  ),
  alerts: z.array(z.unknown()),
  outputs: z.array(z.object({ file: z.string() })),
});
type ToldReport = z.output<typeof reportSchema>;

/** Findings about the work itself teach more than those about a cell's form. */
const isAboutForm = ({ rule }: ToldReport['findings'][number]): boolean => rule.startsWith('sheet/');

/** What a report says, line by line: the numbers, something that was put right, something that is left, and why. */
function reportLines({ summary, findings, alerts, outputs }: ToldReport, messages: Messages): string[] {
  const { demo, report: texts } = messages;
  const byUse = [...findings.filter((one) => !isAboutForm(one)), ...findings.filter(isAboutForm)];
  const mended = byUse.find(({ fix }) => fix?.applied);
  const left = byUse.find(({ severity, fix }) => severity === 'error' && !fix?.applied);
  const rowOf = ({ at }: ToldReport['findings'][number]): string => texts.rowLabel(at[0]?.row ?? 0);
  const isKnown = (clause: string): clause is Clause => Object.hasOwn(messages.clauses, clause);
  const why = ({ clause }: ToldReport['findings'][number]): string[] =>
    clause !== null && isKnown(clause) ? [demo.clause(clause, messages.clauses[clause])] : [];
  const lines = [texts.counts(summary)];
  if (mended) {
    const [edit] = mended.fix?.edits ?? [];
    const { field = '', from = '', to = '' } = edit ?? {};
    const name = isFieldName(field) ? messages.fields[field] : field;
    lines.push(
      demo.mended({ row: rowOf(mended), field: name, from, to, message: mended.message }),
      ...why(mended),
    );
  }
  if (left) lines.push(demo.left({ row: rowOf(left), message: left.message }), ...why(left));
  if (alerts.length > 0) lines.push(texts.alerts({ contact: defaultPolicy.contact, people: alerts.length }));
  return [...lines, demo.see(outputs.map(({ file }) => file))];
}

/** What a command shows; who wants more than so many lines runs it. */
function shownLines(out: string, most: number): string[] {
  const lines = out.trimEnd().split('\n');
  return lines.length > most ? [...lines.slice(0, most), '……'] : lines;
}

/** Runs the command of a moment in the working folder, and tells what came of it. */
async function answered(moment: DemoMoment, messages: Messages): Promise<string[]> {
  const answer = demoDay[moment];
  const shows = 'shows' in answer ? answer.shows : undefined;
  const { exitCode, out, said } = await startWorker([
    ...commandArguments(answer),
    ...['--lang', messages.lang, '--no-color', '--no-progress'],
    ...(shows === undefined ? ['--format', 'json'] : []),
  ]).ended;
  if (exitCode === null || exitCode > 1) throw new Failure(reasonIn(said, messages));
  return shows !== undefined
    ? shownLines(out, shows)
    : reportLines(reportSchema.parse(JSON.parse(out)), messages);
}

/** The charter flight's day goes on with what it has written; all else stands by itself. */
const isOfFlight = (moment: DemoMoment): boolean => demoDay[moment].command.includes('out/charter');

/** Answers all moments, those of the flight and all others side by side, each of them in its order. */
function answers(messages: Messages): ReadonlyMap<DemoMoment, Promise<string[]>> {
  const all = new Map<DemoMoment, Promise<string[]>>();
  for (const lane of [true, false]) {
    let before: Promise<unknown> = Promise.resolve();
    for (const moment of demoMoments.filter((one) => isOfFlight(one) === lane)) {
      const answer = before.then(() => answered(moment, messages));
      // It is told by whoever waits for the answer.
      answer.catch(() => {});
      all.set(moment, answer);
      before = answer;
    }
  }
  return all;
}

/** The files below a folder, as paths from it. */
async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}

/** Plays the day in a folder that is thrown away, and then writes what is in it: whole, or nothing. */
async function playDay(options: DemoOptions, messages: Messages): Promise<void> {
  const screen = new Screen({ ...options, quiet: false });
  const { demo } = messages;
  const target = resolve(options.out);
  const writing = { force: options.force, inputs: [] };
  await checkOutputs(
    [...DEMO_SHEETS, STORY].map((name) => join(options.out, name)),
    writing,
  );
  const before = cwd();
  const stage = await mkdtemp(join(tmpdir(), 'inbound-demo-'));
  try {
    for (const sheet of DEMO_SHEETS) {
      await mkdir(dirname(join(stage, sheet)), { recursive: true });
      await copyFile(sampleSheet(sheet), join(stage, sheet));
    }
    chdir(stage);
    const chalk = new Chalk({ level: displayOf(options).color ? 1 : 0 });
    const story: string[] = [];
    const tell = async (lines: readonly string[], paint = (text: string): string => text): Promise<void> => {
      story.push(...lines);
      await screen.result(`${lines.map((line) => paint(line)).join('\n')}\n`);
    };
    await tell([demo.title]);
    const coming = answers(messages);
    for (const moment of demoMoments) {
      const { title, why } = demo.moments[moment];
      screen.stage(messages.command.stages.checking);
      const lines = (await coming.get(moment)) ?? [];
      await tell(['', `${demoDay[moment].at}  ${title}`], (text) => chalk.bold(text));
      await tell([why, `  ${typedCommand(demoDay[moment])}`]);
      await tell(lines.map((line) => `  ${line}`));
    }
    await writeFile(join(stage, STORY), `${story.join('\n')}\n`);
    const names = await filesBelow(stage);
    await writeOutputs(
      names.map((name) => ({
        path: join(target, name),
        write: (path) => copyFile(join(stage, name), path),
      })),
      writing,
    );
    await tell(['', demo.end(options.out)]);
  } finally {
    chdir(before);
    await rm(stage, { recursive: true, force: true });
  }
}

/** What was told, kept beside the sheets. */
const STORY = 'demo.txt';

/** `inbound demo`: the whole day on shipped invented data. */
export function addDemoCommand(program: Command, { messages, finish }: Session): void {
  const { demo, command: texts } = messages;
  const command = program
    .command('demo')
    .summary(demo.summary)
    .description(demo.summary)
    .option('--out <dir>', texts.options.out, './demo')
    .option('--force', texts.options.force);
  command
    .addOption(langOption(messages))
    .option('--no-color', texts.options.noColor)
    .option('--no-progress', texts.options.noProgress)
    .addHelpText('after', examplesText(demo.examples, messages))
    .action(async (_options: unknown, self: Command) => {
      await playDay(parseOptions(demoSchema, self.opts(), messages), messages);
      finish(0);
    });
}
