import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The blocks of a page that are of some kind. */
export const blocksIn = (file: string, kind: string): string[] =>
  Array.from(
    readFileSync(file, 'utf8').matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm')),
    ([, block = '']) => block,
  );

/** The command lines of a page, by its shell blocks. */
export const blocksOf = (file: string): string[][] =>
  blocksIn(file, 'sh').map((block) => block.trim().split('\n'));

/** A search path on which the built programs are, as if they were installed; their launchers stand below the folder. */
export function programsPath(folder: string): string {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  for (const name of ['inbound', 'triage', 'charter', 'reconcile']) {
    const launcher = `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin', `${name}.js`)}" "$@"\n`;
    writeFileSync(join(programs, name), launcher, { mode: 0o755 });
  }
  return `${programs}:${process.env.PATH ?? ''}`;
}
