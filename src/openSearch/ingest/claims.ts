import { randomUUID } from 'node:crypto';
import type { Client } from '@opensearch-project/opensearch';
import type { ListedFile } from '../../library/folder/listFolder.ts';
import { failureIn, reaching } from '../client.ts';
import { fileDocumentId } from '../documents.ts';
import type { ArticlePassages, FileDocument, IngesterDocument } from '../indexLayout.ts';
import type { Bulk, Revision } from './bulk.ts';
import type { ClusterPatience } from './patience.ts';

/** A file that nobody else works on. All that is written of it is written under the epoch of the claim. */
export interface ClaimedFile {
  readonly path: string;
  readonly epoch: number;
  /** The epoch of the claim before: what was written by then is taken away under the next one. */
  readonly epochBefore: number;
  /** The articles that are there of it, or may be, and how many passages each has. */
  readonly before: readonly ArticlePassages[];
  /** What is there of it since, or is about to be. */
  pending: readonly ArticlePassages[];
  revision: Revision;
}

/** What came of claiming files: those of which nothing is to be done any more are in neither list. */
export interface Claimed {
  readonly claimed: readonly ClaimedFile[];
  /** Others have them at the moment. */
  readonly busy: readonly DueFile[];
}

/** Shares files among ingesters: each is one's who has claimed it, as long as that one is at work. */
export interface Claims {
  /** Claims those that nobody else has, as far as something is still to be done. */
  claim(files: readonly DueFile[]): Promise<Claimed>;
  /** Writes what is known of files from now on. @returns those that still are ours. */
  write(files: readonly (readonly [ClaimedFile, FileDocument])[]): Promise<ClaimedFile[]>;
  /** Takes away what is known of files. */
  forget(files: readonly ClaimedFile[]): Promise<void>;
  /** Lets go of files that were not read to the end. */
  release(files: readonly ClaimedFile[]): Promise<void>;
  /** Says what is about to be written of files. @returns those that still are ours. */
  announce(files: readonly ClaimedFile[]): Promise<ClaimedFile[]>;
  /** Notes an epoch that somebody has written under: later ones come after it. */
  see(epoch: number | undefined): void;
  /** Says that it is at work, again and again. @returns says that it is no more. */
  begin(): Promise<() => Promise<void>>;
}

/** A file of which something is to be done. */
export interface DueFile extends Pick<ListedFile, 'path'> {
  /** As it is to be read; absent where nothing is to be there of it. */
  readonly listed?: ListedFile;
  /** Why it is not read, as JSON. */
  readonly problems?: string;
}

/** Milliseconds for which an ingester that says nothing is taken to be at work. */
const LEASE = 30_000;

export interface ClaimsOptions {
  readonly client: Client;
  readonly alias: string;
  readonly bulk: Bulk;
  readonly patience: ClusterPatience;
  readonly lease?: number | undefined;
}

export function createClaims(options: ClaimsOptions): Claims {
  const { client, alias, bulk, patience, lease = LEASE } = options;
  const me = randomUUID();
  let seen = 0;

  const get: Get = (ids) => patience.through(() => getNow(client, alias, ids));
  const claimedDocument = (claimed: Omit<ClaimedFile, 'revision'>): FileDocument => {
    const { path, epoch, before, pending } = claimed;
    return { kind: 'file', file: path, epoch, claimedBy: me, articles: before, pending };
  };
  const claimOf = (file: DueFile, known: FileDocument | undefined) => {
    const epochBefore = known?.epoch ?? 0;
    // What is taken away was written long ago: whoever has written it since has a later epoch.
    const least = epochBefore + 1;
    const epoch = file.listed ? Math.max(Date.now(), least, seen + 1) : least;
    const before = mostOf([...(known?.articles ?? []), ...(known?.pending ?? [])]);
    return { path: file.path, epoch, epochBefore, before, pending: [] };
  };

  const claim: Claims['claim'] = async (files) => {
    const known = await read(get, files);
    const owners = known.flatMap((it) => it?.document.claimedBy ?? []);
    const working = await atWork(get, bulk, new Set(owners.filter((owner) => owner !== me)));
    const isBusy = (there: KnownNow | undefined) => working.has(there?.document.claimedBy ?? '');
    const wanted = files
      .map((file, at) => ({ file, there: known[at] }))
      .filter(({ file, there }) => isDue(file, there?.document));
    const free = wanted
      .filter(({ there }) => !isBusy(there))
      .map(({ file, there }) => ({ file, there, claim: claimOf(file, there?.document) }));
    const results = await bulk.send(
      free.map(({ claim: { path }, claim, there }) => ({
        ...(there ? { kind: 'index', since: there.revision } : { kind: 'create' }),
        ...{ id: fileDocumentId(path), document: claimedDocument(claim) },
      })),
    );
    const claimed: ClaimedFile[] = [];
    const busy = wanted.filter(({ there }) => isBusy(there)).map(({ file }) => file);
    for (const [at, { file, claim }] of free.entries()) {
      const result = results[at];
      if (result?.kind === 'done') claimed.push({ ...claim, revision: result.revision });
      else busy.push(file);
    }
    return { claimed, busy };
  };

  /** Those whose document is still of our claim, as it is by now. */
  const stillOurs = async (files: readonly ClaimedFile[]): Promise<ClaimedFile[]> => {
    const known = await read(get, files);
    return files.filter((file, at) => {
      const there = known[at];
      if (there?.document.epoch !== file.epoch) return false;
      file.revision = there.revision;
      return true;
    });
  };

  const write: Claims['write'] = async (files) => {
    const results = await bulk.send(
      files.map(([{ path, revision: since }, document]) => ({
        ...{ kind: 'index', id: fileDocumentId(path), since, document },
      })),
    );
    const written: ClaimedFile[] = [];
    const outrun: (readonly [ClaimedFile, FileDocument])[] = [];
    for (const [at, file] of files.entries()) {
      const result = results[at];
      if (result?.kind === 'outrun') outrun.push(file);
      if (result?.kind !== 'done') continue;
      file[0].revision = result.revision;
      written.push(file[0]);
    }
    if (outrun.length === 0) return written;
    // We may have written it ourselves, when nobody answered in time.
    const ours = new Set(await stillOurs(outrun.map(([file]) => file)));
    return [...written, ...(await write(outrun.filter(([file]) => ours.has(file))))];
  };

  return {
    claim,
    write,
    announce: (files) => write(files.map((file) => [file, claimedDocument(file)])),
    async forget(files) {
      const remove = (those: readonly ClaimedFile[]) =>
        bulk.send(
          those.map(({ path, revision: since }) => ({
            ...{ kind: 'delete', id: fileDocumentId(path), since },
          })),
        );
      const results = await remove(files);
      const outrun = files.filter((_, at) => results[at]?.kind === 'outrun');
      if (outrun.length > 0) await remove(await stillOurs(outrun));
    },
    async release(files) {
      await write(
        files.map((file) => {
          const { claimedBy: _, ...document } = claimedDocument(file);
          return [file, document];
        }),
      );
    },
    see(epoch = 0) {
      seen = Math.max(seen, epoch);
    },
    async begin() {
      const id = ingesterDocumentId(me);
      const say = async () => {
        const body: IngesterDocument = { kind: 'ingester', until: Date.now() + lease };
        await reaching(() => client.index({ index: alias, id, body, require_alias: true }));
      };
      await patience.through(say);
      await bulk.send(
        (await patience.through(() => lostIngesters(client, alias, lease))).map((lost) => {
          return { kind: 'delete', id: lost };
        }),
      );
      // What is said too late costs others' work, and nothing else.
      const timer = setInterval(() => say().catch(() => {}), lease / 3);
      timer.unref();
      return async () => {
        clearInterval(timer);
        await reaching(() => client.delete({ index: alias, id })).catch(() => {});
      };
    },
  };
}

function ingesterDocumentId(ingester: string): string {
  return `i.${ingester}`;
}

/** Whether there is something to be done about a file. @param known what is known of it. */
export function isDue(
  { listed, problems }: DueFile,
  known: Pick<FileDocument, 'size' | 'changed' | 'problems' | 'claimedBy'> | undefined,
): boolean {
  if (listed) return known?.size !== listed.size || known.changed !== listed.changed;
  if (problems === undefined) return known !== undefined;
  return known?.problems !== problems || known.size !== undefined;
}

/** For each article once, the most passages that are said of it. */
function mostOf(all: readonly ArticlePassages[]): ArticlePassages[] {
  const most = new Map<string, number>();
  for (const [article, passages] of all) {
    most.set(article, Math.max(passages, most.get(article) ?? 0));
  }
  return [...most];
}

type Get = (ids: readonly string[]) => Promise<readonly RawDocument[]>;

/** Which ingesters still say that they are at work. The others are forgotten. */
async function atWork(
  get: Get,
  bulk: Bulk,
  ingesters: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (ingesters.size === 0) return ingesters;
  const ids = [...ingesters].map(ingesterDocumentId);
  const documents = await get(ids);
  const now = Date.now();
  const working = new Set<string>();
  const lost: string[] = [];
  for (const [at, ingester] of [...ingesters].entries()) {
    // They were sent as such.
    const sent = documents[at]?._source as IngesterDocument | undefined;
    if (sent && sent.until > now) working.add(ingester);
    else if (sent) lost.push(ingesterDocumentId(ingester));
  }
  await bulk.send(lost.map((id) => ({ kind: 'delete', id })));
  return working;
}

/** The documents of ingesters that ended long ago without saying so. */
async function lostIngesters(client: Client, index: string, lease: number): Promise<string[]> {
  const query = { bool: { filter: [{ term: { kind: 'ingester' } }] } };
  const { body } = await reaching(() => client.search({ index, body: { query, size: 1000 } }));
  return body.hits.hits.flatMap(({ _id, _source }) => {
    // They were sent as such.
    const { until } = _source as unknown as IngesterDocument;
    return _id !== undefined && until < Date.now() - lease ? _id : [];
  });
}

interface KnownNow {
  readonly document: FileDocument;
  readonly revision: Revision;
}

/** What is known of files now. */
async function read(
  get: Get,
  files: readonly Pick<ListedFile, 'path'>[],
): Promise<(KnownNow | undefined)[]> {
  const documents = await get(files.map(({ path }) => fileDocumentId(path)));
  return documents.map(({ _source, _seq_no = 0, _primary_term = 0 }) => {
    // They were sent as such.
    const document = _source as FileDocument | undefined;
    return document && { document, revision: { seqNo: _seq_no, primaryTerm: _primary_term } };
  });
}

interface RawDocument {
  readonly _source?: unknown;
  readonly _seq_no?: number;
  readonly _primary_term?: number;
  readonly error?: unknown;
}

/** Documents as they are now, whether they can be found yet or not. @throws `ClusterFailure` */
async function getNow(
  client: Client,
  index: string,
  ids: readonly string[],
): Promise<readonly RawDocument[]> {
  if (ids.length === 0) return [];
  const { body } = await reaching(() => client.mget({ index, body: { ids: [...ids] } }));
  // OpenSearch's own form.
  const { docs } = body as { readonly docs: readonly RawDocument[] };
  const failed = docs.find(({ error }) => error !== undefined);
  if (failed) throw failureIn(503, failed.error);
  return docs;
}
