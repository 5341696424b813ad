import { expect, it } from 'vitest';
import {
  costOf,
  createTurnstile,
  MOST_BYTES,
  MOST_REQUESTS,
  mostBytesOf,
} from '../../../src/web/access/turnstile.ts';

it('a client has so much in a minute, and others have theirs', async () => {
  const turnstile = createTurnstile();
  const first = await turnstile.take('a', MOST_REQUESTS - 1);
  expect(first).toEqual({ isSpent: false, left: 1, seconds: 60 });
  expect(await turnstile.take('a', 1)).toMatchObject({ isSpent: false, left: 0 });
  expect(await turnstile.take('a', 1)).toMatchObject({ isSpent: true, left: 0 });
  expect(await turnstile.take('b', 1)).toMatchObject({ isSpent: false });
});

it('whoever gets ten tokens wrong waits, and nobody else', async () => {
  const turnstile = createTurnstile();
  for (let count = 0; count < 9; count++) await turnstile.noteWrong('a');
  expect(await turnstile.barredFor('a')).toBeUndefined();
  await turnstile.noteWrong('a');
  expect(await turnstile.barredFor('a')).toBe(60);
  expect(await turnstile.barredFor('b')).toBeUndefined();
});

it.each([
  ['/login', MOST_BYTES.login],
  ['/proofread', MOST_BYTES.draft],
  ['/api/proofread', MOST_BYTES.draft],
  ['/mcp', MOST_BYTES.draft],
  ['/sources', MOST_BYTES.usual],
  ['/mcp/other', MOST_BYTES.usual],
])('a request to %s brings at most %i bytes', (path, most) => {
  expect(mostBytesOf(path)).toBe(most);
});

it.each([
  ['GET', '/', 1],
  ['GET', '/assets/page.css', 0],
  ['GET', '/healthz', 0],
  ['POST', '/api/proofread', 20],
  ['GET', '/proofread', 1],
  ['POST', '/login', 1],
])('%s %s counts as %i', (method, path, cost) => {
  expect(costOf(method, path)).toBe(cost);
});
