import { describe, expect, it } from 'vitest';
import { findMarks } from '../../../src/web/reading/pageMarks.ts';
import { articleOf } from '../../support/library.ts';

const TEXT = 'The board did not approve the new ferry contract on Monday. It rained.\n';
const ARTICLE = articleOf('a.txt', TEXT);

async function found(...quotes: string[]) {
  const { marks, lost } = await findMarks(
    ARTICLE,
    quotes.map((quote) => ({ quote })),
    () => undefined,
  );
  return {
    marks: marks.map(({ start, end, kind, numbers }) => [TEXT.slice(start, end), kind, ...numbers]),
    lost,
  };
}

describe('the words that an address tells', () => {
  it('are marked in order of the text, and numbered as they are told', async () => {
    expect(await found('rained', 'did not approve')).toEqual({
      marks: [
        ['did not approve', 'standing', 2],
        ['rained', 'standing', 1],
      ],
      lost: [],
    });
  });

  it('are one mark where they overlap', async () => {
    expect(await found('new ferry', 'the new', 'ferry contract')).toEqual({
      marks: [['the new ferry contract', 'standing', 1, 2, 3]],
      lost: [],
    });
  });

  it('are said to be lost where they are, with what is closest', async () => {
    const quote = 'The board approved the new ferry contract on Monday.';
    expect(await found(quote, 'Penguins swim under the ice.')).toEqual({
      marks: [['The board did not approve the new ferry contract on Monday.', 'reworded', 1]],
      lost: ['reworded', 'withdrawn'],
    });
  });
});
