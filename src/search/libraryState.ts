import type { Article } from '../core/article/article.ts';
import type { CatalogueEntry } from '../core/article/catalogue.ts';
import type { Collection } from '../core/conversation/collections/collection.ts';
import type { PassageTimes } from '../core/question/filter/compiledFilter.ts';
import type { Statistics } from '../core/question/statistics.ts';
import type { Thesaurus } from '../core/question/thesaurus.ts';
import type { Proposal } from '../core/ranking/order.ts';
import type { Searcher } from './searchEngine.ts';

/** What a library holds at one moment: what a question is asked of. It never changes. */
export interface LibraryState {
  readonly searcher: Searcher;
  readonly statistics: Statistics;
  readonly thesaurus: Thesaurus;
  /** The languages that the articles are in, that of the most passages first; English where there are none. */
  readonly languages: readonly string[];
  /** Number of articles. */
  readonly size: number;
  /** The articles' ids, in order of their paths. */
  ids(): readonly string[];
  /** In no order. It is the same object each time, by which it is known what has been made of it. */
  catalogue(): Iterable<CatalogueEntry>;
  /** The catalogue's line of the article with an id. */
  entryWith(id: string): CatalogueEntry | undefined;
  /** The catalogue's line of the article that the passage with a key is from. */
  entryAt(key: number): CatalogueEntry | undefined;
  /** The times of the passage with a key, where they have been found out before. */
  timesAt?(key: number): PassageTimes | undefined;
  articleWith(id: string): Article | undefined;
  /**
   * Looks whether an article's file still is what it was read from. Where it is not, the library reads it
   * again, and work in this state is done once more in the state after that.
   */
  isCurrent(id: string): boolean;
  /** The passages with these keys, and their articles. */
  proposalsOf(keys: readonly number[]): readonly Proposal[];
  /** What this would be if the library held what a collection has, and had never held anything else. */
  within(collection: Collection): LibraryState;
  /** The same, for whoever can wait: the first time in a large library it takes long, and others have a turn meanwhile. */
  soonWithin(collection: Collection): Promise<LibraryState>;
}

/** A library as it changes, of which each question sees one state. */
export interface LibraryStates {
  /**
   * Work in the newest state, which can be read until the work is done, whatever changes meanwhile. It may be done
   * several times, and be ended by whatever a state throws, until all that it needs is there: so it has no effect
   * besides its result, and what it does not know how to catch it leaves.
   */
  withState<T>(work: (state: LibraryState) => Promise<T>): Promise<T>;
}
