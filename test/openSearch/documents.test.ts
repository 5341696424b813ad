import { describe, expect, it } from 'vitest';
import { catalogueEntryOf } from '../../src/core/article/catalogue.ts';
import { passagesOf } from '../../src/core/article/passage.ts';
import { createSegmentWriter, segmentOf } from '../../src/library/shelves/segment.ts';
import {
  articleDocumentId,
  documentsOf,
  filterFieldsOf,
  passageDocumentId,
  readArticleDocument,
} from '../../src/openSearch/documents.ts';
import { featureOf, type PassageDocument, USUAL_MEANS } from '../../src/openSearch/indexLayout.ts';
import { partOf } from '../../src/search/bm25.ts';
import { articleOf } from '../support/library.ts';

const FERRY = articleOf(
  'News/ferry.md',
  [
    '---\nauthor: Ann Lee\npublisher: The Daily\ndate: 2016-09-03\ntags: [Sea, Trade]\n---',
    '# The ferry\n\nThe ferry left late in 2015. It was full of ferry fans.\n\n## Fares\n\nFares rose by 3.5%.\n',
  ].join('\n'),
);
const FÄHRE = articleOf(
  'fähre.md',
  '---\nlanguage: pt-BR\n---\n# Fähre\n\nDie Fähren legten ab. 🛳\n',
);

function sent() {
  const writer = createSegmentWriter();
  for (const article of [FERRY, FÄHRE]) writer.add(article);
  return Array.from(documentsOf(segmentOf(writer.bytes()), USUAL_MEANS), (documents) => ({
    ...documents,
    passages: documents.passages.map((written) => JSON.parse(written) as PassageDocument),
  }));
}

describe('documents of articles', () => {
  it('are read as the articles that they were made of, with passages and lines of the catalogue', () => {
    for (const [at, article] of [FERRY, FÄHRE].entries()) {
      const document = sent()[at]?.article;
      const read = document && readArticleDocument(JSON.parse(JSON.stringify(document)));
      expect(read).toEqual({
        article,
        entry: catalogueEntryOf(article),
        passages: passagesOf(article),
        version: document?.version,
      });
    }
  });

  it.each(['body', 'about', 'entry', 'passages'] as const)(
    'are none where their %s is another one than was sent',
    (field) => {
      const [document] = sent();
      if (!document) throw new Error('There are documents.');
      const damaged = { ...document.article, [field]: document.article[field].replace('1', '2') };
      expect(damaged).not.toEqual(document.article);
      expect(readArticleDocument(damaged)).toBeUndefined();
    },
  );

  it('have the version of their article, which changes with it', () => {
    const [ferry, other] = sent();
    expect(new Set(ferry?.passages.map(({ version }) => version))).toEqual(
      new Set([ferry?.article.version]),
    );
    expect(other?.article.version).not.toBe(ferry?.article.version);
  });

  it('say of each term what it gives to a passage, and of the passage what its length is', () => {
    const [first] = sent()[0]?.passages ?? [];
    expect(first?.terms.split(' ').filter((term) => term === 'ferri')).toHaveLength(2);
    const length = new Set(first?.terms.split(' ')).size;
    expect(first?.differentInText).toBe(length);
    expect(first?.repeatedInText).toBe(length + 1);
    expect(first?.text['ferri']).toBeCloseTo(partOf(2, length, USUAL_MEANS.text), 8);
    expect(first?.titles['ferri']).toBeCloseTo(partOf(1, 1, USUAL_MEANS.titles), 8);
  });

  it('name a term with a dot so that it is one name', () => {
    const [, fares] = sent()[0]?.passages ?? [];
    expect(fares?.terms).toContain('3.5');
    expect(Object.keys(fares?.text ?? {})).toContain(featureOf('3.5'));
    expect(featureOf('3.5')).not.toContain('.');
  });

  it('have what articles are limited by in the form in which it is compared', () => {
    expect(filterFieldsOf(catalogueEntryOf(FERRY))).toMatchObject({
      ...{ place: 'news/ferry', sources: [' the daily '], author: [' ann lee '] },
      ...{ tags: [' sea ', ' trade '], day: '2016-09-03', years: [2016, 2015], language: 'en' },
    });
    expect(filterFieldsOf(catalogueEntryOf(FÄHRE))).toMatchObject({
      ...{ language: 'pt-br', code: 'pt', sources: [], tags: [] },
    });
  });

  it('are called by the articles’ ids, however long these are', () => {
    expect(articleDocumentId('a')).not.toBe(articleDocumentId('b'));
    expect(articleDocumentId('x'.repeat(5000))).toHaveLength(22);
    expect(passageDocumentId('a', 3)).toBe(`${articleDocumentId('a')}.3`);
  });
});
