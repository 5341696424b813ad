import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extracted } from '../../../../src/library/formats/extraction/extraction.ts';
import type { Metadata } from '../../../../src/library/formats/extraction/metadata.ts';
import type { StoredText } from '../../../../src/library/formats/extraction/storedText.ts';
import { htmlContent, readHtml } from '../../../../src/library/formats/page/html.ts';

const quotes = ({ text, blocks }: StoredText) =>
  blocks.map(({ start, end }) => text.slice(start, end));

const content = (html: string, title?: string): StoredText => {
  const read = htmlContent(html, title);
  if (read === undefined) throw new Error('It is nested too deep.');
  return read;
};

const pageOf = async (page: string | Uint8Array): Promise<Extracted> => {
  const read = await readHtml(typeof page === 'string' ? new TextEncoder().encode(page) : page);
  if ('broken' in read) throw new Error(read.broken.reason);
  return read;
};

const flawOf = async (page: string | Uint8Array): Promise<string | undefined> => {
  const read = await readHtml(typeof page === 'string' ? new TextEncoder().encode(page) : page);
  return 'broken' in read ? read.broken.reason : undefined;
};

/** Three hundred characters and more: enough to be taken for an article. */
const STORY = `<p>The county closed the old bridge on Monday, after engineers found cracks in two of its
  four piers.</p><p>Nobody knows when it will open again, the council said in a letter to the people of both
  villages, and the school bus will go the long way round until then.</p><p>The nearest other bridge is nine
  miles away, in a town that had asked for a new one of its own.</p>`;

describe('formulas that are no words of a page', () => {
  it.each([
    '<script type="math/tex">\\frac12</script>',
    '<img src="a.png" alt="\\frac12" class="latex">',
  ])('are told to be missing: %s', async (formula) => {
    const { flaws } = await pageOf(
      `<article>${STORY}<p>A share of ${formula} is paid.</p></article>`,
    );
    expect(flaws.map(({ reason }) => reason)).toEqual([
      'It has formulas that are not read; sentences with them are quoted without.',
    ]);
  });
});

describe('what may be quoted of a part of a page', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['nothing of nothing', '', []],
    ['plain text', 'One two.', ['One two.']],
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['paragraphs that nobody closed', '<p>One.<p>Two.', ['One.', 'Two.']],
    ['text between paragraphs', 'One.<p>Two.</p>Three.', ['One.', 'Two.', 'Three.']],
    ['text directly in a div', '<div>One.<div>Two.</div>Three.</div>', ['One.', 'Two.', 'Three.']],
    ['words in parts', 'un<b>believ</b>able <i>news</i>', ['unbelievable news']],
    ['words without their soft hyphens', '<p>Kran&shy;ken\u00adhaus</p>', ['Krankenhaus']],
    ['line ends as spaces', '<p>One\n  two\r\nthree.</p>', ['One two three.']],
    ['a line break as a line feed', '<p>One<br>two<br/>three.</p>', ['One\ntwo\nthree.']],
    ['two line breaks as the end of a paragraph', 'One.<br> <br>Two.', ['One.', 'Two.']],
    ['entities', '<p>Fish &amp; chips&nbsp;&#x2014; 3 &lt; 4</p>', ['Fish & chips — 3 < 4']],
    ['entities of a page as they stand', '<!DOCTYPE p [<!ENTITY a "b">]><p>x &a;</p>', ['x &a;']],
    ['list items', '<ul><li>One.<li>Two.</ul>', ['One.', 'Two.']],
    [
      'lists in lists',
      '<ul><li>One:<ul><li>Two.</li><li>Three.</li></ul>Four.</li><li>Five.</li></ul>',
      ['One:', 'Two.', 'Three.', 'Four.', 'Five.'],
    ],
    ['terms and what they mean', '<dl><dt>One</dt><dd>Two.</dd></dl>', ['One', 'Two.']],
    ['quotations', '<blockquote><p>One.</p><p>Two.</p></blockquote>', ['One.', 'Two.']],
    ['the marks of a quotation', '<p>He said <q>never</q>.</p>', ['He said “never”.']],
    ['lines that stand as they are', '<pre>One\n  two\n</pre>', ['One\ntwo']],
    [
      'rows of a table',
      '<table><tr><th>Year<th>Cars<tr><td>2019<td>310<tr><td><p>2020</p></td><td></td></table>',
      ['Year | Cars', '2019 | 310', '2020'],
    ],
    [
      'the cells of a table that lays out a page',
      '<table><tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table>',
      ['One.', 'Two.', 'Three.'],
    ],
    [
      'a table in a table',
      '<table><tr><td>Out<table><tr><td>1<td>2<tr><td>3<td>4</table></td></tr></table>',
      ['Out', '1 | 2', '3 | 4'],
    ],
    ['numbers above the line', '10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub>', ['10⁶ m², CO₂']],
    ['words above the line', 'the 5<sup>th</sup> day', ['the 5th day']],
    [
      'a number above the line with spaces',
      '10<sup> 6 </sup>m, 10<sup>−1.5</sup>',
      ['10⁶ m, 10⁻¹.⁵'],
    ],
    ['powers', '2<sup>n</sup>, x<sup>2k</sup>, x<sub>1,2</sub>', ['2ⁿ, x²ᵏ, x₁,₂']],
    ['marks of notes', 'so<sup>[1]</sup> it<sup><a href="#n">2</a></sup>', ['so[1] it²']],
    [
      'what a style raises',
      '10<span style="vertical-align: super">6</span> <span style="vertical-align:sub">2</span>',
      ['10⁶ ₂'],
    ],
    ['nothing that is struck', 'a <s>b</s> <del>c</del> <ins>d</ins> <strike>e</strike>', ['a d']],
    ['nothing that a style strikes', 'a<i style="text-decoration: red line-through">b</i>', ['a']],
    ['what a style underlines', '<i style="text-decoration: underline">b</i>', ['b']],
    [
      'no readings of characters',
      '<ruby>港町<rp>(</rp><rt>みなとまち</rt><rp>)</rp></ruby>の<ruby>虐<rt>ぎゃく</rt>待<rt>たい</rt><rtc>x</rtc></ruby>を',
      ['港町の虐待を'],
    ],
    [
      'formulas',
      'A <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of <math><msup><mn>10</mn><mn>6</mn></msup></math>',
      ['A 1/2 of 10⁶'],
    ],
    ['no scripts and styles', '<script>a()</script><style>b{}</style><p>One.</p>', ['One.']],
    ['nothing that is hidden', '<p hidden>a</p><p style="display : none">b</p><p>c</p>', ['c']],
    ['no template and noscript', '<template><p>a</p></template><noscript>b</noscript>c', ['c']],
    ['no remarks', '<p>One<!-- not --> two.</p>', ['One two.']],
    ['no furniture', '<p>One.</p><p>ADVERTISEMENT</p><div>Share this article</div>', ['One.']],
    ['no NUL', '<p>One\0 two.</p>', ['One two.']],
    [
      'what an XHTML element closed at once would swallow',
      '<title/><a id="x"/><p>One.</p>',
      ['One.'],
    ],
    ['what stands in an element of no known name', '<my-box>One.</my-box>', ['One.']],
    ['a paragraph in a heading that nobody closed', '<h2>Head<p>One.<p>Two.', ['One.', 'Two.']],
  ])('%s', (_, html, expected) => {
    expect(quotes(content(html))).toEqual(expected);
  });

  it('with the headings above it', () => {
    const html =
      '<h1>A</h1><p>1</p><h3>B <i>b</i></h3><p>2</p><h2>C<br>c</h2><p>3</p><h2><img></h2><p>4';
    const above = content(html).blocks.map((block) => block.headings);
    expect(above).toEqual([['A'], ['A', 'B b'], ['A', 'C c'], ['A']]);
  });

  it('without the links that others put to them', () => {
    const html = `<h2>Oil<a class="headerlink" href="#oil">¶</a></h2><p>1</p>
      <h2>History<span class="mw-editsection"><span>[</span><a href="e">modifier</a><span>]</span></span></h2><p>2</p>
      <h2>Pumps [edit]</h2><p>3</p>`;
    const above = content(html).blocks.map((block) => block.headings);
    expect(above).toEqual([['Oil'], ['History'], ['Pumps']]);
  });

  it('captions stand apart', () => {
    const html =
      '<figure><img><figcaption><p>One.</p></figcaption></figure><table><caption>Two.</caption><tr><td>3</table>';
    expect(content(html).blocks.map((block) => block.apart ?? false)).toEqual([true, true, false]);
  });

  it('the title is not repeated', () => {
    expect(content('<h1>The  Bridge</h1><p>One.</p>', 'The bridge').text).toBe('One.\n');
    expect(content('<div>The bridge</div><p>One.</p>', 'The bridge').text).toBe('One.\n');
    expect(quotes(content('<p>One.</p><p>The bridge</p>', 'The bridge'))).toEqual([
      'One.',
      'The bridge',
    ]);
  });

  it('nothing is told of what is nested deeper than a browser goes', () => {
    expect(htmlContent(`${'<div>'.repeat(600)}One.`)).toBeUndefined();
  });
});

/** A part of a page, and the words that are seen of it. */
const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.integer({ min: 0, max: 9999 }).map((n) => `w${n} `),
    fc
      .tuple(
        fc.constantFrom(
          ...'p div ul ol li b i a span h1 h2 h3 table tr td th blockquote pre dl dt dd figure figcaption section q sup x-y'.split(
            ' ',
          ),
        ),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([name, inside, isClosed]) => `<${name}>${inside.join('')}${isClosed ? `</${name}>` : ''}`,
      ),
    fc.constantFrom(
      '<br>',
      '<hr>',
      '</p>',
      '</div>',
      '</ul>',
      '</td>',
      '\n',
      '&nbsp;',
      '<!-- no -->',
    ),
  ),
})).node;

const wordsOf = (text: string) => text.match(/w\d+/g) ?? [];

describe('whatever the page is made of', () => {
  it('no word that is seen is lost or doubled, and their order is kept', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const html = parts.join('');
        expect(wordsOf(content(html).text)).toEqual(wordsOf(html));
      }),
      { numRuns: 500 },
    );
  });

  it('a page of it gives blocks that are trimmed and in order, or a reason', async () => {
    const any = fc.oneof(
      fc.array(tree, { maxLength: 20 }).map((parts) => parts.join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(any, async (html) => {
        const read = await readHtml(new TextEncoder().encode(html));
        if ('broken' in read) {
          expect(read.broken.reason).toMatch(/^It.*\.$/);
          return;
        }
        let last = 0;
        for (const { start, end } of read.content.blocks) {
          const quote = read.content.text.slice(start, end);
          expect(quote).toBe(quote.trim());
          expect(quote).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('bytes of any kind give a text or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readHtml(bytes);
        expect('broken' in read || read.content.blocks.length > 0).toBe(true);
      }),
    );
  });
});

describe('a page that a browser wrote', () => {
  const page = readFileSync(new URL('../fixtures/ferry.html', import.meta.url));

  it('gives its article, without what stands around it', async () => {
    const read = await pageOf(page);
    const all = quotes(read.content);
    expect(all[0]).toMatch(/^The ferry between Skerry harbour .* seven in the morning\.$/);
    expect(all.at(-1)).toMatch(/^The last word belonged to the captain:/);
    expect(all).toContain('Weekdays | 7.00 | 19.30');
    expect(all).toContain('by telephone, or');
    expect(all.join('\n')).not.toMatch(
      /cookies|newsletter|Herring|Weather|Privacy|ADVERT|replaced by the script/,
    );
    expect(all.join('\n')).not.toContain('Harbour ferry returns');
    expect(read.content.blocks.filter((block) => block.apart)).toHaveLength(2);
    expect(read.content.blocks.at(-1)?.headings).toEqual(['What changes for passengers']);
  });

  it('gives what it says about itself', async () => {
    expect((await pageOf(page)).metadata).toEqual({
      title: 'Harbour ferry returns after eleven months',
      author: 'Ines Varga, Tom O’Dell',
      publisher: 'The Skerry Courier',
      date: '2031-04-09T07:30:00+01:00',
      url: 'https://courier.example/harbour-ferry-returns',
      language: 'en-GB',
      tags: ['ferry', 'Skerry harbour'],
    });
  });
});

describe('what a page says about itself', () => {
  const ld = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const meta = (name: string, value: string) => `<meta property="${name}" content="${value}">`;

  it.each<readonly [string, string, Metadata]>([
    ['nothing', '', {}],
    ['its title', '<title> The\nbridge </title>', { title: 'The bridge' }],
    [
      'not the title of a drawing',
      '<svg><title>Logo</title></svg><h1>The bridge</h1>',
      { title: 'The bridge' },
    ],
    [
      'its heading without the site',
      '<title>The bridge | Post</title><h1>The bridge</h1>',
      { title: 'The bridge' },
    ],
    [
      'its title without the known site',
      `<title>The bridge - Post</title>${meta('og:site_name', 'Post')}`,
      { title: 'The bridge', publisher: 'Post' },
    ],
    [
      'a title with a dash of its own',
      '<title>Bridge - closed</title>',
      { title: 'Bridge - closed' },
    ],
    [
      'data before tags before the title',
      `<title>c</title>${meta('og:title', 'b')}${ld({ '@type': 'Article', headline: 'a' })}`,
      { title: 'a' },
    ],
    ['tags before the title', `<title>c</title>${meta('og:title', 'b')}`, { title: 'b' }],
    [
      'data in a list and a graph',
      ld([
        {
          '@graph': [
            { '@type': 'WebPage', name: 'no' },
            { '@type': ['BlogPosting'], name: 'a' },
          ],
        },
      ]),
      { title: 'a' },
    ],
    [
      'nothing in broken data',
      '<script type="application/ld+json">{"@type":"Article","headline":</script><title>c</title>',
      { title: 'c' },
    ],
    [
      'one author',
      ld({ '@type': 'NewsArticle', author: { name: 'Ann &amp; Bo' } }),
      { author: 'Ann & Bo' },
    ],
    [
      'several authors',
      ld({ '@type': 'NewsArticle', author: ['Ann', { name: 'Bo' }, 'Ann'] }),
      { author: 'Ann, Bo' },
    ],
    [
      'an author who is no address',
      `${meta('article:author', 'https://a.example/ann')}<meta name="author" content="By Ann">`,
      { author: 'Ann' },
    ],
    [
      'its publisher',
      ld({ '@type': 'NewsArticle', publisher: { name: 'Post' } }),
      { publisher: 'Post' },
    ],
    [
      'its date',
      meta('article:published_time', '2031-04-09T10:00:00Z'),
      { date: '2031-04-09T10:00:00Z' },
    ],
    [
      'no date that is none',
      `${meta('article:published_time', 'soon')}<time datetime="2031-04-09">x</time>`,
      { date: '2031-04-09' },
    ],
    [
      'the time of publication first',
      '<time datetime="2030-01-01">a</time><time itemprop="datePublished" datetime="2031-04-09">b</time>',
      { date: '2031-04-09' },
    ],
    [
      'its canonical address',
      `<link rel="canonical" href="https://a.example/x">${meta('og:url', 'https://a.example/y')}`,
      { url: 'https://a.example/x' },
    ],
    [
      'no address of another kind',
      `<link rel=canonical href="javascript:x">${meta('og:url', 'https://a.example/y')}`,
      { url: 'https://a.example/y' },
    ],
    [
      'where a browser saved it from',
      '<!-- saved from url=(0019)https://a.example/x -->',
      { url: 'https://a.example/x' },
    ],
    [
      'an address beside where it was saved',
      '<!-- saved from url=(0019)https://a.example/x --><link rel=canonical href="/y">',
      { url: 'https://a.example/y' },
    ],
    ['its language', '<html lang="de">', { language: 'de' }],
    ['a language for other sites', meta('og:locale', 'de_AT'), { language: 'de-AT' }],
    ['no language that is none', '<html lang="???">', {}],
    [
      'its tags',
      `${meta('article:tag', 'a')}${meta('article:tag', 'b')}${meta('article:tag', 'a')}`,
      { tags: ['a', 'b'] },
    ],
    ['its keywords', '<meta name=keywords content="a, b,">', { tags: ['a', 'b'] }],
  ])('%s', async (_, head, expected) => {
    const { metadata } = await pageOf(`${head}<body>${STORY}`);
    expect(metadata).toEqual(expected);
  });
});

it('a notice of a few hundred characters is not taken for the article', async () => {
  const notice = `<div class="printed"><p>This page was printed from the pages of the Harbour Gazette,
    the newspaper for Osk, Skarrow and the islands of the Northern Sound.</p><p>All rights reserved, in every
    country. The Gazette is a trade mark of the Harbour Press. Any information that is published here is not
    intended as a substitute for the advice of a pilot, and you should not act on it, before you have spoken
    with one.</p></div>`;
  const page = `<title>T</title><body><div class="container"><div class="row site_header"><article><h1>T</h1>
    <div itemprop="articleBody">${STORY}${STORY}</div></article></div>${notice}</div>`;
  expect((await pageOf(page)).content.text).toContain('cracks in two of its four piers');
});

it('a notice that is all there is on a page is told', async () => {
  const notice =
    '<p>We use cookies. With your consent our partners use cookies too; see our privacy policy.</p>';
  const { flaws } = await pageOf(`<title>T</title><body>${notice}`);
  expect(flaws.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('looks like a notice'),
  ]);
});

it('a notice about cookies that is longer than the article is not taken for it', async () => {
  const notice = `<div class="content-overlay"><p>${'We use cookies, and with your consent our partners use cookies too, as our privacy policy says, which you can read whenever you like. '.repeat(5)}</p></div>`;
  const story = `<table><tr><td><ul>${STORY.replaceAll('<p>', '<li>').replaceAll('</p>', '')}</ul></table>`;
  const page = `<title>T</title><body>${notice}${story}${story}${story}${story}`;
  expect((await pageOf(page)).content.text).toContain('cracks in two of its four piers');
});

it('the headings of a page, and its title, have no links to themselves', async () => {
  const page = `<body><main><h1>Gate<a class="headerlink" href="#gate">¶</a></h1>${STORY}
    <h2>Oil<a class="headerlink" href="#oil">#</a></h2>${STORY}<h2>History<span class="mw-editsection">[<a
    href="e">Bearbeiten</a> | <a href="s">Quelltext bearbeiten</a>]</span></h2>${STORY}</main>`;
  const { metadata, content: read } = await pageOf(page);
  expect(metadata.title).toBe('Gate');
  expect([...new Set(read.blocks.map((block) => block.headings[0]))]).toEqual([
    undefined,
    'Oil',
    'History',
  ]);
});

describe('a page too short to be searched for its article', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['its main part', '<header>a</header><p>b</p><main><nav>c</nav><p>One.</p></main>', ['One.']],
    ['the part whose role it is', '<p>b</p><div role="main">One.</div>', ['One.']],
    [
      'its longest article',
      '<article>b</article><article>One two three.</article>c',
      ['One two three.'],
    ],
    [
      'all of them where none is longer than the rest',
      '<article>One.</article><article>Two.</article>',
      ['One.', 'Two.'],
    ],
    ['no form in it', '<main><form><p>b</p></form><p>One.</p></main>', ['One.']],
  ])('gives %s', async (_, body, expected) => {
    expect(quotes((await pageOf(`<title>T</title><body>${body}`)).content)).toEqual(expected);
  });

  it('gives all of it where nothing is marked', async () => {
    expect(quotes((await pageOf('<p>One.</p><p>Two.</p>')).content)).toEqual(['One.', 'Two.']);
  });
});

describe('a page of too many elements to be searched', () => {
  it('gives its main part', async () => {
    const page = `<nav>a</nav><main><h1>T</h1>${'<p>One two.</p>'.repeat(20_000)}</main><footer>b</footer>`;
    const { content: read } = await pageOf(page);
    expect(read.blocks).toHaveLength(20_000);
    expect(new Set(quotes(read))).toEqual(new Set(['One two.']));
  });
});

describe('the encoding of a page', () => {
  const story = `<p>Z\u00fcrich \u20ac 5 ${'and so on, '.repeat(40)}</p>`;
  const latin = (html: string) => Buffer.from(html.replaceAll('\u20ac', '\u0080'), 'latin1');
  const wide = Buffer.from(`\ufeff${story}`, 'utf16le');

  it.each<readonly [string, Uint8Array]>([
    ['UTF-8 of itself', Buffer.from(story)],
    [
      'UTF-8 with a mark, whatever the page says',
      Buffer.from(`\ufeff<meta charset="iso-8859-1">${story}`),
    ],
    ['UTF-16 with a mark', wide],
    ['UTF-16 with a mark, high byte first', Buffer.from(wide).swap16()],
    ['UTF-16 without a mark', wide.subarray(2)],
    ['Latin-1 as named, which is Windows-1252', latin(`<meta charset=ISO-8859-1>${story}`)],
    [
      'as named of old',
      latin(`<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">${story}`),
    ],
    ['as named in XML', latin(`<?xml version="1.0" encoding="windows-1252"?>${story}`)],
    ['UTF-8 where UTF-16 is named', Buffer.from(`<meta charset="utf-16">${story}`)],
    ['UTF-8 where none is named', Buffer.from(`<meta charset="klingon">${story}`)],
    ['not as named in a remark', Buffer.from(`<!-- <meta charset="iso-8859-1"> -->${story}`)],
  ])('is %s', async (_, bytes) => {
    const { content: read, flaws } = await pageOf(bytes);
    expect(read.text).toMatch(/^Zürich € 5 /);
    expect(flaws).toEqual([]);
  });

  it('that is named and wrong is a flaw', async () => {
    const { content: read, flaws } = await pageOf(latin(`<meta charset="utf-8">${story}`));
    expect(read.text).toMatch(/^Zürich € 5 /);
    expect(flaws[0]?.reason).toMatch(/not in utf-8, as it says; it was read as Windows-1252/);
  });
});

describe('what is no page gives a reason', () => {
  it.each<readonly [string, string | Uint8Array, RegExp]>([
    ['nothing', '', /no text that could be quoted/],
    ['no text', '<html><body><img></body></html>', /no text that could be quoted/],
    [
      'a picture',
      Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251),
      /not a web page/,
    ],
    ['100,000 elements in each other', '<div>'.repeat(100_000), /nested more than 512 deep/],
    ['a megabyte of one sign', '<'.repeat(1_000_000), /no text that could be quoted/],
    ['five megabytes of ampersands', '&'.repeat(5_000_000), /no text that could be quoted/],
    ['a megabyte of NUL', '\0'.repeat(1_000_000), /not a web page/],
    ['remarks in each other', '<!--'.repeat(250_000), /no text that could be quoted/],
  ])('%s', async (_, page, reason) => {
    expect(await flawOf(page)).toMatch(reason);
  });
});

describe('a hostile page is read in a few seconds', () => {
  const few = 15_000;
  it.each<readonly [string, string]>([
    ['three million ampersands', `${'&'.repeat(3_000_000)} ${STORY}`],
    ['a million spaces of a kind', `<p>a<br>${'\u00a0'.repeat(1_000_000)}b ${STORY}`],
    [
      'a million tags that close nothing',
      `${'<div>'.repeat(400)}${'</x>'.repeat(1_000_000)}${STORY}`,
    ],
    ['lists 250 deep', `${`${'<ul><li>x'.repeat(250)}${'</ul>'.repeat(250)}`.repeat(6)}${STORY}`],
    ['tables 160 deep', `${'<table><tr><td>'.repeat(160)}${STORY}`],
    [
      'data a million deep',
      `<script type="application/ld+json">${'['.repeat(1e6)}${']'.repeat(1e6)}</script>${STORY}`,
    ],
    ['an attribute of five megabytes', `<p class="${'x '.repeat(2_500_000)}">a</p>${STORY}`],
    ['a style of four megabytes', `<p style="${'display '.repeat(500_000)}">a</p>${STORY}`],
  ])(
    '%s',
    async (_, page) => {
      expect((await pageOf(page)).content.text).toContain('The county closed the old bridge');
    },
    few,
  );
});
