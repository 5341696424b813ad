import { expect, it } from 'vitest';
import { matterOf, partOf } from '../../../../../src/core/answer/proofread/figure/matter.ts';
import { saidFiguresIn } from '../../../../../src/core/answer/proofread/figure/saidFigure.ts';

const TEXT = 'Turnout was 69 % in the north and 45 % in the south.';
const sentence = { start: 0, end: TEXT.length };
const figures = saidFiguresIn(TEXT, 'en');

it('each of two figures has its part of the sentence', () => {
  const parts = figures.map((it) => partOf(TEXT, sentence, figures, it));
  expect(parts.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
    'Turnout was 69 % in the north ',
    'and 45 % in the south.',
  ]);
});

it('what stands before all of them is rather of the first', () => {
  const matters = [0, 1].map((at) => matterOf(TEXT, sentence, figures, at, 'en'));
  expect(matters.map((it) => Object.fromEntries(it))).toEqual([
    { turnout: 0.5, north: 1 },
    { turnout: 0.25, south: 1 },
  ]);
});
