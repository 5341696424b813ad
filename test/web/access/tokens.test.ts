import { expect, it } from 'vitest';
import { bearerOf, createBadgeOf } from '../../../src/web/access/tokens.ts';
import { webSettingsOf } from '../../support/web.ts';

it('a token shows what somebody is, and nothing else does', () => {
  const badgeOf = createBadgeOf(
    webSettingsOf({ accessToken: 'reader-reader-reader', adminToken: 'owner-owner-owner' }),
  );
  expect(badgeOf('reader-reader-reader')).toBe('reader');
  expect(badgeOf('owner-owner-owner')).toBe('owner');
  expect(badgeOf('reader-reader-reade')).toBeUndefined();
  expect(badgeOf('')).toBeUndefined();
});

it('where there is no token none shows anything', () => {
  expect(createBadgeOf(webSettingsOf({}))('undefined')).toBeUndefined();
});

it.each([
  ['Bearer abc', 'abc'],
  ['bearer  abc ', 'abc'],
  ['Basic abc', undefined],
  ['Bearer', undefined],
  ['Bearer a b', undefined],
  [undefined, undefined],
])('%j has a token or has none', (header, expected) => {
  expect(bearerOf(header)).toBe(expected);
});
