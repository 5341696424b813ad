import type { Client } from '@opensearch-project/opensearch';
import { failureIn, reaching } from './client.ts';
import { ClusterFailure } from './clusterFailure.ts';
import type { SearchAll, SearchBody, SearchReply } from './searches.ts';

/** An index as it was at one moment, whatever is written meanwhile. */
export interface PointInTime {
  readonly search: SearchAll;
  /** Lets go of it; it goes by itself where that fails. */
  close(): Promise<void>;
}

/** For how long it stays after the last search. */
const KEEP_ALIVE = '5m';

/** @param index a name, or an alias. @throws `ClusterFailure`, also where a part of it cannot be read. */
export async function openPointInTime(client: Client, index: string): Promise<PointInTime> {
  const { body } = await reaching(() =>
    client.createPit({ index: [index], keep_alive: KEEP_ALIVE, allow_partial_pit_creation: false }),
  );
  const pit = { id: body.pit_id, keep_alive: KEEP_ALIVE };
  return {
    async search(bodies) {
      if (bodies.length === 0) return [];
      const lines = bodies.flatMap((search) => [HEADER, { ...bodyOf(search), pit }]);
      const { body: found } = await reaching(() => client.msearch({ body: lines }));
      // OpenSearch's own form, of which the rest is looked at.
      const { responses } = found as { readonly responses: readonly RawSearchReply[] };
      return responses.map(readReply);
    },
    async close() {
      await client.deletePit({ body: { pit_id: [pit.id] } }).catch(() => {});
    },
  };
}

/** What cannot be seen is not left out in silence. */
const HEADER = { allow_partial_search_results: false };

function bodyOf(search: SearchBody): Record<string, unknown> {
  return { ...search };
}

/** As much as is looked at of what comes back. */
interface RawSearchReply {
  readonly error?: unknown;
  readonly status?: number;
  readonly timed_out?: boolean;
  readonly _shards?: { readonly failed: number };
  readonly hits?: {
    readonly total?: { readonly value: number };
    readonly hits: readonly {
      readonly _score: number | null;
      readonly _source?: unknown;
      readonly sort?: readonly unknown[];
    }[];
  };
  readonly aggregations?: Readonly<Record<string, RawAggregation>>;
}

interface RawAggregation {
  readonly value?: number;
  readonly buckets?: readonly { readonly key: string; readonly doc_count: number }[];
}

/** @throws `ClusterFailure` where not all was seen. */
function readReply(reply: RawSearchReply): SearchReply {
  const { error, status = 0, hits, aggregations = {}, _shards, timed_out: isLate } = reply;
  if (error !== undefined) throw failureIn(status, error);
  if (!hits || isLate || _shards?.failed !== 0) {
    throw new ClusterFailure('red', 'not all of it was searched');
  }
  const values = Object.entries(aggregations);
  return {
    total: hits.total?.value ?? 0,
    hits: hits.hits.map(({ _score, _source, sort = [] }) => ({
      ...{ score: _score ?? 0, source: _source, sort },
    })),
    sums: new Map(values.map(([name, { value = 0 }]) => [name, value])),
    buckets: new Map(
      values.map(([name, { buckets = [] }]) => [
        name,
        buckets.map(({ key, doc_count: documents }) => [key, documents] as const),
      ]),
    ),
  };
}
