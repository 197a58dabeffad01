import { performance } from 'node:perf_hooks';
import type { BatchJob } from '../../config/batch-schema.js';
import { withOffset } from '../../domain/local-time.js';
import { now } from '../../io/clock.js';
import { JOURNAL_VARIABLE, removeJournal, settleJournal } from '../../io/journal.js';
import { OutputError } from '../../io/output-error.js';
import type { StopSignals } from '../../io/stop-signals.js';
import { startWorker, type WorkerEnd } from '../../io/worker-run.js';
import type { Messages } from '../../messages/messages.js';
import type { RunFiles } from '../../pipeline/batch/choose-files.js';
import type { Outcome, RunLine } from '../../pipeline/batch/outcome.js';
import { isSameRun, type Run, whyRun } from '../../pipeline/batch/state.js';
import type { Screen } from '../screen.js';
import { considerJob, type OutputNames } from './consider-job.js';
import { commandLine, shownPath } from './job-files.js';
import type { BatchStore } from './store.js';

const EXIT_FAILED = 2;
const MILLISECONDS = 1000;

/** The program that every run is a run of. */
const ENTRY = new URL('../inbound.js', import.meta.url);

/** What the runs of a batch have in common. */
export interface BatchRunning {
  readonly store: BatchStore;
  readonly messages: Messages;
  readonly screen: Screen;
  readonly signals: StopSignals;
  /** The desk's settings, if there is such a file. */
  readonly settings: string | undefined;
}

type Told = Partial<Pick<RunLine, 'exitCode' | 'seconds' | 'outputs' | 'waitsFor' | 'error'>>;

const lineOf = (
  { job, command, inputs }: Pick<RunLine, 'job' | 'command' | 'inputs'>,
  outcome: Outcome,
  told: Told = {},
): RunLine => ({
  time: withOffset(now()),
  job,
  command,
  inputs,
  outcome,
  exitCode: outcome === 'failed' ? EXIT_FAILED : 0,
  seconds: 0,
  outputs: [],
  ...told,
});

/** A line that is about no run that was begun. */
function logged(line: RunLine, { store }: BatchRunning): RunLine {
  store.log(line);
  return line;
}

/**
 * Finishes or undoes the runs that an earlier call had begun when it was killed. Those that it finishes are told, and
 * those whose files cannot take their places yet.
 */
export function recoverRuns(batch: BatchRunning): RunLine[] {
  const { store, messages } = batch;
  const lines: RunLine[] = [];
  for (const run of store.state.begun) {
    try {
      const line = settled(run, { exitCode: null, said: '', fault: undefined }, 0, batch);
      if (line) lines.push(line);
    } catch (error) {
      if (!(error instanceof OutputError)) throw error;
      const text = messages.batch.notPlaced(shownPath(error.file));
      lines.push(logged(lineOf(run, 'failed', { error: text }), batch));
    }
  }
  for (const journal of store.strayJournals()) {
    settleJournal(journal);
    removeJournal(journal);
  }
  return lines;
}

/** Why a run wrote nothing, in one line; `undefined`: it was cut off in an earlier call, which told nobody. */
function whyFailed(
  { exitCode, said, fault }: WorkerEnd,
  { messages, signals }: BatchRunning,
): string | undefined {
  const { batch: texts, command } = messages;
  if (fault !== undefined) return fault === 'no-memory' ? texts.noMemory : texts.brokeDown(fault.message);
  if (exitCode === null) return signals.heard && texts.stopped(signals.heard);
  const { prefix } = command.errors;
  const words = said.slice(said.indexOf(prefix)).replace(prefix, '').trim();
  return words === '' ? texts.brokeDown(String(exitCode)) : words.replace(/\s*\n\s*/g, ' ');
}

/** Settles how a run ended, and remembers and logs it; `undefined`: nothing of it is left, and nothing to be told. */
function settled(run: Run, end: WorkerEnd, seconds: number, batch: BatchRunning): RunLine | undefined {
  const { store } = batch;
  const journal = settleJournal(store.journalOf(run));
  if (journal.placed) {
    const { exitCode } = journal;
    const outputs = journal.outputs.map(shownPath);
    const line = lineOf(run, end.exitCode === exitCode ? 'done' : 'recovered', {
      exitCode,
      seconds,
      outputs,
    });
    store.settle(run, { done: { ...run, exitCode, outputs, time: line.time }, line });
    return line;
  }
  const error = whyFailed(end, batch);
  if (error === undefined) {
    store.settle(run, {});
    return undefined;
  }
  const line = lineOf(run, 'failed', { seconds, error });
  store.settle(run, { line });
  return line;
}

/** Runs a job on some files, in a thread of its own. */
async function runOnce(job: BatchJob, files: RunFiles, run: Run, batch: BatchRunning): Promise<RunLine[]> {
  const { store, messages, screen, signals } = batch;
  screen.stage(messages.batch.stage(job.name, files.inputs.join(' + ')));
  store.begin(run);
  const started = performance.now();
  const worker = startWorker(ENTRY, commandLine(job, files, messages.lang), {
    [JOURNAL_VARIABLE]: store.journalOf(run),
  });
  signals.whenHeard = worker.stop;
  const end = await worker.ended;
  signals.whenHeard = () => {};
  const seconds = Math.round(performance.now() - started) / MILLISECONDS;
  const line = settled(run, end, seconds, batch);
  return line ? [line] : [];
}

/** Runs the jobs one after another, unless the program is told to stop. */
export async function runJobs(
  jobs: readonly BatchJob[],
  chosen: (job: BatchJob) => boolean,
  batch: BatchRunning,
): Promise<RunLine[]> {
  const { store, signals } = batch;
  const recovered = recoverRuns(batch);
  const lines = [...recovered];
  const names: OutputNames = new Map();
  for (const job of jobs) {
    const { name, command } = job;
    for await (const one of considerJob(job, { ...batch, names, isChosen: chosen(job) })) {
      if (signals.heard) return lines;
      const about = { job: name, command: command.name, inputs: one.inputs };
      if (one.what === 'waiting')
        lines.push(logged(lineOf(about, 'waiting', { waitsFor: one.pattern }), batch));
      else if (one.what === 'failed')
        lines.push(logged(lineOf(about, 'failed', { error: one.error }), batch));
      else if (store.state.begun.some((begun) => isSameRun(begun, one.run))) continue;
      else if (whyRun(one.run, store.state) !== 'unchanged')
        lines.push(...(await runOnce(job, one.files, one.run, batch)));
      else if (!recovered.some((line) => isSameRun(line, one.run)))
        lines.push(logged(lineOf(about, 'unchanged'), batch));
    }
  }
  return lines;
}
