import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderFile } from '../../../src/library/folder/folderFile.ts';
import { createApp } from '../../../src/web/app.ts';
import { libraryWith } from '../../support/library.ts';
import { folderOf } from '../../support/program.ts';
import { readFolder } from '../../support/readFolder.ts';
import { webOptionsOf, webSettingsOf } from '../../support/web.ts';

const OWNER = 'owner-owner-owner';
const PAGE =
  '<!doctype html><title>Pier</title><p>The pier is new, and it holds.</p><script>x</script>';
const LINES = `${JSON.stringify({ id: 1, title: 'A', text: 'The pier is new.' })}\n${JSON.stringify({ id: 2, title: 'B', text: 'It is not out yet.', status: 'draft' })}\n`;
const folder = await folderOf({ 'news/pier – “new”.html': PAGE, 'a.jsonl': LINES });
await writeFile(join(folder, 'secret'), 'secret');
const { articles } = await readFolder(folder);
const library = await libraryWith(articles.values());
const settings = webSettingsOf({ adminToken: OWNER, originals: true });
const options = { ...webOptionsOf(library), settings };
const open = createApp({ ...options, findOriginal: ({ path }) => folderFile(folder, path) });
const shut = createApp(options);

const HTML = '/original/news/pier%20%E2%80%93%20%E2%80%9Cnew%E2%80%9D.html';
const ENTRY = '/original/a.jsonl%231';
const asOwner = { headers: { Authorization: `Bearer ${OWNER}` } };

describe('the file of an article', () => {
  it('is downloaded as it is, so that nothing in it acts', async () => {
    const response = await open.request(HTML);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(PAGE);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': `${Buffer.byteLength(PAGE)}`,
      'content-disposition':
        'attachment; filename="pier _ _new_.html"; filename*=UTF-8\'\'pier%20%E2%80%93%20%E2%80%9Cnew%E2%80%9D.html',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await (await open.request(HTML.replace('original', 'articles'))).text()).toContain(
      `href="${HTML}" download`,
    );
  });

  it('is not where the owner does not allow it', async () => {
    expect((await shut.request(HTML)).status).toBe(404);
    const page = await (await shut.request(HTML.replace('original', 'articles'))).text();
    expect(page).not.toContain('/original/');
  });

  it('is for whoever has the files alone where it holds many articles', async () => {
    expect((await open.request(ENTRY)).status).toBe(404);
    const owned = await open.request(ENTRY, asOwner);
    expect(await owned.text()).toBe(LINES);
  });

  it.each([
    'secret',
    'news',
    '..%2Fsecret',
    '../secret',
    '%2e%2e/secret',
    '',
    'a.jsonl',
    '%00',
    '%ff',
  ])('is none for %j', async (path) => {
    expect((await open.request(`/original/${path}`, asOwner)).status).toBe(404);
  });

  it('is none where something else lies in its place', async () => {
    const other = await folderOf({ 'pier.md': 'The pier is new.\n' });
    const { articles } = await readFolder(other);
    const one = await libraryWith(articles.values());
    const app = createApp({
      ...{ ...webOptionsOf(one), settings },
      findOriginal: ({ path }) => folderFile(join(other, 'gone'), path),
    });
    expect((await app.request('/original/pier')).status).toBe(404);
    await symlink(join(folder, 'secret'), join(other, 'link.md'));
    expect(folderFile(other, 'link.md')).toBe(undefined);
  });
});
