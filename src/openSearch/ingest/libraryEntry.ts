import type { Client } from '@opensearch-project/opensearch';
import { failureIn, reaching } from '../client.ts';
import { FORM, LIBRARY_ID, type LibraryDocument, USUAL_MEANS } from '../indexLayout.ts';
import type { TargetIndex } from './target.ts';

/** What is said of all articles of an index, which several ingesters change. */
export interface LibraryEntry {
  read(): Promise<LibraryDocument>;
  /** @param change of what is there now; undefined where that will do. */
  change(change: (now: LibraryDocument) => LibraryDocument | undefined): Promise<LibraryDocument>;
  /** Lets what was written be seen, as a new generation. */
  commit(): Promise<void>;
}

export function createLibraryEntry(client: Client, { alias, replaces }: TargetIndex): LibraryEntry {
  const index = alias;
  const change: LibraryEntry['change'] = async (changeOf) => {
    for (;;) {
      const { document, since } = await readEntry(client, index, replaces);
      const changed = changeOf(document) ?? (since ? undefined : document);
      if (!changed) return document;
      if (await write(client, index, changed, since)) return changed;
    }
  };
  return {
    read: async () => (await readEntry(client, index, replaces)).document,
    change,
    async commit() {
      await reaching(() => client.indices.refresh({ index }));
      await change((now) => ({ ...now, generation: now.generation + 1 }));
    },
  };
}

/** What of an older state may not be overwritten by accident. */
interface Since {
  readonly if_seq_no: number;
  readonly if_primary_term: number;
}

/** @param replaces the index whose rules hold until others are known. */
async function readEntry(client: Client, index: string, replaces: string | undefined) {
  const { _source: document, _seq_no = 0, _primary_term = 0 } = await get(client, index);
  if (document) {
    return { document, since: { if_seq_no: _seq_no, if_primary_term: _primary_term } };
  }
  const rules = replaces === undefined ? undefined : (await get(client, replaces))._source?.rules;
  const fresh: LibraryDocument = {
    ...{ kind: 'library', form: FORM, means: USUAL_MEANS, problems: 0 },
    // Whatever index comes in the place of another one has a later generation.
    generation: Date.now(),
    ...(rules !== undefined && { rules }),
  };
  return { document: fresh, since: undefined };
}

/** OpenSearch's own form, and what was sent as such. */
interface RawEntry {
  readonly error?: unknown;
  readonly _source?: LibraryDocument;
  readonly _seq_no?: number;
  readonly _primary_term?: number;
}

async function get(client: Client, index: string): Promise<RawEntry> {
  const request = { method: 'GET', path: `/${index}/_doc/${LIBRARY_ID}` };
  const reply = await reaching(() => client.transport.request(request, { ignore: [404] }));
  const found = reply.body as RawEntry;
  if (found.error !== undefined) throw failureIn(404, found.error);
  return found;
}

/** @returns whether nobody else has written since. */
async function write(
  client: Client,
  index: string,
  document: LibraryDocument,
  since: Since | undefined,
): Promise<boolean> {
  const reply = await reaching(() =>
    client.transport.request(
      {
        ...{ method: 'PUT', path: `/${index}/_doc/${LIBRARY_ID}`, body: document },
        querystring: { require_alias: true, ...(since ?? { op_type: 'create' }) },
      },
      { ignore: [409] },
    ),
  );
  return reply.statusCode !== 409;
}
