import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fragment, Page } from '../../../../src/library/formats/document/pdfLines.ts';
import { joined, paragraphsOf } from '../../../../src/library/formats/document/pdfParagraphs.ts';

describe('lines that are joined', () => {
  it.each([
    ['the cease-', 'fire held', [], 'the ceasefire held'],
    ['the cease-', 'fire held', ['cease-fire'], 'the cease-fire held'],
    ['the cease-', 'fire held', ['cease-fire', 'ceasefire'], 'the ceasefire held'],
    ['the anti-', 'Norrvik group', [], 'the anti-Norrvik group'],
    ['in 1990-', '95 alone', [], 'in 1990-95 alone'],
    ['a sixteen-', 'year-old boy', [], 'a sixteen-year-old boy'],
    ['pre- and post-', 'war', [], 'pre- and postwar'],
    ['before pre-', 'and after post-', [], 'before pre- and after post-'],
    ['over its bud\u00ad', 'get', [], 'over its budget'],
    ['circum‐', 'stances', [], 'circumstances'],
    ['it was closed -', 'for good', [], 'it was closed - for good'],
    ['two words', 'and more', [], 'two words and more'],
    ['東京都は', '発表した', [], '東京都は発表した'],
  ])('%s / %s, where the text has %j', (before, next, words, whole) => {
    expect(joined(before, next, new Set(words))).toBe(whole);
  });
});

const WIDTH = 5;

function at(left: number, y: number, text: string, about: Partial<Fragment> = {}): Fragment {
  const right = left + text.length * WIDTH;
  return { text, left, right, y, size: 10, isBold: false, isRightToLeft: false, ...about };
}

function texts(...pages: readonly (readonly Fragment[])[]): string[] {
  return paragraphsOf(
    pages.map((fragments, index): Page => ({ number: index + 1, fragments })),
  ).map(({ text }) => text);
}

describe('the layout of a page', () => {
  it('keeps numbers raised', () => {
    expect(
      texts([at(0, 50, 'A budget of 10'), at(70, 46, '6', { size: 6 }), at(78, 50, 'crowns.')]),
    ).toEqual(['A budget of 10⁶ crowns.']);
  });

  it('puts a space only where there is a gap', () => {
    expect(
      texts([at(0, 50, 'The '), at(20, 50, 'fi'), at(30, 50, 'rst'), at(48, 50, 'train')]),
    ).toEqual(['The first train']);
  });

  it('reads bold type once that is printed twice', () => {
    expect(texts([at(0, 50, 'Closed.'), at(0.3, 50, 'Closed.')])).toEqual(['Closed.']);
  });

  it('goes on overleaf under the notes of a page', () => {
    const first = [
      at(0, 50, 'The council, which had been asked for years, passed'),
      at(0, 200, '1 See the minutes of May.', { size: 7 }),
    ];
    expect(texts(first, [at(0, 50, 'the budget at last.')])).toEqual([
      'The council, which had been asked for years, passed the budget at last.',
      '1 See the minutes of May.',
    ]);
  });

  it('parts paragraphs by a gap, by an indent and by a short line', () => {
    const full = 'A line that is as wide as its column, of course.';
    expect(
      texts([
        at(0, 50, full),
        at(0, 62, 'It ends.'),
        at(0, 74, full),
        at(12, 86, full.slice(0, 45)),
        at(0, 98, full),
        at(0, 120, full),
      ]),
    ).toEqual([`${full} It ends.`, full, `${full.slice(0, 45)} ${full}`, full]);
  });

  it('leaves out what runs along the pages, whatever its number, but not what is said once', () => {
    const page = (number: number) => [
      at(0, 10, 'The Gazette'),
      at(0, 50, `Story ${'one two three four'.split(' ')[number]} is told here.`),
      at(100, 300, `Page ${number} of 4`),
    ];
    expect(texts(page(0), page(1), page(2))).toEqual([
      'Story one is told here.',
      'Story two is told here.',
      'Story three is told here.',
    ]);
  });

  it('loses no word of a page, whatever lies where', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const place = fc.integer({ min: 0, max: 600 });
    const fragment = fc.tuple(place, place, word, fc.constantFrom(6, 10, 10, 10, 20));
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 60 }), (placed) => {
        const fragments = placed.map(([x, y, text, size]) => at(x, y, text, { size }));
        const printed = new Set(fragments.map(({ text }) => text));
        const letters = texts(fragments).join(' ');
        for (const text of printed) expect(letters).toContain(text);
      }),
      { numRuns: 300 },
    );
  });
});
