import { describe, expect, it } from 'vitest';
import {
  type Fragment,
  isItem,
  linesOf,
  medianOf,
} from '../../../../src/library/formats/document/pdfLines.ts';

const WIDTH = 5;

function at(left: number, y: number, text: string): Fragment {
  const right = left + text.length * WIDTH;
  return { text, left, right, y, size: 10, isBold: false, isRightToLeft: false };
}

describe('the lines of a page', () => {
  it('are read from top to bottom and from left to right, whatever the order of their parts', () => {
    const fragments = [at(0, 62, 'below'), at(30, 50, 'line'), at(0, 50.5, 'This')];
    expect(linesOf([{ number: 3, fragments }])).toMatchObject([
      { text: 'This line', page: 3, left: 0, right: 50, isRow: false },
      { text: 'below', page: 3 },
    ]);
  });

  it('are rows of a table where parts stand far from each other', () => {
    expect(
      linesOf([{ number: 1, fragments: [at(0, 50, 'Rent'), at(100, 50, '12')] }]),
    ).toMatchObject([{ text: 'Rent | 12', isRow: true }]);
  });

  it('are read column by column, each as far as its own edge', () => {
    const column = (left: number, name: string) =>
      [0, 1, 2].map((row) => at(left, 50 + 12 * row, `${name} line number ${row} of text`));
    const lines = linesOf([{ number: 1, fragments: [...column(0, 'One'), ...column(200, 'Two')] }]);
    expect(lines.map(({ text }) => text.slice(0, 17))).toEqual([
      ...['One line number 0', 'One line number 1', 'One line number 2'],
      ...['Two line number 0', 'Two line number 1', 'Two line number 2'],
    ]);
    expect(lines.map(({ column: number }) => number)).toEqual([1, 1, 1, 2, 2, 2]);
    expect(new Set(lines.map(({ edge }) => edge))).toEqual(new Set([125, 325]));
  });

  it('of Hebrew are read from the right', () => {
    const fragments = [at(0, 50, 'עולם'), at(40, 50, 'שלום')].map((part) => ({
      ...part,
      isRightToLeft: true,
    }));
    expect(linesOf([{ number: 1, fragments }])).toMatchObject([{ text: 'שלום | עולם' }]);
  });
});

it.each([
  ['• one', true],
  ['\uf0b7one', true],
  ['12. twelve', true],
  ['a) first', true],
  ['(b) second', true],
  ['1999 was', false],
  ['2016. ', false],
  ['a word', false],
])('whether %j begins an item of a list: %s', (text, is) => {
  expect(isItem(text)).toBe(is);
});

it.each([
  [[], 0.5, 1],
  [[3], 0.5, 3],
  [[4, 1, 3, 2], 0.5, 3],
  [[4, 1, 3, 2], 0.25, 2],
])('of %j, in order, a share of %d stands before %d', (values, share, middle) => {
  expect(medianOf(values, share)).toBe(middle);
});
