import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import type { OrderedSentence } from '../../../src/core/ranking/order.ts';
import { type PairPassage, readBest } from '../../../src/core/ranking/readPairs.ts';
import { articleOf } from '../../support/library.ts';
import { standInReader } from '../../support/standInReader.ts';
import { readPairsContract } from './readPairsContract.ts';

readPairsContract('the stand-in', standInReader);

/** The sentences of articles of one passage each, in their order. */
function sentencesIn(texts: readonly string[]): OrderedSentence[] {
  return texts.flatMap((text, number) => {
    const article = articleOf(`${number}.md`, `# Report ${number}\n\n${text}`);
    return passagesOf(article).flatMap((passage) =>
      passage.sentences.map((_, index) => ({
        ...{
          entry: article,
          article: () => article,
          passage,
          index,
          analyses: () => [],
          score: -index,
          asks: false,
          byChance: false,
        },
        // Nobody who reads looks at these.
        features: {} as OrderedSentence['features'],
        seen: {} as OrderedSentence['seen'],
      })),
    );
  });
}

describe('the passages of the best sentences', () => {
  it.each([
    ['One came. Two came.', 'One came. Two came.', ''],
    ['One came. Two…', 'One came. Two came.', ''],
    ['One', 'One came. Two came.', 'One'],
    ['A report', 'One came. Two came.', 'A report'],
  ])(
    'are read without a title that was made of how the text begins: %s',
    async (title, text, read) => {
      const sentences = sentencesIn([text]).map((it) => ({
        ...it,
        article: () => ({ ...it.article(), title }),
      }));
      const titles: string[] = [];
      await readBest('When?', sentences, async (_, passages) => {
        titles.push(...passages.map((passage) => passage.title));
        return passages.map((passage) => passage.sentences.map(() => ({ score: 0 })));
      });
      expect(titles).toEqual([read]);
    },
  );

  it('are read once each, as they stand, with their titles', async () => {
    const seen: PairPassage[] = [];
    await readBest(
      'When?',
      sentencesIn(['One came. Two came.', 'Three came.']),
      async (_, read) => {
        seen.push(...read);
        return read.map(({ sentences }) => sentences.map(() => ({ score: 0 })));
      },
    );
    expect(seen.map(({ title, text }) => [title, text])).toEqual([
      ['Report 0', 'One came. Two came.'],
      ['Report 1', 'Three came.'],
    ]);
    const [first] = seen;
    expect(first?.sentences.map(({ start, end }) => first.text.slice(start, end))).toEqual([
      'One came.',
      'Two came.',
    ]);
  });

  it('are eight at most, and what was not read has no reading', async () => {
    const sentences = sentencesIn(Array.from({ length: 12 }, (_, at) => `Ship ${at} came.`));
    const readingOf = await readBest('Which ship?', sentences, async (_, read) =>
      read.map(({ sentences: spans }, at) => spans.map(() => ({ score: at }))),
    );
    expect(sentences.map((sentence) => readingOf(sentence)?.score)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7],
      ...[undefined, undefined, undefined, undefined],
    ]);
  });

  it('are not those of great length, and nothing is read where such a one is the best', async () => {
    const long = `A table has ${'1 000, '.repeat(600)}and no end.`;
    const readAll = async (texts: readonly string[]) => {
      const sentences = sentencesIn(texts);
      const readingOf = await readBest('Who?', sentences, async (_, read) =>
        read.map(({ sentences: spans }) => spans.map(() => ({ score: 1 }))),
      );
      return sentences.map((it) => readingOf(it)?.score);
    };
    expect(await readAll(['One came.', long, 'Two came.'])).toEqual([1, undefined, 1]);
    expect(await readAll([long, 'One came.'])).toEqual([undefined, undefined]);
  });

  it('are not weighed by others where a reader has not come to the best one', async () => {
    const sentences = sentencesIn(['One came.', 'Two came.']);
    const readingOf = await readBest('Who?', sentences, async () => [[], [{ score: 1 }]]);
    expect(sentences.map(readingOf)).toEqual([undefined, undefined]);
  });

  it('leave without a reading what a reader leaves out', async () => {
    const sentences = sentencesIn(['One came. Two came.']);
    const readingOf = await readBest('Who?', sentences, async () => []);
    expect(sentences.map(readingOf)).toEqual([undefined, undefined]);
  });
});
