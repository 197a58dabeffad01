import type { BatchJob } from '../../config/batch-schema.js';
import { InputError } from '../../io/input-error.js';
import type { Messages } from '../../messages/messages.js';
import type { RunFiles } from '../../pipeline/batch/choose-files.js';
import type { BatchState, Run } from '../../pipeline/batch/state.js';
import { findJobFiles, outputNames, runOf, shownPath } from './job-files.js';

/** Which run writes files of a name. */
export type OutputNames = Map<string, { readonly job: string; readonly input: string }>;

/** Takes the names of a run's outputs; tells of one that another run has. */
function takeNames(
  job: BatchJob,
  files: RunFiles,
  names: OutputNames,
  { batch: texts }: Messages,
): string | undefined {
  const own = outputNames(job, files);
  for (const name of own) {
    const other = names.get(name);
    if (other) return texts.sameOutputs({ ...other, name: shownPath(name) });
  }
  for (const name of own) names.set(name, { job: job.name, input: files.inputs.join(' + ') });
  return undefined;
}

/** What a run would be, or why it cannot be one. */
export type Considered = {
  readonly inputs: readonly string[];
} & (
  | { readonly what: 'run'; readonly files: RunFiles; readonly run: Run }
  | { readonly what: 'waiting'; readonly pattern: string }
  | { readonly what: 'failed'; readonly error: string }
);

/** What is known where a job is considered. */
export interface Considering {
  readonly store: { readonly state: BatchState };
  readonly names: OutputNames;
  /** The names of the job and of those behind it. */
  readonly later: readonly string[];
  /** Else the job only keeps its names from others. */
  readonly isChosen: boolean;
  readonly settings: string | undefined;
  readonly messages: Messages;
}

/**
 * The runs of a job, one after the other; each is looked at when its turn comes, so that it sees what those before it
 * have written.
 */
export async function* considerJob(
  job: BatchJob,
  { store, names, later, isChosen, settings, messages }: Considering,
): AsyncGenerator<Considered, void> {
  const found = await findJobFiles(job, later, store.state);
  if (found.what === 'waiting') {
    if (isChosen) yield { inputs: [], what: 'waiting', pattern: found.pattern };
    return;
  }
  if (found.what === 'several') {
    const error = messages.batch.several(found.pattern, found.files);
    if (isChosen) yield { inputs: found.files, what: 'failed', error };
    return;
  }
  for (const files of found.runs) {
    const error = takeNames(job, files, names, messages);
    if (isChosen)
      yield error === undefined
        ? await runnable(job, files, settings, messages)
        : { inputs: files.inputs, what: 'failed', error };
  }
}

async function runnable(
  job: BatchJob,
  files: RunFiles,
  settings: string | undefined,
  { command: { errors } }: Messages,
): Promise<Considered> {
  const { inputs } = files;
  try {
    return { inputs, what: 'run', files, run: await runOf(job, files, settings) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { inputs, what: 'failed', error: errors.input[error.reason](error.file) };
  }
}
