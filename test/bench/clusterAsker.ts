// A process that answers questions over a folder or a cluster, as a bot does. cluster.ts starts it; what it is to do is
// JSON on its standard input, and what it has found is JSON on its standard output.

import { createHash } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { createAsking } from '../../src/asking/asking.ts';
import type { Answer } from '../../src/core/answer/answer.ts';
import { createLibrary, type LiveLibrary } from '../../src/library/openLibrary.ts';
import { createProcesses } from '../../src/library/packing/packInProcesses.ts';
import { createSnapshotStore } from '../../src/library/shelves/snapshot.ts';
import { connect } from '../../src/openSearch/client.ts';
import { ClusterFailure } from '../../src/openSearch/clusterFailure.ts';
import { createClusterLibrary } from '../../src/openSearch/clusterLibrary.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { NOW } from '../support/library.ts';

const WORKER = new URL('../../dist/library/packing/packWorker.js', import.meta.url);

/** What an asker is told: where the articles are, and how many ask which questions at once. */
export interface AskerTask {
  readonly place:
    | { readonly kind: 'folder'; readonly folder: string; readonly data: string }
    | { readonly kind: 'cluster'; readonly nodes: readonly string[]; readonly index: string };
  readonly rounds: readonly { readonly askers: number; readonly questions: readonly string[] }[];
  /** Asked first, and not measured. */
  readonly warming: readonly string[];
  /** Whether it says after each answer that there is one. */
  readonly isTold: boolean;
}

export interface AskedQuestion {
  readonly question: string;
  /** A hash of all of the answer; absent where the cluster could not be asked, and somebody would have been told so. */
  readonly answer?: string;
  /** When it was answered, and how long that took, in milliseconds. */
  readonly at: number;
  readonly took: number;
}

export interface AskerFindings {
  /** Milliseconds until the articles could be asked. */
  readonly ready: number;
  /** MB of the process at the end. */
  readonly memory: number;
  readonly rounds: readonly { readonly took: number; readonly asked: readonly AskedQuestion[] }[];
}

const task: AskerTask = JSON.parse(await text(process.stdin));
process.stdout.write(`${JSON.stringify(await work())}\n`);

async function work(): Promise<AskerFindings> {
  const start = performance.now();
  const library = await open();
  await library.update();
  const ready = performance.now() - start;
  const { ask } = createAsking(library, () => NOW);
  for (const question of task.warming) await ask(question);
  const rounds: AskerFindings['rounds'][number][] = [];
  for (const round of task.rounds) rounds.push(await askAll(ask, round));
  await library.close();
  globalThis.gc?.();
  return { ready, rounds, memory: process.memoryUsage.rss() / 1e6 };
}

async function open(): Promise<LiveLibrary> {
  const { place } = task;
  const onChange = () => {};
  switch (place.kind) {
    case 'folder':
      return createLibrary(place.folder, {
        ...{ engine: createPackedEngine(), onChange },
        processes: createProcesses({ worker: WORKER, timeLimit: 60 }),
        snapshots: await createSnapshotStore(place.data, place.folder),
      });
    case 'cluster': {
      const client = connect({ nodes: place.nodes });
      const log = (line: string) => process.stderr.write(`${line}\n`);
      const library = createClusterLibrary({ client, index: place.index, log, onChange });
      const close = () => library.close().then(() => client.close());
      return { ...library, close };
    }
  }
}

/** Each asker asks the next question as soon as the last one is answered. */
async function askAll(
  ask: (question: string) => Promise<Answer>,
  { askers, questions }: AskerTask['rounds'][number],
): Promise<AskerFindings['rounds'][number]> {
  const start = performance.now();
  const left = [...questions].reverse();
  const asked: AskedQuestion[] = [];
  const askNext = async () => {
    for (let question = left.pop(); question !== undefined; question = left.pop()) {
      const before = performance.now();
      const answer = await answerOf(() => ask(question));
      const at = performance.now();
      asked.push({ question, ...(answer !== undefined && { answer }), at, took: at - before });
      if (task.isTold) process.stderr.write(`${asked.length}\n`);
    }
  };
  await Promise.all(Array.from({ length: askers }, askNext));
  return { took: performance.now() - start, asked };
}

async function answerOf(ask: () => Promise<Answer>): Promise<string | undefined> {
  try {
    return createHash('sha256')
      .update(JSON.stringify(await ask()))
      .digest('base64url');
  } catch (error) {
    if (error instanceof ClusterFailure) return undefined;
    throw error;
  }
}
