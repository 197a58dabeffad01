import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { OutputError } from './output-error.js';
import { replaceText, syncFolder, unfinished } from './replace-text.js';

/*
 * What a run writes down of its outputs, so that whoever watches over it can finish or undo them after it was killed.
 * First which temporary files it makes (`writing`); once all of them are on the disk, that they take their places
 * (`placing`): from then on the run is done, whatever happens. A run that undoes its outputs gives the journal another
 * name first, which needs no space on a full disk.
 */

/** The environment variable that names the journal of a run. */
export const JOURNAL_VARIABLE = 'INBOUND_JOURNAL';

const fileSchema = z.object({
  path: z.string(),
  /** Where it is written. */
  temporary: z.string(),
  /** Where an older file of its name steps aside. */
  aside: z.string(),
});

const journalSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('writing'), outputs: z.array(fileSchema) }),
  z.object({
    state: z.literal('placing'),
    outputs: z.array(fileSchema.extend({ replaces: z.boolean() })),
    exitCode: z.number(),
  }),
]);

/** An output by absolute paths: its own, its temporary one, and where an older file of its name steps aside. */
export type JournalFile = z.infer<typeof fileSchema>;
type Journalled = z.infer<typeof journalSchema>;
type Placing = Extract<Journalled, { state: 'placing' }>;

const undoing = (path: string): string => `${path}.undo`;

/** The journal as the run itself keeps it. Throws an `OutputError` where it cannot. */
export class Journal {
  constructor(readonly path: string) {}

  /** The journal that whoever started this program asks for. */
  static asked(): Journal | undefined {
    const path = process.env[JOURNAL_VARIABLE];
    return path === undefined || path === '' ? undefined : new Journal(path);
  }

  writing(outputs: readonly JournalFile[]): void {
    this.#write({ state: 'writing', outputs: [...outputs] });
  }

  /** `exitCode`: with which the program will end once they are in their places. */
  placing(outputs: Placing['outputs'], exitCode: number): void {
    this.#write({ state: 'placing', outputs, exitCode });
  }

  /** From now on the outputs are taken back. */
  undoing(): void {
    if (existsSync(this.path)) renameSync(this.path, undoing(this.path));
  }

  /** All is taken back. */
  forget(): void {
    rmSync(undoing(this.path), { force: true });
  }

  #write(journalled: Journalled): void {
    replaceText(this.path, JSON.stringify(journalled));
  }
}

/** How a run ended that kept a journal: its outputs are all in their places, or there are none of them. */
export type Settled =
  | { readonly placed: true; readonly outputs: readonly string[]; readonly exitCode: number }
  | { readonly placed: false };

/**
 * Finishes or undoes what the journal of an ended run tells of. The journal stays until {@link removeJournal}: settling
 * it again changes nothing. Throws an {@link OutputError} about an output that cannot take its place.
 */
export function settleJournal(path: string): Settled {
  const undone = readJournal(undoing(path));
  if (undone) {
    undo(undone);
    return { placed: false };
  }
  const found = readJournal(path);
  if (found?.state !== 'placing') {
    for (const { temporary } of found?.outputs ?? []) rmSync(temporary, { force: true });
    return { placed: false };
  }
  for (const output of found.outputs) place(output);
  const outputs = found.outputs.map(({ path }) => path);
  // Somebody has taken some of them away meanwhile, perhaps with their folder, before all of them were there.
  if (!outputs.every((path) => existsSync(path))) return { placed: false };
  for (const folder of new Set(outputs.map((path) => dirname(path)))) syncFolder(folder);
  return { placed: true, outputs, exitCode: found.exitCode };
}

/** Removes a journal that is settled, and whatever was left of writing it. */
export function removeJournal(path: string): void {
  for (const name of [path, undoing(path), unfinished(path)]) rmSync(name, { force: true });
}

const NAME = /^(journal-[0-9a-f]+\.json)(?:\.undo|\.tmp)?$/;

/** The path of a journal in a folder; `id`: hexadecimal figures that no other run has. */
export const journalPath = (folder: string, id: string): string => join(folder, `journal-${id}.json`);

/** The journals that lie in a folder. */
export function journalsIn(folder: string): string[] {
  const names = readdirSync(folder).flatMap((name) => NAME.exec(name)?.[1] ?? []);
  return [...new Set(names)].map((name) => join(folder, name));
}

function readJournal(path: string): Journalled | undefined {
  try {
    return journalSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    // There is none: nothing was begun, or all of it was taken back.
    return undefined;
  }
}

function place({ path, temporary, aside }: JournalFile): void {
  try {
    if (existsSync(temporary)) renameSync(temporary, path);
    rmSync(aside, { force: true });
  } catch {
    // On Windows: somebody has the older file open.
    throw new OutputError('cannot-write', path);
  }
}

function undo(journalled: Journalled): void {
  if (journalled.state === 'placing') {
    for (const { path, temporary, aside, replaces } of journalled.outputs) {
      // In its place already, where nothing was before it.
      if (!replaces && !existsSync(temporary)) rmSync(path, { force: true });
      if (existsSync(aside)) renameSync(aside, path);
    }
  }
  for (const { temporary } of journalled.outputs) rmSync(temporary, { force: true });
}
