import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { label, readSpelt, spell, spellUnsafe } from '../../../src/core/text/visible.ts';
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
    ['a letter that is a tag', 'a\u{e0041}b', 'a⟦U+E0041⟧b'],
    ['tags behind a flag that nobody draws', '🏴\u{e0075}\u{e007f}', '🏴⟦U+E0075⟧⟦U+E007F⟧'],
    ['a filler of no width', 'a\u115f\u1160b\u3164c\uffa0', 'a⟦U+115F⟧⟦U+1160⟧b⟦U+3164⟧c⟦U+FFA0⟧'],
    ['what joins nothing', 'a\u034fb\u200dc\u200c', 'a⟦U+034F⟧b⟦U+200D⟧c⟦U+200C⟧'],
    [
      'what chooses a form of nothing',
      'a\ufe0f\u{e0101}😀\ufe0f\ufe00',
      'a⟦U+FE0F⟧⟦U+E0101⟧😀\ufe0f⟦U+FE00⟧',
    ],
    ['a Mongolian vowel separator elsewhere', 'a\u180eb', 'a⟦U+180E⟧b'],
    [
      'signs of direction where all goes one way',
      'a\u200eb\u200f\u061c',
      'a⟦U+200E⟧b⟦U+200F⟧⟦U+061C⟧',
    ],
    ['a second sign of direction', 'שלום\u200f\u200f!', 'שלום\u200f⟦U+200F⟧!'],
    ['a second joiner', 'می\u200c\u200cخواهم', 'می\u200c⟦U+200C⟧خواهم'],
    ['a Braille blank among letters', 'a\u2800b', 'a⟦U+2800⟧b'],
    ['what is no character at all', 'a\uffff\u{1fffe}', 'a⟦U+FFFF⟧⟦U+1FFFE⟧'],
    [
      'a seventh mark on a letter',
      `e${'\u0301'.repeat(8)}a`,
      `e${'\u0301'.repeat(6)}${'⟦U+0301⟧'.repeat(2)}a`,
    ],
    ['a mark without a letter', '\u0301a\n\u0301b', '⟦U+0301⟧a\n⟦U+0301⟧b'],
    ['a soft hyphen that parts no word', '\u00ada\u00ad\u00ad b', '⟦U+00AD⟧a⟦U+00AD⟧⟦U+00AD⟧ b'],
    ['a hyphenation point', 'hy‧phen', 'hy⟦U+2027⟧phen'],
  ])('spells out %s', (_, text, spelt) => {
    expect(spellUnsafe(text)).toBe(spelt);
  });

  it.each([
    ['line ends and tabs', 'a\r\nb\nc\td'],
    ['emoji families', '👩‍👩‍👧‍👦 👍🏽'],
    ['right-to-left text with its marks', 'שלום\u200f!'],
    ['emoji with their forms, keys and flags', '❤️ ☎︎ 🕵🏽‍♂️ ❤️‍🔥 7️⃣ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇩🇪'],
    ['joiners of Persian and Indic letters', 'می\u200cخواهم क्\u200dष ക്\u200c'],
    ['forms of ideographs and of mathematical signs', '葛\u{e0100} 神\ufe00 ∩\ufe00'],
    ['forms of Mongolian letters', 'ᠴᠢᠷᠢᠭ\u180b ᠬᠠᠷ\u180eᠠ'],
    ['letters with as many marks as an alphabet sets', 'Ở ཧཱུྃ שָׁלֹ֑ם မြွှေ့ที่'],
    ['blanks among Braille', '⠓⠑\u2800⠇⠇⠕'],
  ])('leaves %s as they are', (_, text) => {
    expect(spellUnsafe(text)).toBe(text);
  });

  it('shows where a soft hyphen may part a word', () => {
    expect(spellUnsafe('Kran\u00adken\u00adhaus')).toBe('Kran‧ken‧haus');
  });

  it('leaves nothing that nobody sees, and no heap of marks', () => {
    fc.assert(
      fc.property(hiddenText, (text) => {
        const spelt = spellUnsafe(text);
        expect(readSpelt(spelt)).toBe(text);
        expect(spelt).not.toMatch(
          /\u034f|[\u00ad\u115f\u1160\u17b4\u17b5\u3164\uffa0\u{e0000}-\u{e0fff}]|\p{M}{7}/u,
        );
      }),
    );
  });

  it('takes no longer for heaps of what is hidden than for as much text', () => {
    for (const heap of [
      '\u0301',
      '\u00ad',
      '\u200d',
      '😀\u200d',
      '\u{e0041}',
      'ا\u200f',
      '\u2800',
      '葛\u{e0100}',
    ]) {
      const start = performance.now();
      spellUnsafe(heap.repeat(50_000));
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});

/** Letters and what is hidden among them, in heaps. */
const hiddenText = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...[
          'a',
          '葛',
          'ا',
          '😀',
          '⠓',
          ' ',
          '\u00ad',
          '\u034f',
          '\u115f',
          '\u1160',
          '\u17b4',
          '\u180e',
          '\u200d',
          '\u200e',
        ],
        ...[
          '\u3164',
          '\uffa0',
          '\ufe0f',
          '\u0301',
          '\u0489',
          '\u{e0001}',
          '\u{e0061}',
          '\u{e007f}',
          '\u{1d159}',
          '‧',
        ],
      ),
      fc.integer({ min: 1, max: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.map(([piece, times]) => piece.repeat(times)).join(''))
  // Behind an ideograph they choose its form.
  .filter((text) => !/葛[\u{e0100}-\u{e01ef}]/u.test(text));

describe('a text that is spelt out', () => {
  it('knows where each of its offsets stands', () => {
    const text = 'a\u202eb\u00adc';
    const { text: spelt, at } = spell(text);
    expect(spelt).toBe('a⟦U+202E⟧b‧c');
    expect(Array.from(text, (_, offset) => spelt[at(offset)])).toEqual(['a', '⟦', 'b', '‧', 'c']);
    expect(at(text.length)).toBe(spelt.length);
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
