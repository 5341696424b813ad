import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { aliasesOf } from '../../../src/core/ranking/aliases.ts';
import { analyse, analysePassage, analysisAs, leans } from '../../../src/core/ranking/analysis.ts';
import { articleOf } from '../../support/library.ts';

describe('the analysis of a sentence', () => {
  const sentence = analyse('The Harbour of Oldport froze in 1902, and forty ships froze.');

  it('has the terms that are worth searching for, in order, as often as they occur', () => {
    expect(sentence.terms).toEqual([
      ...['harbour', 'oldport', 'freez', '1902', 'forti', 'ship', 'freez'],
    ]);
    expect(sentence.counts.get(sentence.terms[2] ?? '')).toBe(2);
  });

  it('tells names from words that are capital because they begin it', () => {
    expect([...sentence.names]).toEqual(sentence.terms.slice(0, 2));
    expect([...analyse('Harbours freeze.').names]).toEqual([]);
  });

  it('has numbers in digits and in words', () => {
    expect([...sentence.numbers]).toEqual([sentence.terms[3], sentence.terms[4]]);
  });

  it('is one with the names of a word where they stand for each other', () => {
    const aliases = aliasesOf(new Map([['oldport', 'town']]));
    expect(analysisAs(sentence, aliases).terms).toContain('town');
    expect(analysisAs(sentence, aliasesOf(new Map([['elsewhere', 'town']])))).toBe(sentence);
  });
});

it.each([
  ['It began on 9 September.', true],
  ['“They left,” she said.', true],
  ['The truce began.', false],
  ['Items were sold.', false],
])('whether %j leans on what was said before: %s', (text, expected) => {
  expect(leans(analyse(text))).toBe(expected);
});

it('a passage is its sentences, all of them together, and its titles', () => {
  const article = articleOf('a.md', '# The pier\n\nOne ship came. Two ships left.');
  const [passage] = passagesOf(article);
  if (!passage) throw new Error('no passage');
  const { sentences, whole, titles } = analysePassage(article, passage);
  expect(sentences.map(({ text }) => text)).toEqual(['One ship came.', 'Two ships left.']);
  expect(whole.length).toBe(sentences.reduce((sum, { terms }) => sum + terms.length, 0));
  expect(whole.countOf('ship')).toBe(2);
  expect(titles.terms).toContain('pier');
});
