import { expect, it } from 'vitest';
import { readFilter } from '../../../src/core/question/filter/filteredQuestion.ts';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { withoutTimeWords, withoutVagueTimes } from '../../../src/core/question/timeWords.ts';

const { thesaurus } = readThesaurus();

function questionOf(typed: string, known: readonly string[]) {
  const { text, filter } = readFilter(typed, new Date('2016-11-16T12:00:00Z'));
  const statistics = {
    ...{ passages: 9, meanLength: 9, passagesWith: () => 1, terms: () => [] },
    isKnown: (term: string) => known.includes(term),
  };
  const question = readQuestion(text, { thesaurus, statistics });
  if (typeof question === 'string') throw new Error(typed);
  return { question, period: filter.period };
}

function wordsOf(typed: string, known: readonly string[]): string[] {
  const { question, period } = questionOf(typed, known);
  const left = period ? withoutTimeWords(question, period) : withoutVagueTimes(question);
  return left.words.map(({ surface }) => surface);
}

it.each([
  ['ferry no earlier than 2014', ['2014'], ['ferry', '2014']],
  ['ferry no earlier than 2014', [], ['ferry']],
  ['ferry since the beginning of March 2014', ['march'], ['ferry', 'March']],
  ['ferry in autumn 2014', [], ['ferry', '2014']],
  ['ferry in autumn 2014', ['autumn', '2014'], ['ferry', 'autumn', '2014']],
  ['ferry in March 2014', [], ['ferry', 'March', '2014']],
  ['late ferry in late 2014', ['late'], ['late', 'ferry', '2014']],
  ['in 2014', [], ['2014']],
  ['ferry recently', [], ['ferry']],
  ['ferry recently', ['recent'], ['ferry', 'recently']],
  ['Lately', [], ['Lately']],
])('of "%s", where articles have %j, remain %j', (typed, known, words) => {
  expect(wordsOf(typed, known)).toEqual(words);
});
