import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST_BYTES, MOST_REQUESTS } from '../../../src/web/access/turnstile.ts';
import { createApp } from '../../../src/web/app.ts';
import { openServer } from '../../../src/web/server.ts';
import { libraryOf } from '../../support/library.ts';
import {
  type RawRequest,
  sendTo,
  webOptionsOf,
  webSettingsOf,
  writeTo,
} from '../../support/web.ts';

const READER = 'reader-reader-reader';
const OWNER = 'owner-owner-owner';
const library = await libraryOf({ 'pier.md': '# Pier\n\nThe pier is new.\n' });
const optionsWith = (settings: Parameters<typeof webSettingsOf>[0]) => ({
  ...webOptionsOf(library),
  settings: webSettingsOf(settings),
});

const GUARDED = { accessToken: READER, adminToken: OWNER, publicUrl: 'http://quotes.example.org' };
const guarded = await openServer(optionsWith(GUARDED));
const open = await openServer(optionsWith({}));
afterAll(async () => {
  await guarded.close();
  await open.close();
});

/** Each is counted as a client of its own, as a server between would tell. */
let clients = 0;
const anyone = () => {
  clients += 1;
  return { 'X-Forwarded-For': `203.0.${Math.floor(clients / 250)}.${clients % 250}` };
};

/** All that is served, with something in the place of what an address leaves open. */
const ROUTES = [
  ...new Map(
    createApp(optionsWith(GUARDED))
      .routes.filter(({ path }) => path !== '/*')
      .map(({ method, path }) => {
        const filled = path.replace(/:\w+(?:\{.*?\})?/g, 'pier.md').replaceAll('*', 'x');
        return [`${method} ${filled}`, [method === 'ALL' ? 'POST' : method, filled]] as const;
      }),
  ).values(),
].flatMap(([method, path]) => (method && path ? [[method, path] as const] : []));

const FOR_ALL = [
  '/login',
  '/logout',
  '/healthz',
  '/readyz',
  '/metrics',
  '/robots.txt',
  '/opensearch.xml',
];
/** What shows nothing to whoever is not the owner. */
const FOR_OWNERS = ['GET /gaps', 'GET /problems'];
const isForAll = (path: string) => FOR_ALL.includes(path) || path.startsWith('/assets/');

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe.each(ROUTES)('%s %s', (method, path) => {
  const ask = async (headers: RawRequest['headers']) =>
    (await sendTo(guarded.address, path, { method, headers: { ...anyone(), ...headers } })).status;

  it('is for whoever shows a token, as is said', async () => {
    const [reader, owner] = [await ask(bearer(READER)), await ask(bearer(OWNER))];
    const isForOwners = FOR_OWNERS.includes(`${method} ${path}`);
    if (isForOwners) expect(reader).toBe(403);
    const known = isForOwners ? [owner] : [reader, owner];
    // Whoever logs in shows a token of its own.
    const isLogin = `${method} ${path}` === 'POST /login';
    for (const status of known) expect([isLogin ? 0 : 401, 403, 421, 500]).not.toContain(status);
    expect(await ask(bearer('wrong-wrong-wrong'))).toBe(401);
    if (isForAll(path)) expect(await ask({})).not.toBe(500);
    else expect(await ask({})).toBe(401);
  });

  it('is for nobody who calls the page by another name, or sends from elsewhere', async () => {
    const known = bearer(OWNER);
    expect(await ask({ ...known, Host: 'evil.example' })).toBe(421);
    expect(await ask({ ...known, Host: 'quotes.example.org.evil.example' })).toBe(421);
    expect(await ask({ ...known, Origin: 'https://evil.example' })).toBe(403);
    expect(await ask({ ...known, Origin: 'null' })).toBe(403);
    expect(await ask({ ...known, 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' })).toBe(
      403,
    );
    expect([403, 421]).not.toContain(await ask({ ...known, Origin: 'http://quotes.example.org' }));
  });

  it.skipIf(method === 'GET')('does not take what is no form for a fault of its own', async () => {
    const { status } = await sendTo(guarded.address, path, {
      ...{ method, body: 'nonsense' },
      headers: {
        ...{ ...anyone(), ...bearer(OWNER) },
        'Content-Type': 'multipart/form-data; boundary=x',
      },
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });

  it('says what may be done with what it answers', async () => {
    const { headers } = await sendTo(guarded.address, path, { method, headers: anyone() });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cache-control']).toBeDefined();
  });
});

describe('whoever is on this machine', () => {
  it('needs nothing, and is not counted', async () => {
    const { status, headers } = await sendTo(open.address, '/nothing');
    expect(status).toBe(404);
    expect(headers['ratelimit-limit']).toBeUndefined();
  });

  it('is not let in through a server of which nothing is said', async () => {
    const through = { headers: { 'X-Forwarded-For': '203.0.113.5' } };
    expect((await sendTo(open.address, '/nothing', through)).status).toBe(403);
  });

  it('is let in whatever a program sends along', async () => {
    const { status } = await sendTo(open.address, '/nothing', { headers: bearer('whatever') });
    expect(status).toBe(404);
  });
});

describe('whoever sends too much', () => {
  it('waits for the rest of the minute, as the headers say', async () => {
    const app = createApp(optionsWith({ ...GUARDED, publicAccess: true }));
    let last = await app.request('/nothing');
    expect(last.headers.get('RateLimit-Remaining')).toBe(`${MOST_REQUESTS - 1}`);
    for (let count = 1; count <= MOST_REQUESTS; count++) last = await app.request('/nothing');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it('is not told any more which tokens are right, while a cookie still counts', async () => {
    const client = anyone();
    const send = (headers: RawRequest['headers'], path = '/nothing') =>
      sendTo(guarded.address, path, { headers: { ...client, ...headers } });
    const login = await sendTo(guarded.address, '/login', {
      ...{ method: 'POST', body: `token=${READER}` },
      headers: { ...client, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    const [cookie = ''] = login.headers['set-cookie'] ?? [];
    for (let count = 0; count < 10; count++) expect((await send(bearer('wrong'))).status).toBe(401);
    const barred = await send(bearer(READER));
    expect(barred.status).toBe(429);
    expect(Number(barred.headers['retry-after'])).toBeGreaterThan(0);
    expect((await send({ Cookie: cookie.split(';')[0] })).status).toBe(404);
  });

  it.each([
    ['/login', MOST_BYTES.login],
    ['/nothing', MOST_BYTES.usual],
  ])('to %s more than %i bytes is not read', async (path, most) => {
    const send = (length: number, headers: RawRequest['headers'] = {}) =>
      sendTo(guarded.address, path, {
        ...{ method: 'POST', body: 'x'.repeat(length) },
        headers: { ...anyone(), ...bearer(READER), ...headers },
      });
    expect((await send(most + 1)).status).toBe(413);
    expect((await send(most + 1, { 'Transfer-Encoding': 'chunked' })).status).toBe(413);
    expect((await send(most)).status).not.toBe(413);
  });
});

describe('whatever is sent', () => {
  const isCalm = ({ status, body }: { readonly status: number; readonly body: string }) => {
    expect(status).toBeLessThan(500);
    expect(body).not.toMatch(/node_modules|\.ts:\d|\.js:\d|at \w+ \(/);
    expect(body).not.toContain(READER);
  };
  const path = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '..',
          '.',
          '%2e%2e',
          '%2F',
          '%00',
          '%',
          '%ff',
          '\\',
          '//',
          '/',
          '?',
          '&',
          '=',
        ),
        fc.constantFrom(
          'login',
          'api',
          'mcp',
          'articles',
          'assets',
          'etc',
          'passwd',
          'q',
          'lang',
          'token',
        ),
        fc.string({ unit: fc.constantFrom(...'!"#$&\'()*+,-./:;<=>?@[]^_`{|}~aZ09') }),
      ),
    )
    .map((parts) => `/${parts.join('')}`.replace(/#/g, ''));
  const value = fc.string({
    unit: fc.constantFrom(...'!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~ aZ09\u00e9'),
  });
  const headers = fc.dictionary(
    fc.constantFrom(
      ...['Host', 'Origin', 'Accept', 'Accept-Language', 'Authorization', 'Cookie', 'Content-Type'],
      ...[
        'Range',
        'If-None-Match',
        'Sec-Fetch-Site',
        'Forwarded',
        'X-Forwarded-For',
        'X-Forwarded-Host',
      ],
    ),
    value,
  );
  const method = fc.constantFrom(
    'GET',
    'HEAD',
    'POST',
    'PUT',
    'DELETE',
    'OPTIONS',
    'PATCH',
    'TRACE',
  );

  it('is answered calmly', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(path, method, headers, value, async (address, verb, sent, body) => {
        isCalm(await sendTo(open.address, address, { method: verb, headers: sent, body }));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no request at all', 'nonsense\r\n\r\n'],
    [
      'headers without an end',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    ],
    ['no name', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'two names',
      'GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    ],
    [
      'another address',
      'GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a way to somewhere', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    [
      'a line in a header',
      'GET / HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\nConnection: close\r\n\r\n',
    ],
  ])('%s is let go', async (_what, text) => {
    const answer = await writeTo(open.address, text);
    expect(answer).not.toMatch(/^HTTP\/1\.1 [25]/);
    expect(answer).not.toMatch(/node_modules|at \w+ \(/);
  });
});
