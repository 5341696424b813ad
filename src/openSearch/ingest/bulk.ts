import type { Client } from '@opensearch-project/opensearch';
import { pauses } from '../../pace/pauses.ts';
import { failureIn, reaching } from '../client.ts';
import { ClusterFailure, complaintIn } from '../clusterFailure.ts';
import type { ClusterPatience } from './patience.ts';
import { createSlots } from './slots.ts';

/** Which state of a document it was. */
export interface Revision {
  readonly seqNo: number;
  readonly primaryTerm: number;
}

/** One document that is written or taken away. */
export interface BulkAction {
  /** `create`: only where there is none. */
  readonly kind: 'index' | 'create' | 'delete';
  readonly id: string;
  /** The id by which its shard is found, where it is not its own. */
  readonly routing?: string;
  /** Nothing is done where the document was written under a later epoch. */
  readonly epoch?: number;
  /** Nothing is done where the document is another one by now. */
  readonly since?: Revision;
  /** Or it as JSON. */
  readonly document?: object | string;
}

/** What became of an action; `outrun` where it was not done since the document is another one by now. */
export type BulkResult =
  | { readonly kind: 'done'; readonly revision: Revision }
  /** @param epoch under which it was written, where that is known. */
  | { readonly kind: 'outrun'; readonly epoch?: number }
  /** It never will be done. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface Bulk {
  /** Does them in no order. @returns what became of each. @throws `ClusterFailure` */
  send(actions: Iterable<BulkAction>): Promise<BulkResult[]>;
}

/** Bytes that are sent at once, and how often at the same time. */
const BULK_BYTES = 8 * 1024 * 1024;
const AT_ONCE = 4;
/** Milliseconds: a node that is busy may take long for so much. */
const TIMEOUT = 120_000;

/** @param alias of the one index: where that is gone nothing is made in its place. */
export function createBulk(client: Client, alias: string, patience: ClusterPatience): Bulk {
  const slots = createSlots(AT_ONCE);
  const post = async (parts: readonly BulkPart[]): Promise<void> => {
    const send = () => postOnce(client, alias, parts);
    try {
      await patience.through(send);
    } catch (error) {
      const left = parts.filter(({ result }) => result === undefined);
      if (!(error instanceof ClusterFailure && error.kind === 'too-large')) throw error;
      const [first] = left;
      if (left.length === 1 && first) {
        first.result = { kind: 'refused', reason: error.message };
        return;
      }
      const half = Math.ceil(left.length / 2);
      await post(left.slice(0, half));
      await post(left.slice(half));
    }
  };
  return {
    async send(actions) {
      const all: BulkPart[] = [];
      const posts: Promise<void>[] = [];
      let batch: BulkPart[] = [];
      let bytes = 0;
      const flush = async () => {
        const full = batch;
        batch = [];
        bytes = 0;
        const release = await slots.take();
        const posted = post(full).finally(() => {
          // Many wait for what becomes of them all.
          for (const part of full) part.lines = '';
          release();
        });
        // Whoever waits for all of them hears of it.
        posted.catch(() => {});
        posts.push(posted);
      };
      const pause = pauses();
      for (const action of actions) {
        await pause();
        const part = partOf(action);
        all.push(part);
        const length = Buffer.byteLength(part.lines);
        if (bytes + length > BULK_BYTES && batch.length > 0) await flush();
        batch.push(part);
        bytes += length;
      }
      if (batch.length > 0) await flush();
      await Promise.all(posts);
      return all.map(
        ({ result }) => result ?? { kind: 'refused', reason: 'nothing was said of it' },
      );
    },
  };
}

/** An action as it is written, and what became of it so far. */
interface BulkPart {
  lines: string;
  result: BulkResult | undefined;
}

function partOf({ kind, id, routing, epoch, since, document }: BulkAction): BulkPart {
  const about = {
    _id: id,
    ...(routing !== undefined && { routing }),
    ...(epoch !== undefined && { version: epoch, version_type: 'external_gte' }),
    ...(since && { if_seq_no: since.seqNo, if_primary_term: since.primaryTerm }),
  };
  const head = `${JSON.stringify({ [kind]: about })}\n`;
  const written = typeof document === 'object' ? JSON.stringify(document) : document;
  const lines = written === undefined ? head : `${head}${written}\n`;
  return { lines, result: undefined };
}

/** What comes back of an action. */
interface RawItem {
  readonly status: number;
  readonly error?: unknown;
  readonly _seq_no?: number;
  readonly _primary_term?: number;
}

/** Whatever has answered, it was not the cluster, or not to the end. */
const UNSAID = 'it is not said what became of what was sent';

/** Does what is left to do. @throws `ClusterFailure` where something was not done and may be later. */
async function postOnce(client: Client, alias: string, parts: readonly BulkPart[]): Promise<void> {
  const left = parts.filter(({ result }) => result === undefined);
  if (left.length === 0) return;
  const lines = left.map((part) => part.lines).join('');
  const { body } = await reaching(() =>
    client.transport.request(
      {
        ...{ method: 'POST', path: `/${alias}/_bulk`, bulkBody: lines },
        querystring: { require_alias: true },
      },
      // What was not answered in time may have been done all the same; so it is not sent twice at once.
      { requestTimeout: TIMEOUT, maxRetries: 0 },
    ),
  );
  // OpenSearch's own form; what is not looked like it counts as not done.
  const { items = [] } = body as { readonly items?: readonly Record<string, RawItem>[] };
  let later: ClusterFailure | undefined;
  for (const [at, part] of left.entries()) {
    const [item] = Object.values(items[at] ?? {});
    const read = item ? readItem(item) : new ClusterFailure('unreachable', UNSAID);
    if (read instanceof ClusterFailure) later = read;
    else part.result = read;
  }
  if (later) throw later;
}

function readItem({ status, error, _seq_no = 0, _primary_term = 0 }: RawItem) {
  if (error === undefined) {
    return { kind: 'done', revision: { seqNo: _seq_no, primaryTerm: _primary_term } } as const;
  }
  const { reason } = complaintIn(error);
  if (status === 409) {
    const [, epoch] = /current version \[(\d+)\]/.exec(reason) ?? [];
    return { kind: 'outrun', ...(epoch !== undefined && { epoch: Number(epoch) }) } as const;
  }
  const failure = failureIn(status, error);
  return failure.kind === 'failed' ? ({ kind: 'refused', reason } as const) : failure;
}
