import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { catalogueEntryOf } from '../../../src/core/article/catalogue.ts';
import { passagesOf } from '../../../src/core/article/passage.ts';
import {
  articleWith,
  catalogueOf,
  createArticlePacker,
  openArticles,
  passageOf,
  sentencesAt,
  unpackArticle,
} from '../../../src/library/shelves/packedArticles.ts';
import { heldColumns } from '../../../src/search/columns.ts';
import { anyFileText } from '../../support/texts.ts';

function packed(articles: readonly Article[]) {
  const packer = createArticlePacker();
  const passages = articles.map((article) => packer.add(article));
  return { made: openArticles(heldColumns(packer.pack())), passages };
}

const headings = fc.array(anyFileText, { maxLength: 2 });
const anyArticle = fc
  .record({
    id: anyFileText,
    title: anyFileText,
    about: fc.record(
      {
        author: anyFileText,
        publisher: anyFileText,
        date: fc.constantFrom('2016-10-03', '2016-10-03T23:30:00-05:00'),
        url: fc.webUrl(),
        language: fc.constantFrom('de', 'en-GB', 'nb'),
        entry: fc.integer({ min: 1, max: 9 }),
        isExtracted: fc.constant(true as const),
      },
      { requiredKeys: [] },
    ),
    parts: fc.array(
      fc.record({
        text: anyFileText,
        headings,
        apart: fc.boolean(),
        page: fc.nat(3),
        isEntry: fc.boolean(),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ id, title, about, parts }): Article => {
    let text = '';
    const blocks = parts.map((part) => {
      const start = text.length;
      text += part.text;
      const end = text.length;
      text += '\n\n';
      return {
        ...{ start, end, headings: part.headings },
        ...(part.apart && { apart: true }),
        ...(part.page > 0 && { page: part.page }),
        ...(part.isEntry && { date: '2019-05-02' }),
      };
    });
    return { ...about, id, path: `${id}.txt`, title, tags: ['news'], text, blocks };
  });
const articles = fc.array(anyArticle, { maxLength: 5 });

describe('packed articles', () => {
  it('are unpacked as they were, whatever they hold', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const { made } = packed(all);
        expect(all.map((_, number) => unpackArticle(made, number))).toEqual(all);
      }),
    );
  });

  it('have the passages that they have unpacked, by numbers that lead back to their article', () => {
    fc.assert(
      fc.property(articles, (all) => {
        const { made, passages } = packed(all);
        expect(passages).toEqual(all.map(passagesOf));
        let number = 0;
        for (const [place, article] of all.entries()) {
          for (const passage of passages[place] ?? []) {
            expect(articleWith(made, number)).toBe(place);
            expect(passageOf(article.id, sentencesAt(made, number), () => article)).toEqual(
              passage,
            );
            number += 1;
          }
        }
        expect(made.firstSentences).toHaveLength(number + 1);
      }),
    );
  });

  it('have a line each in the catalogue, without a look at their texts', () => {
    fc.assert(
      fc.property(articles, (all) => {
        expect([...catalogueOf(packed(all).made)]).toEqual(all.map(catalogueEntryOf));
      }),
    );
  });

  it('are no articles where a byte is not what was written', () => {
    const article = { id: 'a', path: 'a.txt', title: 'A', tags: [], text: 'It began.', blocks: [] };
    const { made } = packed([article, { ...article, id: 'b' }]);
    fc.assert(
      fc.property(
        fc.nat((made.contentOffsets[1] ?? 1) - 1),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const content = (from: number, to: number) => {
            const bytes = Buffer.from(made.content(0, Number.POSITIVE_INFINITY));
            bytes[at] = (bytes[at] ?? 0) ^ by;
            return bytes.subarray(from, to);
          };
          const damaged = Object.create(made, { content: { value: content } });
          expect(unpackArticle(damaged, 0)).toBeUndefined();
          expect(unpackArticle(damaged, 1)).toMatchObject({ id: 'b' });
        },
      ),
    );
  });
});
