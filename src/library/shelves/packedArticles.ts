import { crc32 } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { type Article, type Block, blockAt } from '../../core/article/article.ts';
import { type CatalogueEntry, catalogueEntryOf } from '../../core/article/catalogue.ts';
import { type Passage, passagesOf } from '../../core/article/passage.ts';
import { languageCode } from '../../core/text/language.ts';
import type { Span } from '../../core/text/span.ts';
import type { Columns, PackedColumns } from '../../search/columns.ts';
import { hashOf, packSlots } from '../../search/packedTerms.ts';

/**
 * Articles in columns, as they are sent from one process to another and kept on disk: an article is
 * made again only when somebody looks at it, and so is its line in the catalogue. Articles are numbered from 0,
 * and so are the passages of all of them together and the sentences of all passages.
 */
export interface PackedArticles {
  /** How many there are. */
  readonly size: number;
  /** Bytes of the contents, all articles one after the other. */
  content(from: number, to: number): Buffer;
  /** By article, where it begins in the contents, and where the last one ends. */
  readonly contentOffsets: Float64Array;
  /** By article, how many bytes of its content are text; what it says about itself follows. */
  readonly textLengths: Uint32Array;
  /** By article, the CRC-32 of its content. */
  readonly checks: Uint32Array;
  /** By article, the CRC-32 of the file that it was read from; 0 where that holds other articles too. */
  readonly fileChecks: Uint32Array;
  /** An article's line in the catalogue. */
  entry(number: number): CatalogueEntry;
  /** By article, a hash of its id, and the numbers of the articles in a table of these hashes. */
  readonly idHashes: Uint32Array;
  readonly idSlots: Uint32Array;
  /** The files that they are from, in order, and how many of each, as JSON. */
  files(): string;
  /** How many passages are in each language, as JSON. */
  languages(): string;
  /** By article, the number of its first passage, and behind the last one that of all passages. */
  readonly firstPassages: Uint32Array;
  /** By passage, the number of its first sentence, and behind the last one that of all sentences. */
  readonly firstSentences: Uint32Array;
  /** By sentence from one number to another, two offsets into its article's text: start and end. */
  sentences(from: number, to: number): Uint32Array;
}

/** The column of the articles themselves. */
export const CONTENTS = 'articles.contents';

/** Packs articles in the order given. */
export function createArticlePacker() {
  const contents: Buffer[] = [];
  const contentOffsets = [0];
  const textLengths: number[] = [];
  const checks: number[] = [];
  const fileChecks: number[] = [];
  const lines: Buffer[] = [];
  const lineOffsets = [0];
  const ids: string[] = [];
  const languages = new Map<string, number>();
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
      const line = Buffer.from(JSON.stringify(catalogueEntryOf(article)));
      lines.push(line);
      lineOffsets.push((lineOffsets.at(-1) ?? 0) + line.length);
      ids.push(article.id);
      const last = files.at(-1);
      if (last?.[0] === article.path) last[1] += 1;
      else files.push([article.path, 1]);
      const passages = passagesOf(article);
      for (const passage of passages) {
        for (const { start, end } of passage.sentences) sentences.push(start, end);
        firstSentences.push(sentences.length / 2);
      }
      firstPassages.push(firstSentences.length - 1);
      const language = languageCode(article.language);
      languages.set(language, (languages.get(language) ?? 0) + passages.length);
      return passages;
    },
    pack: (): PackedColumns => ({
      'articles.contentOffsets': Float64Array.from(contentOffsets),
      'articles.textLengths': Uint32Array.from(textLengths),
      'articles.checks': Uint32Array.from(checks),
      'articles.fileChecks': Uint32Array.from(fileChecks),
      'articles.lines': Buffer.concat(lines),
      'articles.lineOffsets': Uint32Array.from(lineOffsets),
      ...packIds(ids),
      'articles.languages': packJson([...languages]),
      'articles.files': packJson(files),
      'articles.firstPassages': Uint32Array.from(firstPassages),
      'articles.firstSentences': Uint32Array.from(firstSentences),
      'articles.sentences': Uint32Array.from(sentences),
      [CONTENTS]: Buffer.concat(contents),
    }),
  };
}

/** Lines of the catalogue that are kept, some 400 bytes each: candidates are looked up there again and again. */
const ENTRIES = 1000;

/** What `createArticlePacker` packed. */
export function openArticles(columns: Columns): PackedArticles {
  const numbers = (name: string) => columns.all(`articles.${name}`, Uint32Array);
  const bytes = (name: string, from: number, to: number) => {
    const { buffer, byteOffset, byteLength } = columns.part(name, Uint8Array, from, to);
    return Buffer.from(buffer, byteOffset, byteLength);
  };
  const entries = new LRUCache<number, CatalogueEntry>({ max: ENTRIES });
  const text = (name: string, from: number, to: number) =>
    bytes(`articles.${name}`, from, to).toString();
  return {
    size: columns.lengthOf('articles.checks', Uint32Array),
    content: (from, to) => bytes(CONTENTS, from, to),
    get contentOffsets() {
      return columns.all('articles.contentOffsets', Float64Array);
    },
    get textLengths() {
      return numbers('textLengths');
    },
    get checks() {
      return numbers('checks');
    },
    get fileChecks() {
      return numbers('fileChecks');
    },
    entry(number) {
      const known = entries.get(number);
      if (known) return known;
      const offsets = numbers('lineOffsets');
      const line = text('lines', offsets[number] ?? 0, offsets[number + 1] ?? 0);
      // The bytes are those that were written, so their form is known.
      const entry = JSON.parse(line) as CatalogueEntry;
      entries.set(number, entry);
      return entry;
    },
    get idHashes() {
      return numbers('idHashes');
    },
    get idSlots() {
      return numbers('idSlots');
    },
    files: () => text('files', 0, Number.POSITIVE_INFINITY),
    languages: () => text('languages', 0, Number.POSITIVE_INFINITY),
    get firstPassages() {
      return numbers('firstPassages');
    },
    get firstSentences() {
      return numbers('firstSentences');
    },
    sentences: (from, to) => columns.part('articles.sentences', Uint32Array, 2 * from, 2 * to),
  };
}

/** The articles' lines in the catalogue, in order. */
export function* catalogueOf(articles: PackedArticles): Generator<CatalogueEntry> {
  for (let number = 0; number < articles.size; number += 1) yield articles.entry(number);
}

/** How many passages are in each language. */
export function languagesOf(articles: PackedArticles): [language: string, passages: number][] {
  // The bytes are those that were written, so their form is known.
  return JSON.parse(articles.languages()) as [language: string, passages: number][];
}

/** The number of the last article with an id. */
export function numberWith(articles: PackedArticles, id: string): number | undefined {
  const { idHashes, idSlots } = articles;
  const hash = hashOf(id);
  for (let at = 0; at < idSlots.length; at += 1) {
    const number = (idSlots[(hash + at) & (idSlots.length - 1)] ?? 0) - 1;
    if (number < 0) return undefined;
    if (idHashes[number] === hash && articles.entry(number).id === id) return number;
  }
  return undefined;
}

function packIds(ids: readonly string[]): PackedColumns {
  const hashes = Uint32Array.from(ids, hashOf);
  // Another article with the id takes the place of the earlier one.
  const slots = packSlots(hashes, (earlier, later) => ids[earlier] === ids[later]);
  return { 'articles.idHashes': hashes, 'articles.idSlots': slots };
}

/** The files that the articles are from, in order, and how many articles in a row are from each. */
export function filesOf({ files }: PackedArticles): [path: string, articles: number][] {
  // The bytes are those that were written, so their form is known.
  return JSON.parse(files()) as [path: string, articles: number][];
}

function packJson(value: unknown): Uint8Array {
  return new Uint8Array(Buffer.from(JSON.stringify(value)));
}

/** An article as it was packed; undefined where the bytes are no longer what they were. */
export function unpackArticle(
  { content, contentOffsets, textLengths, checks }: PackedArticles,
  number: number,
): Article | undefined {
  const bytes = content(contentOffsets[number] ?? 0, contentOffsets[number + 1] ?? 0);
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

/** Where the sentences of a passage stand in their article's text. */
export function sentencesAt(
  { firstSentences, sentences }: PackedArticles,
  passage: number,
): Span[] {
  const offsets = sentences(firstSentences[passage] ?? 0, firstSentences[passage + 1] ?? 0);
  return Array.from({ length: offsets.length / 2 }, (_, at) => ({
    start: offsets[2 * at] ?? 0,
    end: offsets[2 * at + 1] ?? 0,
  }));
}

/** The passage of an article that has these sentences; whoever wants to know what stands above it has the article read. */
export function passageOf(
  articleId: string,
  sentences: readonly Span[],
  article: () => Article,
): Passage {
  const start = sentences[0]?.start ?? 0;
  return {
    ...{ articleId, start, end: sentences.at(-1)?.end ?? start, sentences },
    get headings() {
      return blockAt(article().blocks, start)?.headings ?? [];
    },
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
