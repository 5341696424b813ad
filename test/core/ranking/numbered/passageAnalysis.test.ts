import { expect, it } from 'vitest';
import { passagesOf } from '../../../../src/core/article/passage.ts';
import { createLexiconWriter } from '../../../../src/core/ranking/numbered/lexicon.ts';
import {
  analysePassage,
  numberedSentence,
} from '../../../../src/core/ranking/numbered/passageAnalysis.ts';
import { SIGN } from '../../../../src/core/ranking/numbered/signs.ts';
import { articleOf } from '../../../support/library.ts';

function analysed(text: string) {
  const article = articleOf('a.md', text);
  const [passage] = passagesOf(article);
  if (!passage) throw new Error('There is no passage.');
  return analysePassage(article, passage);
}

it.each([
  ['the title', '# When was it built?\n\nIn 1931.', true],
  ['the heading right above', '# The pier\n\n## When was it built?\n\nIn 1931.', true],
  ['a heading further up', '# The pier\n\n## When?\n\n### Built\n\nIn 1931.', false],
  ['nothing above', '# The pier\n\nIn 1931.', false],
])('a passage replies to what %s asks', (_, text, expected) => {
  expect(analysed(text).isReply).toBe(expected);
});

it('a passage is its titles and its sentences, word by word', () => {
  const { lexicon, titles, sentences } = analysed('# The pier\n\nOne ship came. Two ships left.');
  const spelt = (forms: readonly number[]) =>
    forms.map((form) => lexicon.textAt(lexicon.spellings[form] ?? -1)).join(' ');
  expect(spelt(titles)).toBe('the pier');
  expect(sentences.map(({ forms }) => spelt(forms))).toEqual(['one ship came', 'two ships left']);
});

it('a sentence is known with its signs and whom it may name', () => {
  const writer = createLexiconWriter();
  const text = 'It rained. Did Nora Quist leave?';
  const sentence = numberedSentence(text, { start: 11, end: text.length }, 'en', writer);
  expect(sentence.signs).toBe(SIGN.asks);
  expect(sentence.persons.map((person) => writer.pack().texts[person])).toEqual(['nora']);
});
