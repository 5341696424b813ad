import { describe, expect, it } from 'vitest';
import { judgeQuotation } from '../../../../src/core/answer/proofread/judgeQuotation.ts';
import { quotationsIn } from '../../../../src/core/answer/proofread/quotationsIn.ts';
import { articleOf } from '../../../support/library.ts';

const ferry = articleOf(
  'ferry.md',
  '# Ferry\n\nThe harbour board did not approve the new ferry contract on Tuesday. The crew paints the hull in winter.\n',
);

function judged(text: string, articles = [ferry]) {
  const [quotation] = quotationsIn({ text });
  if (!quotation) throw new Error('Nothing is quoted.');
  return judgeQuotation(quotation, articles);
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

  it('is cut short where the sentence goes on with what qualifies it, which is shown with it', () => {
    const article = articleOf('a.md', '# A\n\nThe crew will paint the hull, but only in winter.\n');
    const { verdict, caveats, excerpts } = judged('“The crew will paint the hull”', [article]);
    expect(verdict.kind).toBe('exact');
    expect(caveats).toMatchObject([{ kind: 'cut-short', side: 'behind' }]);
    expect(excerpts.map(({ quote }) => quote)).toEqual([
      'The crew will paint the hull, but only in winter.',
    ]);
  });

  it('is not cut short where it stands whole elsewhere, and in several places', () => {
    const texts = ['The crew will paint the hull, but late.', 'The crew will paint the hull.'];
    const articles = texts.map((text, at) => articleOf(`${at}.md`, `# A\n\n${text}\n`));
    expect(judged('“The crew will paint the hull”', articles).caveats).toEqual([
      { kind: 'several-places', count: 2 },
    ]);
  });

  it('nobody can tell where it differs as a scan does', () => {
    const article = { ...ferry, path: 'a.pdf', isExtracted: true as const };
    const text = article.text.replace('winter', 'wlnter');
    const { verdict, excerpts } = judged('“The crew paints the hull in winter.”', [
      { ...article, text },
    ]);
    expect(verdict).toMatchObject({ kind: 'cannot-say', why: 'scan' });
    expect(excerpts).toHaveLength(1);
  });

  it('is shown by the words of the source', () => {
    const { excerpts } = judged('He wrote: “The harbour board did approve the new ferry contract”');
    expect(excerpts.map(({ quote }) => quote)).toEqual([
      'The harbour board did not approve the new ferry contract',
    ]);
  });
});
