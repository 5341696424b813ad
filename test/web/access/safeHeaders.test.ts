import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { safeHeaders } from '../../../src/web/access/safeHeaders.ts';
import { webSettingsOf } from '../../support/web.ts';

const appWith = (publicUrl?: string) => {
  const app = new Hono();
  app.use(...safeHeaders(webSettingsOf({ publicUrl })));
  app.get('/', (context) => context.text(''));
  app.get('/file', (context) =>
    context.body('', 200, {
      'Content-Security-Policy': 'sandbox',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  return app;
};

it('let a page load its own files alone, and run nothing that stands in it', async () => {
  const { headers } = await appWith().request('/');
  expect(headers.get('Content-Security-Policy')).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(headers.get('Strict-Transport-Security')).toBeNull();
});

it('keep a browser at https where the page is called so', async () => {
  const { headers } = await appWith('https://quotes.example.org').request('/');
  expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
});

it('leave what an address says of itself', async () => {
  const { headers } = await appWith().request('/file');
  expect(headers.get('Content-Security-Policy')).toBe('sandbox');
  expect(headers.get('Cache-Control')).toMatch(/^public/);
});
