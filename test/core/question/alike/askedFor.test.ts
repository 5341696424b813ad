import { expect, it } from 'vitest';
import { askingOf } from '../../../../src/core/question/alike/askedFor.ts';

it.each([
  ['When did it begin?', 'en', ['when'], []],
  ['In which year did it begin?', 'en', ['year'], []],
  ['When and where did it begin?', 'en', ['when', 'where'], []],
  ['What happened when the dam burst?', 'en', ['what'], ['when']],
  ['Did he say when it begins?', 'en', ['whether'], ['when']],
  ['Can you tell me when it begins?', 'en', ['when'], []],
  ['How many people live in Tarsk?', 'en', ['population'], []],
  ['What is the population of Tarsk?', 'en', ['population'], []],
  ['How much did it cost?', 'en', ['cost'], []],
  ['What did the bridge cost?', 'en', ['cost'], []],
  ['How old is she?', 'en', ['age'], []],
  ['What caused it?', 'en', ['why'], []],
  ['aleppo truce', 'en', ['what'], []],
  ['aleppo truce date', 'en', ['when'], []],
  ['An welchem Tag begann es?', 'de', ['when'], []],
  ['Wen hat er gewählt?', 'de', ['whom'], []],
  ['Von wem wurde er gewählt?', 'de', ['who'], []],
  ['Où est le siège ?', 'fr', ['where'], []],
  ['Paris ou Rome ?', 'fr', [], []],
  ['¿A quién mató?', 'es', ['whom'], []],
  ['В каком году это было?', 'ru', ['year'], []],
  ['何人が死亡しましたか?', 'ja', ['amount'], []],
  ['停火什么时候开始?', 'zh', ['when'], []],
  ['他攻击了吗?', 'zh', ['whether'], []],
])('%j (%s) asks for %j, and in a clause for %j', (text, language, asked, clauses) => {
  expect(askingOf(text, language)).toMatchObject({ asked, clauses });
});

it('what asks and what only leads to the question is not among its words', () => {
  const { words } = askingOf('Can you tell me in what year the museum in Lund opened?', 'en');
  expect(words.map(({ plain }) => plain)).toEqual(['the', 'museum', 'in', 'lund', 'opened']);
});
