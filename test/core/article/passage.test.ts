import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { sentencesOf } from '../../../src/core/text/sentence.ts';
import { articleOf, textArticle } from '../../support/library.ts';
import { anyFileText } from '../../support/texts.ts';

function passageTexts(path: string, text: string): string[] {
  return passagesOf(articleOf(path, text)).map(({ start, end }) => text.slice(start, end));
}

const long = (words: string) => `${`${words} `.repeat(40).trim()}.`;

describe('passages', () => {
  it('join short paragraphs that follow each other', () => {
    expect(passageTexts('a.md', 'One is short.\n\nTwo is short.')).toEqual([
      'One is short.\n\nTwo is short.',
    ]);
  });

  it('part where a heading stands between', () => {
    expect(passageTexts('a.md', 'Above it.\n\n## Heading\n\nBelow it.')).toEqual([
      'Above it.',
      'Below it.',
    ]);
  });

  it('part where page furniture stands between', () => {
    expect(passageTexts('a.txt', 'Title\n\nAbove it.\n\nADVERTISEMENT\n\nBelow it.')).toEqual([
      'Above it.',
      'Below it.',
    ]);
  });

  it('keep a caption apart from the text beside it', () => {
    expect(passageTexts('a.txt', 'Title\n\nA vest in Aleppo / AP\n\nThe talks ended.')).toEqual([
      'A vest in Aleppo / AP',
      'The talks ended.',
    ]);
  });

  it('are closed once they are long enough, between sentences', () => {
    const text = Array.from({ length: 6 }, (_, index) => long(`Word${index} again`)).join(' ');
    const passages = passageTexts('a.md', text);
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.join(' ')).toBe(text);
  });

  it('hold every sentence of every block once and in order, whatever the text', () => {
    fc.assert(
      fc.property(anyFileText, fc.constantFrom('a.md', 'a.txt'), (text, path) => {
        const { article } = textArticle(path, text);
        if (!article) return;
        const inPassages = passagesOf(article).flatMap((passage) => passage.sentences);
        const inBlocks = article.blocks.flatMap((block) => sentencesOf(article.text, block));
        expect(inPassages).toEqual(inBlocks);
      }),
    );
  });
});
