import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../../../src/library/formats/export/feed.ts';
import {
  brokenOf,
  bytesOf,
  generated,
  outline,
  quotable,
  readAll,
  readBounded,
  readsInAnyPieces,
  served,
} from '../../../support/exports.ts';

const read = (file: string | Uint8Array, options = {}, sizes: number[] = []) =>
  readAll(readFeed, file, options, sizes);

const rss = (...items: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>The Daily Example</title>
<link>https://example.org/</link>
<atom:link href="https://example.org/feed" rel="self"/>
<language>en-GB</language>
${items.join('\n')}
</channel>
</rss>
`;

const BRIDGE = `<item>
<title>Bridge &amp; ferry</title>
<link>https://example.org/bridge</link>
<guid isPermaLink="false">example-7</guid>
<dc:creator><![CDATA[Nora Quist]]></dc:creator>
<pubDate>Mon, 03 Oct 2016 10:15:00 +0000</pubDate>
<category>River</category><category><![CDATA[Ships &amp; boats]]></category>
<description>A short text.</description>
<content:encoded><![CDATA[<p>The <b>bridge</b> is closed.</p><p>It is old.</p>]]></content:encoded>
</item>`;
const FERRY = `<item><title>Ferry sails</title><description>&lt;p&gt;The ferry sails.&lt;/p&gt;</description>
<media:title>Another</media:title></item>`;

describe('an RSS 2.0 feed', () => {
  it('is read with what its entries say', async () => {
    const [bridge, ferry, ...rest] = await read(rss(BRIDGE, FERRY));
    expect(rest).toEqual([]);
    expect(bridge).toMatchObject({ entry: 1, ownId: 'example-7' });
    expect(served(bridge)).toMatchObject({
      metadata: {
        title: 'Bridge & ferry',
        author: 'Nora Quist',
        publisher: 'The Daily Example',
        date: '2016-10-03T10:15:00Z',
        url: 'https://example.org/bridge',
        language: 'en-GB',
        tags: ['River', 'Ships & boats'],
      },
      flaws: [],
    });
    expect(quotable(bridge)).toEqual(['The bridge is closed.', 'It is old.']);
    expect(served(ferry).metadata.title).toBe('Ferry sails');
    expect(quotable(ferry)).toEqual(['The ferry sails.']);
  });

  it.each([
    [
      'with the address as its id',
      '<guid>https://example.org/b</guid>',
      { url: 'https://example.org/b' },
    ],
    [
      'with a name behind an address',
      '<author>n@example.org (Nora Quist)</author>',
      { author: 'Nora Quist' },
    ],
    ['with a date that is none', '<pubDate>soon</pubDate>', {}],
  ])('%s', async (_name, field, metadata) => {
    const [entry] = await read(rss(`<item>${field}<description>A bridge.</description></item>`));
    expect(served(entry).metadata).toEqual({
      publisher: 'The Daily Example',
      language: 'en-GB',
      ...metadata,
    });
    expect(served(entry).flaws.length).toBe(field.includes('soon') ? 1 : 0);
  });
});

describe('other feeds are read', () => {
  it('RSS 1.0', async () => {
    const [entry, ...rest] =
      await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://example.org/"><title>The Daily Example</title><items/></channel>
      <item rdf:about="https://example.org/b"><title>Bridge closes</title><link>https://example.org/b</link>
      <description>The bridge is closed.</description><dc:creator>Nora Quist</dc:creator>
      <dc:date>2016-10-03T10:15:00+02:00</dc:date><dc:subject>River</dc:subject></item></rdf:RDF>`);
    expect(rest).toEqual([]);
    expect(served(entry).metadata).toMatchObject({
      title: 'Bridge closes',
      author: 'Nora Quist',
      publisher: 'The Daily Example',
      date: '2016-10-03T10:15:00+02:00',
      url: 'https://example.org/b',
    });
    expect(quotable(entry)).toEqual(['The bridge is closed.']);
  });

  const atomEntries = `<entry><id>tag:example.org,2016:7</id><title type="html">Bridge &amp;amp; ferry</title>
    <link rel="edit" href="https://example.org/edit"/><link href="https://example.org/b"/>
    <author><name>Nora Quist</name><email>n@example.org</email></author>
    <updated>2016-10-04T10:15:00Z</updated><published>2016-10-03T10:15:00Z</published>
    <category term="river" label="River"/><summary>A short text.</summary>
    <source><title>Elsewhere</title></source>
    <content type="html">&lt;p&gt;The bridge is closed.&lt;/p&gt;</content></entry>
    <entry><title>Ferry sails</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
    <h2>At last</h2><p>The <em>ferry</em><br/>sails &amp; sails.</p><p>1 &lt;b&gt; 2</p></div></content></entry>
    <entry><title>Plain</title><content type="text">It is so.</content></entry>
    <entry><title>A picture</title><content type="image/png">aGVsbG8=</content><summary>A summary.</summary></entry>`;

  it.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Daily Example</title>
      <author><name>Olga Berg</name></author>${atomEntries}</feed>`,
    ],
    [
      'Atom with a prefix',
      `<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">
      <atom:title>The Daily Example</atom:title><atom:author><atom:name>Olga Berg</atom:name></atom:author>
      ${atomEntries.replace(/<(\/?)(?!div|h2|p|em|br|\/div|\/h2|\/p|\/em)(\w)/g, '<$1atom:$2')}</atom:feed>`,
    ],
  ])('%s', async (_name, file) => {
    const entries = await read(file);
    expect(outline(entries)).toEqual(['Bridge & ferry', 'Ferry sails', 'Plain', 'A picture']);
    expect(entries[0]?.ownId).toBe('tag:example.org,2016:7');
    expect(served(entries[0]).metadata).toEqual({
      title: 'Bridge & ferry',
      author: 'Nora Quist',
      publisher: 'The Daily Example',
      date: '2016-10-03T10:15:00Z',
      url: 'https://example.org/b',
      tags: ['River'],
    });
    expect(served(entries[1]).metadata.author).toBe('Olga Berg');
    expect(quotable(entries[0])).toEqual(['The bridge is closed.']);
    expect(quotable(entries[1])).toEqual(['The ferry\nsails & sails.', '1 <b> 2']);
    expect(served(entries[1]).content.blocks[0]?.headings).toEqual(['At last']);
    expect(quotable(entries[2])).toEqual(['It is so.']);
    expect(quotable(entries[3])).toEqual(['A summary.']);
  });
});

describe('what WordPress exports', () => {
  const item = (id: number, type: string, status: string, content: string): string => `<item>
<title><![CDATA[Post ${id}]]></title><link>https://example.org/?p=${id}</link>
<pubDate>Mon, 03 Oct 2016 10:15:00 +0000</pubDate><dc:creator><![CDATA[nora]]></dc:creator>
<guid isPermaLink="false">https://example.org/?p=${id}</guid><description></description>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date_gmt><![CDATA[2016-10-03 10:15:00]]></wp:post_date_gmt>
<wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type>
<category domain="category" nicename="river"><![CDATA[River]]></category>
<category domain="post_format" nicename="aside"><![CDATA[Aside]]></category>
<wp:comment><wp:comment_content><![CDATA[First!]]></wp:comment_content></wp:comment>
</item>`;

  it('is read as far as it is published', async () => {
    const entries = await read(
      rss(
        item(
          1,
          'post',
          'publish',
          'The bridge is <b>closed</b>.\n\nIt is old.\n[caption id="x"]A caption[/caption]',
        ),
        item(2, 'post', 'draft', 'A draft.'),
        item(3, 'attachment', 'inherit', 'A picture.'),
        item(4, 'page', 'publish', '<!-- wp:paragraph --><p>A page.</p><!-- /wp:paragraph -->'),
        item(5, 'page', 'private', 'A secret.'),
        item(6, 'nav_menu_item', 'publish', 'A menu.'),
      ),
    );
    expect(entries.map(({ entry }) => entry)).toEqual([1, 4]);
    expect(outline(entries)).toEqual(['Post 1', 'Post 4']);
    expect(served(entries[0]).metadata).toMatchObject({
      author: 'nora',
      date: '2016-10-03T10:15:00Z',
      tags: ['River'],
    });
    expect(quotable(entries[0])).toEqual(['The bridge is closed.', 'It is old. A caption']);
    expect(quotable(entries[1])).toEqual(['A page.']);
  });
});

describe('the encoding', () => {
  const text = rss(BRIDGE.replace('It is old', 'Das ist „älter“'));

  it.each([
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${text}`)],
    ['UTF-8 that says UTF-16', bytesOf(text.replace('UTF-8', 'UTF-16'))],
    ['UTF-16, little-endian', Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-16, big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('%s is read', async (_name, file) => {
    expect(quotable((await read(file))[0])[1]).toBe('Das ist „älter“.');
  });

  it('that the first line names is read', async () => {
    const file = rss(BRIDGE.replace('It is old', 'Ça été')).replace('UTF-8', 'ISO-8859-1');
    expect(quotable((await read(Buffer.from(file, 'latin1')))[0])[1]).toBe('Ça été.');
  });

  it('that nobody knows is told', async () => {
    expect(outline(await read(text.replace('UTF-8', 'EBCDIC-7')))).toEqual([
      ': Its encoding, "EBCDIC-7", is not known.',
    ]);
  });

  it('that is wrong is told with the line, and the entries before it serve', async () => {
    const [before = '', after = ''] = rss(FERRY, BRIDGE).split('It is old');
    const entries = await read(Uint8Array.from([...bytesOf(before), 0xe9, ...bytesOf(after)]));
    expect(outline(entries)).toEqual(['Ferry sails', '19: It is not valid UTF-8.']);
  });
});

describe('a fault within an entry costs that entry only', () => {
  it.each([
    ['a tag that is not closed', '<item><title>A</title><description>B<b></description></item>'],
    ['a tag that was not opened', '<item><title>A</title><description>B</b></description></item>'],
    ['a tag that is closed too late', '<item><title>A<description>B</title></description></item>'],
    [
      'an entity that nobody knows',
      '<item><description>A &bridge; is closed.</description></item>',
    ],
    ['a character that is none', '<item><description>A &#0; is closed.</description></item>'],
    ['an attribute without a value', '<item><description a>B</description></item>'],
  ])('%s', async (_name, item) => {
    const entries = await read(rss(BRIDGE, item, FERRY));
    expect(outline(entries)).toEqual([
      'Bridge & ferry',
      '19: It is not well-formed XML.',
      'Ferry sails',
    ]);
  });

  it.each([
    ['no text', '<item><title>A</title></item>', 'It has no text that could be quoted;'],
    [
      'too much text',
      `<item><description>${'A bridge. '.repeat(500)}</description></item>`,
      'It is longer than 2,000 bytes.',
    ],
    [
      'too many tags',
      `<item><description>${'<b></b>'.repeat(500)}</description></item>`,
      'It is longer than 2,000 bytes.',
    ],
    ['nothing', '<item/>', 'its fields are "publisher", "language".'],
  ])('as does %s', async (_name, item, reason) => {
    const entries = await read(rss(BRIDGE, item, FERRY), { entryLimit: 2000 });
    expect(outline([...entries.slice(0, 1), ...entries.slice(2)])).toEqual([
      'Bridge & ferry',
      'Ferry sails',
    ]);
    expect(brokenOf(entries[1]).reason).toContain(reason);
  });

  it('but a mere ampersand is no fault', async () => {
    const [entry] = await read(
      rss('<item><description>A & B &c. are closed.</description></item>'),
    );
    expect(quotable(entry)).toEqual(['A & B &c. are closed.']);
  });

  it('nor is a name that HTML has, and one that every object has is no entity', async () => {
    const entries = await read(
      rss(
        '<item><description>caf&eacute;&nbsp;bar</description></item>',
        '<item><description>A &constructor; B.</description></item>',
      ),
    );
    expect(quotable(entries[0])).toEqual(['café bar']);
    expect(brokenOf(entries[1]).reason).toBe('It is not well-formed XML.');
  });
});

describe('a file that is no feed, or none to its end, has a last entry that says so', () => {
  const whole = rss(BRIDGE, FERRY);

  it.each([
    ['nothing', '', ': It is empty.'],
    ['white space', ' \n\n', ': It is empty.'],
    ['words', 'The bridge is closed.', '1: It is not XML.'],
    ['JSON', '{"a": 1}', '1: It is not XML.'],
    ['a NUL byte', '\0', '1: It holds a NUL byte, so it is no text from there on.'],
    [
      'a page',
      '<!DOCTYPE html>\n<html><body>A bridge.</body></html>',
      '2: It is XML, but no feed: its first element is "html".',
    ],
    [
      'a map of a site',
      '<?xml version="1.0"?>\n<urlset><url/></urlset>',
      '2: It is XML, but no feed: its first element is "urlset".',
    ],
    ['a feed without an entry', rss(), ': It is a feed without an entry.'],
    ['a comment only', '<!-- nothing -->', ': It is empty.'],
    ['a comment that is not closed', '<!-- nothing', '1: It is not XML.'],
  ])('%s', async (_name, file, told) => {
    expect(outline(await read(file))).toEqual([told]);
  });

  it('where it is cut off within an entry', async () => {
    const entries = await read(whole.slice(0, whole.indexOf('sails.')));
    expect(outline(entries)).toEqual(['Bridge & ferry', '19: It is not well-formed XML.']);
    expect(entries.map(({ entry }) => entry)).toEqual([1, 2]);
  });

  it('where it is cut off between two entries', async () => {
    const entries = await read(whole.slice(0, whole.indexOf('<item><title>Ferry')));
    expect(outline(entries)).toEqual(['Bridge & ferry', '19: It is not well-formed XML.']);
  });

  it('where it goes on behind its end', async () => {
    expect(outline(await read(`${whole}And so on.`))).toEqual([
      'Bridge & ferry',
      'Ferry sails',
      '23: It is not well-formed XML.',
    ]);
  });
});

describe('hostile files are read in no time', () => {
  const levels = Array.from({ length: 10 }, (_, level) => {
    const value = level === 0 ? 'ha' : `&l${level - 1};`.repeat(10);
    return `<!ENTITY l${level} "${value}">`;
  }).join('\n');
  const DOCTYPE = `<!DOCTYPE rss [\n${levels}\n<!ENTITY x SYSTEM "file:///etc/passwd">]>\n`;

  it.each<readonly [string, string, RegExp]>([
    [
      'an entity bomb',
      `${DOCTYPE}${rss('<item><description>&l9;</description></item>', FERRY).replace(/^<\?.*\n/, '')}`,
      /well-formed/,
    ],
    [
      'an entity of a file',
      `${DOCTYPE}${rss('<item><description>&x;</description></item>', FERRY).replace(/^<\?.*\n/, '')}`,
      /well-formed/,
    ],
    [
      '100,000 elements in one another',
      rss(`<item>${'<a>'.repeat(100_000)}`),
      /nested more than 200/,
    ],
    [
      'the same around the entries',
      `<rss><channel>${'<a>'.repeat(100_000)}`,
      /nested more than 200/,
    ],
    [
      '100,000 tags that were not opened',
      rss(`<item>${'<a>'.repeat(150)}${'</x>'.repeat(100_000)}`),
      /well-formed/,
    ],
    [
      '100,000 attributes',
      rss(`<item a="1" ${Array.from({ length: 100_000 }, (_, n) => `b${n}="1"`).join(' ')}>`),
      /too long/,
    ],
    ['an attribute that does not end', rss(`<item a="${'b'.repeat(1_000_000)}`), /too long/],
    ['a comment that does not end', rss(`<!-- ${'b'.repeat(1_000_000)}`), /too long/],
    ['a name that does not end', rss(`<${'b'.repeat(1_000_000)}`), /too long/],
    [
      'a list of entities that does not end',
      `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(100_000)}`,
      /too long/,
    ],
  ])('%s', { timeout: 10_000 }, async (_name, file, reason) => {
    const entries = await read(file);
    expect(brokenOf(entries[0]).reason).toMatch(reason);
    expect(entries.length).toBe(file.includes('Ferry') ? 2 : 1);
  });
});

describe('whatever the bytes', () => {
  const file = bytesOf(rss(BRIDGE, FERRY, BRIDGE.replace('old', 'älter 😀'), FERRY));

  readsInAnyPieces(readFeed, file, 4, '<>&;"=/!-[]?\n');

  it('a text is read as it was written', async () => {
    const spelled = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.codePointAt(0)};`);
    const unit = fc.constantFrom('a', 'é', '😀', '<', '>', '&', ' ', ']]', '"', "'");
    await fc.assert(
      fc.asyncProperty(fc.string({ unit }), async (text) => {
        const content = `A ${text} b`;
        const item = `<item><title>x</title><content:encoded>${spelled(spelled(content))}</content:encoded></item>`;
        expect(quotable((await read(rss(item)))[0])).toEqual([content.replace(/ +/g, ' ')]);
      }),
    );
  });
});

describe('the memory does not depend on the size', () => {
  it('of a feed of 100 MB', async () => {
    const filler = 'The bridge over the river is closed for repairs. '.repeat(2000);
    const item = `<item><title>Bridge</title><filler>${filler}</filler><description>A bridge.</description></item>`;
    const [start = '', end = ''] = rss('|').split('|');
    const chunks = generated(100e6, start, () => item, end);
    const { served: count, broken, growth } = await readBounded(readFeed, chunks);
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(900);
    expect(growth).toBeLessThan(150);
  });

  it.each([
    ['text', '', ''],
    ['CDATA section', '<![CDATA[', ']]>'],
  ])('of a %s of 100 MB', async (_name, open, close) => {
    const [start = '', end = ''] = rss(
      `<item><description>${open}|${close}</description></item>`,
      FERRY,
    ).split('|');
    const piece = 'The bridge is closed. '.repeat(5000);
    const chunks = generated(100e6, start, () => piece, end);
    const { served: count, broken, growth } = await readBounded(readFeed, chunks);
    expect(count).toBe(1);
    expect(broken).toMatchObject([{ entry: 1, reason: 'It is longer than 5,000,000 bytes.' }]);
    expect(growth).toBeLessThan(150);
  });
});
