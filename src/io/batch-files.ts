import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { glob } from 'tinyglobby';
import { failureOf, InputError } from './input-error.js';

/** What nobody means by a pattern: hidden files, and the locks that Excel and WPS put beside an open file. */
const isAside = (file: string): boolean => /^(?:\.|~\$)/.test(basename(file));

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The files that a pattern means, by name; one that is a file's very name means that file, brackets and all. */
export async function filesMeant(pattern: string): Promise<string[]> {
  if (await isFile(pattern)) return [pattern];
  const found = await glob(pattern.replaceAll('\\', '/'), { expandDirectories: false, onlyFiles: true });
  return found.filter((file) => !isAside(file)).sort();
}

/** SHA-256 (FIPS 180-4) of a file's bytes; throws an {@link InputError} where it cannot be read. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const part of createReadStream(path)) hash.update(part);
  } catch (error) {
    throw new InputError(failureOf(error), path);
  }
  return hash.digest('hex');
}
