import type { Article } from '../../core/article/article.ts';
import type { Passage } from '../../core/article/passage.ts';
import { languageCode } from '../../core/text/language.ts';
import { termsOf } from '../../core/text/words.ts';
import { type Columns, DamagedColumns } from '../../search/columns.ts';
import { createIndexPacker, openIndex, type PackedIndex } from '../../search/packedIndex.ts';
import { columnsOf, readDirectory, writeColumns } from './columnFile.ts';
import { createAnalysisPacker, openAnalyses, type PackedAnalyses } from './packedAnalyses.ts';
import {
  CONTENTS,
  createArticlePacker,
  openArticles,
  type PackedArticles,
} from './packedArticles.ts';
import { createTimesPacker, openTimes, type PackedTimes } from './packedTimes.ts';

/** Some articles and the index of their passages. It never changes. */
export interface Segment {
  readonly columns: Columns;
  readonly articles: PackedArticles;
  readonly index: PackedIndex;
  readonly analyses: PackedAnalyses;
  readonly times: PackedTimes;
  /** Lets go of the file, in which nothing can be looked at afterwards. */
  close(): void;
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
  const articles = createArticlePacker();
  const analyses = createAnalysisPacker();
  const times = createTimesPacker();
  const index = createIndexPacker();
  return {
    add(article, fileCheck) {
      const titlesOf = titleTermsIn(article);
      for (const passage of articles.add(article, fileCheck)) {
        const sentences = analyses.add(article, passage);
        times.add(article, passage);
        const terms = isOneOfItsSentences(article, passage)
          ? sentences.flatMap((forms) => forms.flatMap(({ term, stop }) => (stop ? [] : term)))
          : termsOf(article.text, passage, languageCode(article.language));
        index.add({ terms, titleTerms: titlesOf(passage) });
      }
    },
    passages: index.passages,
    bytes: () =>
      writeColumns(
        { ...index.pack(), ...analyses.pack(), ...times.pack(), ...articles.pack() },
        new Set([CONTENTS]),
      ),
  };
}

/**
 * Whether the words of a passage are those of its sentences, which need not be read once more: white space parts
 * them, and none is in capitals that stands beside one that is not.
 */
function isOneOfItsSentences({ text }: Article, { sentences }: Passage): boolean {
  const hasCase = sentences.map(({ start, end }) => /\p{Ll}/u.test(text.slice(start, end)));
  return (
    hasCase.every((has) => has === hasCase[0]) &&
    sentences.every(({ start }, at) => at === 0 || /\s/u.test(text.charAt(start - 1)))
  );
}

/** The terms of the titles above each passage of an article. */
function titleTermsIn(article: Article): (passage: Passage) => readonly string[] {
  const language = languageCode(article.language);
  const titles = termsOf(article.title, undefined, language);
  const termsOfHeadings = new Map<readonly string[], readonly string[]>();
  return ({ headings }) => {
    const known = termsOfHeadings.get(headings);
    if (known) return known;
    const below = headings.flatMap((heading) => termsOf(heading, undefined, language));
    const titleTerms = below.length === 0 ? titles : [...titles, ...below];
    termsOfHeadings.set(headings, titleTerms);
    return titleTerms;
  };
}

/** A segment whose parts are looked at in columns. */
export function segmentIn(columns: Columns, close: () => void): Segment {
  return {
    ...{ columns, close },
    articles: openArticles(columns),
    index: openIndex(columns),
    analyses: openAnalyses(columns),
    times: openTimes(columns),
  };
}

/** Bytes that are looked at in one go. */
const LOOK = 2 ** 20;

/** Looks at all of a segment but its articles, which have checks of their own. @throws `DamagedColumns` */
export function* looksThrough({ columns }: Segment): Generator<void> {
  for (const name of columns.names) {
    const size = name === CONTENTS ? 0 : columns.lengthOf(name, Uint8Array);
    for (let from = 0; from < size; from += LOOK) {
      columns.part(name, Uint8Array, from, from + LOOK);
      yield;
    }
  }
}

/** A segment in memory. @param bytes as they were sent. @throws `DamagedColumns` where they are none. */
export function segmentOf(bytes: Uint8Array): Segment {
  const { buffer, byteOffset, byteLength } =
    bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  const own = Buffer.from(buffer, byteOffset, byteLength);
  const directory = readDirectory(own);
  if (own.length < directory.behind + directory.size) throw new DamagedColumns();
  const read = (from: number, to: number) =>
    own.subarray(directory.behind + from, directory.behind + to);
  return segmentIn(columnsOf(directory, read), () => {});
}
