import { fileURLToPath } from 'node:url';

/** The path of a sheet that is shipped with the program: invented people, to learn by. */
export const sampleSheet = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
