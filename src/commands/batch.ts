import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Batch, BatchJob } from '../config/batch-schema.js';
import { readBatch } from '../config/read-batch.js';
import { langs } from '../domain/lang.js';
import { findConfig, readConfigText } from '../io/config-file.js';
import { takeLock } from '../io/run-lock.js';
import { StopSignals } from '../io/stop-signals.js';
import { messagesFor } from '../messages/index.js';
import type { Messages } from '../messages/messages.js';
import { countOutcomes, type RunLine, worstExitCode } from '../pipeline/batch/outcome.js';
import { whyRun } from '../pipeline/batch/state.js';
import { batchText, type PlanLine, planText } from '../report/batch-text.js';
import { considerJob, type OutputNames } from './batch/consider-job.js';
import { jobCommands } from './batch/job-commands.js';
import { runJobs } from './batch/run-jobs.js';
import { BatchStore, makeStateFolder, storedState } from './batch/store.js';
import { Failure } from './failure.js';
import { examplesText } from './help.js';
import { type BatchRunOptions, batchRunSchema, parseOptions, withDisplayOptions } from './options.js';
import { Screen } from './screen.js';
import { ConfigError, configuredLang, loadSettings, type Session } from './session.js';
import { nearestText } from './usage-error.js';

/** What a call of `batch run` works with. */
interface BatchCall {
  readonly batch: Batch;
  readonly chosen: (job: BatchJob) => boolean;
  /** Where the batch keeps what it remembers. */
  readonly folder: string;
  readonly settings: string | undefined;
  readonly options: BatchRunOptions;
  readonly messages: Messages;
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Tells what would run and why. Writes nothing. */
async function dryRun({ batch, chosen, folder, settings, options, messages }: BatchCall): Promise<void> {
  const state = storedState(folder, messages);
  const names: OutputNames = new Map();
  const lines: PlanLine[] = [];
  for (const [at, job] of batch.jobs.entries()) {
    const later = batch.jobs.slice(at).map(({ name }) => name);
    const considering = { store: { state }, names, later, isChosen: chosen(job), settings, messages };
    for await (const one of considerJob(job, considering)) {
      const about = { job: job.name, command: job.command.name, inputs: one.inputs };
      if (one.what === 'waiting') lines.push({ ...about, plan: 'waiting', waitsFor: one.pattern });
      else if (one.what === 'failed') lines.push({ ...about, plan: 'failed', error: one.error });
      else lines.push({ ...about, plan: whyRun(one.run, state) });
    }
  }
  const screen = new Screen(options);
  await screen.result(
    options.format === 'json'
      ? jsonText({ schema: 'inbound-batch-plan/1', jobs: lines })
      : planText(lines, messages.batch),
  );
}

/** Runs what is new or has changed, and tells the exit code: the worst of its runs. */
async function batchRun({ batch, chosen, folder, settings, options, messages }: BatchCall): Promise<number> {
  makeStateFolder(folder);
  const lock = await takeLock(folder);
  if (!lock) throw new Failure(messages.batch.busy(folder));
  const signals = new StopSignals();
  const screen = new Screen(options);
  let lines: RunLine[];
  try {
    const store = new BatchStore(folder, messages);
    lines = await runJobs(batch.jobs, chosen, { store, messages, screen, signals, settings });
    store.rest();
  } finally {
    screen.clear();
    lock.release();
    signals.release();
  }
  const exitCode = worstExitCode(lines);
  await screen.result(
    options.format === 'json'
      ? jsonText({ schema: 'inbound-batch/1', jobs: lines, summary: countOutcomes(lines), exitCode })
      : batchText(lines, messages.batch, options.quiet),
  );
  return exitCode;
}

/** Which of the jobs are wanted: all, or the one that is named. */
function chosenJobs(
  { jobs }: Batch,
  only: string | undefined,
  { batch: texts, command: { errors } }: Messages,
): BatchCall['chosen'] {
  if (only === undefined) return () => true;
  const names = jobs.map(({ name }) => name);
  if (!names.includes(only))
    throw new Failure(texts.unknownJob(only, names) + nearestText(only, names, errors));
  return ({ name }) => name === only;
}

/** `batch run <config>`; `program`: all that a job may call. */
export function addBatchCommands(
  group: Command,
  { messages: spoken, finish }: Session,
  program: Command,
): Command {
  const texts = spoken.batch.run;
  const command = group
    .command('run')
    .summary(texts.summary)
    .description(texts.summary)
    .argument('<config>', texts.config)
    .option('--only <job>', texts.only)
    .option('--dry-run', texts.dryRun);
  withDisplayOptions(command, spoken)
    .addHelpText('after', examplesText(texts.examples, spoken))
    .action(async (file: string, _options: unknown, self: Command) => {
      const options = parseOptions(batchRunSchema, self.opts(), spoken);
      const read = readBatch(await readConfigText(file), jobCommands(program));
      if ('problems' in read) throw new ConfigError(file, read);
      const { batch } = read;
      // Every path in the file is seen from its folder, and the desk's settings are found from there.
      process.chdir(dirname(file));
      const configured = configuredLang(await loadSettings(undefined));
      const lang = options.lang ?? langs.find((one) => one === configured);
      const messages = lang ? messagesFor(lang) : spoken;
      const chosen = chosenJobs(batch, options.only, messages);
      const settings = await findConfig('.');
      const call = { batch, chosen, folder: resolve(batch.state), settings, options, messages };
      finish(options.dryRun ? await dryRun(call).then(() => 0) : await batchRun(call));
    });
  return group;
}
