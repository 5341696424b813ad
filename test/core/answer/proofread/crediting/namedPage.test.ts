import { expect, it } from 'vitest';
import {
  citedPage,
  namedPage,
} from '../../../../../src/core/answer/proofread/crediting/namedPage.ts';

it.each([
  ['on p. 12 of it', '12'],
  ['pp. 12–14', '12-14'],
  ['page iv', 'iv'],
  ['Seite 12', '12'],
  ['Grün, S. 12', '12'],
  ['pág. 14', '14'],
  ['página 14', '14'],
  ['с. 12', '12'],
  ['на странице 12', '12'],
  ['12頁', '12'],
  ['Smith 2016: 12', undefined],
  ['at 5 p. m.', undefined],
  ['p. 3.5', undefined],
])('the page that "%s" names is %s', (text, page) => {
  expect(namedPage(text)).toBe(page);
});

it.each([
  ['Smith 2016: 12', '12'],
  ['Smith, 2016, 12–14', '12-14'],
  ['Smith 12', '12'],
  ['Smith 2016', undefined],
  ['Reuters, 3 May 2016', undefined],
])('the page that the citation "%s" names is %s', (text, page) => {
  expect(citedPage(text)).toBe(page);
});
