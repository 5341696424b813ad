import { expect, it } from 'vitest';
import { libraryOf } from '../../support/library.ts';
import { memoryRecords } from '../../support/memoryRecords.ts';
import { browserOf } from '../../support/pages.ts';
import { webOptionsOf, webSettingsOf } from '../../support/web.ts';

const TOKEN = 'a-token-of-whoever-manages-1234567890';
const library = await libraryOf({ 'pier.md': '# Pier\n\nThe pier is new.\n' });
const settings = webSettingsOf({ adminToken: TOKEN });
const owner = { Authorization: `Bearer ${TOKEN}` };

it.each(['/gaps', '/problems'])('%s is for whoever manages alone', async (path) => {
  const browser = browserOf(library, { ...webOptionsOf(library, memoryRecords()), settings });
  expect((await browser.get(path)).status).toBe(403);
  expect((await browser.get(path, owner)).status).toBe(200);
});

it('what was not answered is listed, and dismissed by a press', async () => {
  const browser = browserOf(library, { ...webOptionsOf(library, memoryRecords()), settings });
  await browser.get('/?q=Who+won+the+chess+tournament+in+Reykjavik');
  await new Promise((resolve) => setTimeout(resolve, 50));
  const open = await browser.get('/gaps', owner);
  expect(open.texts('h2')).toEqual(['Who won the chess tournament in Reykjavik']);
  const gap = open.named('input').find(({ attribs }) => attribs['name'] === 'gap');
  const form = new URLSearchParams({ gap: gap?.attribs['value'] ?? '', deed: 'dismiss' });
  const press = (headers: Record<string, string>) =>
    browser.app.request('/gaps', {
      ...{ method: 'POST', body: form },
      headers: { Host: '127.0.0.1', ...headers },
    });
  await press({});
  expect((await browser.get('/gaps', owner)).texts('h2')).toHaveLength(1);
  expect((await press(owner)).status).toBe(303);
  expect((await browser.get('/gaps', owner)).says('There is none here.')).toBe(true);
  expect((await browser.get('/gaps?state=dismissed', owner)).texts('h2')).toHaveLength(1);
});
