import { InputError } from './input-error.js';

/** The file name that stands for standard input. */
export const STANDARD_INPUT = '-';

/** No file larger than this is read at all. */
export const MAX_FILE_BYTES = 1024 ** 3;

/** All of standard input; throws an {@link InputError} where that is too much. */
export async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const piece: Buffer = chunk;
    size += piece.length;
    if (size > MAX_FILE_BYTES) throw new InputError('too-large', STANDARD_INPUT);
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}
