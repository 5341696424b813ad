import { expect, it } from 'vitest';
import { segmenterOf } from '../../../src/core/text/segmenter.ts';

it('a text is parted by sentences, words or signs, and what parts it is made once', () => {
  const parts = (granularity: 'sentence' | 'word' | 'grapheme', text: string) =>
    Array.from(segmenterOf(granularity).segment(text), ({ segment }) => segment);
  expect(parts('sentence', 'A cat. A dog.')).toEqual(['A cat. ', 'A dog.']);
  expect(parts('word', 'A cat')).toEqual(['A', ' ', 'cat']);
  expect(parts('grapheme', 'e\u0301a')).toEqual(['e\u0301', 'a']);
  expect(segmenterOf('word')).toBe(segmenterOf('word'));
});
