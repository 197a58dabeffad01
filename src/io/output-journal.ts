import { existsSync, rmSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { writeDurably } from './durable-file.js';

/** Names the file in which a run notes what it is about to write, for whoever has started it. */
export const JOURNAL_VARIABLE = 'INBOUND_JOURNAL';

const journalSchema = z.object({
  /** `writing`: nothing has its name yet; `placing`: all is written, and only the names are missing. */
  state: z.enum(['writing', 'placing']),
  outputs: z.array(
    z.object({
      path: z.string(),
      /** What it is called while it is written. */
      temporary: z.string(),
      /** What an older file of its name is called meanwhile. */
      aside: z.string(),
    }),
  ),
  /** With which the run ends. */
  exitCode: z.number().optional(),
});

export type Journal = z.output<typeof journalSchema>;

/** Notes what a run is about to write, where whoever started it asks for that. */
export async function noteInJournal(journal: Journal): Promise<void> {
  const file = process.env[JOURNAL_VARIABLE];
  if (file) await writeDurably(file, JSON.stringify(journal));
}

/** Takes the note back: the run has failed, and has left nothing. */
export function forgetJournal(): void {
  const file = process.env[JOURNAL_VARIABLE];
  if (file) rmSync(file, { force: true });
}

/** What the journal says; `undefined`: there is none, or none that a run of ours has written. */
async function readJournal(file: string): Promise<Journal | undefined> {
  try {
    return journalSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Gives every file its name; what had the name before is gone only then. */
async function placeAll({ outputs }: Journal): Promise<void> {
  for (const { path, temporary } of outputs) if (existsSync(temporary)) await rename(temporary, path);
  for (const { aside } of outputs) await rm(aside, { force: true });
}

/** Leaves the folder as it was found. */
async function takeBack({ state, outputs }: Journal): Promise<void> {
  for (const { path, temporary, aside } of outputs) {
    if (existsSync(aside)) await rename(aside, path);
    else if (state === 'placing' && !existsSync(temporary)) await rm(path, { force: true });
    await rm(temporary, { force: true });
  }
}

/**
 * Settles what a run has left that may have ended at any moment: what was not written whole is removed; what was gets its
 * names, all of it or, where that cannot be done (a file is open elsewhere), nothing. Tells what stands there now;
 * `undefined`: nothing new. The journal stays, so that the caller can note that first.
 */
export async function settleJournal(file: string): Promise<Journal | undefined> {
  const journal = await readJournal(file);
  if (journal?.state === 'placing') {
    try {
      await placeAll(journal);
      return journal;
    } catch {
      await takeBack(journal);
    }
  } else if (journal) await takeBack(journal);
  return undefined;
}
