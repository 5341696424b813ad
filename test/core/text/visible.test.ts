import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { label, readSpelt, spellUnsafe } from '../../../src/core/text/visible.ts';
import { anyText } from '../../support/texts.ts';

describe('spellUnsafe', () => {
  it('is undone by readSpelt, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => readSpelt(spellUnsafe(text)) === text));
  });

  it('leaves nothing that acts on a screen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(spellUnsafe(text)).not.toMatch(
          /(?!\r\n|[\n\t])\p{Cc}(?<!\r)|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
        );
      }),
    );
  });

  it.each([
    ['a bidirectional override', 'a\u202eb', 'a⟦U+202E⟧b'],
    ['the escape character', '\u001b[31m', '⟦U+001B⟧[31m'],
    ['half of a surrogate pair', '\ud83d', '⟦U+D83D⟧'],
    ['its own bracket', '⟦U+202E⟧', '⟦U+27E6⟧U+202E⟧'],
    ['a carriage return alone', 'a\rb', 'a⟦U+000D⟧b'],
  ])('spells out %s', (_, text, spelt) => {
    expect(spellUnsafe(text)).toBe(spelt);
  });

  it.each([
    ['line ends and tabs', 'a\r\nb\nc\td'],
    ['emoji families', '👩‍👩‍👧‍👦 👍🏽'],
    ['right-to-left text with its marks', 'שלום\u200f!'],
  ])('leaves %s as they are', (_, text) => {
    expect(spellUnsafe(text)).toBe(text);
  });
});

describe('a label', () => {
  it('is one line', () => {
    expect(label(' a\n b\r\n\tc ')).toBe('a b c');
  });

  it('has nothing that acts on the screen or breaks the line, whatever it is of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(label(text)).not.toMatch(
          /\p{Cc}|[\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}|^ | $| {2}/u,
        );
      }),
    );
  });

  it('is the text itself where that is on one line already', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = text.replace(/\s+/gu, ' ').trim();
        expect(readSpelt(label(text))).toBe(line);
        expect(label(line)).toBe(label(text));
      }),
    );
  });
});
