import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { desksOf } from '../../support/desk.ts';
import { libraryOf, NOW } from '../../support/library.ts';
import { browserOf } from '../../support/pages.ts';
import { anyFileText } from '../../support/texts.ts';

const FILES = {
  'pier.md':
    '---\ntitle: The new pier\nauthor: Ann Lee\ndate: 2016-03-04\n---\n\nThe new pier at Harwick cost four million dollars. The mayor opened it in March.\n',
  'boats.md':
    '---\ntitle: Boats\ndate: 2015-01-02\n---\n\nThe ferry company bought seven boats in Norway last winter.\n',
};
const browser = browserOf(await libraryOf(FILES));

describe('a question at its address', () => {
  it('is answered with the words of the article, its source, date and place', async () => {
    const page = await browser.get('/?q=What+did+the+new+pier+cost');
    expect(page.status).toBe(200);
    expect(page.texts('h1')).toEqual(['What did the new pier cost']);
    expect(page.texts('blockquote')[0]).toContain('cost four million dollars');
    const [source = ''] = page.texts('p', 'source');
    for (const told of ['The new pier', 'Ann Lee', 'March 4, 2016', 'pier.md:7'])
      expect(source).toContain(told);
    const [time] = page.named('time');
    expect(time?.attribs['datetime']).toBe('2016-03-04');
  });

  it('stands in the field, and a title leads to its article at the quoted words', async () => {
    const page = await browser.get('/?q=What+did+the+new+pier+cost');
    const field = page.named('input').find(({ attribs }) => attribs['name'] === 'q');
    expect(field?.attribs['value']).toBe('What did the new pier cost');
    const [cite] = page.named('cite');
    const [link] = cite?.children ?? [];
    expect(link && 'attribs' in link ? link.attribs['href'] : '').toMatch(
      /^\/articles\/pier\?quote=The%20new%20pier.*#mark-1$/,
    );
  });

  it('names each limit, with a link to ask without it', async () => {
    const page = await browser.get('/?q=What+did+the+pier+cost&author=Ann+Lee&after=2016');
    const limits = page
      .named('a')
      .filter(({ attribs }) => attribs['title'] === 'Ask without this limit');
    expect(limits.map(page.textOf)).toEqual(['author:"Ann Lee"', 'after:2016']);
    expect(limits[1]?.attribs['href']).toBe('/?q=author%3A%22Ann+Lee%22+What+did+the+pier+cost');
    expect(page.says('Only dated January 1, 2016 or later, author Ann Lee')).toBe(true);
  });

  it('offers the word that may have been meant', async () => {
    const page = await browser.get('/?q=Which+ferrry+company+bought+boats');
    const meant = page.named('ul', 'meant').map(page.textOf);
    expect(meant).toEqual(['Did you mean “ferry”?']);
  });

  it('that the articles do not answer says so', async () => {
    const page = await browser.get('/?q=Who+won+the+chess+tournament+in+Reykjavik');
    expect(page.says('The articles do not answer this.')).toBe(true);
    expect(page.named('blockquote')).toEqual([]);
  });

  it('that is none says what to do', async () => {
    const page = await browser.get(`/?q=${'pier+'.repeat(2000)}`);
    expect(page.says('A question may have at most')).toBe(true);
  });

  it('takes up an earlier one, which the form below it carries on', async () => {
    const page = await browser.get(
      '/?q=When+was+it+opened%3F&earlier=What+did+the+new+pier+cost%3F',
    );
    expect(page.texts('blockquote')[0]).toContain('The mayor opened it in March');
    expect(page.says('Searched:')).toBe(true);
    const carried = page.named('input').filter(({ attribs }) => attribs['name'] === 'earlier');
    expect(carried.map(({ attribs }) => attribs['value'])).toEqual([
      'What did the new pier cost?',
      page.texts('h1')[0],
    ]);
  });
});

it('where nothing is asked the newest articles are named, and what they say can be asked', async () => {
  const page = await browser.get('/');
  const [asking] = page.named('a').filter((it) => page.textOf(it) === 'What does it say?');
  const answer = await browser.get(asking?.attribs['href'] ?? '');
  expect(answer.texts('blockquote')[0]).toContain('The new pier');
  expect(page.texts('ul', 'articles')[0]).toBe(
    'The new pier Ann Lee · March 4, 2016 · What does it say?Boats January 2, 2015 · What does it say?',
  );
});

it('speaks the language that the address names, and keeps to it', async () => {
  const page = await browser.get('/?q=What+did+the+new+pier+cost&lang=de');
  expect(page.says('Aus den Artikeln:')).toBe(true);
  expect(page.named('blockquote')[0]?.attribs['lang']).not.toBe('de');
  const hidden = page.named('input').filter(({ attribs }) => attribs['name'] === 'lang');
  expect(hidden.map(({ attribs }) => attribs['value'])).toEqual(['de', 'de']);
});

it('offers the collections that can be asked, and keeps to the one that is chosen', async () => {
  const library = await libraryOf({
    'old/pier.md': 'The pier cost four.\n',
    'pier.md': 'The pier cost five.\n',
  });
  const named = ['Old', 'All'].map((name) => ({
    name,
    holds: { kind: 'folder' as const, folders: name === 'Old' ? ['old'] : ['.', 'old'] },
  }));
  const deskOf = desksOf(library, undefined, NOW, { collections: named, places: [] });
  const ruled = browserOf(library, { deskOf });
  const options = (await ruled.get('/')).texts('option').slice(0, 3);
  expect(options).toEqual(['All articles', 'Old', 'All']);
  const page = await ruled.get('/?q=What+did+the+pier+cost&collection=Old');
  expect(page.says('Only collection Old')).toBe(true);
  expect(page.texts('blockquote')[0]).toBe('The pier cost four.');
});

/** What of a page an article or whoever asks could change: which elements there are, and what they do. */
async function formOf(title: string, text: string, question: string): Promise<string[]> {
  const library = await libraryOf({
    'pier.md': `---\ntitle: ${JSON.stringify(title)}\n---\n\nThe new pier cost ${text} dollars.\n`,
  });
  const page = await browserOf(library).get(`/?q=${encodeURIComponent(question)}`);
  const kept = new Set(['href', 'value', 'data-source', 'title']);
  return page.elements.map(({ name, attribs }) => {
    const plain = Object.entries(attribs).map(([key, value]) =>
      kept.has(key) ? `${key}=${/^(?:\/|#)/.test(value)}` : `${key}=${value}`,
    );
    return `${name} ${plain.join(' ')}`;
  });
}

it('no article and no question makes an element or an attribute of its own', async () => {
  const tame = await formOf('Pier', 'four', 'What did the new pier cost');
  const hostile = [
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '</blockquote><img src=x onerror=alert(1)>',
    '<!-- --><svg/onload=alert(1)>',
    '&lt;b&gt; &quot; &#39;',
    '</title><style>*{display:none}</style>',
    'javascript:alert(1)',
  ];
  for (const trap of hostile)
    expect(await formOf(trap, trap, 'What did the new pier cost')).toEqual(tame);
});

it('no text makes an element', async () => {
  await fc.assert(
    fc.asyncProperty(anyFileText, async (trap) => {
      const page = await browser.get(`/?q=${encodeURIComponent(trap)}`);
      expect(page.status).toBe(200);
      const strange = page.elements.filter(({ name }) =>
        ['script', 'img', 'b', 'style', 'iframe', 'svg'].includes(name),
      );
      expect(strange.map(({ attribs }) => attribs['src'] ?? '')).toEqual([
        expect.stringMatching(/^\/assets\/page\./),
      ]);
    }),
    { numRuns: 60 },
  );
});

it('whatever an address says, a page is shown or it is said that there is none', async () => {
  const names = fc.constantFrom(
    ...['q', 'earlier', 'after', 'before', 'collection', 'source', 'author', 'sort', 'lang'],
    ...['topic', 'text', 'statement', 'title', 'page', 'state', 'id', '__proto__', 'constructor'],
  );
  const paths = fc.constantFrom(
    ...['/', '/timeline', '/claim', '/verify', '/sources', '/proofread', '/articles', '/help'],
    ...['/collections', '/corrections', '/receipt', '/receipt/x', '/gaps', '/problems', '/suggest'],
    ...['/opensearch.xml', '/cite/ris/pier', '/cite/x/y/z'],
  );
  await fc.assert(
    fc.asyncProperty(
      paths,
      fc.array(fc.tuple(names, fc.oneof(anyFileText, fc.webFragments())), { maxLength: 4 }),
      async (path, values) => {
        const search = values.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
        const page = await browser.get(`${path}?${search.join('&')}`);
        expect(page.status).toBeLessThan(500);
        expect(page.says('[object Object]')).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});
