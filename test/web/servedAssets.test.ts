import { expect, it } from 'vitest';
import { assetPath, assetRoutes } from '../../src/web/servedAssets.ts';

it.each([
  ['style.css', 'text/css; charset=utf-8'],
  ['page.js', 'text/javascript; charset=utf-8'],
  ['icon.svg', 'image/svg+xml'],
])('%s is served at an address that changes with it, to be kept for good', async (name, type) => {
  const path = assetPath(name);
  expect(path).toMatch(/^\/assets\/\w+\.[\w-]{10}\.\w+$/);
  const { status, headers } = await assetRoutes().request(path);
  expect([status, headers.get('Content-Type')]).toEqual([200, type]);
  expect(headers.get('Cache-Control')).toContain('immutable');
});

it('another address has nothing', async () => {
  expect(() => assetPath('other.css')).toThrow('other.css');
  const { status } = await assetRoutes().request('/assets/..%2fservedAssets.ts');
  expect(status).toBe(404);
});
