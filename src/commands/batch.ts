import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { chdir } from 'node:process';
import type { Command } from 'commander';
import { type Batch, type BatchJob, batchSchema } from '../config/batch-schema.js';
import { readJsonc } from '../config/read-config.js';
import { withOffset } from '../domain/local-time.js';
import { lockFolder } from '../io/batch-lock.js';
import { BatchFolder, type BatchState } from '../io/batch-state.js';
import { now as clockNow } from '../io/clock.js';
import { findConfig, readConfigText } from '../io/config-file.js';
import { InputError } from '../io/input-error.js';
import { JOURNAL_VARIABLE, settleJournal } from '../io/output-journal.js';
import { runInThread } from '../io/program-thread.js';
import type { BatchOutcome, BatchReason } from '../messages/batch-texts.js';
import type { Messages } from '../messages/messages.js';
import { argumentsOf, type BatchRun, checkOptions, fingerprintOf, runsOf } from './batch-job.js';
import { Failure, reasonIn } from './failure.js';
import { examplesText } from './help.js';
import { type BatchOptions, batchRunSchema, parseOptions, withDisplayOptions } from './options.js';
import { Screen } from './screen.js';
import { ConfigError, type Session } from './session.js';
import { nearestText } from './usage-error.js';

const FAILED = 2;
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What became of a run, or of a job that has none: a line of the log, version 1. Names of files and numbers only. */
interface LogLine {
  readonly time: string;
  readonly job: string;
  readonly command: string;
  readonly inputs: readonly string[];
  readonly outcome: BatchOutcome | BatchReason;
  readonly exitCode: number;
  readonly seconds: number;
  readonly outputs: readonly string[];
  /** Patterns that mean nothing yet. */
  readonly waitsFor?: readonly string[];
  readonly error?: string;
}

/** Reads a batch file; throws where it cannot be used. */
async function readBatch(file: string, program: Command, messages: Messages): Promise<Batch> {
  const read = readJsonc(await readConfigText(file), batchSchema);
  if ('problems' in read) {
    if (read.problems[0]?.what === 'empty') throw new Failure(messages.batch.empty(file));
    throw new ConfigError(file, read);
  }
  for (const job of read.config.jobs) checkOptions(job, program, messages);
  return read.config;
}

/** The jobs that are asked for. */
function chosenJobs({ jobs }: Batch, only: string | undefined, { batch, command }: Messages): BatchJob[] {
  if (only === undefined) return jobs;
  const chosen = jobs.filter(({ name }) => name === only);
  const names = jobs.map(({ name }) => name);
  if (chosen.length === 0)
    throw new Failure(batch.noJob(only, names) + nearestText(only, names, command.errors));
  return chosen;
}

/** What a batch works with. */
interface BatchTools {
  /** The whole program, which knows what options its commands have. */
  readonly program: Command;
  readonly folder: BatchFolder;
  /** The city's own configuration, if there is one. */
  readonly settingsFile: string | undefined;
  readonly screen: Screen;
  readonly messages: Messages;
  /** Says what it would do, and does nothing. */
  readonly isDry: boolean;
  readonly told: (line: LogLine) => Promise<unknown>;
}

/** A batch at work. */
class BatchAtWork {
  readonly lines: LogLine[] = [];
  readonly #tools: BatchTools;
  #state: BatchState;
  readonly #abort = new AbortController();
  readonly #names = new Map<string, BatchRun>();

  constructor(tools: BatchTools, state: BatchState) {
    this.#tools = tools;
    this.#state = state;
  }

  /** Ends what is running where it stands. */
  stop(): void {
    this.#abort.abort();
  }

  get isStopped(): boolean {
    return this.#abort.signal.aborted;
  }

  async #tell(line: Omit<LogLine, 'time'>): Promise<void> {
    const whole: LogLine = { time: withOffset(clockNow()), ...line };
    this.lines.push(whole);
    const { isDry, folder, told } = this.#tools;
    if (!isDry) await folder.log(whole);
    await told(whole);
  }

  async #write(state: BatchState): Promise<void> {
    this.#state = state;
    await this.#tools.folder.write(state);
  }

  /** Notes that nothing is running any more: what was has succeeded, or left nothing. */
  async #ended(
    success: { readonly exitCode: number; readonly outputs: string[] } | undefined,
  ): Promise<void> {
    const { runs, running } = this.#state;
    const own = running && success ? { [running.key]: { fingerprint: running.fingerprint, ...success } } : {};
    await this.#write({ ...this.#state, runs: { ...runs, ...own }, running: null });
    await rm(this.#tools.folder.journal, { force: true });
  }

  /** Completes, or takes back, what a batch has left that was ended in the middle. */
  async recover(): Promise<void> {
    const { running } = this.#state;
    if (!running) return;
    const settled = await settleJournal(this.#tools.folder.journal);
    const { job, command, inputs } = running;
    const outputs = settled?.outputs.map(({ path }) => path) ?? [];
    const exitCode = settled?.exitCode ?? 0;
    await this.#ended(settled && { exitCode, outputs });
    if (settled)
      await this.#tell({ job, command, inputs, outcome: 'recovered', exitCode, seconds: 0, outputs });
  }

  /**
   * Runs what is new or has changed of a job. `later`: the names of this job and of those behind it. It reads what jobs in
   * front of it have written, and never what it or those behind it have.
   */
  async work(job: BatchJob, later: ReadonlySet<string>): Promise<void> {
    const { program, messages } = this.#tools;
    const { name, command } = job;
    const none = { job: name, command, inputs: [], exitCode: 0, seconds: 0, outputs: [] };
    const written = Object.entries(this.#state.runs).flatMap(([key, { outputs }]) =>
      later.has(key.split('\n', 1)[0] ?? '') ? outputs.map((file) => resolve(file)) : [],
    );
    const runs = await runsOf(job, program, new Set(written), messages);
    if ('waitsFor' in runs) await this.#tell({ ...none, outcome: 'waiting', waitsFor: runs.waitsFor });
    else if ('problem' in runs)
      await this.#tell({ ...none, outcome: 'failed', exitCode: FAILED, error: runs.problem });
    else
      for (const run of runs) {
        if (this.isStopped) return;
        await this.#consider(run);
      }
  }

  async #consider(run: BatchRun): Promise<void> {
    const { messages, settingsFile, isDry } = this.#tools;
    const { job, inputs, key } = run;
    const line = { job: job.name, command: job.command, inputs, exitCode: 0, seconds: 0, outputs: [] };
    const other = this.#claim(run);
    if (other) {
      const error = messages.batch.problems.sameOutputs(other.job.name, other.inputs.join(' '));
      await this.#tell({ ...line, outcome: 'failed', exitCode: FAILED, error });
      return;
    }
    let fingerprint: string;
    try {
      fingerprint = await fingerprintOf(run, settingsFile);
    } catch (failure) {
      // It has gone meanwhile, or may not be read.
      if (!(failure instanceof InputError)) throw failure;
      const error = messages.command.errors.input[failure.reason](failure.file);
      await this.#tell({ ...line, outcome: 'failed', exitCode: FAILED, error });
      return;
    }
    const before = this.#state.runs[key];
    if (before?.fingerprint === fingerprint) await this.#tell({ ...line, outcome: 'unchanged' });
    else if (isDry) await this.#tell({ ...line, outcome: before ? 'changed' : 'new' });
    else await this.#run(run, fingerprint);
  }

  /** Takes the names of a run's outputs; tells the run that has one of them already. */
  #claim(run: BatchRun): BatchRun | undefined {
    const names = run.outputStems.map((stem) => resolve(run.job.out, stem));
    const other = names.map((name) => this.#names.get(name)).find((one) => one !== undefined);
    if (!other) for (const name of names) this.#names.set(name, run);
    return other;
  }

  async #run(run: BatchRun, fingerprint: string): Promise<void> {
    const { job, inputs, key } = run;
    const { name, command } = job;
    const { program, folder, screen, messages } = this.#tools;
    const { batch, lang } = messages;
    screen.stage(batch.running(name, inputs[0] ?? ''));
    await this.#write({
      ...this.#state,
      running: { key, job: name, command, inputs: [...inputs], fingerprint },
    });
    const started = performance.now();
    let exitCode = FAILED;
    let error: string = batch.problems.crashed;
    try {
      const ran = await runInThread(argumentsOf(run, program, lang), {
        env: { [JOURNAL_VARIABLE]: resolve(folder.journal) },
        signal: this.#abort.signal,
      });
      exitCode = ran.exitCode;
      error = reasonIn(ran.err, messages) || error;
    } catch (failure) {
      error = messages.report.titled(error, reasonIn(String(failure), messages));
    }
    const settled = await settleJournal(folder.journal);
    const isDone = settled !== undefined && (exitCode < FAILED || this.isStopped);
    const outputs = settled?.outputs.map(({ path }) => path) ?? [];
    if (isDone) exitCode = settled.exitCode ?? exitCode;
    await this.#ended(isDone ? { exitCode, outputs } : undefined);
    // It has not failed: it was told to stop.
    if (!isDone && this.isStopped) return;
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const line = { job: name, command, inputs, seconds, outputs };
    await this.#tell(
      isDone
        ? { ...line, outcome: 'done', exitCode }
        : { ...line, outcome: 'failed', exitCode: FAILED, error },
    );
  }
}

/** A line of the log as people read it. */
function textOf(line: LogLine, { batch, report }: Messages): string {
  const { job, inputs, outcome, exitCode, seconds, waitsFor = [], error = '' } = line;
  const became = (): string => {
    switch (outcome) {
      case 'new':
      case 'changed':
        return batch.wouldRun[outcome];
      case 'done':
        return `${batch.outcomes.done}${batch.findings(exitCode)}  ${batch.seconds(seconds)}`;
      case 'recovered':
        return batch.outcomes.recovered + batch.findings(exitCode);
      case 'failed':
        return report.titled(batch.outcomes.failed, error);
      case 'waiting':
        return report.titled(batch.outcomes.waiting, batch.waitsFor(waitsFor));
      case 'unchanged':
        return batch.outcomes.unchanged;
    }
  };
  return [job, ...inputs, became()].join('  ');
}

function countsOf(lines: readonly LogLine[]): { readonly [O in BatchOutcome]: number } {
  const of = (wanted: BatchOutcome): number => lines.filter(({ outcome }) => outcome === wanted).length;
  return {
    done: of('done'),
    unchanged: of('unchanged'),
    waiting: of('waiting'),
    failed: of('failed'),
    recovered: of('recovered'),
  };
}

/** Runs a batch, and tells the exit code: the worst of its runs. */
async function runBatch(
  file: string,
  options: BatchOptions,
  program: Command,
  messages: Messages,
): Promise<number> {
  const { batch } = messages;
  const screen = new Screen(options);
  const config = await readBatch(file, program, messages);
  const jobs = chosenJobs(config, options.only, messages);
  // Whatever the file names is meant from where it lies, and so is the city's own configuration.
  chdir(dirname(resolve(file)));
  const folder = new BatchFolder(config.state);
  if (!options.dryRun) {
    await folder.make();
    if (!(await lockFolder(folder.folder))) throw new Failure(batch.locked(file));
  }
  const state = await folder.read();
  if (!state) throw new Failure(batch.problems.brokenState(folder.stateFile));
  const isText = options.format === 'text';
  const tools: BatchTools = {
    program,
    folder,
    settingsFile: await findConfig('.'),
    screen,
    messages,
    isDry: options.dryRun,
    told: async (line) => {
      if (isText && !options.quiet) await screen.result(`${textOf(line, messages)}\n`);
    },
  };
  const work = new BatchAtWork(tools, state);
  let stoppedBy: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals): void => {
    stoppedBy = signal;
    work.stop();
  };
  for (const signal of STOP_SIGNALS) process.on(signal, stop);
  if (!options.dryRun) await work.recover();
  const names = config.jobs.map(({ name }) => name);
  for (const job of jobs)
    if (!work.isStopped) await work.work(job, new Set(names.slice(names.indexOf(job.name))));
  for (const signal of STOP_SIGNALS) process.off(signal, stop);
  // What was at work is settled: the program shall end the way it was told to.
  if (stoppedBy) process.kill(process.pid, stoppedBy);

  const counts = countsOf(work.lines);
  const exitCode = Math.max(0, ...work.lines.map((line) => line.exitCode));
  const result = { schema: 'inbound-batch/1', jobs: work.lines, summary: counts, exitCode };
  const total = options.dryRun ? [] : [`${batch.total(counts)}\n`];
  await screen.result(isText ? total.join('') : `${JSON.stringify(result, null, 2)}\n`);
  return exitCode;
}

/** `inbound batch run <config>`: unattended runs. `program`: the whole of it, which knows what options jobs may give. */
export function addBatchCommands(group: Command, { messages, finish }: Session, program: Command): void {
  const { batch } = messages;
  const command = group
    .command('run')
    .summary(batch.summary)
    .description(batch.summary)
    .argument('<config>', batch.config)
    .option('--only <name>', batch.only)
    .option('--dry-run', batch.dryRun);
  withDisplayOptions(command, messages)
    .addHelpText('after', examplesText(batch.examples, messages))
    .action(async (file: string, _options: unknown, self: Command) => {
      finish(await runBatch(file, parseOptions(batchRunSchema, self.opts(), messages), program, messages));
    });
}
