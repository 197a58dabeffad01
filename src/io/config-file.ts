import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { InputError } from './input-error.js';
import { decodeText } from './text-encoding.js';

export const CONFIG_NAME = 'inbound.config.jsonc';

/** The configuration of a folder: in it, or in the nearest folder above that has one. */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (await isFile(file)) return file;
    if (dirname(at) === at) return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The text of a configuration; throws an {@link InputError} where there is none to read. */
export async function readConfigText(file: string): Promise<string> {
  try {
    return decodeText(await readFile(file)) ?? '';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason = code === 'EISDIR' ? 'is-folder' : code === 'ENOENT' ? 'not-found' : 'no-permission';
    throw new InputError(reason, file);
  }
}
