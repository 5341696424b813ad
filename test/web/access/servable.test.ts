import { expect, it } from 'vitest';
import { isOpen, whyNotServed } from '../../../src/web/access/servable.ts';
import { webSettingsOf } from '../../support/web.ts';

const TOKEN = { accessToken: 'reader-reader-reader' };
const OTHERS = { host: '0.0.0.0' };
const PROXIED = { publicUrl: 'https://quotes.example.org' };

it.each([
  ['this machine alone needs nothing', {}, true, undefined],
  ['a token that is set has to be known there too', TOKEN, false, undefined],
  ['others need one', OTHERS, false, 'Others reach the page on 0.0.0.0'],
  ['also behind another server', PROXIED, false, 'or at PUBLIC_URL'],
  ['with one it is served', { ...OTHERS, ...TOKEN }, false, undefined],
  ['or where it is said that anybody may', { ...OTHERS, publicAccess: true }, true, undefined],
  [
    'the token of the owner opens nothing for others',
    { ...OTHERS, adminToken: 'owner-owner-owner' },
    false,
    'Set ACCESS_TOKEN',
  ],
  ['one token is not for both', { ...TOKEN, adminToken: TOKEN.accessToken }, false, 'are the same'],
])('%s', (_because, settings, open, reason) => {
  const web = webSettingsOf(settings);
  expect(isOpen(web)).toBe(open);
  if (reason === undefined) expect(whyNotServed(web)).toBeUndefined();
  else expect(whyNotServed(web)).toContain(reason);
});
