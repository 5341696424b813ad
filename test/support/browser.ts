// A real browser, where this machine has one: Debian's `chromium`, or what CHROMIUM names.

import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Its program; undefined where there is none, and tests that need one say that they are skipped. */
export const BROWSER = [process.env['CHROMIUM'], ...PLACES].find(
  (path) => path && existsSync(path),
);

let browser: Promise<Browser> | undefined;
afterAll(async () => {
  await (await browser)?.close();
});

/** A page of its own, without what others left in the browser. */
export async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  // Its sandbox needs rights that a container has not; it sees nothing but our own pages.
  browser ??= chromium.launch({ executablePath: BROWSER ?? '', args: ['--no-sandbox'] });
  const context = await (await browser).newContext(options);
  onTestFinished(() => context.close());
  return context.newPage();
}
