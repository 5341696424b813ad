import { expect, it } from 'vitest';
import { libraryOf } from '../../support/library.ts';
import { browserOf } from '../../support/pages.ts';

const browser = browserOf(
  await libraryOf({
    'news/pier.md':
      '---\ntitle: The new pier\nauthor: Ann Lee\ndate: 2016-03-04\n---\n\nThe new pier at Harwick cost four million dollars.\n',
  }),
);
const fetched = (path: string) => browser.app.request(path, { headers: { Host: '127.0.0.1' } });

it('an answer offers its sources as files for programs', async () => {
  const page = await browser.get('/?q=What+did+the+new+pier+cost');
  const links = page.named('a').filter(({ attribs }) => 'download' in attribs);
  expect(links.map(page.textOf)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
  const files = await Promise.all(links.map(({ attribs }) => fetched(attribs['href'] ?? '')));
  expect(files.map(({ headers }) => headers.get('Content-Disposition'))).toEqual(
    ['bib', 'ris', 'json'].map((ending) => `attachment; filename="reference.${ending}"`),
  );
  const texts = await Promise.all(files.map((file) => file.text()));
  expect(texts[0]).toContain('title = {{The new pier}}');
  expect(texts[1]).toMatch(/^TY {2}- .*\n[\s\S]*AU {2}- Lee, Ann/);
  expect(JSON.parse(texts[2] ?? '')).toMatchObject([{ title: 'The new pier' }]);
});

it.each(['/cite/bibtex/none', '/cite/endnote/news/pier', '/cite/bibtex/%E0%A4%A', '/cite/ris/'])(
  '%s is no source',
  async (path) => {
    expect((await fetched(path)).status).toBe(404);
  },
);
