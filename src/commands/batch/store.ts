import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { journalPath, journalsIn, removeJournal } from '../../io/journal.js';
import { appendLine, appendLineOnce } from '../../io/line-log.js';
import { outputErrorOf } from '../../io/output-error.js';
import { replaceText, unfinished } from '../../io/replace-text.js';
import type { Messages } from '../../messages/messages.js';
import type { RunLine } from '../../pipeline/batch/outcome.js';
import {
  type BatchState,
  type DoneRun,
  EMPTY_STATE,
  type Run,
  readState,
  withBegun,
  withSettled,
} from '../../pipeline/batch/state.js';
import { Failure } from '../failure.js';

const STATE_FILE = 'state.json';
const LOG_FILE = 'log.jsonl';

/** So much of a fingerprint tells the journals of a batch apart. */
const ID_LENGTH = 16;

/** The state that a folder holds, for whoever only looks. Throws a {@link Failure} where it is damaged. */
export function storedState(folder: string, { batch: texts }: Messages): BatchState {
  const file = join(folder, STATE_FILE);
  if (!existsSync(file)) return EMPTY_STATE;
  const state = readState(readFileSync(file, 'utf8'));
  if (!state) throw new Failure(texts.damagedState(file));
  return state;
}

/** Makes the folder of a batch, where it is missing. Throws an `OutputError`. */
export function makeStateFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw outputErrorOf(error, folder);
  }
}

/**
 * The state, the log and the journals of a batch. Only whoever holds its lock may have it. Each step is on the disk
 * before the next one is taken, so that a program that is killed anywhere is found out about by the next.
 */
export class BatchStore {
  #state: BatchState;

  constructor(
    private readonly folder: string,
    messages: Messages,
  ) {
    this.#state = storedState(folder, messages);
    rmSync(unfinished(this.#file(STATE_FILE)), { force: true });
    if (this.#state.unlogged !== null) appendLineOnce(this.#file(LOG_FILE), this.#state.unlogged);
    this.rest();
  }

  get state(): BatchState {
    return this.#state;
  }

  journalOf({ fingerprint }: Run): string {
    return journalPath(this.folder, fingerprint.slice(0, ID_LENGTH));
  }

  /** Journals of runs that are settled: the program was killed before it removed them. */
  strayJournals(): string[] {
    const kept = new Set(this.#state.begun.map((run) => this.journalOf(run)));
    return journalsIn(this.folder).filter((journal) => !kept.has(journal));
  }

  begin(run: Run): void {
    this.#commit(withBegun(this.#state, run));
  }

  /** `done`: what is remembered of a run that ended well; `line`: what the log is told. */
  settle(run: Run, { done, line }: { readonly done?: DoneRun; readonly line: RunLine | undefined }): void {
    const text = line && JSON.stringify(line);
    this.#commit(withSettled(this.#state, run, { done, line: text ?? null }));
    if (line) this.log(line);
    removeJournal(this.journalOf(run));
  }

  log(line: RunLine): void {
    appendLine(this.#file(LOG_FILE), JSON.stringify(line));
  }

  /** Nothing is left to be logged. */
  rest(): void {
    if (this.#state.unlogged !== null) this.#commit({ ...this.#state, unlogged: null });
  }

  #file(name: string): string {
    return join(this.folder, name);
  }

  #commit(state: BatchState): void {
    replaceText(this.#file(STATE_FILE), `${JSON.stringify(state, null, 2)}\n`);
    this.#state = state;
  }
}
