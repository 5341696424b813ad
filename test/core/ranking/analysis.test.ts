import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/core/article/passage.ts';
import { aliasesOf } from '../../../src/core/ranking/aliases.ts';
import {
  analyse,
  analysePassage,
  analysisAs,
  asks,
  followsOn,
  leans,
  leansSoon,
} from '../../../src/core/ranking/analysis.ts';
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

  it('has amounts among them: no year, no day, no ordinal', () => {
    const text = 'On 9 May 1902 the second of two ships sold 40 nets, 2,016 crabs and 1902 eels.';
    const { terms, amounts } = analyse(text);
    expect([...amounts].map((at) => terms[at])).toEqual(['two', '40', '2016']);
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

it.each([
  ['Was the lighthouse painted?', true],
  ['“Was the lighthouse painted?”', true],
  ['**Was it painted?**', true],
  ['Was it painted?!', true],
  ['Was it painted?[3]', true],
  ['(Was it painted?)', true],
  ['灯台は塗られましたか？', true],
  ['「灯台は塗られましたか？」', true],
  ['هل طُليت المنارة؟', true],
  ['Βάφτηκε ο φάρος;', true],
  ['Βάφτηκε ο φάρος\u037e', true],
  ['¿Se pintó el faro?', true],
  ['The lighthouse was painted.', false],
  ['“Who did it?” he asked in May.', false],
  ['The lighthouse; it was painted;', false],
  ['What a lighthouse!', false],
  ['Ο φάρος βάφτηκε.', false],
])('whether %j asks: %s', (text, expected) => {
  expect(asks({ text })).toBe(expected);
});

it('a sentence follows on the one before where it leans on it or replies to it', () => {
  const sentences = ['Who came?', 'Ann did.', 'She left.', 'It rained.', 'Ann slept.'];
  const analyses = sentences.map((text) => analyse(text));
  expect(sentences.filter((_, index) => followsOn(analyses, index))).toEqual([
    ...['Ann did.', 'She left.', 'It rained.'],
  ]);
  expect(followsOn(analyses, 9)).toBe(false);
});

it.each([
  ['the title', '# When was it built?\n\nIn 1931.', true],
  ['the heading right above', '# The pier\n\n## When was it built?\n\nIn 1931.', true],
  ['a heading further up', '# The pier\n\n## When?\n\n### Built\n\nIn 1931.', false],
  ['nothing above', '# The pier\n\nIn 1931.', false],
])('a passage replies to what %s asks', (_, text, expected) => {
  const article = articleOf('a.md', text);
  const [passage] = passagesOf(article);
  expect(passage && analysePassage(article, passage).isReply).toBe(expected);
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
