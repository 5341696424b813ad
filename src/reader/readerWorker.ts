import type { PairPassage } from '../core/ranking/readPairs.ts';
import { loadModelFolder } from './modelFolder.ts';
import { type Readings, readPassages } from './readPassages.ts';

/** What a process that reads is told. */
export interface ReaderOrder {
  readonly id: number;
  readonly question: string;
  /** The best ones first. */
  readonly passages: readonly PairPassage[];
  /** Milliseconds in which it has to be done. */
  readonly within: number;
}

/** What it says: whether it has its model, and what it has read. */
export type ReaderMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'read'; readonly id: number; readonly readings: Readings | 'late' };

const say = (message: ReaderMessage) => process.send?.(message);
const fail = (error: unknown) =>
  say({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });

// The program decides when it ends; Ctrl-C in a terminal, and whoever ends a service, reach both.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
// Leaving in good order would wait for whatever is still being read of a file.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

try {
  const [folder = ''] = process.argv.slice(2);
  const model = await loadModelFolder(folder);
  process.on('message', ({ id, question, passages, within }: ReaderOrder) => {
    const end = performance.now() + within;
    const isLate = () => performance.now() > end;
    readPassages(question, passages, model, isLate).then(
      (readings) => say({ kind: 'read', id, readings }),
      fail,
    );
  });
  say({ kind: 'ready' });
} catch (error) {
  fail(error);
}
