import { label } from './core/text/visible.ts';
import { watchFolder } from './library/folder/watchFolder.ts';
import type { Processes } from './library/packing/packInProcesses.ts';
import { ClusterFailure } from './openSearch/clusterFailure.ts';
import { type Ingester, openIngester } from './openSearch/ingest/ingest.ts';
import type { Ingested } from './openSearch/ingest/ingestFolder.ts';
import type { Settings } from './settings.ts';
import { type Console, logTo, print, screenOf } from './terminal/console.ts';
import type { IngestWish } from './terminal/invocation.ts';
import { type ShownProgress, showProgress } from './terminal/progress.ts';
import { Refusal, refuseFolder } from './terminal/refusal.ts';
import { counted, ingestedView, summaryOf } from './terminal/views/ingestedView.ts';

export interface Sending {
  readonly settings: Settings;
  readonly streams: Console;
  readonly processes: Processes;
}

/** Milliseconds for which a cluster is waited for that does not do what it is asked; who stays has time. */
const PATIENCE = { once: 10 * 60_000, stays: Number.POSITIVE_INFINITY } as const;

/** Sends a folder to a cluster. @returns the exit code. @throws `Refusal` where it cannot be done. */
export async function sendFolder(
  wish: IngestWish,
  { settings, streams, processes }: Sending,
): Promise<0 | 1> {
  const { articlesDir: folder, synonymsFile, dataDir, openSearch } = settings;
  const { nodes, index: name, certificates } = openSearch;
  if (nodes === undefined) {
    throw new Refusal('OPENSEARCH_URL is not set: it says to which cluster the articles are sent.');
  }
  const log = logTo(streams);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  let progress: ShownProgress | undefined;
  const { stays } = wish;
  try {
    const ingester = await openIngester({
      ...{ ...wish, name, folder, processes, log, stop: stop.signal },
      cluster: { nodes, certificates },
      except: { file: synonymsFile, folder: dataDir },
      fileOptions: {
        fileLimit: settings.fileSizeLimit * 1024 * 1024,
        fields: settings.exportFields ?? {},
      },
      longest: stays ? PATIENCE.stays : PATIENCE.once,
      onProgress: (told) => progress?.show(told),
    });
    try {
      const start = performance.now();
      progress = showProgress(streams.errors, () => performance.now(), log);
      const ingested = await ingester.update().finally(progress.end);
      if (ingested.kind === 'another-folder') throw new Refusal(anotherFolder(folder, ingested));
      const screen = await screenOf(streams.output, process.env);
      const view = ingestedView(ingested, performance.now() - start, screen);
      await print(streams.output, `${view}\n`);
      if (stays) await follow(ingester, { settings, log, stop: stop.signal });
      return 0;
    } finally {
      await ingester.close();
    }
  } catch (error) {
    if (stop.signal.aborted) {
      if (!stays) log('It was ended before all was sent; the next time it goes on from there.');
      return stays ? 0 : 1;
    }
    if (error instanceof ClusterFailure) throw new Refusal(error.message);
    return refuseFolder(folder)(error);
  }
}

function anotherFolder(folder: string, { files }: Extract<Ingested, { kind: 'another-folder' }>) {
  return `The folder ${label(folder)} has none of the ${counted(files, 'file')} that were sent to the cluster, so nothing was changed there. If that is meant, say --empty.`;
}

interface Following {
  readonly settings: Settings;
  readonly log: (line: string) => void;
  readonly stop: AbortSignal;
}

/** Sends what changes, until it is told to stop. */
async function follow(ingester: Ingester, { settings, log, stop }: Following): Promise<void> {
  const { articlesDir: folder, watchInterval: interval, dataDir: except } = settings;
  let lastTrouble = '';
  const told = (trouble: string) => {
    if (trouble !== lastTrouble && trouble !== '') log(trouble);
    lastTrouble = trouble;
  };
  const look = async () => {
    const start = performance.now();
    try {
      const ingested = await ingester.update();
      if (ingested.kind === 'another-folder') return told(anotherFolder(folder, ingested));
      const { files, removed } = ingested.tally;
      if (files + removed > 0) log(summaryOf(ingested, performance.now() - start));
      told('');
    } catch (error) {
      if (!(error instanceof ClusterFailure)) throw error;
      told(error.message);
    }
  };
  const end = await watchFolder(folder, { interval, look, log, except });
  await new Promise<void>((resolve) => {
    if (stop.aborted) resolve();
    stop.addEventListener('abort', () => resolve(), { once: true });
  });
  await end();
}
