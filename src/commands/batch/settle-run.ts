import { withOffset } from '../../domain/local-time.js';
import { now } from '../../io/clock.js';
import { removeJournal, type Settled, settleJournal } from '../../io/journal.js';
import { OutputError } from '../../io/output-error.js';
import type { StopSignals } from '../../io/stop-signals.js';
import type { WorkerEnd } from '../../io/worker-run.js';
import type { Messages } from '../../messages/messages.js';
import type { Outcome, RunLine } from '../../pipeline/batch/outcome.js';
import type { Run } from '../../pipeline/batch/state.js';
import type { Screen } from '../screen.js';
import { shownPath } from './job-files.js';
import type { BatchStore } from './store.js';

const EXIT_FAILED = 2;

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

export const lineOf = (
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
export function logged(line: RunLine, { store }: BatchRunning): RunLine {
  store.log(line);
  return line;
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
  const at = said.indexOf(prefix);
  const words = (at < 0 ? said : said.slice(at + prefix.length)).trim();
  return words === '' ? texts.brokeDown(String(exitCode)) : words.replace(/\s*\n\s*/g, ' ');
}

/**
 * Settles how a run ended, and remembers and logs it; `undefined`: nothing of it is left, and nothing to be told. What
 * cannot take its place yet is told, and settled by a later call.
 */
export function settleRun(
  run: Run,
  end: WorkerEnd,
  seconds: number,
  batch: BatchRunning,
): RunLine | undefined {
  const { store, messages } = batch;
  let journal: Settled;
  try {
    journal = settleJournal(store.journalOf(run));
  } catch (error) {
    // Whatever is in the way, it is in the way of this run only.
    const file = error instanceof OutputError ? error.file : store.journalOf(run);
    const text = messages.batch.notPlaced(shownPath(file));
    return logged(lineOf(run, 'failed', { seconds, error: text }), batch);
  }
  if (journal.placed) {
    const { exitCode } = journal;
    const outputs = journal.outputs.map(shownPath);
    const outcome = end.exitCode === exitCode ? 'done' : 'recovered';
    const line = lineOf(run, outcome, { exitCode, seconds, outputs });
    store.settle(run, { done: { ...run, exitCode, outputs, time: line.time }, line });
    return line;
  }
  const error = whyFailed(end, batch);
  const line = error === undefined ? undefined : lineOf(run, 'failed', { seconds, error });
  store.settle(run, { line });
  return line;
}

/** Nobody has seen how it ended. */
const UNSEEN: WorkerEnd = { exitCode: null, out: '', said: '', fault: undefined };

/** Finishes or undoes the runs that an earlier call had begun when it was killed; tells of those that it finishes. */
export function recoverRuns(batch: BatchRunning): RunLine[] {
  const { store } = batch;
  const lines = store.state.begun.flatMap((run) => settleRun(run, UNSEEN, 0, batch) ?? []);
  for (const journal of store.strayJournals()) {
    try {
      settleJournal(journal);
      removeJournal(journal);
    } catch {
      // Its run is settled: what it left can be removed another time.
    }
  }
  return lines;
}
