import { expect, it } from 'vitest';
import { createApp } from '../../src/web/app.ts';
import { libraryOf } from '../support/library.ts';
import { webOptionsOf, webSettingsOf } from '../support/web.ts';

const OWNER = 'owner-owner-owner';
const READER = 'reader-reader-reader';
const library = await libraryOf({ 'pier.md': '# Pier\n\nThe pier is new.\n' });
const appWith = (settings: Parameters<typeof webSettingsOf>[0]) =>
  createApp({
    ...webOptionsOf(library),
    settings: webSettingsOf(settings),
    readMetrics: async () => ({ type: 'text/plain; version=0.0.4', text: 'pullquote_ready 1\n' }),
  });

it.each([
  ['whoever is on this machine reads the numbers', {}, {}, 200],
  ['not through a server between', {}, { 'X-Forwarded-For': '203.0.113.5' }, 403],
  ['nor where others reach the page', { publicAccess: true, host: '0.0.0.0' }, {}, 403],
  ['where there is a token for it, it is needed', { adminToken: OWNER }, {}, 401],
  [
    'another does not do',
    { adminToken: OWNER, accessToken: READER },
    { Authorization: `Bearer ${READER}` },
    401,
  ],
  ['it does', { adminToken: OWNER, host: '0.0.0.0' }, { Authorization: `Bearer ${OWNER}` }, 200],
])('%s', async (_because, settings, headers, status) => {
  const answer = await appWith(settings).request('/metrics', { headers: { ...headers } });
  expect(answer.status).toBe(status);
  if (status === 200) expect(await answer.text()).toBe('pullquote_ready 1\n');
});

it('there are no numbers where nobody counts', async () => {
  expect((await createApp(webOptionsOf(library)).request('/metrics')).status).toBe(404);
});

it('asks those who gather pages to stay away', async () => {
  const answer = await appWith({ accessToken: READER }).request('/robots.txt');
  expect(await answer.text()).toBe('User-agent: *\nDisallow: /\n');
});
