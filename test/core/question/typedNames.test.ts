import { expect, it } from 'vitest';
import { readQuestion } from '../../../src/core/question/question.ts';
import { readThesaurus } from '../../../src/core/question/thesaurus.ts';
import { bare, namesIn } from '../../../src/core/question/typedNames.ts';

const statistics = {
  ...{ passages: 100, meanLength: 8, passagesWith: () => 3 },
  isKnown: () => true,
  terms: () => [],
};
const { thesaurus } = readThesaurus();

it.each<[string, string, string[]]>([
  ['of one word', 'How many people are trapped in Idlib?', ['Idlib']],
  ['of several words', 'What did Marten Voss say?', ['Marten Voss']],
  ['with a hyphen', 'What did Harriet Vane-Coulson say?', ['Harriet Vane-Coulson']],
  ['as a possessive', "When was Kerry's call?", ['Kerry']],
  ['in letters', 'What did the U.N. ask of the WHO?', ['U.N.', 'WHO']],
  ['in letters and words', 'What did the U.S. Congress ask?', ['U.S. Congress']],
  ['two beside each other', 'Did Kerry call Lavrov?', ['Kerry', 'Lavrov']],
  ['at the end of a sentence', 'I read of Marten Voss. Where is he?', ['Marten Voss']],
  ['with an article of its own', 'Who lives in The Hague now?', ['The Hague']],
  ['not of a time', 'What happened on Monday in March?', []],
  ['not of what begins it', 'Trains between here and there', []],
  ['not in small letters', 'how many people are trapped in idlib', []],
  ['not in a shout', 'WHO LED THE ATTACK ON IDLIB', []],
  ['not in a headline', 'The Second Attack on Idlib and the Coast', []],
])('a name is told %s', (_, text, names) => {
  const question = readQuestion(text, { thesaurus, statistics });
  if (typeof question === 'string') throw new Error(question);
  expect(namesIn(question).map(({ typed }) => typed)).toEqual(names);
});

it('a name has the words of the question that it is made of', () => {
  const question = readQuestion('What did the EU and Marten Voss say?', { thesaurus, statistics });
  if (typeof question === 'string') throw new Error(question);
  const words = namesIn(question).map((name) => name.words.map(({ surface }) => surface));
  expect(words).toEqual([['EU'], ['Marten', 'Voss']]);
});

it.each([
  ["Kerry's", 'Kerry'],
  ['Voss.', 'Voss'],
  ['U.S.', 'U.S.'],
  ['Moses', 'Moses'],
])('%s is %s by itself', (surface, word) => {
  expect(bare(surface)).toBe(word);
});
