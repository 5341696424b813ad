import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { termsOf } from '../../../src/core/text/words.ts';
import { unpackArticle } from '../../../src/library/shelves/packedArticles.ts';
import { createSegmentWriter, segmentOf } from '../../../src/library/shelves/segment.ts';
import { unpackPassages } from '../../../src/search/packedIndex.ts';
import { articleOf } from '../../support/library.ts';
import { packedIndexOf } from '../../support/searchIndex.ts';

const FERRY = articleOf(
  'ferry.md',
  '# The ferry\n\nThe ferry left late. It was full.\n\n## Fares\n\nFares rose by 5%.\n',
);
const FÄHRE = articleOf('fähre.md', '---\nlanguage: de\n---\n# Fähre\n\nDie Fähren legten ab.\n');

function written() {
  const writer = createSegmentWriter();
  for (const article of [FERRY, FÄHRE]) writer.add(article);
  return writer;
}

describe('a segment', () => {
  it('is its articles, as they were put in', () => {
    const { articles } = segmentOf(written().bytes());
    expect([0, 1].map((number) => unpackArticle(articles, number))).toEqual([FERRY, FÄHRE]);
  });

  it('is the index of their passages: texts, titles and headings, in the article’s language', () => {
    const terms = (text: string, language: string) => termsOf(text, undefined, language);
    const [title, fares] = [terms('The ferry', 'en'), terms('Fares', 'en')];
    const inText = [FERRY, FÄHRE].map((article) =>
      passagesOf(article).map((passage) => termsOf(article.text, passage, article.language)),
    );
    const { index } = segmentOf(written().bytes());
    const expected = packedIndexOf([
      { terms: inText[0]?.[0] ?? [], titleTerms: title },
      { terms: inText[0]?.[1] ?? [], titleTerms: [...title, ...fares] },
      { terms: inText[1]?.[0] ?? [], titleTerms: terms('Fähre', 'de') },
    ]);
    expect(unpackPassages(index, [0, 1, 2])).toEqual(unpackPassages(expected, [0, 1, 2]));
    expect(written().passages()).toBe(3);
  });

  it('may be empty', () => {
    const writer = createSegmentWriter();
    expect(writer.passages()).toBe(0);
    expect(segmentOf(writer.bytes()).articles.checks).toHaveLength(0);
  });
});
