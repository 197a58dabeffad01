import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable-file.js';
import { OutputError } from './output-error.js';

const runSchema = z.object({
  /** Of all that the run was made of. */
  fingerprint: z.string(),
  exitCode: z.number(),
  outputs: z.array(z.string()),
});

const stateSchema = z.object({
  schema: z.literal('inbound-batch-state/1'),
  /** The last success of each run, by its job and its first input. */
  runs: z.record(z.string(), runSchema),
  /** What was at work when this was written. */
  running: z
    .object({
      key: z.string(),
      job: z.string(),
      command: z.string(),
      inputs: z.array(z.string()),
      fingerprint: z.string(),
    })
    .nullable(),
});

/** What has been done before, and what was at work when the last batch ended. */
export type BatchState = z.output<typeof stateSchema>;

const EMPTY: BatchState = { schema: 'inbound-batch-state/1', runs: {}, running: null };

/** The folder in which a batch remembers what it has done. */
export class BatchFolder {
  readonly stateFile: string;
  readonly journal: string;
  readonly #log: string;

  constructor(readonly folder: string) {
    this.stateFile = join(folder, 'state.json');
    this.journal = join(folder, 'journal.json');
    this.#log = join(folder, 'log.jsonl');
  }

  /** Throws an {@link OutputError} where it cannot be made. */
  async make(): Promise<void> {
    await this.#written(this.folder, () => mkdir(this.folder, { recursive: true }));
  }

  /** `undefined`: what stands there is none of ours, or was damaged. */
  async read(): Promise<BatchState | undefined> {
    let text: string;
    try {
      text = await readFile(this.stateFile, 'utf8');
    } catch {
      return EMPTY;
    }
    try {
      return stateSchema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  async write(state: BatchState): Promise<void> {
    await this.#written(this.stateFile, () =>
      writeDurably(this.stateFile, `${JSON.stringify(state, null, 1)}\n`),
    );
  }

  /** Adds a line to the log, which people may read and take away. */
  async log(line: object): Promise<void> {
    await this.#written(this.#log, () => appendFile(this.#log, `${JSON.stringify(line)}\n`, { mode: 0o600 }));
  }

  async #written(file: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      throw new OutputError(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'cannot-write', file);
    }
  }
}
