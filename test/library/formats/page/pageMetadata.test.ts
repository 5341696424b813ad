import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../../src/library/formats/extraction/metadata.ts';
import { parseHtml } from '../../../../src/library/formats/page/markup.ts';
import {
  createFactsReader,
  readPageMetadata,
} from '../../../../src/library/formats/page/pageMetadata.ts';

const read = (html: string): Metadata => {
  const facts = createFactsReader();
  parseHtml(html, facts);
  return readPageMetadata(facts.finish());
};

const ld = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the title', () => {
  const described = ld({
    '@type': 'Article',
    headline: 'tidal island in the Northern Sound',
    name: 'Brellan Island',
  });
  it.each([
    [
      'is not a description',
      `<title>Brellan Island - Wiki</title>${described}<h1>Brellan Island</h1>`,
      'Brellan Island',
    ],
    [
      'is the headline where a description is all that is given',
      '<title>Brellan Island - Wiki</title><meta property="og:title" content="a place in the sea"><h1>Brellan Island</h1>',
      'Brellan Island',
    ],
    [
      'is that given to others where the heading is the site',
      '<title>Post</title><meta property="og:site_name" content="Post"><meta property="og:title" content="Gate raised"><h1>Post</h1>',
      'Gate raised',
    ],
    [
      'is what was given, where it has the words that people read',
      '<title>Gate raised by storm | Post</title><meta property="og:title" content="Storm raised gate"><h1>How a storm raised the gate</h1>',
      'Storm raised gate',
    ],
    ['has no readings', '<h1><ruby>港<rt>みなと</rt></ruby></h1>', '港'],
  ])('%s', (_, html, title) => {
    expect(read(html).title).toBe(title);
  });
});

describe('the author', () => {
  const meta = (name: string) => `<meta name="author" content="${name}">`;
  const byline = '<p class="byline">By Per Dahl</p>';
  it.each<readonly [string, string, string | undefined]>([
    ['is nobody’s name', meta('No Author'), undefined],
    [
      'is no account',
      ld({ '@type': 'Article', author: { name: 'admin' } }) + meta('Ida Lund'),
      'Ida Lund',
    ],
    ['is none of those of whom the page has its looks', meta('Northern Themes'), undefined],
    ['is whom people read, not whom the template names', meta('Studio Nord') + byline, 'Per Dahl'],
    [
      'is whom both name, in the page’s words',
      `${meta('Per Dahl')}<p class="byline">By PER DAHL</p>`,
      'Per Dahl',
    ],
    [
      'is not the site',
      `<meta property="og:site_name" content="Post">${meta('post.com')}`,
      undefined,
    ],
    [
      'is one who is called like the own site',
      `<meta property="og:site_name" content="Per Dahl">${meta('Per Dahl')}${byline}`,
      'Per Dahl',
    ],
    ['has no markup', meta('&lt;a href=x&gt;Ida Lund&lt;/a&gt;'), 'Ida Lund'],
  ])('%s', (_, html, author) => {
    expect(read(html).author).toBe(author);
  });
});

it('what the data about the article does not say is that of its page and its site', () => {
  const graph = [
    { '@type': 'Article', headline: 'Wall raised', author: { '@id': '#ida' } },
    { '@type': 'WebPage', datePublished: '2021-03-12' },
    { '@type': 'WebSite', name: 'Gazette', publisher: { '@id': '#org' } },
    { '@type': 'Person', '@id': '#ida', name: 'Ida Lund' },
    { '@type': 'Organization', '@id': '#org', name: 'Harbour Gazette' },
  ];
  expect(read(`<title>Wall raised</title>${ld({ '@graph': graph })}`)).toEqual({
    title: 'Wall raised',
    author: 'Ida Lund',
    publisher: 'Harbour Gazette',
    date: '2021-03-12',
  });
});
