import { expect, it } from 'vitest';
import { addressesIn, writeDate } from '../../../src/web/pages/pageLook.ts';

it.each([
  ['en', '2016-10-03', 'October 3, 2016'],
  ['de', '2016-10-03T23:59:00+02:00', '3. Oktober 2016'],
  ['ja', '2016-10', '2016年10月'],
  ['fr', '2016', '2016'],
  ['en', '2016-02-31', '2016-02-31'],
  ['en', 'yester\u202Eday', 'yester⟦U+202E⟧day'],
] as const)('in %s %s is written %s', (language, iso, written) => {
  expect(writeDate(language, iso)).toBe(written);
});

it('an address has what is not empty, and the language that this one names', () => {
  const values = { q: 'a & b', after: '', earlier: ['one', 'two'], page: 2, sort: undefined };
  expect(addressesIn(undefined)('/', values)).toBe('/?q=a+%26+b&earlier=one&earlier=two&page=2');
  expect(addressesIn('de')('/help')).toBe('/help?lang=de');
  expect(addressesIn(undefined)('/help')).toBe('/help');
});
