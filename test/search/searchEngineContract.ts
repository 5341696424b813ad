import { setImmediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Filter } from '../../src/core/question/filter/filter.ts';
import type { Candidate, SearchEngine, Searcher } from '../../src/search/searchEngine.ts';
import { type KeyedPassage, type SearchIndex, searchIndexOf } from '../support/searchIndex.ts';

const passage = (key: number, text: string, title = '', articleId = ''): KeyedPassage => ({
  ...{ key, articleId },
  terms: text.split(' '),
  titleTerms: title === '' ? [] : title.split(' '),
});

const filter: Filter = { sources: [], authors: [], articles: [], phrases: [], excluded: [] };

type Candidates = readonly Candidate[];

/** A test that an engine does not run, by its name. */
export interface Skip {
  readonly test: string;
  readonly reason: string;
}

/**
 * What every engine is held to. An engine that finds nothing, or everything, fails.
 * @param skip what an engine departs in, with its reason; none does so far.
 */
export function searchEngineContract(
  name: string,
  create: () => SearchEngine,
  skip: readonly Skip[] = [],
): void {
  describe(`${name} is a search engine that`, () => {
    let engine: SearchIndex;
    const found = async (terms: string[], limit = 10) =>
      (await engine.search(terms, limit)).map((candidate) => candidate.key);
    const tests = new Set<string>();
    const holds = (test: string, run: () => Promise<void>) => {
      tests.add(test);
      const skipped = skip.find((it) => it.test === test);
      if (skipped) it.skip(`${test} (${skipped.reason})`, run);
      else it(test, run);
    };

    beforeEach(() => {
      engine = searchIndexOf(create());
    });

    holds('finds nothing while it holds nothing', async () => {
      expect(await found(['truce'])).toEqual([]);
    });

    holds('finds the one passage that has a term, and no other', async () => {
      await engine.add([passage(0, 'truce begin'), passage(1, 'talk end')]);
      expect(await found(['truce'])).toEqual([0]);
      expect(await found(['end'])).toEqual([1]);
    });

    holds(
      'finds passages that have any of the terms, and prefers those that have more',
      async () => {
        await engine.add([passage(0, 'truce'), passage(1, 'truce aleppo'), passage(2, 'talk')]);
        expect(await found(['truce', 'aleppo'])).toEqual([1, 0]);
      },
    );

    holds('prefers the rarer term', async () => {
      const common = Array.from({ length: 20 }, (_, key) => passage(key, 'truce talk'));
      await engine.add([...common, passage(20, 'aleppo talk')]);
      expect((await found(['truce', 'aleppo'], 1))[0]).toBe(20);
    });

    holds('prefers the shorter of two passages that have the term once', async () => {
      const filler = 'one two three four five six seven eight nine ten';
      await engine.add([passage(0, `truce ${filler}`), passage(1, 'truce one')]);
      expect(await found(['truce'])).toEqual([1, 0]);
    });

    holds(
      'finds a passage by its title, and prefers one that has the term in its text',
      async () => {
        await engine.add([
          passage(0, 'one two', 'truce'),
          passage(1, 'truce two', 'one'),
          passage(2, 'one two', 'talk'),
        ]);
        expect(await found(['truce'])).toEqual([1, 0]);
      },
    );

    holds('gives scores that fall, each passage once', async () => {
      const many = Array.from({ length: 50 }, (_, key) =>
        passage(key, Array.from({ length: 1 + (key % 7) }, () => 'truce').join(' ')),
      );
      await engine.add(many);
      const candidates = await engine.search(['truce', 'truce'], 50);
      expect(new Set(candidates.map((it) => it.key)).size).toBe(50);
      const scores = candidates.map((it) => it.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => Number.isFinite(score))).toBe(true);
    });

    holds('proposes no more than it is asked for', async () => {
      await engine.add(Array.from({ length: 9 }, (_, key) => passage(key, 'truce')));
      expect(await found(['truce'], 4)).toHaveLength(4);
      expect(await found(['truce'], 1)).toHaveLength(1);
      expect(await found(['truce'], 0)).toEqual([]);
    });

    holds('proposes only what is accepted, with the scores that it has among all', async () => {
      const texts = ['truce', 'truce talk', 'truce truce talk', 'talk', 'end'];
      await engine.add(texts.map((text, key) => passage(key, text)));
      const all = await engine.search(['truce'], 10);
      const only = (accepts: (key: number) => boolean) => ({ filter, required: [], accepts });
      const odd = await engine.search(
        ['truce'],
        1,
        only((key) => key % 2 === 1),
      );
      expect(odd).toEqual(all.filter(({ key }) => key === 1));
      expect(
        await engine.search(
          ['truce'],
          10,
          only(() => false),
        ),
      ).toEqual([]);
    });

    holds(
      'proposes only what has a term of each required group, and asks of no other passage',
      async () => {
        const texts = ['truce', 'truce talk', 'truce end', 'talk', 'end truce talk'];
        await engine.add(texts.map((text, key) => passage(key, text)));
        const asked: number[] = [];
        const accepts = (key: number) => asked.push(key) > 0;
        const required = [['truce'], ['talk', 'chat']];
        const found = await engine.search(['truce', 'talk', 'chat', 'end'], 10, {
          filter,
          required,
          accepts,
        });
        expect(found.map(({ key }) => key)).toEqual([4, 1]);
        expect(new Set(asked)).toEqual(new Set([1, 4]));
      },
    );

    holds('answers searches at the same time as it answers one after the other', async () => {
      const texts = ['truce', 'truce talk', 'talk talk end', 'end truce'];
      await engine.add(
        Array.from({ length: 1500 }, (_, key) => passage(key, texts[key % texts.length] ?? '')),
      );
      const searches = ['truce', 'talk', 'end'].flatMap((term, remainder) => [
        () => engine.search([term, 'talk'], 20),
        () =>
          engine.search([term, 'talk'], 20, {
            filter,
            required: [[term]],
            accepts: (key) => key % 3 === remainder,
          }),
      ]);
      const oneAfterTheOther: unknown[] = [];
      for (const search of searches) oneAfterTheOther.push(await search());
      expect(await Promise.all(searches.map((search) => search()))).toEqual(oneAfterTheOther);
    });

    holds('ignores terms that no passage has, and is not put off by their form', async () => {
      await engine.add([passage(0, 'truce')]);
      expect(await found(['zeppelin', 'truce'])).toEqual([0]);
      expect(await found(['zeppelin'])).toEqual([]);
      expect(await found([])).toEqual([]);
      const odd = ['*', '"', 'AND', 'NOT', "'; DROP", '__proto__', 'constructor', '%', '(', '\\'];
      for (const term of odd) expect(await found([term])).toEqual([]);
    });

    holds(
      'tells terms apart by case and by every character, since they are in normal form',
      async () => {
        await engine.add([
          passage(0, 'US'),
          passage(1, 'us'),
          passage(2, '1.2bn'),
          passage(3, '1.2'),
        ]);
        expect(await found(['US'])).toEqual([0]);
        expect(await found(['us'])).toEqual([1]);
        expect(await found(['1.2bn'])).toEqual([2]);
      },
    );

    holds('finds what was added later beside what was there', async () => {
      await engine.add([passage(0, 'truce')]);
      await engine.add([passage(1, 'truce')]);
      await engine.add([]);
      expect((await found(['truce'])).sort()).toEqual([0, 1]);
    });

    holds(
      'keeps the order of articles, and in one that of keys, where passages score the same',
      async () => {
        const from = (ids: string, first: number) =>
          [...ids].map((id, at) => passage(first + at, 'truce talk', '', id));
        await engine.add(from('cceb', 0));
        await engine.add(from('adcz', 9));
        expect(await found(['truce'])).toEqual([9, 3, 0, 1, 11, 10, 2, 12]);
        expect(await found(['truce'], 3)).toEqual([9, 3, 0]);
        const odd = { filter, required: [], accepts: (key: number) => key % 2 === 1 };
        const some = await engine.search(['truce'], 3, odd);
        expect(some.map(({ key }) => key)).toEqual([9, 3, 1]);
      },
    );

    holds(
      'no longer finds what was removed, and finds the rest as if it had never been there',
      async () => {
        const texts = ['truce aleppo', 'truce talk talk', 'aleppo talk', 'truce', 'talk end one'];
        const all = texts.map((text, key) => passage(key, text, key % 2 ? 'talk' : 'aleppo'));
        const isKept = ({ key }: KeyedPassage) => key !== 0 && key !== 4;
        await engine.add(all.slice(0, 3));
        await engine.add(all.slice(3));
        await engine.remove(all.filter((it) => !isKept(it)));
        const fresh = searchIndexOf(create());
        await fresh.add(all.filter(isKept));
        for (const terms of [['truce', 'aleppo'], ['talk'], ['end', 'one'], ['aleppo', 'talk']]) {
          const [left, right] = [await engine.search(terms, 9), await fresh.search(terms, 9)];
          expect(left.map(({ key }) => key)).toEqual(right.map(({ key }) => key));
          for (const [at, { score }] of left.entries()) {
            expect(score).toBeCloseTo(right[at]?.score ?? Number.NaN, 5);
          }
        }
        expect(await found(['end'])).toEqual([]);
      },
    );

    holds('finds again, with another key, what was removed and added once more', async () => {
      await engine.add([passage(0, 'truce')]);
      await engine.remove([passage(0, 'truce')]);
      await engine.add([passage(1, 'truce')]);
      expect(await found(['truce'])).toEqual([1]);
    });

    holds('answers several questions at once', async () => {
      await engine.add([passage(0, 'truce'), passage(1, 'talk')]);
      const answers = await Promise.all([found(['truce']), found(['talk']), found(['truce'])]);
      expect(answers).toEqual([[0], [1], [0]]);
    });

    holds('goes on answering from the state in which a question began', async () => {
      const all = ['truce aleppo', 'truce talk talk', 'aleppo talk', 'truce'].map((text, key) =>
        passage(key, text, 'end'),
      );
      const answersOf = async (searcher: Searcher) => {
        const searches = [['truce', 'aleppo'], ['talk'], ['end']];
        return Promise.all(searches.map((terms) => searcher.search(terms, 9)));
      };
      const states = [{ searcher: engine.searcher(), answers: await answersOf(engine) }];
      const note = async () => {
        states.push({ searcher: engine.searcher(), answers: await answersOf(engine) });
      };
      await engine.add(all);
      await note();
      await engine.remove(all.slice(0, 2));
      await note();
      await engine.add([passage(4, 'truce talk aleppo'), passage(5, 'talk')]);
      await note();
      await engine.remove(all.slice(2));
      expect(await found(['end'])).toEqual([]);
      for (const { searcher, answers } of states) {
        expectSame(await answersOf(searcher), answers);
      }
    });

    holds('answers from the state before while it takes in a change', async () => {
      const many = Array.from({ length: 3000 }, (_, key) => passage(key + 1, 'truce talk'));
      await engine.add([passage(0, 'truce')]);
      const before = engine.searcher();
      const expected = await before.search(['truce'], 9);
      let isIn = false;
      const adding = engine.add(many).then(() => {
        isIn = true;
      });
      while (!isIn) {
        expectSame([await before.search(['truce'], 9)], [expected]);
        await setImmediate();
      }
      await adding;
      expect(await found(['truce'], 5000)).toHaveLength(3001);
    });

    it('departs in nothing that is not told of', () => {
      expect(skip.filter(({ test }) => !tests.has(test))).toEqual([]);
    });
  });
}

/** The same candidates, whose scores differ by rounding at most. */
function expectSame(left: readonly Candidates[], right: readonly Candidates[]): void {
  const rounded = (lists: readonly Candidates[]) =>
    lists.map((list) => list.map(({ key, score }) => ({ key, score: score.toPrecision(5) })));
  expect(rounded(left)).toEqual(rounded(right));
}
