import type { Client } from '@opensearch-project/opensearch';
import { reaching } from '../client.ts';
import type { FileDocument } from '../indexLayout.ts';

/** As much of what is known of a file as tells whether anything is to be done. */
export type KnownFile = Pick<
  FileDocument,
  'file' | 'size' | 'changed' | 'claimedBy' | 'problems' | 'epoch'
>;

const FIELDS = ['file', 'size', 'changed', 'claimedBy', 'problems', 'epoch'];
/** Files that are asked for at once. */
const PAGE = 2000;

/** What is known of all files, by their paths. */
export interface KnownFiles {
  /** @param generation of the library: while it is the same, so are the files. */
  at(generation: number): Promise<ReadonlyMap<string, KnownFile>>;
}

/** Milliseconds after which all is asked for again: whoever is lost has said nothing of what they left behind. */
const BELIEVED = 10 * 60_000;

export function createKnownFiles(client: Client, index: string): KnownFiles {
  let last:
    | {
        readonly generation: number;
        readonly time: number;
        readonly files: ReadonlyMap<string, KnownFile>;
      }
    | undefined;
  return {
    async at(generation) {
      const time = performance.now();
      if (last?.generation === generation && time - last.time < BELIEVED) return last.files;
      const files = await knownFilesIn(client, index);
      last = { generation, time, files };
      return files;
    },
  };
}

async function knownFilesIn(client: Client, index: string): Promise<Map<string, KnownFile>> {
  await reaching(() => client.indices.refresh({ index }));
  const known = new Map<string, KnownFile>();
  let after: readonly unknown[] | undefined;
  do {
    const body = {
      ...{ size: PAGE, track_total_hits: false, _source: FIELDS, sort: [{ file: 'asc' }] },
      query: { bool: { filter: [{ term: { kind: 'file' } }] } },
      ...(after && { search_after: after }),
    };
    const request = { method: 'POST', path: `/${index}/_search`, body };
    const querystring = { allow_partial_search_results: false };
    const reply = await reaching(() => client.transport.request({ ...request, querystring }));
    const { hits } = (reply.body as RawReply).hits;
    for (const { _source } of hits) known.set(_source.file, _source);
    after = hits.length < PAGE ? undefined : hits.at(-1)?.sort;
  } while (after);
  return known;
}

/** OpenSearch's own form, with what was sent as such. */
interface RawReply {
  readonly hits: {
    readonly hits: readonly { readonly _source: KnownFile; readonly sort: readonly unknown[] }[];
  };
}
