import { availableParallelism } from 'node:os';
import type { Client } from '@opensearch-project/opensearch';
import type { Problem } from '../../core/article/problem.ts';
import type { Progress } from '../../core/conversation/library.ts';
import type { FileOptions } from '../../library/folder/fileOptions.ts';
import { type Except, listFolder } from '../../library/folder/listFolder.ts';
import type { Processes } from '../../library/packing/packInProcesses.ts';
import { readRulesFile } from '../../library/rules/readRulesFile.ts';
import type { RulesFileLook } from '../../library/rules/rulesText.ts';
import { createProgress } from '../../library/updateHoldings.ts';
import { createBulk } from './bulk.ts';
import { createClaims } from './claims.ts';
import { type Commits, createCommits } from './commits.ts';
import { chunksOf, type Due, dueFilesIn, isAnotherFolder } from './dueFiles.ts';
import type { KnownFile, KnownFiles } from './knownFiles.ts';
import { createLibraryEntry, type LibraryEntry } from './libraryEntry.ts';
import type { ClusterPatience } from './patience.ts';
import { readChunk } from './readChunk.ts';
import { sendRules } from './rulesFirst.ts';
import { createSender } from './sendPacked.ts';
import { createSlots } from './slots.ts';
import { sweep } from './sweep.ts';
import type { TargetIndex } from './target.ts';
import { type WorkOptions, workThrough } from './workThrough.ts';

export interface IngestOptions {
  readonly client: Client;
  readonly target: TargetIndex;
  readonly known: KnownFiles;
  readonly patience: ClusterPatience;
  readonly folder: string;
  /** What lies in the folder and holds no articles. */
  readonly except: Except;
  readonly fileOptions: FileOptions;
  /** Where files are read; here without them. */
  readonly processes?: Processes | undefined;
  /** Whether all that is in the cluster may be taken away since the folder has none of it. */
  readonly mayEmpty: boolean;
  readonly onProgress: (progress: Progress) => void;
  readonly stop: AbortSignal;
  /** Milliseconds for which an ingester that says nothing is taken to be at work. */
  readonly lease?: number | undefined;
}

/** What came of it. */
export type Ingested =
  | {
      readonly kind: 'done';
      readonly tally: Tally;
      /** Files that are there as they are in the folder, whoever has sent them. */
      readonly files: number;
      readonly problems: readonly Problem[];
    }
  /** The folder has nothing of what is in the cluster, and that may not be taken away. */
  | { readonly kind: 'another-folder'; readonly files: number };

/** What we have done ourselves. */
export interface Tally {
  files: number;
  articles: number;
  passages: number;
  /** Files that are gone. */
  removed: number;
}

/**
 * Lets an index hold what a folder does: lists it, claims what is to be done, and does it, until nothing is left that
 * nobody has done. @throws `ClusterFailure`, and where the folder cannot be read.
 */
export async function ingestFolder(options: IngestOptions): Promise<Ingested> {
  const { client, target, patience, folder, except } = options;
  const entry = createLibraryEntry(client, target);
  // Nothing is there before the rules of who may see it.
  const readRules = (last: RulesFileLook | undefined) => readRulesFile(folder, last);
  const rules = await patience.through(() => sendRules(readRules, entry));
  const listing = await listFolder(folder, except);
  const listKnown = () =>
    patience.through(async () => options.known.at((await entry.read()).generation));
  const known = await listKnown();
  if (!options.mayEmpty && isAnotherFolder(listing, known)) {
    return { kind: 'another-folder', files: known.size };
  }
  const due = dueFilesIn(listing, known);
  const commits = createCommits(entry, patience);
  const tally: Tally = { files: 0, articles: 0, passages: 0, removed: 0 };
  const isLeft = due.read.length + due.removed.length > 0;
  if (isLeft) await work({ ...due, home: listing.home }, { ...options, entry, commits, tally });
  await commits.end();
  const after = isLeft ? await listKnown() : known;
  const problems = [...after.values()].flatMap(problemsOf);
  const troubled = [...after.values()].filter((file) => file.problems !== undefined);
  await patience.through(() => sayProblems(entry, troubled.length));
  const files = [...after.values()].filter(({ size }) => size !== undefined);
  return { kind: 'done', tally, files: files.length, problems: [...rules, ...problems] };
}

interface WorkingOptions extends IngestOptions {
  readonly entry: LibraryEntry;
  readonly commits: Commits;
  readonly tally: Tally;
}

/** Does what is due, as far as nobody else does. */
async function work(
  { home, read, removed }: Due & { readonly home: string },
  options: WorkingOptions,
): Promise<void> {
  const { client, target, patience, entry, commits, tally, stop } = options;
  const { alias } = target;
  const bulk = createBulk(client, alias, patience);
  const claims = createClaims({ client, alias, bulk, patience, lease: options.lease });
  const { means } = await patience.through(entry.read);
  const listed = read.flatMap((file) => file.listed ?? []);
  const note = createProgress(listed, options.onProgress);
  const processors = availableParallelism();
  const reader = {
    ...{ home, fileOptions: options.fileOptions, processes: options.processes, stop },
    ...{ claims, sender: createSender({ bulk, claims, means }), note },
    onSent({ articles, passages }: Pick<Tally, 'articles' | 'passages'>) {
      tally.files += 1;
      tally.articles += articles;
      tally.passages += passages;
    },
    reading: createSlots(processors),
  };
  const working: WorkOptions = {
    ...{ claims, stop },
    // One is sent while the others are read.
    lanes: processors + 1,
    onPassed(files) {
      for (const { path, listed: file } of files) if (file) note(path, file.size);
    },
  };
  const endClaims = await claims.begin();
  try {
    // What has gone is not to be quoted any more.
    await workThrough(
      chunksOf(removed),
      async (files) => {
        await sweep(files, { bulk, claims });
        tally.removed += files.length;
        await commits.note();
        return [];
      },
      working,
    );
    await workThrough(
      rotated(chunksOf(read)),
      async (files) => {
        const again = await readChunk(files, reader);
        await commits.note();
        return again;
      },
      working,
    );
  } catch (error) {
    // What was sent until then can be seen.
    await commits.end().catch(() => {});
    throw error;
  } finally {
    await endClaims();
  }
}

async function sayProblems(entry: LibraryEntry, problems: number): Promise<void> {
  await entry.change((now) =>
    now.problems === problems ? undefined : { ...now, problems, generation: now.generation + 1 },
  );
}

/** Begun anywhere, so that those who work at the same time seldom want the same. */
function rotated<T>(chunks: readonly T[]): T[] {
  const start = Math.floor(Math.random() * chunks.length);
  return [...chunks.slice(start), ...chunks.slice(0, start)];
}

/** They were sent as such. */
function problemsOf({ problems }: KnownFile): readonly Problem[] {
  return problems === undefined ? [] : (JSON.parse(problems) as readonly Problem[]);
}
