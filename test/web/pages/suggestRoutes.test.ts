import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { libraryOf } from '../../support/library.ts';
import { browserOf } from '../../support/pages.ts';
import { webSettingsOf } from '../../support/web.ts';

const library = await libraryOf({
  'pier.md': '---\ntitle: The new pier\nauthor: Ann Lee\ndate: 2016-03-04\n---\n\nIt is new.\n',
  'boats.md': '# Boats\n\nThey float.\n',
});
const browser = browserOf(library);
const fetched = (path: string, it = browser) =>
  it.app.request(path, { headers: { Host: '127.0.0.1' } });

it('headlines are suggested while a question is typed, each with the question for its article', async () => {
  const answer = await fetched('/suggest?q=pie');
  expect(answer.headers.get('Content-Type')).toContain('application/x-suggestions+json');
  expect(await answer.json()).toEqual([
    'pie',
    ['The new pier'],
    ['Ann Lee · March 4, 2016'],
    ['/?q=article%3Apier+The+new+pier'],
  ]);
});

it.each(['', '   ', 'zzzz', '%F0%9F', 'x'.repeat(5000)])('"%s" suggests nothing', async (typed) => {
  const suggested = await (await fetched(`/suggest?q=${typed}`)).json();
  expect(suggested).toEqual([expect.any(String), [], [], []]);
});

it('a browser is told how its address bar asks, by the name under which others know the page', async () => {
  const known = browserOf(library, {
    settings: webSettingsOf({ publicUrl: 'https://press.example/' }),
  });
  const answer = await known.app.request('/opensearch.xml', {
    headers: { Host: 'press.example' },
  });
  expect(answer.headers.get('Content-Type')).toContain('application/opensearchdescription+xml');
  const xml = parseDocument(await answer.text(), { xmlMode: true });
  const templates = DomUtils.getElementsByTagName('Url', xml).map(
    ({ attribs }) => attribs['template'],
  );
  expect(templates).toEqual([
    'https://press.example/?q={searchTerms}',
    'https://press.example/suggest?q={searchTerms}',
  ]);
});
