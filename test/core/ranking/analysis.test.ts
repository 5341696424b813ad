import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { aliasesOf } from '../../../src/core/ranking/aliases.ts';
import { analyse, analysesOf, analysisAs, leansSoon } from '../../../src/core/ranking/analysis.ts';
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
  ['In 2010 he left.', true],
  ['On Monday, 9 May, they left.', true],
  ['Before she left, it rained.', true],
  ['In 2010 Osk left, and he came back.', false],
  ['When the ferry sailed, he left.', false],
  ['In May.', false],
])('whether %j speaks of somebody whom it has not named: %s', (text, expected) => {
  expect(leansSoon(analyse(text))).toBe(expected);
});

it('a passage is read again sentence by sentence', () => {
  const text = 'One ship came. Two ships left.';
  const article = articleOf('a.txt', text);
  const [passage] = passagesOf(article);
  if (!passage) throw new Error('no passage');
  const aliases = aliasesOf(new Map([['ship', 'boat']]));
  const analyses = analysesOf(article, passage, aliases);
  expect(analyses.map((it) => it.text)).toEqual(['One ship came.', 'Two ships left.']);
  expect(analyses.map(({ counts }) => counts.get('boat'))).toEqual([1, 1]);
});
