import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askedLanguage } from '../../../src/web/access/askedLanguage.ts';

it.each([
  [undefined, undefined, 'en'],
  [undefined, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
  [undefined, 'en;q=0.2,fr;q=0.7', 'fr'],
  [undefined, 'nl,ja;q=0.5', 'ja'],
  [undefined, 'DE', 'de'],
  [undefined, 'de;q=0, es', 'es'],
  [undefined, '*', 'en'],
  ['ru', 'de', 'ru'],
  ['xx', 'de', 'de'],
  ['constructor', undefined, 'en'],
])('of an address with %j and a browser with %j it is %s', (named, accepted, expected) => {
  expect(askedLanguage(named, accepted)).toBe(expected);
});

it('is one that is spoken, whatever is sent', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (named, accepted) => {
      expect(['en', 'de', 'fr', 'es', 'ru', 'ja']).toContain(askedLanguage(named, accepted));
    }),
  );
});
