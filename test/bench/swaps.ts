// Reads a folder again and again while something else takes the places of its files, and asks it meanwhile:
// nothing from outside may ever be quoted, nobody may wait for a pipe, and no memory go into a device.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type AskedLibrary, allArticlesIn } from '../support/library.ts';

/** What came of it. */
export interface Swapped {
  readonly looks: number;
  /** Looks at which a file was told to be exchanged. */
  readonly seen: number;
  /** Milliseconds of the longest look. */
  readonly longest: number;
  /** MiB of this process. */
  readonly memory: number;
  /** Promises that were broken, by what happened. */
  readonly failures: ReadonlyMap<string, number>;
}

/** What the swapper ends with where somebody has waited for a pipe. */
const WAITED = 3;
/** Milliseconds after which a file's time is believed. */
const SETTLED = 200;
/** MiB of this process: much less than a device gives in the time of a look. */
const MEMORY_LIMIT = 600;

const FILES: Readonly<Record<string, (said: string) => string>> = {
  'a.txt': (said) => `${said}\n`,
  'b.md': (said) => `# News\n\n${said}\n`,
  'c.html': (said) => `<html><body><p>${said}</p></body></html>`,
  'd.jsonl': (said) => `${JSON.stringify({ text: said })}\n`,
  'in/y.txt': (said) => `${said}\n`,
};
const INSIDE = 'The heron counted the public fish of the weir.';
const OUTSIDE = 'The heron counted the secret fish of the weir.';

function write(folder: string, said: string): void {
  mkdirSync(join(folder, 'in'), { recursive: true });
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text(said));
}

/** @param home an empty folder. @param create makes a library that has not read its folder yet. */
export async function readWhileSwapped(
  home: string,
  seconds: number,
  create: (folder: string) => AskedLibrary,
): Promise<Swapped> {
  const [folder, outside] = [join(home, 'inside'), join(home, 'outside')];
  write(folder, INSIDE);
  write(outside, OUTSIDE);
  const failures = new Map<string, number>();
  const fail = (what: string) => failures.set(what, (failures.get(what) ?? 0) + 1);
  const swapper = fork(new URL('swapper.ts', import.meta.url), [folder, outside]);
  await once(swapper, 'message');
  const library = create(folder);
  const tally = { looks: 0, seen: 0, longest: 0, memory: 0 };
  const until = performance.now() + 1000 * seconds;
  while (performance.now() < until) {
    const start = performance.now();
    // Only the folder itself is never exchanged.
    await library.update().catch((error: unknown) => fail(`A look throws: ${String(error)}`));
    tally.looks += 1;
    tally.longest = Math.max(tally.longest, performance.now() - start);
    tally.memory = Math.max(tally.memory, process.memoryUsage.rss() / 2 ** 20);
    if (library.problems.some(({ reason }) => reason.includes('exchanged'))) tally.seen += 1;
    const answer = await library.ask('Who counted the fish of the weir?');
    const quotes = 'excerpts' in answer ? answer.excerpts.map(({ quote }) => quote) : [];
    const texts = (await allArticlesIn(library)).map(({ text }) => text);
    for (const text of [...quotes, ...texts]) {
      if (text.includes('secret')) fail('What lies outside is read');
    }
  }
  swapper.disconnect();
  const [code] = await once(swapper, 'exit');
  if (code === WAITED) fail('A pipe is waited for');
  else if (code !== 0) fail(`Nothing is exchanged any more: code ${code}`);
  // What was exchanged just now may be exchanged again at the same time, so that it is read a look later.
  await wait(SETTLED);
  await library.update();
  if ((await library.articles.size()) !== Object.keys(FILES).length)
    fail('A file is not read at the end');
  await library.close();
  if (tally.memory > MEMORY_LIMIT) fail('A look takes memory');
  return { ...tally, failures };
}
