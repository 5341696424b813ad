import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAsking } from '../../src/asking/asking.ts';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { compareNewestFirst } from '../../src/core/article/listOrder.ts';
import { ask } from '../../src/core/conversation/commands/ask.ts';
import type { Library } from '../../src/core/conversation/library.ts';
import { readQuestion, searchTermsOf } from '../../src/core/question/question.ts';
import type { ReadPairs } from '../../src/core/ranking/readPairs.ts';
import { THRESHOLDS } from '../../src/core/ranking/thresholds.ts';
import { createLibrary } from '../../src/library/openLibrary.ts';
import { createChoosingEngine } from '../../src/search/choosingEngine.ts';
import type { LibraryState } from '../../src/search/libraryState.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { type Probe, type StoryFile, stories } from '../support/collectionStories.ts';
import { deskOf } from '../support/desk.ts';
import { allArticlesIn, NOW } from '../support/library.ts';
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
  return { library: createAsking(live, () => NOW, read), state: live.state, change, close };
}

/** All that is told without a question. */
async function contentsOf(library: Library) {
  const { size, ids, catalogue } = library.articles;
  return {
    size: await size(),
    ids: await ids(),
    articles: await allArticlesIn(library),
    catalogue: [...(await catalogue())].sort(compareNewestFirst),
  };
}

async function told(library: Library, { of, typed }: Probe): Promise<unknown> {
  if (of === 'explain') return library.explain(typed, DEFAULT_LIMITS);
  if (of === 'proofread') return library.proofread({ text: typed });
  if (of !== 'name') return library[of](typed);
  const { source, author } = ask.options;
  const names = [source, author].map((option) => option.complete?.(typed, deskOf(library)));
  return [await Promise.all(names), await library.articles.get(typed)];
}

/** How the words of a question are read, what is proposed for them first, and what is offered while they are typed. */
async function proposed(library: Library, state: LibraryState, words: readonly string[]) {
  const found: unknown[] = [];
  for (const [at, word] of words.entries()) {
    const question = readQuestion(`${word} ${words[at + 1] ?? ''}`, state);
    found.push(question);
    if (typeof question === 'string') continue;
    for (const most of [1, 4, THRESHOLDS.candidates]) {
      const candidates = await state.searcher.search(searchTermsOf(question), most);
      const proposals = state.proposalsOf(candidates.map(({ key }) => key));
      found.push(proposals.map(({ entry, passage }) => [entry.id, passage.start]));
    }
    const headlines = await library.headlines(word.slice(0, 1 + (at % word.length)));
    found.push(headlines.map(({ id }) => id));
  }
  return found;
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
    fc.asyncProperty(libraries, async ({ story, engineLimit, read }) => {
      const { collection, isSeen } = story.rule;
      const whole = await followed(engineLimit, read);
      const alone = await followed(engineLimit, read);
      const narrowed = whole.library.within(collection);
      const expectTheSame = async () => {
        const [seen, own] = [narrowed, alone.library].map(contentsOf);
        expect(seen).toEqual(own);
        expect(await proposed(narrowed, whole.state().within(collection), story.words)).toEqual(
          await proposed(alone.library, alone.state(), story.words),
        );
      };
      try {
        for (const step of story.steps) {
          switch (step.kind) {
            case 'ask': {
              const seen = JSON.stringify(await told(narrowed, step.probe));
              expect(seen).toBe(JSON.stringify(await told(alone.library, step.probe)));
              break;
            }
            case 'change':
              await whole.change(step.files);
              await alone.change(
                step.files.map((file) => (isSeen(file) ? file : { ...file, text: undefined })),
              );
              if (story.isFollowed) await expectTheSame();
          }
        }
        await expectTheSame();
      } finally {
        await whole.close();
        await alone.close();
      }
    }),
    { numRuns: SEQUENCES, endOnFailure: false },
  );
});
