import type { Article } from './article.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** Articles by their ids, wherever they are kept. */
export interface Articles {
  /** How many there are. */
  size(): Promise<number>;
  get(id: string): Promise<Article | undefined>;
  /** Their ids, in order of their paths. */
  ids(): Promise<readonly string[]>;
  /** What is known of each without reading its text, in no order. */
  catalogue(): Promise<Iterable<CatalogueEntry>>;
}

/** Articles that have been read, by their ids. */
export type ReadArticles = Pick<ReadonlyMap<string, Article>, 'get'>;

/** Reads those with some ids that there are, all at once. */
export async function readArticles(
  ids: Iterable<string>,
  { get }: Pick<Articles, 'get'>,
): Promise<ReadArticles> {
  const read = await Promise.all(Array.from(new Set(ids), get));
  return new Map(read.flatMap((article) => (article ? [[article.id, article]] : [])));
}
