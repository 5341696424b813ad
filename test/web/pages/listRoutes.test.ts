import { expect, it } from 'vitest';
import { bookkeepingWith } from '../../support/bookkeeping.ts';
import { libraryOf } from '../../support/library.ts';
import { memoryRecords } from '../../support/memoryRecords.ts';
import { browserOf } from '../../support/pages.ts';
import { webOptionsOf } from '../../support/web.ts';

const MANY = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => {
    const date = `2016-01-${String((at % 28) + 1).padStart(2, '0')}`;
    return [
      `news/a${at}.md`,
      `---\ntitle: News ${at}\ndate: ${date}\n---\n\nIt rained ${at} days.\n`,
    ];
  }),
);
const library = await libraryOf(MANY);
const browser = browserOf(library);

it('the articles are listed in pages, each with a link to it', async () => {
  const first = await browser.get('/articles');
  expect(first.says('60 articles')).toBe(true);
  expect(first.named('ul', 'articles')[0]?.children.filter((it) => it.type === 'tag')).toHaveLength(
    50,
  );
  expect(first.says('Page 1 of 2')).toBe(true);
  const next = first.named('a').find(({ attribs }) => attribs['rel'] === 'next');
  const second = await browser.get(next?.attribs['href'] ?? '');
  expect(
    second.named('ul', 'articles')[0]?.children.filter((it) => it.type === 'tag'),
  ).toHaveLength(10);
  const [link] = second
    .named('a')
    .filter(({ attribs }) => attribs['href']?.startsWith('/articles/'));
  expect(link?.attribs['href']).toMatch(/^\/articles\/news\/a\d+$/);
});

it.each(['0', '-3', '99', 'x', '1e9', ''])('page "%s" is one that there is', async (page) => {
  const { status, says } = await browser.get(`/articles?page=${page}`);
  expect([status, says('60 articles')]).toEqual([200, true]);
});

it('titles are searched, and it is said where none has the words', async () => {
  expect((await browser.get('/articles?title=News+7')).texts('ul', 'articles')[0]).toContain(
    'News 7',
  );
  expect((await browser.get('/articles?title=zeppelins')).says('No title has this.')).toBe(true);
});

it('help names what there is a page for', async () => {
  const page = await browser.get('/help');
  const linked = page.named('dt').map(page.textOf);
  expect(linked).toEqual(
    expect.arrayContaining(['Ask', 'Check a quotation', 'Timeline', 'Receipt']),
  );
  expect(page.texts('dd').length).toBe(linked.length);
});

it('there are no collections where nobody has ruled any', async () => {
  expect((await browser.get('/collections')).says('There are no collections here')).toBe(true);
});

it('an answer is kept as a receipt, which is shown at its address', async () => {
  const { deskOf } = webOptionsOf(library, memoryRecords());
  const bookkeeping = bookkeepingWith({ newId: () => 'ABCD1234' });
  const remembering = browserOf(library, {
    deskOf: (asker) => ({ ...deskOf(asker), bookkeeping }),
  });
  const answer = await remembering.get('/?q=How+many+days+did+it+rain');
  const link = answer.named('a').find(({ attribs }) => attribs['href']?.startsWith('/receipt/'));
  const receipt = await remembering.get(link?.attribs['href'] ?? '');
  expect(receipt.texts('h1')).toEqual(['How many days did it rain']);
  expect(receipt.says('Asked again: the same answer.')).toBe(true);
  expect((await remembering.get('/receipt/ABCD1235')).status).toBe(404);
});

it('a receipt is looked up by its letters', async () => {
  const { headers, status } = await browser.app.request('/receipt?id=ab%2Fcd', {
    headers: { Host: '127.0.0.1' },
  });
  expect([status, headers.get('Location')]).toEqual([303, '/receipt/ab%2Fcd']);
});
