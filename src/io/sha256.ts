import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { failureOf, InputError } from './input-error.js';

/** SHA-256 (FIPS 180-4) of bytes, or of a text in UTF-8, in small hexadecimal figures. */
export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');

/** SHA-256 of what a file holds, however large; throws an {@link InputError} where it cannot be read. */
export async function fileSha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    throw new InputError(failureOf(error), file);
  }
  return hash.digest('hex');
}
