import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { outputErrorOf } from './output-error.js';

const OWNER_ONLY = 0o600;

/** Where a text stands until it is whole; a program that is killed may leave it behind. */
export const unfinished = (path: string): string => `${path}.tmp`;

/**
 * Puts a text in the place of another, whole or not at all, and on the disk before it returns. Throws an `OutputError`.
 * Works synchronously: what it records must be true before anything else is done.
 */
export function replaceText(path: string, text: string): void {
  const beside = unfinished(path);
  try {
    const file = openSync(beside, 'w', OWNER_ONLY);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw outputErrorOf(error, path);
  }
  syncFolder(dirname(path));
}

/** Forces to the disk which names a folder holds, where the system can do that. */
export function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows opens no folder like a file, and some network drives know no such thing; nothing more can be done there.
  }
}
