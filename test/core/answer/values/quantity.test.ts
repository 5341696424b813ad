import { expect, it } from 'vitest';
import { quantitiesIn } from '../../../../src/core/answer/values/quantity.ts';

const read = (text: string) =>
  quantitiesIn(text).map(({ start, end, least, most, unit, counted }) =>
    [text.slice(start, end), least === most ? least : `${least}..${most}`, unit, counted]
      .filter((it) => it !== undefined)
      .join('|'),
  );

it.each([
  ['An estimated 275,000 civilians', ['An estimated 275,000|275000|count|civilian']],
  ['More than 3,000 homes burnt', ['More than 3,000|3000..Infinity|count|home']],
  ['up to 80 people', ['up to 80|-Infinity..80|count|person']],
  ['80 or so people', ['80 or so|80|count|person']],
  ['between 50 and 60 people', ['50 and 60|50..60|count|person']],
  ['50-60 people', ['50-60|50..60|count|person']],
  ['50 to 60 km', ['50 to 60 km|50000000..60000000|millimetre']],
  ['It rose from 50 to 60.', ['50|50|count', '60|60|count']],
  ['US$5m', ['US$5m|5000000|dollar']],
  ['a five-year conflict', ['five-year|60|month']],
  ['lasted less than a week', ['less than a week|-Infinity..604800|second']],
  ['a monthlong truce', ['month|1|month']],
  ['the third truce', ['third|3|place|truce']],
  ['They won 3-1 at 5 p.m. and 14:30.', []],
  ['UN Resolution 2254, Flight 370, page 12, No. 4', []],
  ['No one was there, and the one who was', []],
])('the quantities of "%s" are %j', (text, quantities) => {
  expect(read(text)).toEqual(quantities);
});

it.each([
  ['79', 0, 0],
  ['about 80', 5, 16],
  ['about 100', 10, 20],
  ['3,000', 0, 300],
  ['275,000', 0, 500],
  ['3.5 million', 50_000, 50_000],
  ['a quarter of a million', 25_000, 25_000],
  ['12 percent', 0, 0.5],
])('"%s" covers %d, and up to %d it is in doubt', (text, covers, doubt) => {
  expect(quantitiesIn(text)).toMatchObject([{ covers, doubt }]);
});

it('no quantity is looked for in a date', () => {
  expect(quantitiesIn('on 27 February', [{ start: 3, end: 14 }])).toEqual([]);
});
