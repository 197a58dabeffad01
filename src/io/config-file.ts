import { lstat, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { failureOf, InputError } from './input-error.js';
import { decodeText } from './text-encoding.js';

export const CONFIG_NAME = 'inbound.config.jsonc';

/** No configuration is larger than this: whoever names another file by mistake shall hear of it. */
const MAX_BYTES = 1024 ** 2;

/** The configuration of a folder: in it, or in the nearest folder above that has one. */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (await isPresent(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

/** Whether anything bears the name: what cannot be read there shall be told, not passed over. */
async function isPresent(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

/** The text of a configuration; throws an {@link InputError} where there is none to read. */
export async function readConfigText(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (found.isDirectory()) throw new InputError('is-folder', file);
    if (!found.isFile()) throw new InputError('not-a-configuration', file);
    if (found.size > MAX_BYTES) throw new InputError('not-a-configuration', file);
    const text = decodeText(await readFile(file));
    if (text === undefined) throw new InputError('not-a-configuration', file);
    return text;
  } catch (error) {
    throw error instanceof InputError ? error : new InputError(failureOf(error), file);
  }
}
