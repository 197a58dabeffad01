import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { glob } from 'tinyglobby';

/** What Excel puts beside a workbook while it is open. */
const isLockFile = (path: string): boolean => posix.basename(path).startsWith('~$');

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/**
 * The files that a pattern means, in the order of their names, seen from the working folder, with `/` between folders.
 * The very name of a file that is there is that file: names may hold brackets. Hidden files and Excel's lock files are
 * nobody's inputs.
 */
export async function filesLike(pattern: string): Promise<string[]> {
  if (await isFile(pattern)) return [posix.normalize(pattern)];
  const found = await glob(pattern, { dot: false, onlyFiles: true, expandDirectories: false });
  return found.filter((path) => !isLockFile(path)).sort();
}
