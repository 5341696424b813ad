import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { type SearchIndex, searchIndexOf } from '../support/searchIndex.ts';
import { searchEngineContract } from './searchEngineContract.ts';

searchEngineContract('the packed engine', createPackedEngine);

const term = fc.constantFrom(...'abcdefghij', 'ä', '\u{1f600}', 'US', 'us', '1.2');
const passages = fc.array(
  fc.record({
    terms: fc.array(term, { maxLength: 12 }),
    titleTerms: fc.array(term, { maxLength: 3 }),
  }),
  { maxLength: 60 },
);

it('proposes what MiniSearch proposes, in the same order, also after passages came and went', async () => {
  await fc.assert(
    fc.asyncProperty(
      passages,
      fc.array(fc.nat(59), { maxLength: 20 }),
      fc.array(term, { maxLength: 6 }),
      fc.nat(70),
      async (texts, gone, question, limit) => {
        const all = texts.map((text, key) => ({ key, ...text }));
        const removed = all.filter(({ key }) => gone.includes(key));
        const packed = searchIndexOf(createPackedEngine());
        const mini = searchIndexOf(createMiniSearchEngine());
        for (const engine of [packed, mini]) {
          await engine.add(all.slice(0, 20));
          await engine.add(all.slice(20));
          await engine.remove(removed);
        }
        const keysOf = async (engine: SearchIndex) =>
          (await engine.search(question, limit)).map(({ key }) => key);
        expect(await keysOf(packed)).toEqual(await keysOf(mini));
      },
    ),
    { numRuns: 500 },
  );
});

it('gives whoever waits the processor while it asks for long whether passages are accepted', async () => {
  const engine = searchIndexOf(createPackedEngine());
  const filter = { sources: [], authors: [], articles: [], phrases: [], excluded: [] };
  await engine.add(
    Array.from({ length: 5000 }, (_, key) => ({ key, terms: ['truce'], titleTerms: [] })),
  );
  let asked = 0;
  const accepts = () => {
    asked += 1;
    const end = performance.now() + 0.03;
    while (performance.now() < end);
    return false;
  };
  const askedByThen: number[] = [];
  const search = engine.search(['truce'], 10, { filter, required: [], accepts });
  for (let round = 0; round < 5; round += 1) {
    await setImmediate();
    askedByThen.push(asked);
  }
  await search;
  expect(asked).toBe(5000);
  expect(new Set(askedByThen).size).toBe(askedByThen.length);
  expect(Math.max(...askedByThen)).toBeLessThan(5000);
});
