import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/answer/answer.ts';
import { libraryOf } from '../support/library.ts';

const DIARY = [
  ...['Diary of the harbour master', '1 May 2019', 'The crane broke at noon.'],
  ...['2 May 2019', 'The crane was mended by Otto.', '3 May 2019', 'A whale was seen.'],
].join('\n\n');

async function excerptsOf(question: string) {
  const library = await libraryOf({ 'diary.txt': DIARY });
  const answer = await library.ask(question, DEFAULT_LIMITS);
  const excerpts = 'excerpts' in answer ? answer.excerpts : [];
  return excerpts.map(({ quote, citation }) => [quote, citation.date]);
}

describe('an entry of a diary', () => {
  it('is cited with its own day', async () => {
    expect(await excerptsOf('When was a whale seen?')).toEqual([
      ['A whale was seen.', '2019-05-03'],
    ]);
  });

  it('alone is of the time that is asked for', async () => {
    const mended = [['The crane was mended by Otto.', '2019-05-02']];
    expect(await excerptsOf('What happened to the crane on 2 May 2019?')).toEqual(mended);
    expect(await excerptsOf('crane after:2019-05-02')).toEqual(mended);
    expect(await excerptsOf('crane before:2019-05-02')).toEqual([
      ['The crane broke at noon.', '2019-05-01'],
    ]);
  });

  it('has a place of its own in a timeline', async () => {
    const library = await libraryOf({ 'diary.txt': DIARY });
    const { entries } = await library.timeline('crane');
    expect(entries.map(({ date, excerpt }) => [date, excerpt.quote])).toEqual([
      ['2019-05-01', 'The crane broke at noon.'],
      ['2019-05-02', 'The crane was mended by Otto.'],
    ]);
  });
});
