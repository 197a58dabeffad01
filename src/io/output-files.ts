import { randomBytes } from 'node:crypto';
import { access, constants, lstat, open, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputError } from './output-error.js';
import { forgetJournal, type Journal, noteInJournal } from './output-journal.js';
import { UndoLog } from './undo-log.js';

/** One file to be written, by a function that is told a temporary place for it. */
export interface OutputFile {
  readonly path: string;
  readonly write: (temporaryPath: string) => Promise<void>;
}

export interface OutputOptions {
  /** Whether files that exist already may be replaced. An input never is. */
  readonly force: boolean;
  /** The files that this run reads. */
  readonly inputs: readonly string[];
  /** With which the run will end, for a journal of it. */
  readonly exitCode?: number;
}

const OWNER_ONLY = 0o600;

/**
 * Writes a set of files whole or not at all. All are written under temporary names and forced to the disk first, and
 * renamed at the end; where anything fails, or the program is told to stop, the folder is left as it was found.
 */
export async function writeOutputs(outputs: readonly OutputFile[], options: OutputOptions): Promise<void> {
  await checkOutputs(
    outputs.map((output) => output.path),
    options,
  );
  const undo = new UndoLog();
  try {
    const planned = outputs.map(plannedFile);
    const notes = planned.map(({ path, temporary, aside }) => ({ path, temporary, aside }));
    const { exitCode } = options;
    const note = (journal: Journal): Promise<void> =>
      named(notes[0]?.path ?? '', () => noteInJournal(journal));
    undo.expect(forgetJournal);
    await note({ state: 'writing', outputs: notes });
    for (const file of planned) await named(file.path, () => writeTemporary(file, undo));
    await note({
      state: 'placing',
      outputs: notes,
      ...(exitCode === undefined ? {} : { exitCode }),
    });
    for (const file of planned) await named(file.path, () => place(file, options, undo));
    undo.keep();
  } catch (error) {
    undo.undo();
    throw error;
  }
}

/** Finds what stands in the way of some outputs, before any work is done for them. Changes nothing. */
export async function checkOutputs(paths: readonly string[], options: OutputOptions): Promise<void> {
  const inputs = await Promise.all(options.inputs.map(identify));
  const seen = new Set<string>();
  for (const path of paths) {
    const target = await identify(path);
    if (target && inputs.some((input) => input && isSameFile(input, target))) {
      throw new OutputError('is-input', path);
    }
    const present = await isPresent(path);
    if ((present && !options.force) || seen.has(resolve(path))) throw new OutputError('exists', path);
    if (target?.isFolder || !(await canWriteInto(dirname(path)))) throw new OutputError('cannot-write', path);
    seen.add(resolve(path));
  }
}

/** Writes a text in UTF-8, readable by its owner alone. */
export async function writeText(path: string, text: string): Promise<void> {
  await writeFile(path, text, { encoding: 'utf8', mode: OWNER_ONLY });
}

/** A file to be written, with what it is called while it is written, and what an older one is called meanwhile. */
interface PlannedFile extends OutputFile {
  readonly temporary: string;
  readonly aside: string;
}

/** Names of their own: the output's name may be as long as names can be. */
const plannedFile = ({ path, write }: OutputFile): PlannedFile => ({
  path,
  write,
  temporary: temporaryPath(path),
  aside: temporaryPath(path),
});

async function writeTemporary({ path, temporary, write }: PlannedFile, undo: UndoLog): Promise<void> {
  undo.makeFolder(dirname(path));
  undo.expectFile(temporary);
  // Made here, so that nobody else can read it even while it is written.
  await (await open(temporary, 'wx', OWNER_ONLY)).close();
  await write(temporary);
  const file = await open(temporary, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a written file its name. An older file steps aside until all are in place. */
async function place(
  { path, temporary, aside }: PlannedFile,
  { force }: OutputOptions,
  undo: UndoLog,
): Promise<void> {
  if (await isPresent(path)) {
    if (!force) throw new OutputError('exists', path);
    undo.expectReplaced(path, aside);
    await rename(path, aside);
  }
  undo.expectFile(path);
  await rename(temporary, path);
}

function temporaryPath(path: string): string {
  return join(dirname(path), `.inbound-${randomBytes(8).toString('hex')}.tmp`);
}

/** Failures of the file system become an {@link OutputError} for a path; all others pass as they are. */
async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    const full = error.code === 'ENOSPC' || error.code === 'EDQUOT';
    throw new OutputError(full ? 'disk-full' : 'cannot-write', path);
  }
}

interface FileIdentity {
  readonly realPath: string;
  readonly device: bigint;
  readonly inode: bigint;
  readonly isFolder: boolean;
}

/** Which file a name leads to, through links of either kind; `undefined` where it leads to none. */
async function identify(path: string): Promise<FileIdentity | undefined> {
  try {
    const [realPath, found] = await Promise.all([realpath(path), stat(path, { bigint: true })]);
    return { realPath, device: found.dev, inode: found.ino, isFolder: found.isDirectory() };
  } catch {
    return undefined;
  }
}

function isSameFile(a: FileIdentity, b: FileIdentity): boolean {
  // Some file systems give no inode numbers.
  return a.realPath === b.realPath || (a.inode !== 0n && a.inode === b.inode && a.device === b.device);
}

/** Whether anything bears this name, be it a link that leads nowhere. */
async function isPresent(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

/** Whether a folder can be written into, or made in the nearest folder above that exists. */
async function canWriteInto(folder: string): Promise<boolean> {
  try {
    const found = await stat(folder);
    if (!found.isDirectory()) return false;
    await access(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const above = dirname(resolve(folder));
    return missing && basename(resolve(folder)) !== '' && canWriteInto(above);
  }
}
