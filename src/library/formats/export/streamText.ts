import type { Flaw } from '../extraction/extraction.ts';

/** A stretch of a text that arrives in pieces, or why it goes on no further. */
export type DecodedPiece = { readonly text: string } | { readonly broken: Flaw };

/** The name of an encoding as the first bytes of a file tell it; undefined for UTF-8. */
export type EncodingOf = (head: Uint8Array) => string | undefined;

/** Bytes. A file is read in blocks of this size, so that it is all one in what pieces it arrives. */
const BLOCK_SIZE = 1 << 16;

/**
 * Decodes a file block by block, without its byte order mark. What stands before the first byte that
 * is wrong is given, and nothing behind it.
 */
export async function* streamText(
  chunks: AsyncIterable<Uint8Array>,
  encodingOf: EncodingOf = () => undefined,
): AsyncGenerator<DecodedPiece> {
  let line = 1;
  let decode: BlockDecoder | undefined;
  for await (const { bytes, isLast } of blocksOf(chunks)) {
    if (!decode) {
      const encoding = markedEncoding(bytes) ?? encodingOf(bytes) ?? 'utf-8';
      decode = decoderOf(encoding);
      if (!decode) return yield { broken: unknownEncoding(encoding) };
    }
    const { text, flaw } = decode(bytes, isLast);
    const nul = text.indexOf('\0');
    const sound = nul === -1 ? text : text.slice(0, nul);
    if (sound !== '') yield { text: sound };
    line += countLineFeeds(sound);
    if (nul !== -1) return yield { broken: { line, ...HOLDS_NUL } };
    if (flaw) return yield { broken: { line, ...flaw } };
  }
}

export function countLineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const HOLDS_NUL: Flaw = {
  reason: 'It holds a NUL byte, so it is no text from there on.',
  remedy: 'Remove the byte, or export the file again.',
};

interface FileBlock {
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

async function* blocksOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileBlock> {
  let block = new Uint8Array(BLOCK_SIZE);
  let length = 0;
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      if (length === BLOCK_SIZE) {
        yield { bytes: block, isLast: false };
        block = new Uint8Array(BLOCK_SIZE);
        length = 0;
      }
      const piece = chunk.subarray(from, from + BLOCK_SIZE - length);
      block.set(piece, length);
      length += piece.length;
      from += piece.length;
    }
  }
  if (length > 0) yield { bytes: block.subarray(0, length), isLast: true };
}

type BlockDecoder = (
  bytes: Uint8Array,
  isLast: boolean,
) => { readonly text: string; readonly flaw?: Flaw };

function markedEncoding(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return undefined;
}

function unknownEncoding(encoding: string): Flaw {
  const reason = `Its encoding, ${JSON.stringify(encoding.slice(0, 40))}, is not known.`;
  return { reason, remedy: 'Save it as UTF-8.' };
}

function decoderOf(encoding: string): BlockDecoder | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    return decoder.encoding === 'utf-8' ? utf8Decoder() : otherDecoder(decoder);
  } catch {
    return undefined;
  }
}

function otherDecoder(decoder: InstanceType<typeof TextDecoder>): BlockDecoder {
  return (bytes, isLast) => {
    try {
      return { text: decoder.decode(bytes, { stream: !isLast }) };
    } catch {
      const reason = `It is not valid ${decoder.encoding}, which it says it is.`;
      return { text: '', flaw: { reason, remedy: 'Save it as UTF-8.' } };
    }
  };
}

/** Finds the first wrong byte itself, so that not a character before it is lost. */
function utf8Decoder(): BlockDecoder {
  let held = new Uint8Array(0);
  let isFirst = true;
  return (bytes, isLast) => {
    const joined = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const whole = isLast ? joined.length : joined.length - unfinished(joined);
    const ignoreBOM = !isFirst;
    isFirst = false;
    const text = decodeWhole(joined.subarray(0, whole), ignoreBOM);
    held = joined.slice(whole);
    if (text !== undefined) return { text };
    const sound = soundLength(joined, whole);
    return { text: decodeWhole(joined.subarray(0, sound), ignoreBOM) ?? '', flaw: NOT_UTF8 };
  };
}

const NOT_UTF8: Flaw = {
  reason: 'It is not valid UTF-8.',
  remedy: 'Save it as UTF-8; the line named has the first wrong byte.',
};

function decodeWhole(bytes: Uint8Array, ignoreBOM: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes at the end begin a character whose other bytes are yet to come. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (needed > back) return back;
    // Bytes from 0x80 to 0xbf go on with a character that began before them.
    if (byte < 0x80 || byte >= 0xc0) return 0;
  }
  return 0;
}

/** How many bytes come before the first wrong one, less those of a character that it breaks off. */
function soundLength(bytes: Uint8Array, length: number): number {
  let sound = 0;
  let wrong = length;
  while (wrong - sound > 1) {
    const middle = (sound + wrong) >> 1;
    if (beginsSoundly(bytes.subarray(0, middle))) sound = middle;
    else wrong = middle;
  }
  return sound - unfinished(bytes.subarray(0, sound));
}

function beginsSoundly(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
