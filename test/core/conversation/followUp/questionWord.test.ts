import { describe, expect, it } from 'vitest';
import { openingWordOf, wordFor } from '../../../../src/core/conversation/followUp/questionWord.ts';

describe('the word that opens a question', () => {
  it.each([
    ['Why did it end?', 'en', 'why', 'Why', 0],
    ['how many left?', 'en', 'amount', 'how many', 0],
    ['how did it end?', 'en', 'how', 'how', 0],
    ['weshalb?', 'de', 'why', 'weshalb', 0],
    ['Was ist das?', 'de', 'what', 'Was', 0],
    ['combien de ponts ?', 'fr', 'amount', 'combien de', 0],
    ['¿ Por qué terminó?', 'es', 'why', 'Por qué', 2],
    ['Когда началось?', 'ru', 'when', 'Когда', 0],
    ['停戦はいつ始まりましたか', 'ja', 'when', 'いつ', 3],
  ])('tells what is asked, and in which language: %s', (question, language, asked, word, start) => {
    expect(openingWordOf(question)).toEqual({ language, asked, word, start });
  });

  it.each(['Was it Kerry?', 'Whyever not?', 'The reason why', 'truce', 'woher?', ''])(
    'is missing in %j',
    (question) => {
      expect(openingWordOf(question)).toBeUndefined();
    },
  );
});

it.each([
  ['why', 'de', 'warum'],
  ['amount', 'en', 'how many'],
  ['what', 'de', 'was'],
  ['amount', 'fr', 'combien de'],
  ['who', 'ja', '誰'],
] as const)('%s in %s is %s', (asked, language, word) => {
  expect(wordFor(asked, language)).toBe(word);
});
