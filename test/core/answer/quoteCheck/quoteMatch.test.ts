import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestWindow,
  countWords,
  type ReadArticle,
  runsIn,
  shareIn,
  slicePlaces,
  spanOf,
  type TokenRange,
  wholeMatches,
} from '../../../../src/core/answer/quoteCheck/quoteMatch.ts';
import {
  type Claim,
  createNumbering,
  isWordKey,
  partsAWord,
  readClaim,
  tokensOf,
} from '../../../../src/core/answer/quoteCheck/quoteTokens.ts';

function beside(text: string, claimed: string): { claim: Claim; read: ReadArticle } {
  const claim = readClaim(claimed);
  const article = { id: 'a', path: 'a.txt', title: 'a', tags: [], text, blocks: [] };
  return { claim, read: { article, ...createNumbering(claim.vocabulary)(text) } };
}

const whole = ({ ids }: Claim): TokenRange => ({ from: 0, to: ids.length });
const textOf = (read: ReadArticle | Claim, range: TokenRange): string => {
  const { start, end } = spanOf(read, range);
  return read.text.slice(start, end);
};

describe('a slice', () => {
  it('stands at every place where it parts no word', () => {
    expect(slicePlaces('art, start, art', 'art')).toEqual([
      { start: 0, end: 3 },
      { start: 12, end: 15 },
    ]);
    expect(slicePlaces('a a a', 'a a')).toHaveLength(2);
    expect(slicePlaces('non-lethal', 'lethal')).toEqual([]);
  });
});

describe('the tokens of a claim one after another', () => {
  it('are found whatever the typography and the capitals', () => {
    const { claim, read } = beside(
      'He said: “THE vote – 7 to 5”. The vote - 7 to 6.',
      'the vote -- 7 to 5',
    );
    const matches = wholeMatches(claim, whole(claim), read);
    expect(matches.map((range) => textOf(read, range))).toEqual(['THE vote – 7 to 5']);
  });

  it('are not found where the last word goes on', () => {
    const { claim, read } = beside('It was non-lethal, they say.', 'it was non');
    expect(wholeMatches(claim, whole(claim), read)).toEqual([]);
  });
});

describe('runs', () => {
  it('are as long as both go on alike, in order of the article', () => {
    const { claim, read } = beside(
      'Fares rose by 5% in March. The vote was 7 to 5 in the end.',
      'The vote was close, and fares rose by 6%.',
    );
    expect(runsIn(claim, read, 3).map((run) => textOf(claim, run.range))).toEqual([
      'fares rose by',
      'The vote was',
    ]);
    expect(runsIn(claim, read, 4)).toEqual([]);
  });

  const word = fc.constantFrom('the', 'vote', ',', '7');
  const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(' '));

  it('have the same tokens in both, go on in neither direction, and are each found once', () => {
    fc.assert(
      fc.property(text, text, fc.nat(4), (article, claimed, least) => {
        const { claim, read } = beside(article, claimed);
        const runs = runsIn(claim, read, least);
        for (const { range, at } of runs) {
          const { from, to } = range;
          const length = to - from;
          expect([...claim.ids.slice(from, to)]).toEqual([...read.ids.slice(at, at + length)]);
          if (from > 0 && at > 0) expect(claim.ids[from - 1]).not.toBe(read.ids[at - 1]);
          if (to < claim.ids.length) expect(claim.ids[to]).not.toBe(read.ids[at + length]);
          expect(countWords(claim, range)).toBeGreaterThanOrEqual(least);
        }
        expect(new Set(runs.map(({ range, at }) => `${range.from} ${at}`)).size).toBe(runs.length);
      }),
    );
  });

  it('of the whole claim are found wherever an article has it', () => {
    fc.assert(
      fc.property(text, text, text, (before, claimed, behind) => {
        const { claim, read } = beside(`${before} x ${claimed} x ${behind}`, claimed);
        fc.pre(claim.ids.length > 1);
        const runs = runsIn(claim, read, 0);
        expect(runs.some(({ range }) => range.from === 0 && range.to === claim.ids.length)).toBe(
          true,
        );
        for (const match of wholeMatches(claim, whole(claim), read)) {
          const { start, end } = spanOf(read, match);
          expect([start, end].some((at) => partsAWord(read.text, at))).toBe(false);
        }
      }),
    );
  });
});

describe('the best window', () => {
  it('is the first one with most of the claim’s words, without what they do not share at its ends', () => {
    const { claim, read } = beside(
      'The ferry left. So the ferry for Grenholm left late. The Grenholm ferry left late.',
      'The Grenholm ferry left late',
    );
    const window = bestWindow(claim, read, 7);
    expect(window && textOf(read, window.range)).toBe('the ferry for Grenholm left late');
    expect(window?.shared).toBeCloseTo(4.2, 9);
  });

  it('is none where no word is shared', () => {
    const { claim, read } = beside('Fares rose.', 'the vote was close.');
    expect(bestWindow(claim, read, 5)).toBeUndefined();
  });

  it('shares as much as any other stretch of its length, counted one by one', () => {
    const word = fc.constantFrom(...'the vote was 7 to 5 , ferry not'.split(' '));
    const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 8 }), (article, claimed, length) => {
        const { claim, read } = beside(article, claimed);
        const shared = (from: number) => {
          const wanted = [...claim.ids];
          let sum = 0;
          for (const id of read.ids.slice(Math.max(0, from), from + length)) {
            const place = wanted.indexOf(id);
            if (place < 0) continue;
            wanted[place] = -2;
            sum += claim.weights[claim.ids.indexOf(id)] ?? 0;
          }
          return sum;
        };
        const most = Math.max(0, ...Array.from(read.ids.keys(), (at) => shared(at - length + 1)));
        expect(bestWindow(claim, read, length)?.shared ?? 0).toBeCloseTo(most, 6);
      }),
    );
  });
});

describe('the share of a claim’s words that a stretch has', () => {
  it.each([
    ['all, in whatever order', 'close was the vote', 1],
    ['half', 'the vote', 0.5],
    ['each as often as it is there', 'vote vote vote', 0.25],
    ['none', 'fares rose', 0],
  ])('is %s', (_, text, share) => {
    const { claim, read } = beside(text, 'The vote was close.');
    const range = { from: 0, to: read.ids.length };
    expect(shareIn(claim, whole(claim), { read, range })).toBe(share);
  });

  it('counts a word that is claimed twice as often as the stretch has it', () => {
    const { claim, read } = beside('the vote', 'vote, vote, the vote');
    expect(shareIn(claim, whole(claim), { read, range: { from: 0, to: 2 } })).toBe(0.5);
  });

  it('counts words and no marks', () => {
    const { claim, read } = beside('. , the', 'the, vote.');
    expect(tokensOf('the, vote.').filter(({ key }) => isWordKey(key))).toHaveLength(2);
    expect(shareIn(claim, whole(claim), { read, range: { from: 0, to: 3 } })).toBe(0.5);
  });
});
