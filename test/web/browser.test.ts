// The page, as somebody sees it: the built program and a real browser.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, openPage } from '../support/browser.ts';
import { ARTICLES } from '../support/program.ts';
import { ANSWER, PAGES, QUESTION } from '../support/samplePages.ts';
import { type RunningPage, startPage } from '../support/web.ts';

const ASKED = PAGES['an answer'];

/** A folder for pictures of every kind of page: `SHOTS=/tmp/shots npx vitest run test/web/browser.test.ts -t pictures`. */
const SHOTS = process.env['SHOTS'];

const LOOKS = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  phone: { colorScheme: 'light', viewport: { width: 320, height: 640 } },
} as const;

describe.skipIf(!BROWSER)(
  `the page in a browser${BROWSER ? '' : ' (skipped: there is none)'}`,
  () => {
    let served: RunningPage;

    beforeAll(async () => {
      served = await startPage(['--articles', ARTICLES]);
      await served.untilLogged('can be asked.');
      return async () => {
        served.kill('SIGTERM');
        expect(await served.ended).toMatchObject({ code: 0 });
      };
    });

    const open = async (path: string, options?: Parameters<typeof openPage>[0]) => {
      const page = await openPage(options);
      const foreign: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(served.address)) foreign.push(request.url());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        // That a page is not there is said by the page, and by the browser too.
        if (message.type() === 'error' && !message.text().includes('404'))
          errors.push(message.text());
      });
      await page.goto(`${served.address}${path}`);
      return { page, foreign, errors };
    };

    it('answers what is typed with a quotation, at an address that answers it again', async () => {
      const { page, foreign, errors } = await open('/');
      await fieldOf(page).fill(QUESTION);
      await fieldOf(page).press('Enter');
      await expect.poll(() => page.locator('blockquote').first().textContent()).toContain(ANSWER);
      expect(page.url()).toContain('?q=When');
      await page.reload();
      expect(await page.locator('blockquote').first().textContent()).toContain(ANSWER);
      expect(await page.locator('blockquote mark').count()).toBeGreaterThan(0);
      expect(foreign).toEqual([]);
      expect(errors).toEqual([]);
    });

    it('opens the article at the quoted words, and goes back to the answer', async () => {
      const { page, errors } = await open(ASKED);
      await page.locator('a[href*="/articles/"][href*="quote="]').first().click();
      await page.waitForURL(/\/articles\//);
      const mark = page.locator('#mark-1');
      await expect.poll(() => mark.textContent()).toContain('The week-long truce in Syria began');
      await expect.poll(() => isInView(page, mark)).toBe(true);
      await page.goBack();
      await expect.poll(() => page.locator('blockquote').first().textContent()).toContain(ANSWER);
      expect(errors).toEqual([]);
    });

    it('takes up what was asked before', async () => {
      const { page } = await open(`/?q=${encodeURIComponent('What did John Kerry threaten?')}`);
      const more = page.locator('input[name="q"]').last();
      await more.fill('when did he call Lavrov?');
      await more.press('Enter');
      await expect
        .poll(() => page.locator('main').textContent())
        .toContain('when did John Kerry call Lavrov?');
    });

    it('lets go of a limit by a link', async () => {
      const { page } = await open(PAGES['an answer within limits']);
      const before = page.url();
      await page.locator('a[href*="q="]', { hasText: /2016/ }).first().click();
      await expect.poll(() => page.url()).not.toBe(before);
      expect(await fieldOf(page).inputValue()).not.toContain('after:');
    });

    it('is used with the keyboard alone', async () => {
      const { page } = await open('/');
      await page.locator('h1').click();
      await page.keyboard.press('/');
      await page.keyboard.type(QUESTION);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('blockquote').first().textContent()).toContain(ANSWER);
      const link = page.locator('a[href*="/articles/"][href*="quote="]').first();
      for (let tabs = 0; tabs < 60 && !(await isFocused(link)); tabs += 1) {
        await page.keyboard.press('Tab');
      }
      expect(await isFocused(link)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/articles\//);
      await expect.poll(() => isInView(page, page.locator('#mark-1'))).toBe(true);
    });

    it('does all of it without JavaScript', async () => {
      const { page } = await open('/', { javaScriptEnabled: false });
      await fieldOf(page).fill(QUESTION);
      await fieldOf(page).press('Enter');
      await page.waitForURL(/q=/);
      expect(await page.locator('blockquote').first().textContent()).toContain(ANSWER);
      await page.locator('a[href*="/articles/"][href*="quote="]').first().click();
      await page.waitForURL(/\/articles\//);
      await expect.poll(() => isInView(page, page.locator('#mark-1'))).toBe(true);
    });

    it.each(Object.entries(PAGES))(
      '%s has what everybody needs, light and dark',
      async (_, path) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await openPage({ colorScheme, bypassCSP: true });
          await page.goto(`${served.address}${path}`);
          expect(await barriersOn(page)).toEqual([]);
        }
      },
    );

    it.each(Object.entries(PAGES))('%s fits a small phone', async (_, path) => {
      const { page, errors } = await open(path, { viewport: { width: 320, height: 640 } });
      expect(
        await page.evaluate<number>('document.documentElement.scrollWidth'),
      ).toBeLessThanOrEqual(320);
      expect(errors).toEqual([]);
    });

    it.runIf(SHOTS)('pictures of it are made for whoever wants to look', async () => {
      for (const [name, path] of Object.entries(PAGES)) {
        for (const [look, options] of Object.entries(LOOKS)) {
          const { page } = await open(path, options);
          const file = join(SHOTS ?? '', `${name.replaceAll(' ', '-')}.${look}.png`);
          await page.screenshot({ path: file, fullPage: true });
        }
      }
    });

    it('is dark where the reader wants that', async () => {
      const brightness = async (colorScheme: 'light' | 'dark') => {
        const { page } = await open('/', { colorScheme });
        const colour = await page.evaluate<string>(
          'getComputedStyle(document.documentElement).backgroundColor',
        );
        const [red = 0] = (colour.match(/\d+/g) ?? []).map(Number);
        return red;
      };
      expect(await brightness('light')).toBeGreaterThan(200);
      expect(await brightness('dark')).toBeLessThan(80);
    });
  },
);

function fieldOf(page: Page): Locator {
  return page.locator('input[name="q"]').first();
}

async function isInView(page: Page, locator: Locator): Promise<boolean> {
  const box = await locator.boundingBox();
  const size = page.viewportSize();
  return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === element.ownerDocument.activeElement);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What keeps somebody from using a page, as axe finds it: the rule, and where. */
async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
