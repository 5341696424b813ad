import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { Article } from '../../core/article/article.ts';
import type { Passage } from '../../core/article/passage.ts';
import { languageCode } from '../../core/text/language.ts';
import { termsOf } from '../../core/text/words.ts';
import { type IndexedPassage, type PackedIndex, packIndex } from '../../search/packedIndex.ts';
import { createArticlePacker, type PackedArticles, type ReadContent } from './packedArticles.ts';

/** Some articles and the index of their passages. It never changes. */
export interface Segment extends Head {
  readonly readContent: ReadContent;
  /** Lets go of the contents, which cannot be read afterwards. */
  close(): void;
}

/** What of a segment is kept in memory. */
interface Head {
  readonly articles: PackedArticles;
  readonly index: PackedIndex;
}

/** Passages after which a segment is full: its scores fit into a processor's cache. */
export const SEGMENT_PASSAGES = 50_000;

/** Collects articles for a segment. */
export interface SegmentWriter {
  /** @param fileCheck the CRC-32 of its file, where that holds nothing else. */
  add(article: Article, fileCheck?: number): void;
  /** How many passages there are so far. */
  passages(): number;
  /** The segment as bytes, the form in which it is sent and kept. */
  bytes(): Buffer;
}

export function createSegmentWriter(): SegmentWriter {
  const packer = createArticlePacker();
  const indexed: IndexedPassage[] = [];
  return {
    add(article, fileCheck) {
      const passages = packer.add(article, fileCheck);
      for (const passage of indexedPassagesOf(article, passages)) indexed.push(passage);
    },
    passages: () => indexed.length,
    bytes() {
      const { articles, contents } = packer.pack();
      return writeSegment({ articles, index: packIndex(indexed) }, contents);
    },
  };
}

/** Passages of an article as engines see them. */
function indexedPassagesOf(article: Article, passages: readonly Passage[]): IndexedPassage[] {
  const language = languageCode(article.language);
  const titles = termsOf(article.title, undefined, language);
  const termsOfHeadings = new Map<readonly string[], readonly string[]>();
  return passages.map((passage) => {
    const { headings } = passage;
    let titleTerms = termsOfHeadings.get(headings);
    if (!titleTerms) {
      const below = headings.flatMap((heading) => termsOf(heading, undefined, language));
      titleTerms = below.length === 0 ? titles : [...titles, ...below];
      termsOfHeadings.set(headings, titleTerms);
    }
    return { terms: termsOf(article.text, passage, language), titleTerms };
  });
}

/**
 * What a segment begins with. The number changes with its form, with what a term is, with what the catalogue
 * says and with what an article's blocks are: whatever was kept by another version is read again.
 */
const MAGIC = 'PULLQUOTE SEGMENT 9\n';
/** Bytes before the head: the words above, the head's length, its CRC-32. */
export const PREFIX_BYTES = MAGIC.length + 8;

function writeSegment({ articles, index }: Head, contents: Buffer): Buffer {
  const head = serialize({ articles, index });
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.write(MAGIC, 'latin1');
  prefix.writeUInt32LE(head.length, MAGIC.length);
  prefix.writeUInt32LE(crc32(head), MAGIC.length + 4);
  return Buffer.concat([prefix, head, contents]);
}

/** What was kept is not what was written. */
export class DamagedSegment extends Error {}

/** Bytes of the head. @throws `DamagedSegment` where this is no beginning of a segment. */
export function headLengthOf(prefix: Buffer): number {
  if (prefix.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new DamagedSegment();
  return prefix.readUInt32LE(MAGIC.length);
}

/** The CRC-32 of the head: it tells a segment from any other, since the checks of all contents are in it. */
export function headCheckOf(prefix: Buffer): number {
  return prefix.readUInt32LE(MAGIC.length + 4);
}

/**
 * The segment that begins so.
 * @param beginning the prefix and the head.
 * @param contents reads the contents, which come behind the head, from offset 0 on, until it is closed.
 * @throws `DamagedSegment` where a byte is not what was written.
 */
export function readSegment(
  beginning: Buffer,
  contents: Pick<Segment, 'readContent' | 'close'>,
): Segment {
  const head = beginning.subarray(PREFIX_BYTES);
  if (headLengthOf(beginning) !== head.length || crc32(head) !== headCheckOf(beginning)) {
    throw new DamagedSegment();
  }
  // The check has just been compared, so this is what was written.
  return { ...(deserialize(head) as Head), ...contents };
}

/** A segment in memory. */
export function segmentOf(bytes: Buffer): Segment {
  const contents = PREFIX_BYTES + headLengthOf(bytes);
  return readSegment(bytes.subarray(0, contents), {
    readContent: (from, to) => bytes.subarray(contents + from, contents + to),
    close() {},
  });
}
