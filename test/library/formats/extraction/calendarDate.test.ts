import { expect, it } from 'vitest';
import {
  calendarDate,
  monthNumber,
} from '../../../../src/library/formats/extraction/calendarDate.ts';

it.each([
  ['March', 3],
  ['MARCH', 3],
  ['mar', 3],
  ['Sept.', 9],
  ['May', 5],
  ['März', 3],
  ['Dez.', 12],
  ['mars', 3],
  ['janv.', 1],
  ['août', 8],
  ['marzo', 3],
  ['settembre', 9],
  ['марта', 3],
  ['май', 5],
  ['maart', 3],
])('a month is known by its name, in full or cut short: %s', (name, number) => {
  expect(monthNumber(name)).toBe(number);
});

it.each(['Ma', 'jui', 'Octember', 'day', '', '3'])('no other word is a month: %j', (name) => {
  expect(monthNumber(name)).toBe(0);
});

it('no month of one language is another month of another', () => {
  for (const name of ['Mai', 'Mars', 'Mar', 'Jun', 'Juli', 'Juin', 'Juillet', 'Agosto', 'Nov']) {
    expect(monthNumber(name), name).toBeGreaterThan(0);
  }
});

it.each([
  [2019, 3, 7, '2019-03-07'],
  [2016, 2, 29, '2016-02-29'],
  [1893, 12, 31, '1893-12-31'],
])('a day of the calendar is a date: %i %i %i', (year, month, day, date) => {
  expect(calendarDate(year, month, day)).toBe(date);
});

it.each([
  [2015, 2, 29],
  [2019, 0, 7],
  [2019, 13, 7],
  [2019, 3, 0],
  [2019, 4, 31],
  [19, 3, 7],
  [2190, 3, 7],
  [Number.NaN, 3, 7],
])('no other day is one: %i %i %i', (year, month, day) => {
  expect(calendarDate(year, month, day)).toBeUndefined();
});
