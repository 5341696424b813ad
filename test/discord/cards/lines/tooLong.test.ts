import { describe, expect, it } from 'vitest';
import type { Citation } from '../../../../src/core/article/citation.ts';
import { wordingIn } from '../../../../src/core/speech/wording.ts';
import { tooLong } from '../../../../src/discord/cards/lines/tooLong.ts';

const at = (path: string): Citation => {
  return { articleId: path, title: path, path, lines: [1, 1], start: 0, end: 1 };
};

describe('what is said of quotations that do not fit', () => {
  it('is where they stand, the first three, each cut where its place is long', () => {
    const citations = ['*a*', 'b'.repeat(300), 'c', 'd'].map(at);
    expect(tooLong(citations, wordingIn('en'))).toBe(
      `The quotation is too long for a card. It stands in \\*a\\*\\:1, ${'b'.repeat(99)}…, c\\:1.`,
    );
  });
});
