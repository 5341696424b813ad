import { expect, it } from 'vitest';
import { createApp } from '../../src/web/app.ts';
import { libraryOf } from '../support/library.ts';
import { webOptionsOf } from '../support/web.ts';

const library = await libraryOf({ 'pier.md': '# Pier\n\nThe pier is new.\n' });

it('is a page for people, in their language, and the details of a problem for programs', async () => {
  const app = createApp(webOptionsOf(library));
  const page = await app.request('/nothing', { headers: { 'Accept-Language': 'de' } });
  expect(page.status).toBe(404);
  expect(await page.text()).toContain('Unter dieser Adresse gibt es nichts.');
  const problem = await app.request('/api/nothing', { headers: { 'Accept-Language': 'de' } });
  expect(problem.headers.get('Content-Type')).toBe('application/problem+json');
  expect(await problem.json()).toEqual({
    ...{ type: 'about:blank', title: 'Not Found', status: 404 },
    detail: 'There is nothing at this address.',
  });
});

it('names what may be done at an address', async () => {
  const answer = await createApp(webOptionsOf(library)).request('/healthz', { method: 'PUT' });
  expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
});

it('of the program is logged once, and tells nothing of it', async () => {
  const lines: string[] = [];
  const app = createApp({
    ...webOptionsOf(library),
    log: (line) => lines.push(line),
    isRead() {
      throw new Error('the secret of the house');
    },
  });
  const answer = await app.request('/readyz');
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toMatch(/secret|Error|\.ts/);
  expect(lines).toEqual([expect.stringContaining('the secret of the house')]);
});
