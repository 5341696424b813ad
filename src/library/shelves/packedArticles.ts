import { crc32 } from 'node:zlib';
import { type Article, type Block, blockAt } from '../../core/article/article.ts';
import { type CatalogueEntry, catalogueEntryOf } from '../../core/article/catalogue.ts';
import { type Passage, passagesOf } from '../../core/article/passage.ts';
import type { Span } from '../../core/text/span.ts';

/**
 * Articles in flat arrays, as they are sent from one process to another and kept on disk: an article is
 * made again only when somebody looks at it. Articles are numbered from 0, and so are the passages of
 * all of them together and the sentences of all passages.
 */
export interface PackedArticles {
  /** By article, where it begins in the contents, and where the last one ends. */
  readonly contentOffsets: Float64Array;
  /** By article, how many bytes of its content are text; what it says about itself follows. */
  readonly textLengths: Uint32Array;
  /** By article, the CRC-32 of its content. */
  readonly checks: Uint32Array;
  /** By article, the CRC-32 of the file that it was read from; 0 where that holds other articles too. */
  readonly fileChecks: Uint32Array;
  /** The articles' lines in the catalogue, as JSON in UTF-8. */
  readonly catalogue: Uint8Array;
  /** The files that they are from, in order, and how many of each, as JSON in UTF-8. */
  readonly files: Uint8Array;
  /** By article, the number of its first passage, and behind the last one that of all passages. */
  readonly firstPassages: Uint32Array;
  /** By passage, the number of its first sentence, and behind the last one that of all sentences. */
  readonly firstSentences: Uint32Array;
  /** By sentence, two offsets into its article's text: start and end. */
  readonly sentences: Uint32Array;
}

/** Bytes of the contents from one offset to another, wherever they are kept. */
export type ReadContent = (from: number, to: number) => Buffer;

/** Packs articles in the order given. */
export function createArticlePacker() {
  const contents: Buffer[] = [];
  const contentOffsets = [0];
  const textLengths: number[] = [];
  const checks: number[] = [];
  const fileChecks: number[] = [];
  const catalogue: CatalogueEntry[] = [];
  const firstPassages = [0];
  const firstSentences = [0];
  const sentences: number[] = [];
  const files: [path: string, articles: number][] = [];
  return {
    /** @param fileCheck the CRC-32 of its file, where that holds nothing else. @returns the article's passages. */
    add(article: Article, fileCheck = 0): Passage[] {
      const textBytes = Buffer.from(article.text);
      const aboutBytes = Buffer.from(packAbout(article));
      contents.push(textBytes, aboutBytes);
      contentOffsets.push((contentOffsets.at(-1) ?? 0) + textBytes.length + aboutBytes.length);
      textLengths.push(textBytes.length);
      checks.push(crc32(aboutBytes, crc32(textBytes)));
      fileChecks.push(fileCheck);
      catalogue.push(catalogueEntryOf(article));
      const last = files.at(-1);
      if (last?.[0] === article.path) last[1] += 1;
      else files.push([article.path, 1]);
      const passages = passagesOf(article);
      for (const passage of passages) {
        for (const { start, end } of passage.sentences) sentences.push(start, end);
        firstSentences.push(sentences.length / 2);
      }
      firstPassages.push(firstSentences.length - 1);
      return passages;
    },
    pack: (): { articles: PackedArticles; contents: Buffer } => ({
      articles: {
        contentOffsets: Float64Array.from(contentOffsets),
        textLengths: Uint32Array.from(textLengths),
        checks: Uint32Array.from(checks),
        fileChecks: Uint32Array.from(fileChecks),
        catalogue: packJson(catalogue),
        files: packJson(files),
        firstPassages: Uint32Array.from(firstPassages),
        firstSentences: Uint32Array.from(firstSentences),
        sentences: Uint32Array.from(sentences),
      },
      contents: Buffer.concat(contents),
    }),
  };
}

/** The articles' lines in the catalogue, in order. */
export function catalogueOf({ catalogue }: PackedArticles): CatalogueEntry[] {
  // The bytes are those that were written, so their form is known.
  return unpackJson(catalogue) as CatalogueEntry[];
}

/** The files that the articles are from, in order, and how many articles in a row are from each. */
export function filesOf({ files }: PackedArticles): [path: string, articles: number][] {
  // The bytes are those that were written, so their form is known.
  return unpackJson(files) as [path: string, articles: number][];
}

function packJson(value: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(value)));
}

function unpackJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** An article as it was packed; undefined where the bytes are no longer what they were. */
export function unpackArticle(
  { contentOffsets, textLengths, checks }: PackedArticles,
  number: number,
  readContent: ReadContent,
): Article | undefined {
  const bytes = readContent(contentOffsets[number] ?? 0, contentOffsets[number + 1] ?? 0);
  if (crc32(bytes) !== checks[number]) return undefined;
  const textLength = textLengths[number] ?? 0;
  return articleOf(bytes.toString('utf8', 0, textLength), bytes.toString('utf8', textLength));
}

/** All that an article says of itself besides its text. */
export function packAbout({ text: _, blocks, ...about }: Article): string {
  return JSON.stringify({ ...about, ...packBlocks(blocks) });
}

/** The article that this was packed of. @param about as it was packed, which whoever calls has made sure of. */
export function articleOf(text: string, about: string): Article {
  const { blocks, headings, ...rest } = JSON.parse(about) as PackedAbout;
  return { ...rest, text, blocks: unpackBlocks(blocks, headings) };
}

/** A passage of an article as it was packed. @param number among the passages of all articles. */
export function unpackPassage(
  { firstSentences, sentences }: PackedArticles,
  number: number,
  article: Article,
): Passage {
  const spans: Span[] = [];
  for (let at = firstSentences[number] ?? 0; at < (firstSentences[number + 1] ?? 0); at += 1) {
    spans.push({ start: sentences[2 * at] ?? 0, end: sentences[2 * at + 1] ?? 0 });
  }
  return passageOf(spans, article);
}

/** The passage of an article that has these sentences. */
export function passageOf(spans: readonly Span[], article: Article): Passage {
  const start = spans[0]?.start ?? 0;
  return {
    articleId: article.id,
    start,
    end: spans.at(-1)?.end ?? start,
    sentences: spans,
    headings: blockAt(article.blocks, start)?.headings ?? [],
  };
}

/** The number of the article that a passage is from. */
export function articleWith({ firstPassages }: PackedArticles, passage: number): number {
  let from = 0;
  let to = firstPassages.length - 1;
  // Articles without a passage begin where the next one does, so the last that begins here is meant.
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((firstPassages[middle] ?? 0) <= passage) from = middle;
    else to = middle;
  }
  return from;
}

type PackedBlock = readonly [
  start: number,
  end: number,
  headings: number,
  apart: 0 | 1,
  page: number,
  date?: string,
];

type PackedAbout = Omit<Article, 'text' | 'blocks'> & {
  readonly blocks: readonly PackedBlock[];
  readonly headings: readonly (readonly string[])[];
};

/** Blocks as lists of numbers, and each list of headings once. */
function packBlocks(blocks: readonly Block[]): Pick<PackedAbout, 'blocks' | 'headings'> {
  const numbers = new Map<string, number>();
  const headings: (readonly string[])[] = [];
  const packed = blocks.map((block): PackedBlock => {
    const key = JSON.stringify(block.headings);
    const number = numbers.get(key) ?? headings.push(block.headings) - 1;
    numbers.set(key, number);
    const { start, end, apart, page = 0, date } = block;
    const placed = [start, end, number, apart ? 1 : 0, page] as const;
    return date === undefined ? placed : [...placed, date];
  });
  return { blocks: packed, headings };
}

function unpackBlocks(
  blocks: readonly PackedBlock[],
  headings: readonly (readonly string[])[],
): Block[] {
  return blocks.map(([start, end, number, apart, page, date]) => ({
    start,
    end,
    headings: headings[number] ?? [],
    ...(apart === 1 && { apart: true }),
    ...(page > 0 && { page }),
    ...(date !== undefined && { date }),
  }));
}
