import { describe, expect, it } from 'vitest';
import { notionsIn } from '../../../../src/core/answer/statement/notion.ts';
import { voicesOf } from '../../../../src/core/answer/statement/voice.ts';
import { readThesaurus } from '../../../../src/core/question/thesaurus.ts';

const { synonyms } = readThesaurus().thesaurus;

function voices(statement: string, sentence: string) {
  const [own, other] = [statement, sentence].map((text) => notionsIn(text, synonyms));
  return voicesOf(own ?? [], other ?? []).map((pair) =>
    pair.map((notions) => notions.map(({ lower }) => lower).join(' ')),
  );
}

describe('what is said in the passive voice', () => {
  it('is read in the active one as well, on either side', () => {
    expect(voices('The base was hit by the army.', 'The army hit the base.')).toEqual([
      ['base hit army', 'army hit base'],
      ['army hit base', 'army hit base'],
    ]);
    expect(voices('The army hit the base.', 'The base was hit on Monday.')).toEqual([
      ['army hit base', 'base hit monday'],
      ['army hit base', 'hit base monday'],
    ]);
  });

  it('is read as it stands where nothing is done to anybody', () => {
    expect(voices('The army is small.', 'The army slept.')).toHaveLength(1);
  });
});
