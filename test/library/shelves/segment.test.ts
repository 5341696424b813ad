import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { termsOf } from '../../../src/core/text/words.ts';
import { unpackArticle } from '../../../src/library/shelves/packedArticles.ts';
import {
  createSegmentWriter,
  DamagedSegment,
  headLengthOf,
  PREFIX_BYTES,
  segmentOf,
} from '../../../src/library/shelves/segment.ts';
import { packIndex } from '../../../src/search/packedIndex.ts';
import { articleOf } from '../../support/library.ts';

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
    const { articles, readContent } = segmentOf(written().bytes());
    expect([0, 1].map((number) => unpackArticle(articles, number, readContent))).toEqual([
      FERRY,
      FÄHRE,
    ]);
  });

  it('is the index of their passages: texts, titles and headings, in the article’s language', () => {
    const terms = (text: string, language: string) => termsOf(text, undefined, language);
    const [title, fares] = [terms('The ferry', 'en'), terms('Fares', 'en')];
    const inText = [FERRY, FÄHRE].map((article) =>
      passagesOf(article).map((passage) => termsOf(article.text, passage, article.language)),
    );
    expect(segmentOf(written().bytes()).index).toEqual(
      packIndex([
        { terms: inText[0]?.[0] ?? [], titleTerms: title },
        { terms: inText[0]?.[1] ?? [], titleTerms: [...title, ...fares] },
        {
          terms: inText[1]?.[0] ?? [],
          titleTerms: terms('Fähre', 'de'),
        },
      ]),
    );
    expect(written().passages()).toBe(3);
  });

  it('may be empty', () => {
    const writer = createSegmentWriter();
    expect(writer.passages()).toBe(0);
    expect(segmentOf(writer.bytes()).articles.checks).toHaveLength(0);
  });
});

describe('bytes that are no segment', () => {
  const bytes = written().bytes();
  const head = PREFIX_BYTES + headLengthOf(bytes);

  it('are told by any byte before the contents that is not what was written', () => {
    fc.assert(
      fc.property(fc.nat(head - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        expect(() => segmentOf(damaged)).toThrow(DamagedSegment);
      }),
    );
  });

  it.each(['', 'PULLQUOTE SEGMENT 0\n----', 'Something else altogether.'])(
    'are told by how they begin: %j',
    (text) => {
      expect(() => headLengthOf(Buffer.from(text))).toThrow(DamagedSegment);
    },
  );
});
