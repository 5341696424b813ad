import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../src/core/answer/quoteChange.ts';
import { articleOf } from '../../support/library.ts';

const QUOTE = 'The board did not approve the new ferry contract on Monday.';
const withText = (text: string) => articleOf('a.md', `# The ferry\n\n${text}`);

describe('what became of quoted words', () => {
  it.each([
    ['stand where they stood', QUOTE],
    ['stand further down', `It rained. It went on raining.\n\n${QUOTE}`],
    ['are written with another dash and other spaces', QUOTE.replace(' on', '  on')],
  ])('is nothing where they %s', (_, text) => {
    expect(changeOf(QUOTE, withText(text))).toBeUndefined();
  });

  it('is told with the new wording, where the article says it otherwise', () => {
    const article = withText(`It rained. ${QUOTE.replace('did not approve', 'approved')}`);
    const change = changeOf(QUOTE, article);
    expect(change?.kind).toBe('reworded');
    if (change?.kind !== 'reworded') return;
    expect(article.text.slice(change.place.start, change.place.end)).toBe(
      'The board approved the new ferry contract on Monday.',
    );
  });

  it('is told of those sentences alone that do not stand', () => {
    const quote = `It rained all week. ${QUOTE} Nobody was surprised by that.`;
    const lostIn = (text: string) => {
      const lost = changeOf(quote, withText(text))?.lost;
      return lost && quote.slice(lost.start, lost.end);
    };
    expect(lostIn(quote.replace('did not approve', 'approved'))).toBe(QUOTE);
    expect(lostIn(quote.slice(0, quote.indexOf(QUOTE)))).toBe(quote.slice(quote.indexOf(QUOTE)));
    expect(lostIn(quote.replace(QUOTE, `It snowed too. ${QUOTE}`))).toBe(quote);
  });

  it('is that they are withdrawn, where nothing reads like them', () => {
    expect(changeOf(QUOTE, withText('Penguins swim under the ice all winter.'))).toEqual({
      kind: 'withdrawn',
      lost: { start: 0, end: QUOTE.length },
    });
    expect(changeOf('It rained.', withText('It snowed.'))).toMatchObject({
      kind: 'withdrawn',
    });
  });

  it('is that the article is gone', () => {
    expect(changeOf(QUOTE, undefined)).toMatchObject({ kind: 'article-gone' });
  });

  it('is nothing for any words of the article itself', () => {
    const article = withText(`It rained. ${QUOTE} Then it snowed; nobody went to the harbour.`);
    fc.assert(
      fc.property(fc.nat(article.text.length), fc.nat(article.text.length), (a, b) => {
        const quote = article.text.slice(Math.min(a, b), Math.max(a, b));
        expect(changeOf(quote, article)).toBeUndefined();
      }),
    );
  });
});
