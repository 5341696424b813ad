import type { Article } from './article.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** Articles by their ids, in order of their paths. */
export interface Articles {
  readonly size: number;
  get(id: string): Article | undefined;
  keys(): Iterable<string>;
  values(): Iterable<Article>;
  /** What is known of each without reading its text, in no order. */
  catalogue(): Iterable<CatalogueEntry>;
}
