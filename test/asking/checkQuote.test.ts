import { describe, expect, it } from 'vitest';
import { createCheckQuote } from '../../src/asking/checkQuote.ts';
import { CLAIM_LIMIT, type QuoteCheck } from '../../src/core/answer/quoteCheck/quoteCheck.ts';
import type { CheckQuote } from '../../src/core/conversation/library.ts';
import { articleOf, holdingsOf } from '../support/library.ts';

const FILES = {
  'ferry.md':
    '# Ferry\n\nThe harbour board did not approve the new ferry contract on Tuesday. The crew paints the hull in winter.',
  'mill.md':
    '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring, and forty people lost their work.',
  'copy.md': '# Copy\n\nThey wrote: the paper mill at Grenholm closed its gates in the spring.',
};
/** So much about other things that the first candidates of a search are not simply all passages. */
const OTHERS = Object.fromEntries(
  Array.from({ length: 80 }, (_, at) => [
    `other-${at}.md`,
    `Winter ${at}: the gates of the harbour were closed, and a contract for paper was on the board.`,
  ]),
);

async function checkedIn(files: Readonly<Record<string, string>>): Promise<CheckQuote> {
  const articles = Object.entries(files).map(([path, text]) => articleOf(path, text));
  return createCheckQuote(await holdingsOf(articles));
}

async function checkerOf(files: Readonly<Record<string, string>>) {
  const checked = await checkedIn(files);
  return async (claim: string): Promise<QuoteCheck> => (await checked(claim)).check;
}

describe('a claim, in a library', () => {
  it('is found in every article that has it', async () => {
    const check = await checkerOf({ ...OTHERS, ...FILES });
    expect(await check('paper mill at Grenholm closed its gates in the spring')).toMatchObject({
      kind: 'exact',
      places: [{ articleId: 'copy' }, { articleId: 'mill' }],
    });
  });

  it('is altered where a "not" is missing', async () => {
    const check = await checkerOf({ ...OTHERS, ...FILES });
    expect(await check('The harbour board did approve the new ferry contract')).toMatchObject({
      kind: 'altered',
      place: { articleId: 'ferry' },
      difference: [{ kind: 'same' }, { kind: 'missing', text: 'not ' }, { kind: 'same' }],
    });
  });

  it('has both of its pieces found where it is stitched', async () => {
    const check = await checkerOf({ ...OTHERS, ...FILES });
    expect(
      await check('The harbour board did not approve … and forty people lost their work.'),
    ).toMatchObject({
      kind: 'stitched',
      pieces: [{ places: [{ articleId: 'ferry' }] }, { places: [{ articleId: 'mill' }] }],
    });
  });

  it('comes with the words that show it, what it leaves out highlighted', async () => {
    const checked = await checkedIn({ ...OTHERS, ...FILES });
    const { excerpts } = await checked('The harbour board did approve the new ferry contract');
    expect(excerpts).toMatchObject([
      {
        quote: 'The harbour board did not approve the new ferry contract',
        highlights: [{ start: 22, end: 26 }],
        citation: { articleId: 'ferry', lines: [3, 3] },
      },
    ]);
    expect((await checked('The mill')).excerpts).toEqual([]);
  });

  it.each([
    ['absent', 'An orchestra played three symphonies under the lime trees'],
    ['too-short', 'The mill'],
    ['too-long', 'The mill closed. '.repeat(CLAIM_LIMIT)],
  ])('is %s', async (kind, claim) => {
    const check = await checkerOf(FILES);
    expect(await check(claim)).toEqual({ kind });
  });

  it('is absent where there is no article', async () => {
    const check = await checkerOf({});
    expect(await check('The paper mill at Grenholm closed')).toEqual({ kind: 'absent' });
  });
});
