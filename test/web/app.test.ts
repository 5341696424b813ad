import { expect, it } from 'vitest';
import { createApp } from '../../src/web/app.ts';
import { libraryOf } from '../support/library.ts';
import { webOptionsOf } from '../support/web.ts';

const library = await libraryOf({ 'pier.md': '# Pier\n\nThe pier is new.\n' });

it('is alive while the articles are read, and ready when they are', async () => {
  const reading = createApp({ ...webOptionsOf(library), isRead: () => false });
  expect((await reading.request('/healthz')).status).toBe(200);
  expect((await reading.request('/readyz')).status).toBe(503);
  const read = createApp(webOptionsOf(library));
  expect((await read.request('/readyz')).status).toBe(200);
  const offline = createApp({ ...webOptionsOf(library), isOnline: () => false });
  expect((await offline.request('/readyz')).status).toBe(503);
});
