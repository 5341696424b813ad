import { describe, expect, it } from 'vitest';
import { judgeQuotation } from '../../../../src/core/answer/proofread/judgeQuotation.ts';
import { quotationsIn } from '../../../../src/core/answer/proofread/quotationsIn.ts';
import { articleOf } from '../../../support/library.ts';

const ferry = articleOf(
  'ferry.md',
  '# Ferry\n\nThe harbour board did not approve the new ferry contract on Tuesday. The crew paints the hull in winter.\n',
);

function judged(text: string) {
  const [quotation] = quotationsIn({ text });
  if (!quotation) throw new Error('Nothing is quoted.');
  return judgeQuotation(quotation, [ferry]);
}

describe('how a quotation stands to the articles', () => {
  it.each([
    ['exact', 'The crew paints the hull in winter.'],
    ['exact-but-typography', 'the crew paints the hull – in Winter'.replace(' –', '')],
    ['altered', 'The harbour board did approve the new ferry contract'],
    ['absent', 'An orchestra played symphonies under the lime trees'],
    ['unchecked', 'The crew'],
  ])('%s', (kind, words) => {
    expect(judged(`He wrote: “${words}”`).verdict.kind).toBe(kind);
  });

  it('is shown by the words of the source', () => {
    const { excerpts } = judged('He wrote: “The harbour board did approve the new ferry contract”');
    expect(excerpts.map(({ quote }) => quote)).toEqual([
      'The harbour board did not approve the new ferry contract',
    ]);
  });
});
