import { describe, expect, it } from 'vitest';
import { QUESTION_LIMIT, readQuestion } from '../../src/core/question.ts';

function termsIn(input: string): readonly string[] {
  const question = readQuestion(input);
  return typeof question === 'string' ? [question] : question.words.map((word) => word.term);
}

describe('readQuestion', () => {
  it.each(['', '   ', '\n', '???', '…', '🙂'])('takes %j for no question', (input) => {
    expect(readQuestion(input)).toBe('empty');
  });

  it('takes a question up to the limit and none beyond it', () => {
    expect(termsIn('a'.repeat(QUESTION_LIMIT))).toHaveLength(1);
    expect(readQuestion('a'.repeat(QUESTION_LIMIT + 1))).toBe('too-long');
  });

  it('keeps the words worth searching for, each once, as typed', () => {
    const question = readQuestion(' When did the truce begin, and which Truce began? ');
    expect(question).toEqual({
      text: 'When did the truce begin, and which Truce began?',
      words: [
        { term: 'truce', surface: 'truce' },
        { term: 'begin', surface: 'begin' },
      ],
    });
  });

  it.each([
    ['why did the us suspend talks', 'US'],
    ['WHY DID THE US SUSPEND TALKS', 'US'],
    ['Why did the US suspend talks', 'US'],
  ])('takes "us" for a name in %j', (input, term) => {
    expect(termsIn(input)).toContain(term);
  });

  it('takes "us" for the pronoun where the question tells them apart', () => {
    expect(termsIn('What did Kerry tell us?')).not.toContain('US');
  });
});
