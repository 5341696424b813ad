import { expect, it } from 'vitest';
import { askedLanguage } from '../../../../src/core/question/alike/askedLanguage.ts';

it.each([
  ['Wann begann die Waffenruhe in Aleppo?', ['en'], 'de'],
  ['Quand la trêve a-t-elle commencé ?', ['en'], 'fr'],
  ['Когда началось перемирие?', ['en'], 'ru'],
  ['停戦はいつ始まりましたか?', ['en'], 'ja'],
  ['停火什么时候开始?', ['en'], 'zh'],
  ['When did the truce begin?', ['de'], 'en'],
  ['Waffenruhe Aleppo', ['de'], 'de'],
  ['Waffenruhe Aleppo', ['en', 'de'], 'en'],
])('%j over articles in %j is in %s', (text, languages, language) => {
  expect(askedLanguage(text, languages)).toBe(language);
});
