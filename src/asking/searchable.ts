import type { Article } from '../core/article/article.ts';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import type { Statistics } from '../core/question/statistics.ts';
import type { Thesaurus } from '../core/question/thesaurus.ts';
import type { Proposal } from '../core/ranking/order.ts';
import type { SearchEngine } from '../search/searchEngine.ts';

/** What a question is asked of: at each question anew, since articles come and go. */
export interface Searchable {
  /** Another one after each change. */
  readonly generation: number;
  readonly engine: SearchEngine;
  readonly statistics: Statistics;
  readonly thesaurus: Thesaurus;
  /** The languages that the articles are in, that of the most passages first; English where missing. */
  readonly languages?: readonly string[];
  /** The catalogue's line of the article that the passage with a key is from. */
  readonly catalogued: (key: number) => CatalogueEntry | undefined;
  readonly articleWith: (id: string) => Article | undefined;
  /** The passages with the engine's keys, and their articles. */
  readonly proposalsOf: (keys: readonly number[]) => readonly Proposal[];
}
