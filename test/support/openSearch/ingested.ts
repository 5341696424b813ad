// What a cluster holds after a folder was sent to it, beside what it should hold.

import { listFolder } from '../../../src/library/folder/listFolder.ts';
import { packFiles } from '../../../src/library/packing/packFiles.ts';
import { createProcesses } from '../../../src/library/packing/packInProcesses.ts';
import { segmentOf } from '../../../src/library/shelves/segment.ts';
import { connect } from '../../../src/openSearch/client.ts';
import { documentsOf } from '../../../src/openSearch/documents.ts';
import { type PassageDocument, USUAL_MEANS } from '../../../src/openSearch/indexLayout.ts';
import { type IngesterOptions, openIngester } from '../../../src/openSearch/ingest/ingest.ts';
import type { Ingested } from '../../../src/openSearch/ingest/ingestFolder.ts';

const FILE_OPTIONS = { fileLimit: 1024 * 1024, fields: {} };

/** Articles and passages by their ids and versions, and the files, in order. */
export interface Contents {
  readonly articles: readonly string[];
  readonly passages: readonly string[];
  readonly files: readonly string[];
}

/** What a cluster should hold of a folder. */
export async function contentsOf(folder: string): Promise<Contents> {
  const { home, files } = await listFolder(folder);
  const articles: string[] = [];
  const passages: string[] = [];
  await packFiles({ folder: home, files, fileOptions: FILE_OPTIONS }, (event) => {
    if (event.kind !== 'packed' || !event.packed.bytes) return;
    for (const documents of documentsOf(segmentOf(Buffer.from(event.packed.bytes)), USUAL_MEANS)) {
      articles.push(`${documents.article.article} ${documents.article.version}`);
      for (const written of documents.passages) {
        const { article, number, version } = JSON.parse(written) as PassageDocument;
        passages.push(`${article} ${number} ${version}`);
      }
    }
  });
  return { articles: articles.sort(), passages: passages.sort(), files: files.map(stateOf).sort() };
}

function stateOf({ path, size }: { readonly path: string; readonly size?: number }): string {
  return `${path} ${size ?? 'unread'}`;
}

/** As much of a document as is looked at. */
interface Found {
  readonly kind: string;
  readonly article?: string;
  readonly version?: string;
  readonly number?: number;
  readonly file?: string;
  readonly size?: number;
  readonly claimedBy?: string;
  readonly pending?: readonly unknown[];
  readonly problems?: string;
}

/** What a cluster holds. What is claimed or half done of a file stands beside its name. */
export async function contentsIn(url: string, index: string): Promise<Contents> {
  const client = connect({ nodes: [url] });
  try {
    await client.indices.refresh({ index });
    const found = await client.search({
      index,
      body: {
        size: 10_000,
        query: { terms: { kind: ['article', 'passage', 'file'] } },
        _source: {
          excludes: ['body', 'entry', 'about', 'passages', 'terms', 'titleTerms'],
        },
      },
    });
    const all = found.body.hits.hits.map(({ _source }) => _source as unknown as Found);
    const of = (kind: string, told: (it: Found) => string) =>
      all
        .filter((it) => it.kind === kind)
        .map(told)
        .sort();
    const files = all.filter((it) => it.kind === 'file' && !(it.problems && !it.size));
    return {
      articles: of('article', ({ article, version }) => `${article} ${version}`),
      passages: of('passage', ({ article, number, version }) => `${article} ${number} ${version}`),
      files: files
        .map((it) => {
          const isLeft = it.claimedBy !== undefined || (it.pending ?? []).length > 0;
          return `${stateOf({ path: it.file ?? '', ...it })}${isLeft ? ' (half done)' : ''}`;
        })
        .sort(),
    };
  } finally {
    await client.close();
  }
}

/** Sends a folder as a program of its own would. */
export async function ingest(
  url: string,
  name: string,
  folder: string,
  options: Partial<IngesterOptions> & { readonly said?: string[] } = {},
): Promise<Ingested> {
  const ingester = await openIngester({
    ...{ cluster: { nodes: [url] }, name, folder, isRebuild: false, mayEmpty: false },
    ...{ except: {}, fileOptions: FILE_OPTIONS, longest: 60_000, lease: 2000, shards: 2 },
    log: (line) => options.said?.push(line),
    onProgress() {},
    stop: new AbortController().signal,
    ...options,
  });
  try {
    return await ingester.update();
  } finally {
    await ingester.close();
  }
}

/** Processes that read, as the program has them. */
export function readingProcesses() {
  const worker = new URL('../../../dist/library/packing/packWorker.js', import.meta.url);
  return createProcesses({ worker, timeLimit: 60 });
}
