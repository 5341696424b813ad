import { crc32, deflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** A file in an archive. */
export interface Part {
  readonly name: string;
  readonly content: Buffer;
}

/** A zip archive of these parts, in their order, sound in itself whatever the parts hold. */
export function zipOf(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const path = Buffer.from(name);
    const packed = deflateRawSync(content);
    const about = aboutPart(path, content, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), about, path, packed]);
    files.push(file);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), about, place, path);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

/** What stands both before a part and in the directory: version, flags (UTF-8), method, sizes. */
function aboutPart(path: Buffer, content: Buffer, packed: Buffer): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(0x800, 2);
  about.writeUInt16LE(8, 4);
  about.writeUInt32LE(crc32(content), 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(content.length, 18);
  about.writeUInt16LE(path.length, 22);
  return about;
}

/** The parts of a sound archive, unpacked; folders are left out. */
export async function partsOf(archive: Buffer): Promise<Part[]> {
  const zip = await fromBufferPromise(archive, { lazyEntries: true, autoClose: false });
  const parts: Part[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
    parts.push({ name: entry.fileName, content: Buffer.concat(pieces) });
  }
  return parts;
}
