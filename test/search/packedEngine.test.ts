import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inverseFrequency } from '../../src/core/question/statistics.ts';
import { partOf, TITLE_BOOST } from '../../src/search/bm25.ts';
import { createMiniSearchEngine } from '../../src/search/miniSearchEngine.ts';
import { createPackedEngine, createPackedSearchers } from '../../src/search/packedEngine.ts';
import { type FieldName, unpackPassages } from '../../src/search/packedIndex.ts';
import {
  compareKeys,
  differentInAll,
  livePassagesWith,
  numbersIn,
  type PackedSegment,
  passagesOfAll,
  withoutPassages,
} from '../../src/search/packedSegment.ts';
import { numberOf, termAt } from '../../src/search/packedTerms.ts';
import type { Candidate, Restriction } from '../../src/search/searchEngine.ts';
import { packedIndexOf, type SearchIndex, searchIndexOf } from '../support/searchIndex.ts';
import { searchEngineContract } from './searchEngineContract.ts';

const NO_FILTER = { sources: [], authors: [], articles: [], phrases: [], excluded: [] };

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

/** What has any of the terms, each scored alone in the order of the question: the definition of what is searched for. */
function scoredOneByOne(
  segments: readonly PackedSegment[],
  question: readonly string[],
  limit: number,
  { required, accepts }: Pick<Restriction, 'required' | 'accepts'>,
): Candidate[] {
  const having = (field: FieldName, name: string) =>
    segments.reduce((sum, segment) => {
      const number = numberOf(segment.index.terms, name);
      return sum + (number === undefined ? 0 : livePassagesWith(segment, field, number));
    }, 0);
  const all = passagesOfAll(segments);
  const means = (['text', 'titles'] as const).map((field) => differentInAll(segments, field) / all);
  const terms = [...new Set(question)].map((name) => ({
    name,
    worths: [
      inverseFrequency(all, having('text', name)),
      TITLE_BOOST * inverseFrequency(all, having('titles', name)),
    ],
  }));
  const scored = segments.flatMap((segment) => {
    const numbers = numbersIn(segment);
    return unpackPassages(segment.index, numbers).map((passage, at) => {
      const fields = [passage.terms, passage.titleTerms];
      let [sum, matched] = [0, 0];
      for (const { name, worths } of terms) {
        if (fields.some((field) => field.includes(name))) matched += 1;
        for (const [place, field] of fields.entries()) {
          const count = field.filter((it) => it === name).length;
          const length = Math.max(1, new Set(field).size);
          if (count > 0) sum += (worths[place] ?? 0) * partOf(count, length, means[place] || 1);
        }
      }
      const has = (name: string) => fields.some((field) => field.includes(name));
      const isWanted = required.every((group) => group.some(has));
      const key = segment.firstKey + (numbers[at] ?? 0);
      return { key, score: isWanted ? Math.fround(sum * matched) : 0 };
    });
  });
  return scored
    .filter(({ key, score }) => score > 0 && accepts(key))
    .sort((a, b) => b.score - a.score || compareKeys(segments, a.key, b.key))
    .slice(0, limit);
}

/** Some terms are in most passages, others in few, so that there is something to pass over. */
const unequal = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('a', 'b', 'c') },
  { weight: 2, arbitrary: fc.constantFrom('d', 'e', 'f') },
  { weight: 1, arbitrary: fc.constantFrom('g', 'h', 'i') },
);
const library = fc.array(
  fc.array(
    fc.record({
      terms: fc.array(unequal, { maxLength: 16 }),
      titleTerms: fc.array(unequal, { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 400, size: 'max' },
  ),
  { minLength: 1, maxLength: 4 },
);

it('proposes to the last bit what scoring each passage alone does, whatever is required, refused and removed', async () => {
  await fc.assert(
    fc.asyncProperty(
      library,
      fc.uniqueArray(unequal, { minLength: 1, maxLength: 7 }),
      fc.integer({ min: 0, max: 12 }),
      fc.array(fc.integer({ min: 2, max: 9 }), { maxLength: 2 }),
      fc.array(fc.nat(6), { maxLength: 2 }),
      fc.integer({ min: 1, max: 4 }),
      async (parts, question, limit, gone, wanted, copies) => {
        let firstKey = 0;
        const segments = parts.map((part): PackedSegment => {
          const texts = Array.from({ length: copies }, () => part).flat();
          const whole = {
            firstKey,
            index: packedIndexOf(texts),
            articleOf: (it: number) => `${it % 7}`,
          };
          firstKey += texts.length;
          const keys = texts.map((_, at) => whole.firstKey + at);
          const out = keys.filter((key) => gone.some((each) => key % each === 0));
          return out.length > 0 ? withoutPassages(whole, out) : whole;
        });
        const search = createPackedSearchers()(segments);
        const required = wanted.map((at) => [question[at % question.length] ?? '']);
        const restriction = { filter: NO_FILTER, required, accepts: (key: number) => key % 3 > 0 };
        expect(await search.search(question, limit)).toEqual(
          scoredOneByOne(segments, question, limit, { required: [], accepts: () => true }),
        );
        expect(await search.search(question, limit, restriction)).toEqual(
          scoredOneByOne(segments, question, limit, restriction),
        );
      },
    ),
    { numRuns: 150 },
  );
});

it('reads no postings of a common term where a rare one has to be there', async () => {
  const asked: string[] = [];
  const segments = [0, 1, 2].map((at): PackedSegment => {
    const texts = Array.from({ length: 2000 }, (_, passage) => ({
      terms: at === 0 && passage % 50 === 0 ? ['rare', 'common', 'talk'] : ['common', 'talk'],
      titleTerms: [],
    }));
    const index = packedIndexOf(texts);
    const postings = (number: number) => {
      asked.push(`${at} ${termAt(index.terms, number)}`);
      return index.postings(number);
    };
    return { firstKey: 2000 * at, index: { ...index, postings }, articleOf: () => '' };
  });
  const found = await createPackedSearchers()(segments).search(['common', 'rare'], 10);
  expect(found.map(({ key }) => key)).toEqual(Array.from({ length: 10 }, (_, at) => 50 * at));
  expect(new Set(asked)).toEqual(new Set(['0 common', '0 rare']));
});

it('gives whoever waits the processor while it asks for long whether passages are accepted', async () => {
  const engine = searchIndexOf(createPackedEngine());
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
  const search = engine.search(['truce'], 10, { filter: NO_FILTER, required: [], accepts });
  for (let round = 0; round < 5; round += 1) {
    await setImmediate();
    askedByThen.push(asked);
  }
  await search;
  expect(asked).toBe(5000);
  expect(new Set(askedByThen).size).toBe(askedByThen.length);
  expect(Math.max(...askedByThen)).toBeLessThan(5000);
});
