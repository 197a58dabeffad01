import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of bytes, or of a text in UTF-8, in small hexadecimal figures. */
export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
