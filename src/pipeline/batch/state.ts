import { z } from 'zod';

/*
 * What a batch remembers between its calls. A run is the same one as before if its job and its first input bear the same
 * names; whether it has anything new to do is told by its fingerprint.
 */

const runSchema = z.object({
  job: z.string(),
  command: z.string(),
  inputs: z.array(z.string()),
  fingerprint: z.string(),
});

const stateSchema = z.object({
  version: z.literal(1),
  /** The last success of each run. */
  done: z.array(runSchema.extend({ exitCode: z.number(), outputs: z.array(z.string()), time: z.string() })),
  /** Runs that were begun and of which it is not settled how they ended. */
  begun: z.array(runSchema),
  /** A line that the log may lack, where the program was killed before it wrote it. */
  unlogged: z.string().nullable(),
});

/** A run: which files a job works on, and the fingerprint of all that its outputs depend on. */
export type Run = z.infer<typeof runSchema>;
export type BatchState = z.infer<typeof stateSchema>;
export type DoneRun = BatchState['done'][number];

export const EMPTY_STATE: BatchState = { version: 1, done: [], begun: [], unlogged: null };

/** The state that a text holds; `undefined`: none that this program has written. */
export function readState(text: string): BatchState | undefined {
  try {
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What a run is recognised by. */
interface NamedRun {
  readonly job: string;
  readonly inputs: readonly string[];
}

export const isSameRun = (a: NamedRun, b: NamedRun): boolean =>
  a.job === b.job && a.inputs[0] === b.inputs[0];

/** Why a run has something to do, or that it has not. */
export type Why = 'new' | 'changed' | 'unchanged';

export function whyRun(run: Run, { done }: BatchState): Why {
  const last = done.find((one) => isSameRun(one, run));
  if (!last) return 'new';
  return last.fingerprint === run.fingerprint ? 'unchanged' : 'changed';
}

/** The files that some jobs have written. */
export const writtenBy = (jobs: readonly string[], { done }: BatchState): ReadonlySet<string> =>
  new Set(done.filter(({ job }) => jobs.includes(job)).flatMap(({ outputs }) => outputs));

/** The command that gives people without a document codes of their own. */
const GIVES_CODES = 'control intake';

/**
 * Import sheets in which other runs have given codes on a day (in Asia/Shanghai): a run that gives codes is to give none of
 * theirs again. They are no part of what it is made of: they change with every run.
 */
export function importsWithCodes(run: Run, day: string, { done }: BatchState): string[] {
  if (run.command !== GIVES_CODES) return [];
  return done
    .filter((one) => one.command === GIVES_CODES && one.time.startsWith(day) && !isSameRun(one, run))
    .flatMap(({ outputs }) => outputs.filter((file) => file.endsWith('.import.xlsx')));
}

/** A run is about to begin. */
export const withBegun = (state: BatchState, run: Run): BatchState => ({
  ...state,
  begun: [...state.begun, run],
  unlogged: null,
});

/** A success, with what earlier ones have left there under other names. */
function withOlderOutputs(done: DoneRun, before: DoneRun | undefined): DoneRun {
  return before ? { ...done, outputs: [...new Set([...before.outputs, ...done.outputs])] } : done;
}

/** It is settled how a begun run ended; `done`: well. `line`: what the log is about to be told. */
export const withSettled = (
  state: BatchState,
  run: Run,
  { done, line = null }: { readonly done?: DoneRun | undefined; readonly line?: string | null },
): BatchState => ({
  ...state,
  unlogged: line,
  begun: state.begun.filter(({ fingerprint }) => fingerprint !== run.fingerprint),
  done: done
    ? [
        ...state.done.filter((one) => !isSameRun(one, run)),
        withOlderOutputs(
          done,
          state.done.find((one) => isSameRun(one, run)),
        ),
      ]
    : state.done,
});
