/** A query in OpenSearch's own language. */
export type Query = Readonly<Record<string, unknown>>;

/** As much of a search as is used here. */
export interface SearchBody {
  readonly query: Query;
  /** How many hits, from which one on. */
  readonly size: number;
  readonly from?: number;
  /** Fields of the documents that are wanted. */
  readonly _source: readonly string[] | false;
  readonly track_total_hits: boolean;
  readonly sort?: readonly Query[];
  readonly search_after?: readonly unknown[];
  readonly aggs?: Query;
}

export interface SearchHit {
  readonly score: number;
  /** By what it was sorted. */
  readonly sort: readonly unknown[];
  /** The fields that were wanted; whoever sent them knows their form. */
  readonly source: unknown;
}

export interface SearchReply {
  readonly hits: readonly SearchHit[];
  /** How many documents there are, where that was asked. */
  readonly total: number;
  /** By the names of the aggregations. */
  readonly sums: ReadonlyMap<string, number>;
  readonly buckets: ReadonlyMap<string, readonly (readonly [key: string, documents: number])[]>;
}

/** Searches that are under way or done, by their names. */
export interface KeptSearches<T> {
  get(name: string): Promise<T> | undefined;
  set(name: string, found: Promise<T>): unknown;
  delete(name: string): unknown;
}

/** What a search finds, which is made once; one that fails is made again when it is asked for again. */
export function searchedOnce<T>(
  kept: KeptSearches<T>,
  name: string,
  search: () => Promise<T>,
): Promise<T> {
  const known = kept.get(name);
  if (known) return known;
  const found = search();
  kept.set(name, found);
  found.catch(() => kept.delete(name));
  return found;
}

/** Runs searches in one state of an index, all in one go. @throws `ClusterFailure` */
export type SearchAll = (bodies: readonly SearchBody[]) => Promise<readonly SearchReply[]>;
