import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** The files in a zip archive, read into memory one at a time and never written anywhere. */
export interface Zip {
  readonly names: readonly string[];
  has(name: string): boolean;
  read(name: string): Promise<Uint8Array | ZipFault>;
}

/** Why a file of an archive cannot be had. */
export type ZipFault = 'missing' | 'encrypted' | 'damaged' | 'too-large';

/** Bytes of all that is read of one archive. The text of the longest books is a fifth of it. */
const TOTAL_LIMIT = 100_000_000;

/** How many times as large as its packed form a file may be; prose is five times as large, bombs a thousand times. */
const RATIO_LIMIT = 200;

/** Bytes up to which the ratio does not matter. */
const SMALL = 1_000_000;

const STORED = 0;
const DEFLATED = 8;

/** Opens an archive; undefined when it is none, or is damaged where it lists its files. */
export async function openZip(bytes: Uint8Array): Promise<Zip | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  let file: ZipFile;
  try {
    file = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    for await (const entry of file.eachEntry()) entries.set(entry.fileName, entry);
  } catch {
    return undefined;
  }
  let left = TOTAL_LIMIT;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return 'missing';
      if (entry.isEncrypted()) return 'encrypted';
      const content = await unpack(buffer, file, entry, left);
      if (typeof content !== 'string') left -= content.length;
      return content;
    },
  };
}

async function unpack(
  buffer: Buffer,
  file: ZipFile,
  entry: Entry,
  left: number,
): Promise<Uint8Array | ZipFault> {
  const { compressedSize, compressionMethod } = entry;
  const limit = Math.min(left, Math.max(SMALL, compressedSize * RATIO_LIMIT));
  try {
    const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + compressedSize);
    if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return 'damaged';
    // What the archive says about sizes is not believed: unpacking stops at the limit.
    const content = compressionMethod === STORED ? packed : await inflate(packed, limit);
    if (content.length > limit) return 'too-large';
    return crc32(content) === entry.crc32 ? content : 'damaged';
  } catch (error) {
    const isTooLarge = error instanceof RangeError && /larger than/.test(error.message);
    return isTooLarge ? 'too-large' : 'damaged';
  }
}

function inflate(packed: Uint8Array, limit: number): Promise<Buffer> {
  return promisify(inflateRaw)(packed, { maxOutputLength: Math.max(1, limit) });
}
