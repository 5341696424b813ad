import { expect, it } from 'vitest';
import {
  namesCited,
  speakersNamedIn,
} from '../../../../../src/core/answer/proofread/crediting/sourceNames.ts';

it.each([
  ['en', 'said Anna Grün in Berlin after the talks with France', ['Anna Grün']],
  ['en', 'In an interview with the BBC, Grün said', ['BBC', 'Grün']],
  ['en', 'The New York Times reported', ['New York Times']],
  ['de', 'schrieb der Spiegel', ['Spiegel']],
  ['de', 'Laut Reuters verließen Menschen die Stadt', ['Reuters']],
  ['de', 'sagte Ministerin Anna Grün in Berlin', ['Anna Grün']],
  ['fr', 'Selon l’AFP', ['AFP']],
  ['fr', 'Elle a dit à Paris', []],
  ['es', 'El ministro José Pérez afirmó en Madrid', ['José Pérez']],
  ['ru', 'заявил президент Владимир Путин в Москве', ['Владимир Путин']],
  ['ja', 'アンナ・グリュン氏は', ['アンナ・グリュン']],
  ['ja', '彼女は', []],
])('%s: "%s" names %j', (language, clause, names) => {
  expect(speakersNamedIn(clause, language)).toEqual(names);
});

it.each([
  ['en', 'Smith and Jones 2016, p. 12', ['Smith', 'Jones']],
  [
    'en',
    'Grün, “The Harbour Is Closed,” *The Harbour in Winter*, pp. 3-4',
    ['Grün', 'The Harbour Is Closed', 'The Harbour in Winter'],
  ],
  ['de', 'vgl. Grün 2016, Seite 12', ['Grün']],
  ['ja', 'グリュン『港』2016年、12頁', ['グリュン', '港']],
])('%s: the citation "%s" names %j', (language, citation, names) => {
  expect(namesCited(citation, language)).toEqual(names);
});
