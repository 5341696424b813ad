import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { compareNewestFirst } from '../../src/core/article/listOrder.ts';
import { ask } from '../../src/core/conversation/commands/ask.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { DEFAULT_SETTINGS } from '../../src/core/conversation/serverSettings.ts';
import type { ReadPairs } from '../../src/core/ranking/readPairs.ts';
import { createLibrary } from '../../src/library/openLibrary.ts';
import { createChoosingEngine } from '../../src/search/choosingEngine.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { type Probe, type StoryFile, stories } from '../support/collectionStories.ts';
import { NOW } from '../support/library.ts';
import { folderOf } from '../support/program.ts';
import { standInReader } from '../support/standInReader.ts';

/** How many stories are told; `SEQUENCES=1000` for the thorough run. */
const SEQUENCES = Number(process.env['SEQUENCES'] ?? 300);

/** A folder that is changed file by file, and the library of it. */
async function followed(engineLimit: number, read: ReadPairs | undefined) {
  const folder = await folderOf({});
  const engine = createChoosingEngine(createMiniSearchEngine(), engineLimit, createPackedEngine());
  const live = createLibrary(folder, { engine });
  const change = async (files: readonly StoryFile[]) => {
    for (const { path, text } of files) {
      const file = join(folder, path);
      if (text === undefined) {
        await rm(file, { force: true });
        continue;
      }
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    await live.update();
  };
  const close = async () => {
    await live.close();
    await rm(folder, { recursive: true });
  };
  return { library: createAsking(live, () => NOW, read), change, close };
}

/** All that is told without a question. */
function contentsOf({ articles, problems, progress }: Library) {
  return {
    ...{ problems: problems.length, progress },
    size: articles.size,
    keys: [...articles.keys()],
    values: [...articles.values()],
    catalogue: [...articles.catalogue()].sort(compareNewestFirst),
  };
}

async function told(library: Library, { of, typed }: Probe): Promise<unknown> {
  if (of === 'explain') return library.explain(typed, DEFAULT_LIMITS);
  if (of !== 'name') return library[of](typed);
  const { source, author } = ask.options;
  const desk = { library, settings: DEFAULT_SETTINGS, now: () => NOW };
  const names = [source, author].map((option) => option.complete?.(typed, desk));
  return [await Promise.all(names), library.articles.get(typed)];
}

it(`what is seen of a library is what a library without the rest would be, in ${SEQUENCES} sequences`, {
  timeout: 60_000 + SEQUENCES * 1000,
}, async () => {
  const libraries = fc.record({
    story: stories,
    engineLimit: fc.constantFrom(0, 20, Number.POSITIVE_INFINITY),
    read: fc.constantFrom(undefined, standInReader),
  });
  await fc.assert(
    fc.asyncProperty(libraries, async ({ story: { rule, steps }, engineLimit, read }) => {
      const whole = await followed(engineLimit, read);
      const alone = await followed(engineLimit, read);
      const narrowed = whole.library.within(rule.collection);
      try {
        for (const step of steps) {
          if (step.kind === 'change') {
            await whole.change(step.files);
            const own = step.files.map((file) =>
              rule.isSeen(file) ? file : { ...file, text: undefined },
            );
            await alone.change(own);
            expect(contentsOf(narrowed)).toEqual({ ...contentsOf(alone.library), problems: 0 });
            continue;
          }
          const seen = JSON.stringify(await told(narrowed, step.probe));
          expect(seen).toBe(JSON.stringify(await told(alone.library, step.probe)));
        }
      } finally {
        await whole.close();
        await alone.close();
      }
    }),
    { numRuns: SEQUENCES, endOnFailure: false },
  );
});
