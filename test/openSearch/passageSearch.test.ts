import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/core/question/filter/filter.ts';
import { connect } from '../../src/openSearch/client.ts';
import { createPackedEngine } from '../../src/search/packedEngine.ts';
import { searchEngineContract } from '../search/searchEngineContract.ts';
import { clusterSkipped, HAS_CLUSTER, ownIndex } from '../support/openSearch/cluster.ts';
import { createOpenSearchEngine } from '../support/openSearch/engine.ts';
import { type KeyedPassage, searchIndexOf } from '../support/searchIndex.ts';

const { nodes = [], index } = ownIndex();
const client = HAS_CLUSTER ? connect({ nodes }) : undefined;
afterAll(() => client?.close());

let made = 0;
function engine() {
  if (!client) throw new Error('There is no cluster.');
  made += 1;
  return createOpenSearchEngine(client, `${index}-${made}`);
}

if (HAS_CLUSTER) searchEngineContract('OpenSearch', engine);
else it.skip(`OpenSearch is held to the contract of engines${clusterSkipped}`, () => {});

/** Words as uneven as those of a language, so that some are in nearly every passage; "3.5" has a dot. */
const WORDS = ['the', 'the', 'the', 'of', 'of', 'truce', 'truce', 'aleppo', 'talk', '3.5', '日本'];
const terms = (most: number) =>
  fc.array(fc.constantFrom(...WORDS, 'rare', 'rarer'), { minLength: 1, maxLength: most });

/** Many of them equal, so that it is their articles that tell which come first. */
const passages = fc
  .array(
    fc.record({
      ...{ terms: fc.oneof(terms(2), terms(40)), titleTerms: terms(3) },
      times: fc.oneof(fc.constant(1), fc.integer({ min: 20, max: 60 })),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all
      .flatMap(({ times, ...passage }) => Array.from({ length: times }, () => passage))
      .map((passage, key): KeyedPassage => ({ ...passage, key, articleId: 'cab'[key % 3] ?? '' })),
  );

const searches = fc.array(
  fc.record({
    terms: terms(12),
    limit: fc.integer({ min: 1, max: 30 }),
    required: fc.array(terms(2), { maxLength: 2 }),
    /** Of so many passages one is let through. */
    one: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 10, maxLength: 10 },
);

it.skipIf(!HAS_CLUSTER)(
  `the best passages of a cluster, their order and their scores are those of the packed engine, whatever is searched and whatever has been removed${clusterSkipped}`,
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(passages, searches, fc.nat(20), async (all, asked, removed) => {
        const [there, here] = [searchIndexOf(engine()), searchIndexOf(createPackedEngine())];
        for (const side of [there, here]) {
          await side.add(all);
          await side.remove(all.slice(0, Math.min(removed, all.length - 1)));
        }
        for (const { terms, limit, required, one } of asked) {
          const restriction = {
            filter: NO_FILTER,
            required,
            accepts: (key: number) => key % one === 0,
          };
          const searched = [...terms, ...required.flat()];
          expect(await there.search(searched, limit, restriction)).toEqual(
            await here.search(searched, limit, restriction),
          );
        }
      }),
      { numRuns: 12 },
    ),
);
