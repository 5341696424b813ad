import { expect, it } from 'vitest';
import {
  knownSourcesIn,
  NO_SOURCES,
  plainSource,
} from '../../../../../src/core/answer/proofread/judging/knownSources.ts';

const sources = knownSourcesIn([
  {
    ...{
      id: 'news/pier-report',
      title: 'The Pier: a report',
      publisher: 'The Guardian',
      agency: 'Reuters',
    },
    author: 'Anna Grün and John Smith',
  },
  { id: 'mill', title: 'The mill', publisher: 'Grenholm Post' },
]);

it.each([
  ['Guardian', ['news/pier-report']],
  ['the guardian', ['news/pier-report']],
  ['Reuters', ['news/pier-report']],
  ['John Smith', ['news/pier-report']],
  ['Smith', ['news/pier-report']],
  ['The Pier', ['news/pier-report']],
  ['pier report', ['news/pier-report']],
  ['Grenholm Post', ['mill']],
  ['Times', []],
])('%s is known by the articles %j', (name, ids) => {
  expect(sources.articlesOf(name)).toEqual(ids);
});

it('in a text those of several words are found, whatever joins these', () => {
  const two = knownSourcesIn([{ id: 'x', title: 'X', publisher: 'Coast & Labor Review' }]);
  expect(two.namedIn('As Coast & Labor Review and X wrote')).toEqual(['Coast & Labor Review']);
  expect(NO_SOURCES.namedIn('Coast & Labor Review')).toEqual([]);
});

it('names are compared without capitals, accents, marks and an article', () => {
  expect(plainSource('L’Équipe')).toBe(plainSource('equipe'));
  expect(plainSource('The Who’s')).toBe('who');
  expect(NO_SOURCES.articlesOf('Reuters')).toEqual([]);
});
