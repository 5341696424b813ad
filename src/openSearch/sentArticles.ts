import { LRUCache } from 'lru-cache';
import type { Passage } from '../core/article/passage.ts';
import { type Proposal, proposalOf } from '../core/ranking/order.ts';
import { articleDocumentId, readArticleDocument, type SentArticle } from './documents.ts';
import type { ArticleDocument } from './indexLayout.ts';
import type { SearchAll } from './searches.ts';

/** Articles of a cluster that stay here, by their versions: what was quoted is soon looked at again. */
export interface KeptArticles {
  get(version: string): SentArticle | undefined;
  /** The same object each time, so that whoever keeps what it found out about it finds it again. */
  proposal(article: SentArticle, passage: Passage, number: number): Proposal;
  keep(article: SentArticle): void;
}

/** UTF-16 code units of articles that are kept. */
const KEPT_LENGTH = 32_000_000;
const KEPT_PASSAGES = 2_000;

export function createKeptArticles(): KeptArticles {
  const articles = new LRUCache<string, SentArticle>({
    maxSize: KEPT_LENGTH,
    sizeCalculation: ({ article }) => article.text.length + 1,
  });
  const proposals = new LRUCache<string, Proposal>({ max: KEPT_PASSAGES });
  return {
    get: (version) => articles.get(version),
    keep(article) {
      articles.set(article.version, article);
    },
    proposal({ article, version }, passage, number) {
      const name = `${version} ${number}`;
      const known = proposals.get(name) ?? proposalOf(article, passage);
      proposals.set(name, known);
      return known;
    },
  };
}

/** Articles that are asked for in one search, some kilobytes each. */
const TOGETHER = 50;

/**
 * The articles with some ids, as they are in one state of an index; those that are not there, or not what was
 * sent, are left out. @param onDamage hears of the latter.
 */
export async function fetchArticles(
  ids: readonly string[],
  search: SearchAll,
  onDamage: (id: string) => void,
): Promise<SentArticle[]> {
  const found = await documentsWith(ids, FIELDS, search);
  return found.flatMap((sent) => {
    const read = readArticleDocument(sent);
    if (!read) onDamage(sent.article);
    return read ?? [];
  });
}

/** Which versions the articles with some ids have, by id. */
export async function fetchVersions(
  ids: readonly string[],
  search: SearchAll,
): Promise<ReadonlyMap<string, string>> {
  const found = await documentsWith(ids, ['article', 'version'], search);
  return new Map(found.map(({ article, version }) => [article, version]));
}

const FIELDS = ['article', 'version', 'body', 'about', 'entry', 'passages'] as const;

/** @param fields those of which more is known than that they are wanted. */
async function documentsWith<Field extends keyof ArticleDocument>(
  ids: readonly string[],
  fields: readonly Field[],
  search: SearchAll,
): Promise<Pick<ArticleDocument, Field>[]> {
  const parts = Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, at) =>
    ids.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  const replies = await search(
    parts.map((part) => ({
      query: { ids: { values: part.map(articleDocumentId) } },
      ...{ size: part.length, track_total_hits: false, _source: fields },
    })),
  );
  // Articles were sent as such.
  return replies.flatMap(({ hits }) =>
    hits.map(({ source }) => source as Pick<ArticleDocument, Field>),
  );
}
