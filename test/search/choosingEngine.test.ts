import { expect, it } from 'vitest';
import { createChoosingEngine } from '../../src/search/choosingEngine.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { NOTHING_TO_SEARCH, type SearchEngine } from '../../src/search/searchEngine.ts';
import { searchIndexOf } from '../support/searchIndex.ts';
import { searchEngineContract } from './searchEngineContract.ts';

const choosing = (most: number) => () =>
  createChoosingEngine(createMiniSearchEngine(), most, createPackedEngine());

searchEngineContract('an engine that chooses one of them', choosing(Number.POSITIVE_INFINITY));
searchEngineContract('an engine that chooses the other', choosing(0));
searchEngineContract('an engine that chooses anew as it grows', choosing(2));

const passages = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({
    key: from + at,
    terms: ['truce'],
    titleTerms: [],
  }));

/** An engine that keeps what it was told: how many passages were added, and are there. */
function recording(): { engine: SearchEngine; told: [added: number, all: number][] } {
  const told: [added: number, all: number][] = [];
  const count = (segments: readonly { index: { passages: number } }[]) =>
    segments.reduce((sum, { index }) => sum + index.passages, 0);
  const engine: SearchEngine = {
    async change({ added, segments }) {
      told.push([count(added), count(segments)]);
      return NOTHING_TO_SEARCH;
    },
  };
  return { engine, told };
}

it('lets one serve up to a number of passages, and hands all of them to the other one beyond it, for good', async () => {
  const [few, many] = [recording(), recording()];
  const engine = createChoosingEngine(few.engine, 10, many.engine);
  const index = searchIndexOf(engine);
  await index.add(passages(0, 4));
  await index.add(passages(4, 10));
  expect(engine.servesMany()).toBe(false);
  await index.add(passages(10, 11));
  expect(engine.servesMany()).toBe(true);
  await index.remove(passages(0, 10));
  await index.add(passages(11, 12));
  expect(few.told).toEqual([
    [4, 4],
    [6, 10],
  ]);
  expect(many.told).toEqual([
    [11, 11],
    [0, 1],
    [1, 2],
  ]);
});
