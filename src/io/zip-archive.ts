import { crc32 } from 'node:zlib';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { InputError } from './input-error.js';

/** No workbook whose parts inflate to more than this in all is read. */
export const MAX_INFLATED_BYTES = 1024 ** 3;

/**
 * Sheets deflate to a fifth or a thirtieth of their size, the most repetitive to a hundredth; a bomb to a thousandth.
 * Small archives may do as they like: they cannot hurt.
 */
const MAX_INFLATION = 200;
const INFLATION_COUNTS_FROM = 64 * 1024 ** 2;

/** A zip held in memory, its parts found by name and inflated one at a time. */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly file: string,
  ) {}

  /** Reads the directory of the archive and refuses it where it declares more than we inflate. */
  static async open(bytes: Buffer, file: string): Promise<ZipArchive> {
    const entries = new Map<string, Entry>();
    let declared = 0;
    try {
      // Names are decoded here: yauzl refuses a leading slash and backslashes, which some exporters write.
      const zip = await yauzl.fromBufferPromise(bytes, {
        lazyEntries: true,
        decodeStrings: false,
        autoClose: false,
      });
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize;
        entries.set(partKey(entry.fileNameRaw.toString('utf8')), entry);
      }
      const inflation = declared / bytes.length;
      if (declared > MAX_INFLATED_BYTES || (declared > INFLATION_COUNTS_FROM && inflation > MAX_INFLATION)) {
        throw new InputError('too-large', file);
      }
      return new ZipArchive(zip, entries, file);
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new InputError('truncated', file);
    }
  }

  /** The inflated bytes of a part; `undefined` where the archive has no such part. */
  async read(name: string): Promise<Buffer | undefined> {
    const entry = this.entries.get(partKey(name));
    if (!entry) return undefined;
    if (entry.isEncrypted()) throw new InputError('password-protected', this.file);
    const chunks: Buffer[] = [];
    let checksum = 0;
    try {
      // yauzl itself stops a part that inflates to more than it declares, and declared sizes are bounded above.
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream) {
        const piece: Buffer = chunk;
        checksum = crc32(piece, checksum);
        chunks.push(piece);
      }
    } catch {
      throw new InputError('truncated', this.file);
    }
    if (checksum !== entry.crc32) throw new InputError('truncated', this.file);
    return Buffer.concat(chunks);
  }
}

/** Part names do not differ by case alone (OPC), and some exporters write a leading slash or backslashes. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
