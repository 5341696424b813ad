import { expect, it } from 'vitest';
import { hedgeBefore, hedgeBehind } from '../../../../src/core/answer/values/hedge.ts';

it.each([
  ['killed about ', 'about', 6],
  ['killed an estimated ', 'about', 13],
  ['killed more than ', 'least', 10],
  ['killed no more than ', 'most', 13],
  ['killed no fewer than ', 'least', 14],
  ['killed fewer than ', 'most', 11],
  ['killed as many as ', 'most', 11],
])('"%s" says "%s"', (text, manner, length) => {
  expect(hedgeBefore(text)).toEqual({ manner, length, isMore: false });
});

it.each(['another ', 'it rose by '])('"%s" says how many more', (text) => {
  expect(hedgeBefore(text)?.isMore).toBe(true);
});

it.each(['killed by ', 'whereabout ', 'the '])('"%s" says nothing of a number', (text) => {
  expect(hedgeBefore(text)).toBeUndefined();
});

it.each([
  [' or more', 'least'],
  ['+', 'least'],
  [' or fewer', 'most'],
  ['-odd people', 'about'],
  [' or so', 'about'],
])('behind a number "%s" says "%s"', (text, manner) => {
  expect(hedgeBehind(text)?.manner).toBe(manner);
});
