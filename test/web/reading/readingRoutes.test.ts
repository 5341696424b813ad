import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { articleAddress, articlePath } from '../../../src/core/answer/articleAddress.ts';
import { readSpelt } from '../../../src/core/text/visible.ts';
import { createApp } from '../../../src/web/app.ts';
import { doorTo as doorWith } from '../../support/door.ts';
import { type articleOf, libraryOf, libraryWith, textArticle } from '../../support/library.ts';
import { parsePage } from '../../support/parsedPage.ts';
import { readFolder } from '../../support/readFolder.ts';
import { SAMPLES } from '../../support/samples.ts';
import { anyFileText } from '../../support/texts.ts';
import { webOptionsOf } from '../../support/web.ts';

const folder = await mkdtemp(join(tmpdir(), 'reading-'));
afterAll(() => rm(folder, { recursive: true }));
for (const [ending, files] of Object.entries(SAMPLES)) {
  for (const [at, bytes] of files.entries())
    await writeFile(join(folder, `${ending.slice(1)}${at}${ending}`), bytes);
}
const { articles } = await readFolder(folder);
const samples = createApp(webOptionsOf(await libraryWith(articles.values())));

const appOver = async (...texts: readonly Parameters<typeof articleOf>[]) =>
  createApp(webOptionsOf(await libraryOf(Object.fromEntries(texts))));

/** The text of an article on its page, and the words of a mark of it. */
async function read(app: typeof samples, address: string) {
  const response = await app.request(address);
  const page = await response.text();
  const [, text = ''] = /<div class="text"[^>]*>([\s\S]*)<\/div>\n/.exec(page) ?? [];
  const [, marked = ''] = /<mark [^>]*id="mark-1"[^>]*>([^<]*)<\/mark>/.exec(page) ?? [];
  const plain = (html: string) => readSpelt(parsePage(html).text);
  return { status: response.status, page, text: plain(text), marked: plain(marked) };
}

describe('the page of an article', () => {
  it('is there for every article of every format, with all of its text', async () => {
    expect(articles.size).toBeGreaterThan(20);
    for (const article of articles.values()) {
      const { status, text } = await read(samples, articlePath(article.id));
      expect([article.id, status]).toEqual([article.id, 200]);
      expect(text).toBe(article.text);
    }
  });

  it('marks the words of each address that is made of an article', async () => {
    for (const article of articles.values()) {
      for (const { start, end } of [article.blocks[0], article.blocks.at(-1)].flatMap(
        (it) => it ?? [],
      )) {
        const to = Math.min(end, start + 200);
        const { marked } = await read(samples, articleAddress(article, [{ start, end: to }]));
        expect(marked).toBe(article.text.slice(start, to));
      }
    }
  });

  it('tells what is known of it, in the language of whoever reads', async () => {
    const text =
      '---\ntitle: Talks end\nauthor: Nora Quist\ndate: 2016-10-03\nurl: https://a.example/b\ntags: [peace]\n---\n\nThe truce began.\n';
    const app = await appOver(['talks.md', text]);
    const page = await (await app.request('/articles/talks?lang=de')).text();
    for (const told of [
      'Verfasser',
      'Nora Quist',
      '3. Oktober 2016',
      'peace',
      'href="https://a.example/b"',
    ])
      expect(page).toContain(told);
  });

  it('says that words are gone, and never repeats what an address claims', async () => {
    const app = await appOver([
      'board.md',
      'The board did not approve the new contract on Monday.\n',
    ]);
    const claimed = 'The board approved the new contract on Monday.';
    const { page } = await read(app, `/articles/board?quote=${encodeURIComponent(claimed)}`);
    expect(page).toContain('What is closest to them now is marked.');
    expect(page).toContain('<mark class="reworded" id="mark-1"');
    expect(parsePage(page).text).not.toContain(claimed);
  });

  it('opens a long article at the part that has the words, and leads to the others', async () => {
    const paragraph = `${'It rained all day and all night. '.repeat(30).trim()}\n\n`;
    const text = `# A\n\n${paragraph.repeat(150)}The pier held.\n\n${paragraph.repeat(150)}`;
    const app = await appOver(['long.md', text]);
    const { page, marked } = await read(app, '/articles/long?quote=The%20pier%20held.#mark-1');
    expect(marked).toBe('The pier held.');
    expect(page).toContain('Part 2 of 3');
    expect(page).toContain('href="/articles/long?quote=The%20pier%20held.&amp;part=1"');
    const first = await read(app, '/articles/long?quote=The%20pier%20held.&part=1');
    expect(first.page).toContain(
      'href="/articles/long?quote=The%20pier%20held.&amp;part=2#mark-1"',
    );
    const parts = [1, 2, 3].map((part) => read(app, `/articles/long?part=${part}`));
    expect((await Promise.all(parts)).map((it) => it.text).join('')).toBe(text);
  });

  it('is not shown while its file says something else', async () => {
    const options = webOptionsOf(await libraryOf({ 'a.md': 'The truce began.\n' }));
    const doorTo: typeof options.doorTo = (notation) => doorWith(notation, () => 'Other words.\n');
    const response = await createApp({ ...options, doorTo }).request('/articles/a');
    expect(response.status).toBe(503);
    expect(await response.text()).not.toContain('The truce began');
  });

  it('is not there for what is no article, which names those that are called nearly the same', async () => {
    const app = await appOver(
      ['news/pier.md', '# The pier\n\nIt held.\n'],
      ['b.md', '# Ferry\n\nIt sank.\n'],
    );
    const { status, page } = await read(app, '/articles/old/Pier.html');
    expect(status).toBe(404);
    expect(page).toContain('<a href="/articles/news/pier"');
    expect(page).not.toContain('/articles/b"');
    for (const address of ['/articles/', '/articles/%ff', '/articles/..%2f..%2fetc/passwd'])
      expect((await app.request(address)).status).toBe(404);
  });

  it('has no element and no attribute of an article’s, whatever its text, its title and the address', async () => {
    await fc.assert(
      fc.asyncProperty(anyFileText, anyFileText, anyFileText, async (title, text, quote) => {
        const front = `---\ntitle: ${JSON.stringify(title)}\nauthor: ${JSON.stringify(title)}\n---\n\n`;
        const path = 'a.md';
        const source = `${front}Words.\n\n${text.replaceAll('\0', '')}`;
        if (!textArticle(path, source).article) return;
        const app = await appOver([path, source]);
        const response = await app.request(`/articles/a?quote=${encodeURIComponent(quote)}`);
        expect(response.status).toBe(200);
        const { elements } = parsePage(await response.text());
        const scripts = elements.filter(({ name }) => name === 'script');
        expect(scripts.every(({ attributes }) => attributes['src']?.startsWith('/assets/'))).toBe(
          true,
        );
        const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
        expect(names.filter((name) => /^on|^style$|^srcdoc$/.test(name))).toEqual([]);
        const foreign = elements.filter(({ name }) =>
          /^(?:b|iframe|img|object|embed|svg|base|style|form)$/.test(name),
        );
        expect(foreign).toEqual([]);
        const links = elements.flatMap(({ name, attributes }) =>
          name === 'a' ? [attributes['href'] ?? ''] : [],
        );
        expect(links.filter((link) => !/^[/#]/.test(link))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
