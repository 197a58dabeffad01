import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { BatchJob } from '../../config/batch-schema.js';
import { dateOf } from '../../domain/local-time.js';
import { now } from '../../io/clock.js';
import { JOURNAL_VARIABLE } from '../../io/journal.js';
import { startWorker } from '../../io/worker-run.js';
import type { RunFiles } from '../../pipeline/batch/choose-files.js';
import type { RunLine } from '../../pipeline/batch/outcome.js';
import { importsWithCodes, isSameRun, type Run, whyRun } from '../../pipeline/batch/state.js';
import { considerJob, type OutputNames } from './consider-job.js';
import { commandLine } from './job-files.js';
import { type BatchRunning, lineOf, logged, recoverRuns, settleRun } from './settle-run.js';

const MILLISECONDS = 1000;

/** Runs a job on some files, in a thread of its own. */
async function runOnce(job: BatchJob, files: RunFiles, run: Run, batch: BatchRunning): Promise<RunLine[]> {
  const { store, messages, screen, signals } = batch;
  screen.stage(messages.batch.stage(job.name, files.inputs.join(' + ')));
  store.begin(run);
  const started = performance.now();
  const today = dateOf(now());
  const withCodes = importsWithCodes(run, today, store.state).filter((file) => existsSync(file));
  const beside = withCodes.map((file) => `--control=${file}`);
  const worker = startWorker([...commandLine(job, files, messages.lang), ...beside], {
    [JOURNAL_VARIABLE]: store.journalOf(run),
  });
  signals.whenHeard = worker.stop;
  const end = await worker.ended;
  signals.whenHeard = () => {};
  const seconds = Math.round(performance.now() - started) / MILLISECONDS;
  const line = settleRun(run, end, seconds, batch);
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
  for (const [at, job] of jobs.entries()) {
    const { name, command } = job;
    const later = jobs.slice(at).map((one) => one.name);
    for await (const one of considerJob(job, { ...batch, names, later, isChosen: chosen(job) })) {
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
