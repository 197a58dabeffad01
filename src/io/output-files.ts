import { randomBytes } from 'node:crypto';
import { access, constants, lstat, open, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Journal, type JournalFile } from './journal.js';
import { OutputError, outputErrorOf } from './output-error.js';
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
  /** With which the program will end once the files are written, where that is known (default 0). */
  readonly exitCode?: number;
}

const OWNER_ONLY = 0o600;

/**
 * Writes a set of files whole or not at all. All are written under temporary names and forced to the disk first, and
 * renamed at the end; where anything fails, or the program is told to stop, the folder is left as it was found. A
 * program that is killed can do nothing more: whoever asked for a {@link Journal} does it then.
 */
export async function writeOutputs(outputs: readonly OutputFile[], options: OutputOptions): Promise<void> {
  await checkOutputs(
    outputs.map((output) => output.path),
    options,
  );
  const files = outputs.map((output) => ({
    ...output,
    temporary: temporaryPath(output.path),
    aside: temporaryPath(output.path),
  }));
  const journal = Journal.asked();
  const undo = new UndoLog(journal);
  try {
    journal?.writing(files.map(absolute));
    for (const file of files) await named(file.path, () => writeTemporary(file, undo));
    if (journal) {
      const placed = files.map(async (file) => ({
        ...absolute(file),
        replaces: await isPresent(file.path),
      }));
      journal.placing(await Promise.all(placed), options.exitCode ?? 0);
    }
    for (const file of files) await named(file.path, () => place(file, options, undo));
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

type WrittenFile = OutputFile & JournalFile;

/** The journal is read in another folder, perhaps. */
const absolute = ({ path, temporary, aside }: JournalFile): JournalFile => ({
  path: resolve(path),
  temporary: resolve(temporary),
  aside: resolve(aside),
});

async function writeTemporary({ path, temporary, write }: WrittenFile, undo: UndoLog): Promise<void> {
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
  { path, temporary, aside }: WrittenFile,
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

/** A name of its own: the output's name may be as long as names can be. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.inbound-${randomBytes(8).toString('hex')}.tmp`);
}

/** Failures of the file system become an {@link OutputError} for a path; all others pass as they are. */
async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw outputErrorOf(error, path);
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
