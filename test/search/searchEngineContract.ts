import { beforeEach, describe, expect, it } from 'vitest';
import type { IndexedPassage, SearchEngine } from '../../src/search/searchEngine.ts';

const passage = (key: number, text: string, title = ''): IndexedPassage => ({
  key,
  terms: text.split(' '),
  titleTerms: title === '' ? [] : title.split(' '),
});

/**
 * What every engine is held to. A departure is written into the engine's own test, with its reason;
 * there is none so far. An engine that finds nothing, or everything, fails.
 */
export function searchEngineContract(name: string, create: () => SearchEngine): void {
  describe(`${name} is a search engine that`, () => {
    let engine: SearchEngine;
    const found = async (terms: string[], limit = 10) =>
      (await engine.search(terms, limit)).map((candidate) => candidate.key);

    beforeEach(() => {
      engine = create();
    });

    it('finds nothing while it holds nothing', async () => {
      expect(await found(['truce'])).toEqual([]);
    });

    it('finds the one passage that has a term, and no other', async () => {
      await engine.add([passage(0, 'truce begin'), passage(1, 'talk end')]);
      expect(await found(['truce'])).toEqual([0]);
      expect(await found(['end'])).toEqual([1]);
    });

    it('finds passages that have any of the terms, and prefers those that have more', async () => {
      await engine.add([passage(0, 'truce'), passage(1, 'truce aleppo'), passage(2, 'talk')]);
      expect(await found(['truce', 'aleppo'])).toEqual([1, 0]);
    });

    it('prefers the rarer term', async () => {
      const common = Array.from({ length: 20 }, (_, key) => passage(key, 'truce talk'));
      await engine.add([...common, passage(20, 'aleppo talk')]);
      expect((await found(['truce', 'aleppo'], 1))[0]).toBe(20);
    });

    it('prefers the shorter of two passages that have the term once', async () => {
      const filler = 'one two three four five six seven eight nine ten';
      await engine.add([passage(0, `truce ${filler}`), passage(1, 'truce one')]);
      expect(await found(['truce'])).toEqual([1, 0]);
    });

    it('finds a passage by its title, and prefers one that has the term in its text', async () => {
      await engine.add([
        passage(0, 'one two', 'truce'),
        passage(1, 'truce two', 'one'),
        passage(2, 'one two', 'talk'),
      ]);
      expect(await found(['truce'])).toEqual([1, 0]);
    });

    it('gives scores that fall, each passage once', async () => {
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

    it('proposes no more than it is asked for', async () => {
      await engine.add(Array.from({ length: 9 }, (_, key) => passage(key, 'truce')));
      expect(await found(['truce'], 4)).toHaveLength(4);
      expect(await found(['truce'], 1)).toHaveLength(1);
      expect(await found(['truce'], 0)).toEqual([]);
    });

    it('proposes only what is accepted, with the scores that it has among all', async () => {
      const texts = ['truce', 'truce talk', 'truce truce talk', 'talk', 'end'];
      await engine.add(texts.map((text, key) => passage(key, text)));
      const all = await engine.search(['truce'], 10);
      const only = (accepts: (key: number) => boolean) => ({ required: [], accepts });
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

    it('proposes only what has a term of each required group, and asks of no other passage', async () => {
      const texts = ['truce', 'truce talk', 'truce end', 'talk', 'end truce talk'];
      await engine.add(texts.map((text, key) => passage(key, text)));
      const asked: number[] = [];
      const accepts = (key: number) => asked.push(key) > 0;
      const required = [['truce'], ['talk', 'chat']];
      const found = await engine.search(['truce', 'talk', 'chat', 'end'], 10, {
        required,
        accepts,
      });
      expect(found.map(({ key }) => key)).toEqual([4, 1]);
      expect(new Set(asked)).toEqual(new Set([1, 4]));
    });

    it('answers searches at the same time as it answers one after the other', async () => {
      const texts = ['truce', 'truce talk', 'talk talk end', 'end truce'];
      await engine.add(
        Array.from({ length: 1500 }, (_, key) => passage(key, texts[key % texts.length] ?? '')),
      );
      const searches = ['truce', 'talk', 'end'].flatMap((term, remainder) => [
        () => engine.search([term, 'talk'], 20),
        () =>
          engine.search([term, 'talk'], 20, {
            required: [[term]],
            accepts: (key) => key % 3 === remainder,
          }),
      ]);
      const oneAfterTheOther: unknown[] = [];
      for (const search of searches) oneAfterTheOther.push(await search());
      expect(await Promise.all(searches.map((search) => search()))).toEqual(oneAfterTheOther);
    });

    it('ignores terms that no passage has, and is not put off by their form', async () => {
      await engine.add([passage(0, 'truce')]);
      expect(await found(['zeppelin', 'truce'])).toEqual([0]);
      expect(await found(['zeppelin'])).toEqual([]);
      expect(await found([])).toEqual([]);
      const odd = ['*', '"', 'AND', 'NOT', "'; DROP", '__proto__', 'constructor', '%', '(', '\\'];
      for (const term of odd) expect(await found([term])).toEqual([]);
    });

    it('tells terms apart by case and by every character, since they are in normal form', async () => {
      await engine.add([
        passage(0, 'US'),
        passage(1, 'us'),
        passage(2, '1.2bn'),
        passage(3, '1.2'),
      ]);
      expect(await found(['US'])).toEqual([0]);
      expect(await found(['us'])).toEqual([1]);
      expect(await found(['1.2bn'])).toEqual([2]);
    });

    it('finds what was added later beside what was there', async () => {
      await engine.add([passage(0, 'truce')]);
      await engine.add([passage(1, 'truce')]);
      await engine.add([]);
      expect((await found(['truce'])).sort()).toEqual([0, 1]);
    });

    it('keeps the order of keys where passages score the same', async () => {
      await engine.add([3, 1, 2, 0].map((key) => passage(key, 'truce talk')));
      expect(await found(['truce'])).toEqual([0, 1, 2, 3]);
      expect(await found(['truce'], 2)).toEqual([0, 1]);
    });

    it('no longer finds what was removed, and finds the rest as if it had never been there', async () => {
      const texts = ['truce aleppo', 'truce talk talk', 'aleppo talk', 'truce', 'talk end one'];
      const all = texts.map((text, key) => passage(key, text, key % 2 ? 'talk' : 'aleppo'));
      const isKept = ({ key }: IndexedPassage) => key !== 0 && key !== 4;
      await engine.add(all.slice(0, 3));
      await engine.add(all.slice(3));
      await engine.remove(all.filter((it) => !isKept(it)));
      const fresh = create();
      await fresh.add(all.filter(isKept));
      for (const terms of [['truce', 'aleppo'], ['talk'], ['end', 'one'], ['aleppo', 'talk']]) {
        const [left, right] = [await engine.search(terms, 9), await fresh.search(terms, 9)];
        expect(left.map(({ key }) => key)).toEqual(right.map(({ key }) => key));
        for (const [at, { score }] of left.entries()) {
          expect(score).toBeCloseTo(right[at]?.score ?? Number.NaN, 5);
        }
      }
      expect(await found(['end'])).toEqual([]);
    });

    it('finds again, with another key, what was removed and added once more', async () => {
      await engine.add([passage(0, 'truce')]);
      await engine.remove([passage(0, 'truce')]);
      await engine.add([passage(1, 'truce')]);
      expect(await found(['truce'])).toEqual([1]);
    });

    it('answers several questions at once', async () => {
      await engine.add([passage(0, 'truce'), passage(1, 'talk')]);
      const answers = await Promise.all([found(['truce']), found(['talk']), found(['truce'])]);
      expect(answers).toEqual([[0], [1], [0]]);
    });
  });
}
