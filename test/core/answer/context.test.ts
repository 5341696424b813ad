import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/core/answer/context.ts';
import { articleOf } from '../../support/library.ts';

const TEXT =
  'Title\n\nOne came. Two came.\n\nThree came. Four came.\n\nADVERTISEMENT\n\nFive came.\n';

function contextIn(text: string, quote: string) {
  const article = articleOf('a.txt', text);
  const start = text.indexOf(quote);
  return contextOf(article, { start, end: start + quote.length }).map((stretch) => ({
    text: text.slice(stretch.start, stretch.end),
    quoted: stretch.marks.map((it) => text.slice(stretch.start + it.start, stretch.start + it.end)),
  }));
}

describe('the context of a quote', () => {
  it('is what stands before and after it, parted where furniture stands, with the quote marked', () => {
    expect(contextIn(TEXT, 'Three came.')).toEqual([
      { text: 'One came. Two came.\n\nThree came. Four came.', quoted: ['Three came.'] },
      { text: 'Five came.', quoted: [] },
    ]);
  });

  it.each(['One came.', 'Two came.', 'Four came.', 'Five came.'])('holds %j once', (quote) => {
    const context = contextIn(TEXT, quote);
    expect(context.flatMap((it) => it.quoted)).toEqual([quote]);
    expect(
      context
        .map((it) => it.text)
        .join(' ')
        .split(quote),
    ).toHaveLength(2);
  });

  it('skips nothing of the paragraph in which the quote ends, where that is another one than it begins in', () => {
    const text = 'Title\n\nOne came. Two came.\n\nThree came. Four came.\n\nFive came.\n';
    expect(contextIn(text, 'Two came.\n\nThree came.')).toEqual([
      {
        text: 'One came. Two came.\n\nThree came. Four came.\n\nFive came.',
        quoted: ['Two came.\n\nThree came.'],
      },
    ]);
  });

  it('is bounded on each side and made of whole sentences', () => {
    const sentences = Array.from({ length: 200 }, (_, index) => `Sentence ${index} stands here.`);
    fc.assert(
      fc.property(fc.nat(199), (index) => {
        const quote = sentences[index] ?? '';
        const [context] = contextIn(sentences.join(' '), quote);
        expect(context?.text.length).toBeLessThanOrEqual(2 * 601 + quote.length);
        expect(context?.text).toMatch(/^Sentence \d+ .*here\.$/s);
        expect(context?.quoted).toEqual([quote]);
      }),
      { numRuns: 30 },
    );
  });
});
