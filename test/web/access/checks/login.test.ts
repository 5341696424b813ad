import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ownPath } from '../../../../src/web/access/checks/login.ts';
import { createApp } from '../../../../src/web/app.ts';
import { BROWSER, openPage } from '../../../support/browser.ts';
import { libraryOf } from '../../../support/library.ts';
import { ARTICLES } from '../../../support/program.ts';
import { startPage, webOptionsOf, webSettingsOf } from '../../../support/web.ts';

const READER = 'reader-reader-reader';
const OWNER = 'owner-owner-owner';
const library = await libraryOf({ 'pier.md': '# Pier\n\nThe pier is new.\n' });
const appWith = (settings: Parameters<typeof webSettingsOf>[0]) =>
  createApp({
    ...webOptionsOf(library),
    settings: webSettingsOf({ accessToken: READER, adminToken: OWNER, ...settings }),
  });
const post = (token: string, to = '/') => ({
  method: 'POST',
  body: new URLSearchParams({ token, to }),
});

it('lets whoever shows a token go on to where they were, until they log out', async () => {
  const app = appWith({});
  const first = await app.request('/nothing?q=%22pier%22');
  expect(first.status).toBe(401);
  expect(await first.text()).toContain('name="to" value="/nothing?q=%22pier%22"');
  const login = await app.request('/login', post(READER, '/nothing?q=%22pier%22'));
  expect([login.status, login.headers.get('Location')]).toEqual([303, '/nothing?q=%22pier%22']);
  const Cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  expect(Cookie).not.toContain(READER);
  expect((await app.request('/nothing', { headers: { Cookie } })).status).toBe(404);
  const logout = await app.request('/logout', { method: 'POST', headers: { Cookie } });
  expect(logout.headers.getSetCookie()[0]).toMatch(/^pullquote=;.*Max-Age=0/);
  expect((await app.request('/nothing', { headers: { Cookie } })).status).toBe(401);
});

it('gives a cookie that no script and no other site has, and by https alone where that is so', async () => {
  const plain = await appWith({}).request('/login', post(READER));
  expect(plain.headers.getSetCookie()[0]).toMatch(
    /^pullquote=.*; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const secure = await appWith({ publicUrl: 'https://quotes.example.org' }).request(
    'https://quotes.example.org/login',
    post(OWNER),
  );
  expect(secure.headers.getSetCookie()[0]).toMatch(
    /^__Host-pullquote=owner\..*; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(secure.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
});

it.skipIf(!BROWSER)('lets a link on another site be followed by whoever is logged in', async () => {
  const page = await startPage(['--articles', ARTICLES], { env: { ACCESS_TOKEN: READER } });
  await page.untilLogged('can be asked.');
  const { port } = new URL(page.address);
  const tab = await openPage();
  await tab.goto(`http://localhost:${port}/?q=truce`);
  await tab.fill('#token', READER);
  await tab.press('#token', 'Enter');
  await tab.waitForSelector('blockquote');
  const link = await tab
    .locator('a[href^="/articles/"][href*="quote="]')
    .first()
    .getAttribute('href');
  // By its number this machine is another site.
  await tab.route('http://127.0.0.1:1/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<a href="http://localhost:${port}${link?.replaceAll('&', '&amp;')}">link</a>`,
    }),
  );
  await tab.goto('http://127.0.0.1:1/');
  await tab.click('a');
  await tab.waitForSelector('#mark-1');
  expect(new URL(tab.url()).hash).toBe('#mark-1');
  await tab.context().clearCookies();
  await tab.goto('http://127.0.0.1:1/');
  await tab.click('a');
  await tab.waitForURL(/\/login\?/);
  expect(await tab.locator('#token').count()).toBe(1);
  page.kill('SIGTERM');
  await page.ended;
});

it('says that a token is wrong, and after ten of them nothing more', async () => {
  const app = appWith({});
  for (let count = 0; count < 10; count++) {
    const wrong = await app.request('/login', post('wrong-wrong-wrong'));
    expect(wrong.status).toBe(401);
    expect(await wrong.text()).toContain('This token is not right.');
    expect(wrong.headers.getSetCookie()).toEqual([]);
  }
  const barred = await app.request('/login', post(READER));
  expect(barred.status).toBe(429);
  expect(barred.headers.getSetCookie()).toEqual([]);
});

it('does not take what is no form for a fault of its own', async () => {
  const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
  const answer = await appWith({}).request('/login', { method: 'POST', headers, body: 'nonsense' });
  expect(answer.status).toBe(400);
});

it.each([
  ['/', '/'],
  ['/articles/a%20b.md?quote=x&near=y', '/articles/a%20b.md?quote=x&near=y'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [undefined, '/'],
])('goes on from %j to %j', (given, expected) => {
  expect(ownPath(given)).toBe(expected);
});

it('never leads away from the page', () => {
  const text = fc.string({ unit: fc.constantFrom(...'/\\.?#@:%0aeh \t\n') });
  fc.assert(
    fc.property(text, (given) => {
      const path = ownPath(`/${given}`);
      expect(new URL(path, 'https://quotes.example.org').origin).toBe('https://quotes.example.org');
      expect(path).toMatch(/^\/(?![/\\])/);
    }),
  );
});
