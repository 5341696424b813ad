import { setTimeout } from 'node:timers/promises';
import { type ClusterAddress, connect, requireVersion } from '../client.ts';
import { ClusterFailure } from '../clusterFailure.ts';
import { type Ingested, type IngestOptions, ingestFolder } from './ingestFolder.ts';
import { createKnownFiles, type KnownFiles } from './knownFiles.ts';
import { createPatience } from './patience.ts';
import { openTarget, switchOver, type TargetOptions } from './target.ts';

export interface IngesterOptions
  extends TargetOptions,
    Omit<IngestOptions, 'client' | 'target' | 'patience' | 'known'> {
  readonly cluster: ClusterAddress;
  readonly log: (line: string) => void;
  /** Milliseconds for which a cluster is waited for that does not do what it is asked. */
  readonly longest: number;
}

/** Sends a folder to a cluster. */
export interface Ingester {
  /** Sends what has changed. @throws `ClusterFailure`, and where the folder cannot be read. */
  update(): Promise<Ingested>;
  close(): Promise<void>;
}

/** Milliseconds for which whoever is told to stop still finishes what is half sent. */
const FAREWELL = 5000;
/** Times that it is begun anew where an index is taken away in the middle. */
const ATTEMPTS = 5;

/** @throws `ClusterFailure` where the cluster cannot be used. */
export async function openIngester(options: IngesterOptions): Promise<Ingester> {
  const { cluster, log, longest, stop, name } = options;
  const client = connect(cluster);
  const patience = createPatience({ log, longest, stop: soonAfter(stop, FAREWELL) });
  await patience.through(() => requireVersion(client));
  let { isRebuild } = options;
  let known: { readonly index: string; readonly files: KnownFiles } | undefined;
  const updateOnce = async (): Promise<Ingested> => {
    const target = await patience.through(() => openTarget(client, { ...options, isRebuild }));
    const { index } = target;
    if (known?.index !== index) known = { index, files: createKnownFiles(client, target.alias) };
    const ingested = await ingestFolder({
      ...{ ...options, client, target, patience, known: known.files },
    });
    if (!isRebuild || ingested.kind !== 'done') return ingested;
    await patience.through(() => switchOver(client, name, target));
    // What has changed meanwhile was sent to the other one, and from now on this one is kept as the folder is.
    isRebuild = false;
    return both(ingested, await updateOnce());
  };
  return {
    async update() {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await updateOnce();
        } catch (error) {
          const isGone = error instanceof ClusterFailure && error.kind === 'no-index';
          if (!isGone || attempt === ATTEMPTS) throw error;
          // Somebody has sent all anew, and that is found by now.
        }
      }
    },
    close: () => client.close(),
  };
}

/** What came of two times. */
function both(first: Ingested, second: Ingested): Ingested {
  if (first.kind !== 'done' || second.kind !== 'done') return second;
  const { files, articles, passages, removed } = first.tally;
  return {
    ...second,
    tally: {
      files: files + second.tally.files,
      articles: articles + second.tally.articles,
      passages: passages + second.tally.passages,
      removed: removed + second.tally.removed,
    },
  };
}

/** A signal that comes some time after another one. */
function soonAfter(signal: AbortSignal, milliseconds: number): AbortSignal {
  const later = new AbortController();
  const wait = () => {
    setTimeout(milliseconds, undefined, { ref: false }).then(() => later.abort());
  };
  if (signal.aborted) wait();
  else signal.addEventListener('abort', wait, { once: true });
  return later.signal;
}
