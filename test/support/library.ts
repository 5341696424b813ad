import { createAsking } from '../../src/asking/asking.ts';
import type { Article } from '../../src/core/article/article.ts';
import type { Articles } from '../../src/core/article/articles.ts';
import { catalogueEntryOf } from '../../src/core/article/catalogue.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import type { Question } from '../../src/core/question/question.ts';
import type { Statistics } from '../../src/core/question/statistics.ts';
import { readThesaurus } from '../../src/core/question/thesaurus.ts';
import { orderSentences, type Proposal } from '../../src/core/ranking/order.ts';
import type { ReadPairs } from '../../src/core/ranking/readPairs.ts';
import { prepare } from '../../src/core/ranking/wanted.ts';
import { type RankedSentence, weigh } from '../../src/core/ranking/weigh.ts';
import { articleIdOf, formatOf } from '../../src/library/formats/formats.ts';
import { type ReadFile, readArticle } from '../../src/library/formats/text/readArticle.ts';
import {
  createLibrary as createLiveLibrary,
  type LibraryOptions,
  type LiveLibrary,
} from '../../src/library/openLibrary.ts';
import { createHoldings, type Holdings } from '../../src/library/shelves/holdings.ts';
import { createSegmentWriter, type Segment, segmentOf } from '../../src/library/shelves/segment.ts';
import type { ArticleDoubts } from '../../src/library/shelves/unpackedArticles.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import type { SearchEngine } from '../../src/search/searchEngine.ts';

const { thesaurus } = readThesaurus();

/** When a library without a folder is asked. */
export const NOW = new Date('2016-10-10T12:00:00Z');

/** What a text file with this path and text comes to. */
export function textArticle(path: string, text: string): ReadFile {
  const format = formatOf(path);
  const notation = format?.kind === 'text' ? format.notation : 'plain';
  return readArticle({ id: articleIdOf(path), path, notation }, new TextEncoder().encode(text));
}

/** The article that a file with this path and text is. */
export function articleOf(path: string, text: string): Article {
  const { article, problems } = textArticle(path, text);
  if (!article) throw new Error(`${path} is no article: ${problems.map((it) => it.reason)}`);
  return article;
}

/** Articles by their ids. */
export function byId(articles: readonly Article[]): ReadonlyMap<string, Article> {
  return new Map(articles.map((article) => [article.id, article]));
}

/** Articles as a library has them. */
export function articlesOf(articles: readonly Article[]): Articles {
  const read = byId(articles);
  return {
    size: async () => read.size,
    get: async (id) => read.get(id),
    ids: async () => [...read.keys()],
    catalogue: async () => articles.map(catalogueEntryOf),
  };
}

/** All that a library has, in order of their paths. */
export async function allArticlesIn({ articles }: Pick<Library, 'articles'>): Promise<Article[]> {
  const all = await Promise.all((await articles.ids()).map(articles.get));
  return all.filter((article) => article !== undefined);
}

/** A library of which the texts can be had at once, as a door needs them. */
export interface ReadLibrary extends Library {
  readonly textOf: (id: string) => string | undefined;
}

function withTexts<L extends Library>(library: L, { state }: Pick<Holdings, 'state'>) {
  const textOf = (id: string) => state().articleWith(id)?.text;
  return Object.assign(library, { textOf });
}

/** Nobody hears of damage, and no file is looked at. */
export const TRUSTING: ArticleDoubts = { onDamage() {}, isUnchanged: () => true };

/** Articles as a library holds them. */
export async function holdingsOf(
  articles: Iterable<Article>,
  engine: SearchEngine = createMiniSearchEngine(),
): Promise<Holdings> {
  const holdings = createHoldings({ engine, thesaurus: () => thesaurus, ...TRUSTING });
  await holdings.change({ added: [segmentWith(articles)] });
  return holdings;
}

/** A segment in memory. */
export function segmentWith(articles: Iterable<Article>): Segment {
  const writer = createSegmentWriter();
  for (const article of articles) writer.add(article);
  return segmentOf(writer.bytes());
}

/** A library of files, given as path and text, without a folder. */
export async function libraryOf(
  files: Readonly<Record<string, string>>,
  engine?: SearchEngine,
  read?: ReadPairs,
): Promise<ReadLibrary> {
  const articles = Object.entries(files).map(([path, text]) => articleOf(path, text));
  return libraryWith(articles, engine, read);
}

/** A library of articles, without a folder. */
export async function libraryWith(
  articles: Iterable<Article>,
  engine?: SearchEngine,
  read?: ReadPairs,
): Promise<ReadLibrary> {
  const holdings = await holdingsOf(articles, engine);
  return withTexts(
    createAsking({ ...holdings, problems: [] }, () => NOW, read),
    holdings,
  );
}

/** A library that follows its folder, and can be asked. */
export type AskedLibrary = ReadLibrary & Pick<LiveLibrary, 'update' | 'close'>;

/** One that holds nothing before its first update. */
export function createLibrary(
  folder: string,
  options: LibraryOptions,
  read?: ReadPairs,
): AskedLibrary {
  const live = createLiveLibrary(folder, options);
  const { update, close } = live;
  return withTexts(
    Object.assign(
      createAsking(live, () => new Date(), read),
      { update, close },
    ),
    live,
  );
}

/** One that has read its folder. @throws where the folder itself cannot be read. */
export async function openLibrary(folder: string, options: LibraryOptions): Promise<AskedLibrary> {
  const library = createLibrary(folder, options);
  await library.update();
  return library;
}

/** What the ranking makes of passages, without a reader. */
export function rankByWords(
  question: Question,
  proposals: readonly Proposal[],
  statistics: Statistics,
): RankedSentence[] {
  const wanted = prepare(question, statistics);
  return weigh(orderSentences(wanted, proposals, statistics), wanted, statistics);
}
