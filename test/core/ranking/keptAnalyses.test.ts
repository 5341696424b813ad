import { expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { keptAnalyses } from '../../../src/core/ranking/keptAnalyses.ts';
import { articleOf } from '../../support/library.ts';

const [first, second] = ['The ferry came.', 'The ferry left.'].map((text, at) => {
  const article = articleOf(`${at}.md`, text);
  const [passage] = passagesOf(article);
  if (!passage) throw new Error('no passage');
  return { article, passage };
});
if (!first || !second) throw new Error('no passages');

it('a passage is analysed once while its analysis is kept', () => {
  const analysesOf = keptAnalyses(2);
  const analysis = analysesOf(first.article, first.passage);
  analysesOf(second.article, second.passage);
  expect(analysesOf(first.article, first.passage)).toBe(analysis);
});

it('no more analyses are kept than was said', () => {
  const analysesOf = keptAnalyses(1);
  const analysis = analysesOf(first.article, first.passage);
  analysesOf(second.article, second.passage);
  const again = analysesOf(first.article, first.passage);
  expect(again).not.toBe(analysis);
  expect(again.sentences.map(({ text }) => text)).toEqual(['The ferry came.']);
});
