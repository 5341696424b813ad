import { expect, it } from 'vitest';
import { draftLanguage } from '../../../../src/core/answer/proofread/draftLanguage.ts';

it.each([
  ['The mayor said that it is over.', 'en'],
  ['Die Stadt sagte, dass es nicht so ist.', 'de'],
  ['La ville a dit que ce n’est pas le cas.', 'fr'],
  ['La ciudad dijo que no es así en los puertos.', 'es'],
  ['Город сказал, что это не так.', 'ru'],
  ['市長は雨だと述べた。', 'ja'],
  ['', 'en'],
])('"%s" is in %s', (text, language) => {
  expect(draftLanguage({ text })).toBe(language);
});

it('what a draft says of itself goes before', () => {
  expect(draftLanguage({ text: 'The mayor said so.', language: 'de-AT' })).toBe('de');
});
