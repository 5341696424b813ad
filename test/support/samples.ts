// A small sound file of every format that can be read, all about the same ferry, to be broken or to be
// called by another name. Those that no few lines can make are fixtures.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

const FIXTURES = fileURLToPath(new URL('../library/formats/fixtures/', import.meta.url));

/** What every sample says, so that it is known whether one was read. */
export const SAID = 'The ferry to Orrin sails at nine';

const MARKDOWN = `---
title: The ferry sails again
author: Nora Quist
date: 2016-10-03
tags: [river, "ships & boats"]
---

# The ferry sails again

${SAID}, said *Captain* Ilse **Varga** of the [harbour office](https://example.org/h).

## Fares

- A ticket costs 3.50 crowns.
- Children pay nothing[^1].

| Day | Trips |
| --- | ----- |
| Mon | 12    |

> “It was a long winter,” he said.

\`\`\`
pier 7
\`\`\`

[^1]: Up to the age of six.
`;

const TEXT = `The ferry sails again

October 3, 2016

ORRIN - ${SAID}, the harbour office said on Monday. "It was a long winter,"
Captain Ilse Varga said.

The talks about the toll began at 4.15 p.m. and ended without a result.
`;

const PAGE = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>The ferry sails again</title>
<meta property="og:title" content="The ferry sails again"><meta name="author" content="Nora Quist">
<link rel="canonical" href="https://example.org/ferry">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2016-10-03"}</script>
</head><body><nav><a href="/">Home</a> <a href="/river">River</a></nav>
<main><article><h1>The ferry sails again</h1>
<p>${SAID}, the harbour office said &mdash; on Monday&#46; It was a long winter, and the pier had been closed since November.</p>
<table><tr><th>Day</th><td>Trips</td></tr><tr><td>Mon</td><td>12</td></tr></table>
<ul><li>A ticket costs 3.50 crowns.</li><li>Children pay nothing.</li></ul>
<blockquote><p>It was a long winter, Captain Ilse Varga said, and everybody on the island is glad that it is over.</p></blockquote>
</article></main><footer>About us</footer></body></html>
`;

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Orrin Herald</title><link>https://example.org/</link><language>en-GB</language>
<item><title>The ferry sails again</title><link>https://example.org/ferry</link>
<guid isPermaLink="false">ferry-1</guid><dc:creator><![CDATA[Nora Quist]]></dc:creator>
<pubDate>Mon, 03 Oct 2016 10:15:00 +0000</pubDate><category>River</category>
<content:encoded><![CDATA[<p>${SAID}.</p><p>The pier is <b>old</b>.</p>]]></content:encoded></item>
<item><title>Toll &amp; talks</title><description>&lt;p&gt;The talks ended.&lt;/p&gt;</description></item>
</channel></rss>
`;

const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Orrin Herald</title>
<author><name>Nora Quist</name></author><updated>2016-10-03T10:15:00Z</updated>
<entry><id>urn:ferry:1</id><title>The ferry sails again</title><link rel="alternate" href="https://example.org/f"/>
<published>2016-10-03T10:15:00Z</published><category term="River"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SAID}.</p></div></content></entry>
<entry><id>urn:ferry:2</id><title type="html">Toll &amp;amp; talks</title><summary>The talks ended.</summary></entry>
</feed>
`;

const WORDPRESS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Orrin</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>The ferry sails again</title><link>https://example.org/?p=7</link>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>${SAID}.</p><!-- /wp:paragraph -->]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_date_gmt><![CDATA[2016-10-03 10:15:00]]></wp:post_date_gmt>
<wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type></item>
<item><title>A draft</title><content:encoded><![CDATA[Not yet.]]></content:encoded>
<wp:post_id>8</wp:post_id><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>
`;

const ENTRIES = [
  {
    id: 'ferry-1',
    title: 'The ferry sails again',
    author: { name: 'Nora Quist' },
    date: '2016-10-03',
    tags: ['river', 'ships'],
    text: `${SAID}.\n\nThe pier is old.`,
  },
  {
    id: 2,
    headline: 'Toll & talks',
    published: 1475489700,
    html: '<p>The talks <i>ended</i>.</p>',
  },
  {
    id: 3,
    title: 'Winter \ud83d\udea2',
    body: 'It was a “long” winter.',
    url: 'https://example.org/3',
  },
];

const LINES = `${ENTRIES.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
const JSON_LIST = `${JSON.stringify({ site: 'Orrin', articles: ENTRIES }, undefined, 1)}\n`;

const ROWS = `id,title,author,date,url,tags,text
ferry-1,The ferry sails again,Nora Quist,2016-10-03,https://example.org/f,"river, ships","${SAID}.

The pier is old."
2,Toll & talks,,,,,"He said ""at last""."
`;

function fixture(path: string): Buffer {
  return readFileSync(`${FIXTURES}${path}`);
}

function fixturesIn(folder: string): Buffer[] {
  return readdirSync(`${FIXTURES}${folder}`).map((name) => fixture(`${folder}/${name}`));
}

/** Sound files of a format, by its ending; the first says `SAID` where it is not a fixture. */
export const SAMPLES: Readonly<Record<string, readonly Buffer[]>> = {
  '.md': [Buffer.from(MARKDOWN)],
  '.txt': [Buffer.from(TEXT)],
  '.html': [Buffer.from(PAGE), fixture('ferry.html'), fixture('night-trains.html')],
  '.pdf': [...fixturesIn('pdf'), ...fixturesIn('pdf').map(withPlainStreams)],
  '.docx': fixturesIn('docx'),
  '.epub': [fixture('winters.epub')],
  '.jsonl': [Buffer.from(LINES)],
  '.json': [Buffer.from(JSON_LIST), Buffer.from(JSON.stringify(ENTRIES))],
  '.csv': [Buffer.from(ROWS)],
  '.tsv': [Buffer.from('id\ttitle\ttext\n1\tThe ferry sails again\tThe pier is old.\n')],
  '.xml': [Buffer.from(WORDPRESS)],
  '.rss': [Buffer.from(RSS)],
  '.atom': [Buffer.from(ATOM)],
};

/** The same PDF with its streams unpacked, so that what is changed in it is a change of what they say. */
function withPlainStreams(pdf: Buffer): Buffer {
  const text = pdf
    .toString('latin1')
    .replace(
      /<<(?:[^<>]|<[^<>]*>|<<[^<>]*>>)*>>\s*stream\r?\n([\s\S]*?)\r?\n?endstream/g,
      (whole, packed: string) => {
        if (!whole.includes('/FlateDecode')) return whole;
        try {
          const plain = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
          const head = whole.slice(0, whole.indexOf('stream'));
          const said = head
            .replace(/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/, '')
            .replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/, `/Length ${plain.length}`);
          return `${said}stream\n${plain}\nendstream`;
        } catch {
          // What is encrypted cannot be unpacked.
          return whole;
        }
      },
    );
  return Buffer.from(withPlaces(text), 'latin1');
}

/** With a table of where its objects stand now. */
function withPlaces(pdf: string): string {
  const table = pdf.lastIndexOf('\nxref');
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(pdf.slice(table))?.[1];
  if (table === -1 || trailer === undefined) return pdf;
  const body = pdf.slice(0, table + 1);
  const places = new Map(
    Array.from(body.matchAll(/(?<=[\r\n])(\d+) 0 obj\b/g), ({ 1: id, index }) => [
      Number(id),
      index,
    ]),
  );
  const size = Math.max(...places.keys()) + 1;
  const rows = Array.from({ length: size }, (_, id) => {
    const place = places.get(id);
    return place === undefined
      ? '0000000000 65535 f \n'
      : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  return `${body}xref\n0 ${size}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`;
}
