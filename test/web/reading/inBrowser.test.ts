import { describe, expect, it, onTestFinished } from 'vitest';
import { articleAddress } from '../../../src/core/answer/articleAddress.ts';
import { openServer } from '../../../src/web/server.ts';
import { BROWSER, openPage } from '../../support/browser.ts';
import { articleOf, libraryOf } from '../../support/library.ts';
import { webOptionsOf } from '../../support/web.ts';

const rain = `${'It rained all day and all night. '.repeat(20).trim()}\n\n`;
const TEXT = `# Rain\n\n${rain.repeat(40)}The pier held.\n\n${rain.repeat(40)}The ferry sailed.\n\n${rain.repeat(40)}`;
const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const ADDRESS = articleAddress(articleOf('rain.md', TEXT), [
  spanOf('The pier held.'),
  spanOf('The ferry sailed.'),
]);

async function opened(options: Parameters<typeof openPage>[0] = {}) {
  const server = await openServer(webOptionsOf(await libraryOf({ 'rain.md': TEXT })));
  onTestFinished(server.close);
  const page = await openPage(options);
  await page.goto(server.address + ADDRESS);
  const isInSight = (words: string) =>
    expect
      .poll(async () => {
        const { y = -1, height = 0 } = (await page.getByText(words).boundingBox()) ?? {};
        return y >= 0 && y + height <= (page.viewportSize()?.height ?? 0);
      })
      .toBe(true);
  return { page, isInSight };
}

describe.skipIf(BROWSER === undefined)('in a browser an article', () => {
  it.each([
    ['with its script', {}],
    ['without scripts', { javaScriptEnabled: false }],
    ['on a phone', { viewport: { width: 320, height: 568 } }],
  ])('opens with the marked words in sight, and leads to the next ones, %s', async (_, options) => {
    const { page, isInSight } = await opened(options);
    await isInSight('The pier held.');
    await page.locator('#mark-1 + .go').click();
    await isInSight('The ferry sailed.');
    const { x = 0, width = 0 } = (await page.locator('.text').boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  });

  it('is walked through by the keys n and p', async () => {
    const { page, isInSight } = await opened();
    await isInSight('The pier held.');
    await page.keyboard.press('n');
    await isInSight('The ferry sailed.');
    expect(await page.locator('.marks [aria-current]').textContent()).toBe('2');
    await page.keyboard.press('p');
    await isInSight('The pier held.');
  });
});
