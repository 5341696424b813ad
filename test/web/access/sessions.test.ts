import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSessions, SESSION_AGE, sessionCookie } from '../../../src/web/access/sessions.ts';
import { webSettingsOf } from '../../support/web.ts';

const SETTINGS = webSettingsOf({
  accessToken: 'reader-reader-reader',
  adminToken: 'owner-owner-owner',
});
const START = Date.UTC(2026, 10, 28);

const begin = (badge: 'owner' | 'reader', settings = SETTINGS) =>
  createSessions(settings, () => START).begin(badge) ?? '';

it('is known again after a restart, and holds no token', () => {
  const value = begin('reader');
  expect(createSessions(SETTINGS, () => START + 1).read(value)).toBe('reader');
  expect(value).not.toContain('reader-reader');
});

it.each(['owner', 'reader'] as const)('of an %s ends when its time is over', (badge) => {
  const value = begin(badge);
  const after = (seconds: number) => createSessions(SETTINGS, () => START + seconds * 1000);
  expect(after(SESSION_AGE[badge] - 1).read(value)).toBe(badge);
  expect(after(SESSION_AGE[badge]).read(value)).toBeUndefined();
});

it('ends with its token, and leaves those of the other', () => {
  const value = begin('owner');
  const changed = (other: object) => createSessions({ ...SETTINGS, ...other }, () => START);
  expect(changed({ adminToken: 'another-another-another' }).read(value)).toBeUndefined();
  expect(changed({ adminToken: undefined }).read(value)).toBeUndefined();
  expect(changed({ accessToken: 'another-another-another' }).read(value)).toBe('owner');
});

it('is over once it was ended, and no other is', () => {
  const sessions = createSessions(SETTINGS, () => START);
  const [one = '', other = ''] = [sessions.begin('reader'), sessions.begin('reader')];
  sessions.end(one);
  expect([sessions.read(one), sessions.read(other)]).toEqual([undefined, 'reader']);
});

it('is not begun where there is no token', () => {
  expect(createSessions(webSettingsOf({}), () => START).begin('owner')).toBeUndefined();
});

it('is not what anybody makes up, or changes in one character', () => {
  const sessions = createSessions(SETTINGS, () => START);
  const value = begin('reader');
  fc.assert(
    fc.property(fc.nat(value.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, sign) => {
      const changed = value.slice(0, at) + sign + value.slice(at + 1);
      expect(sessions.read(changed)).toBe(changed === value ? 'reader' : undefined);
    }),
  );
  fc.assert(fc.property(fc.string(), (made) => sessions.read(made) === undefined));
  expect(sessions.read(value.replace('reader', 'owner'))).toBeUndefined();
});

it('has a cookie that a browser takes by https alone where the page is called so', () => {
  expect(sessionCookie(SETTINGS)).toBe('pullquote');
  expect(sessionCookie({ ...SETTINGS, publicUrl: 'https://quotes.example.org' })).toMatch(
    /^__Host-/,
  );
});
