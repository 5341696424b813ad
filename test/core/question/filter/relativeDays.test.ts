import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  MAY_COUNT_FROM_NOW,
  RELATIVE,
  relativeDays,
  sideOf,
} from '../../../../src/core/question/filter/relativeDays.ts';

/** A Sunday. */
const NOW = new Date('2016-01-03T12:00:00Z');

it.each([
  ['today', '2016-01-03 2016-01-04'],
  ['tonight', '2016-01-03 2016-01-04'],
  ['yesterday evening', '2016-01-02 2016-01-03'],
  ['the day before yesterday', '2016-01-01 2016-01-02'],
  ['three days ago', '2015-12-31 2016-01-01'],
  ['a week ago', '2015-12-21 2015-12-28'],
  ['2 months ago', '2015-11-01 2015-12-01'],
  ['twelve years ago', '2004-01-01 2005-01-01'],
  ['a decade ago', '2006-01-01 2007-01-01'],
  ['Last Sunday', '2015-12-27 2015-12-28'],
  ['last Monday', '2015-12-28 2015-12-29'],
  ['last January', '2015-01-01 2015-02-01'],
  ['last dec', '2015-12-01 2016-01-01'],
  ['this week', '2015-12-28 2016-01-04'],
  ['earlier this week', '2015-12-28 2016-01-04'],
  ['the week before last', '2015-12-14 2015-12-21'],
  ['a fortnight ago', '2015-12-14 2015-12-21'],
  ['half a year ago', '2015-07-01 2015-08-01'],
  ['a few days ago', '2015-12-27 2016-01-02'],
  ['several days ago', '2015-12-27 2016-01-02'],
  ['the last few days', '2015-12-27 2016-01-04'],
  ['recent months', '2015-06-03 2016-01-04'],
  ['this past week', '2015-12-27 2016-01-04'],
  ['this weekend', '2016-01-02 2016-01-04'],
  ['the weekend', '2016-01-02 2016-01-04'],
  ['this February', '2016-02-01 2016-03-01'],
  ['less than two days ago', '2016-01-01 2016-01-01'],
  ['about two days ago', '2015-12-31 2016-01-03'],
  ['last weekend', '2015-12-26 2015-12-28'],
  ['this quarter', '2016-01-01 2016-04-01'],
  ['last quarter', '2015-10-01 2016-01-01'],
  ['last summer', '2015-06-01 2015-09-01'],
  ['the end of last year', '2015-09-01 2016-01-01'],
  ['the first half of this year', '2016-01-01 2016-07-01'],
  ['the start of the year', '2016-01-01 2016-05-01'],
  ['the year before last', '2014-01-01 2015-01-01'],
  ['last year', '2015-01-01 2016-01-01'],
  ['the last 48 hours', '2016-01-01 2016-01-04'],
  ['past two decades', '1996-01-03 2016-01-04'],
])('"%s" is %s', (typed, days) => {
  const [match] = typed.matchAll(RELATIVE);
  const { from, to } = relativeDays(match?.groups, NOW);
  expect([match?.[0], `${from} ${to}`]).toEqual([typed, days]);
});

it.each([
  ['more than', 'before'],
  ['at  least', 'before'],
  ['Less than', 'since'],
  ['about', undefined],
  [undefined, undefined],
])('"%s" two days ago is %s then', (roughly, side) => {
  expect(sideOf(roughly)).toBe(side);
});

it('a phrase that counts from now is looked for in every text that has one, however it is written', () => {
  const named = [...new Set(RELATIVE.source.match(/[a-z]{2,}/gi)), 'a'];
  const words = [...named, ...named.map((word) => `${word}s`), '3', 'X'];
  const odd = (text: string) => text.replaceAll('s', '\u017f').replaceAll('k', '\u212a');
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(
        (text: string) => text,
        (text: string) => text.toUpperCase(),
        odd,
      ),
      (typed, written) => {
        const text = written(typed.join(' '));
        if (!text.match(RELATIVE)) return;
        found += 1;
        expect(MAY_COUNT_FROM_NOW.test(text), text).toBe(true);
      },
    ),
    { numRuns: 50_000 },
  );
  expect(found).toBeGreaterThan(500);
});
