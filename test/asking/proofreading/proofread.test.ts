import { describe, expect, it } from 'vitest';
import { createProofread } from '../../../src/asking/proofreading/proofread.ts';
import { articleOf, holdingsOf } from '../../support/library.ts';

const holdings = await holdingsOf([
  articleOf('ferry.md', '# Ferry\n\nThe harbour board did not approve the new ferry contract.'),
  articleOf('mill.md', '# Mill\n\nThe paper mill at Grenholm closed its gates in the spring.'),
]);
const proofread = createProofread(holdings);

const TEXT = `The clerk wrote: “The harbour board did approve the new ferry contract.”

Of the mill: “The paper mill at Grenholm closed its gates in the spring.” And “an orchestra played under the limes.”`;

describe('a draft', () => {
  it('has each of its quotations beside what the articles have', async () => {
    const { quotations, stoppedAt } = await proofread({ text: TEXT });
    expect(quotations.map(({ verdict }) => verdict.kind)).toEqual(['altered', 'exact', 'absent']);
    expect(quotations.map(({ excerpts }) => excerpts.map((it) => it.citation.articleId))).toEqual([
      ['ferry'],
      ['mill'],
      [],
    ]);
    expect(stoppedAt).toBeUndefined();
  });

  it('tells how far it is', async () => {
    const heard: (readonly [number, number])[] = [];
    await proofread({ text: TEXT }, { onProgress: (done, all) => heard.push([done, all]) });
    expect(heard).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('is left where it is stopped, with what has been found by then', async () => {
    const stopping = new AbortController();
    const { quotations, stoppedAt } = await proofread(
      { text: TEXT },
      { onProgress: () => stopping.abort(), stop: stopping.signal },
    );
    expect(quotations).toHaveLength(1);
    expect(stoppedAt).toBe(TEXT.indexOf('“The paper'));
  });
});
