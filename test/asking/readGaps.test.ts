import { describe, expect, it } from 'vitest';
import { gapsIn } from '../../src/core/answer/statement/gap.ts';
import { NotRead, type ReadPairs } from '../../src/core/ranking/readPairs.ts';
import { libraryOf } from '../support/library.ts';

const FILES = {
  'a.md': 'Some 700 residents of Ghouta urgently need a medical evacuation. Nobody else does.',
};
const STATEMENT = '300 residents of Ghouta need to be evacuated.';

/** A reader that points at the first number of each sentence. */
const numbers: ReadPairs = async (_, passages) =>
  passages.map(({ text, sentences }) =>
    sentences.map(({ start, end }) => {
      const at = text.slice(start, end).search(/\d/);
      const answer = { start: start + at, end: start + at + 3 };
      return at < 0 ? { score: -1 } : { score: 5, answer };
    }),
  );

describe('what the words alone do not tell', () => {
  it('is read, with each value left open', async () => {
    const asked: string[] = [];
    const { meetStatement } = await libraryOf(FILES, undefined, async (question, passages) => {
      asked.push(question);
      return numbers(question, passages);
    });
    expect(await meetStatement(STATEMENT)).toMatchObject({
      kind: 'differs',
      testimonies: [{ stance: { in: 'number' }, excerpt: { highlights: [{ start: 0, end: 8 }] } }],
    });
    expect(asked).toEqual([gapsIn(STATEMENT)[0]?.question]);
    expect((await meetStatement(STATEMENT.replace('300', '700'))).kind).toBe('said');
  });

  it('stays untold without a reader', async () => {
    const { meetStatement } = await libraryOf(FILES);
    expect(await meetStatement(STATEMENT)).toMatchObject({ kind: 'untold', testimonies: [] });
  });

  it('stays untold where it cannot be read, which is said', async () => {
    const { meetStatement } = await libraryOf(FILES, undefined, async () => {
      throw new NotRead('busy');
    });
    expect(await meetStatement(STATEMENT)).toMatchObject({ kind: 'untold', unread: 'busy' });
  });

  it('is not hidden where the reader breaks', async () => {
    const { meetStatement } = await libraryOf(FILES, undefined, async () => {
      throw new Error('broken');
    });
    await expect(meetStatement(STATEMENT)).rejects.toThrow('broken');
  });
});
