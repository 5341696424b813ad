import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, marksOf, stretchesOf, wholeWords } from '../../../src/core/answer/mark.ts';
import { spellUnsafe } from '../../../src/core/text/visible.ts';
import { anyText } from '../../support/texts.ts';

const TEXT = 'The truce began on 9 September.';
const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});

describe('the marks of a quotation', () => {
  it('are the words that answer, or else those of the question', () => {
    const [asked, answers] = [[spanOf('truce'), spanOf('September')], [spanOf('9 September')]];
    expect(marksOf(asked, answers)).toEqual([{ ...spanOf('9 September'), kind: 'answer' }]);
    expect(marksOf(asked)).toEqual([
      { ...spanOf('truce'), kind: 'asked' },
      { ...spanOf('September'), kind: 'asked' },
    ]);
  });

  it('are ascending and apart, whatever is asked and answers', () => {
    const spans = fc.array(fc.nat(30), { maxLength: 8 }).map((cuts) => {
      const edges = [...new Set(cuts)].sort((a, b) => a - b);
      return edges.flatMap((start, at) => {
        const end = edges[at + 1];
        return at % 2 === 1 || end === undefined ? [] : [{ start, end }];
      });
    });
    fc.assert(
      fc.property(spans, spans, (asked, answers) => {
        const marks = marksOf(asked, answers);
        for (const [at, mark] of marks.slice(1).entries()) {
          expect(mark.start).toBeGreaterThanOrEqual(marks[at]?.end ?? 0);
        }
        expect(marks.filter(({ kind }) => kind === 'answer')).toHaveLength(answers.length);
      }),
    );
  });
});

describe('a text in stretches', () => {
  it('tells which are marked, and how', () => {
    expect(stretchesOf(TEXT, marksOf([spanOf('truce')], [spanOf('9 September')]))).toEqual([
      { text: 'The truce began on ' },
      { text: '9 September', kind: 'answer' },
      { text: '.' },
    ]);
  });

  it('takes marks that touch for one', () => {
    expect(stretchesOf(TEXT, marksOf([spanOf('The '), spanOf('truce')]))).toEqual([
      { text: 'The truce', kind: 'asked' },
      { text: ' began on 9 September.' },
    ]);
  });

  it('is the text when they are joined', () => {
    const stretches = stretchesOf(TEXT, marksOf([{ start: 0, end: 3 }]));
    expect(stretches.map(({ text }) => text).join('')).toBe(TEXT);
  });
});

describe('a text in stretches with something hidden in it', () => {
  it('shows what is hidden, and marks the same words', () => {
    const text = 'a\u202e truce\u{e0041} began';
    expect(stretchesOf(text, [{ start: 3, end: 8, kind: 'asked' }])).toEqual([
      { text: 'a⟦U+202E⟧ ' },
      { text: 'truce', kind: 'asked' },
      { text: '⟦U+E0041⟧ began' },
    ]);
  });

  it('sees a character among those around it, wherever the marks end', () => {
    const text = 'می\u200cخواهم';
    const marks = [
      { start: 0, end: 2, kind: 'asked' },
      { start: 3, end: 8, kind: 'asked' },
    ] as const;
    // The joiner is written with the letter before it, so that the two marks touch.
    expect(stretchesOf(text, marks)).toEqual([{ text, kind: 'asked' }]);
  });

  it.each([
    ['a line end', 'one\r\ntwo', [0, 4], 'one\r\n'],
    ['a line end, from its middle', 'one\r\ntwo', [4, 8], '\r\ntwo'],
    ['a surrogate pair', 'a 𝔸 b', [2, 3], '𝔸'],
    ['a letter and its accent', 'cafe\u0301 noir', [0, 4], 'cafe\u0301'],
    ['an emoji of several', 'a 👩‍🚒 b', [4, 7], '👩‍🚒'],
    ['two line ends are two', 'one\n\ntwo', [0, 4], 'one\n'],
  ] as const)('parts nothing that a screen shows as one: %s', (_, text, [start, end], whole) => {
    const marked = stretchesOf(text, [{ start, end, kind: 'asked' }]).filter(({ kind }) => kind);
    expect(marked).toEqual([{ text: whole, kind: 'asked' }]);
  });

  it('gives the first of two marks what is shown as one and has both', () => {
    const marks = [
      { start: 0, end: 4, kind: 'asked' },
      { start: 4, end: 8, kind: 'answer' },
    ] as const;
    expect(stretchesOf('one\r\ntwo', marks)).toEqual([
      { text: 'one\r\n', kind: 'asked' },
      { text: 'two', kind: 'answer' },
    ]);
  });

  it('is whole and parts nothing, whatever the text and however many marks', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    const cuts = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(anyText, cuts, (text, lengths) => {
        let at = 0;
        const marks = lengths.flatMap(([gap, length, answers]): Mark[] => {
          const start = Math.min(text.length, at + gap);
          at = Math.min(text.length, start + length + 1);
          return start < at ? [{ start, end: at, kind: answers ? 'answer' : 'asked' }] : [];
        });
        const stretches = stretchesOf(text, marks);
        const whole = stretches.map((stretch) => stretch.text).join('');
        expect(whole).toBe(spellUnsafe(text));
        const bounds = new Set(Array.from(graphemes.segment(whole), ({ index }) => index));
        let end = 0;
        for (const stretch of stretches) {
          expect(bounds).toContain(end);
          end += stretch.text.length;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('words that answer', () => {
  it.each([
    ['a part of a word is the word', 'a truce in Aleppo', [3, 9], 'truce in'],
    ['what is whole stays', 'the truce', [4, 9], 'truce'],
    ['an accent stays with its letter', 'de la cafe\u0301 noir', [6, 10], 'cafe\u0301'],
    ['the parts of an emoji stay together', 'a 👩‍🚒 b', [2, 4], '👩‍🚒'],
  ] as const)('%s', (_, text, [start, end], whole) => {
    const span = wholeWords(text, { start, end });
    expect(text.slice(span.start, span.end)).toBe(whole);
  });

  it('are never split where a sign is one with a letter in graphemes alone', () => {
    for (const text of ['\uFFFC\u{16FF0}', '\u0890\u{1D800}']) {
      expect(wholeWords(text, { start: 0, end: 1 })).toEqual({ start: 0, end: text.length });
    }
  });

  it('are never split, whatever the text', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 20));
        const whole = wholeWords(text, { start, end });
        expect(whole.start).toBeLessThanOrEqual(start);
        expect(whole.end).toBeGreaterThanOrEqual(end);
        const bounds = [...Array.from(graphemes.segment(text), ({ index }) => index), text.length];
        expect(bounds).toContain(whole.start);
        expect(bounds).toContain(whole.end);
      }),
    );
  });
});
