import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isUnpublished,
  nameText,
  readEntry,
} from '../../../../src/library/formats/export/entryFields.ts';
import type { EntryValues } from '../../../../src/library/formats/export/lookup.ts';
import type { ExportOptions } from '../../../../src/library/formats/extraction/extraction.ts';
import { brokenOf, OPTIONS, quotable, served } from '../../../support/exports.ts';

const TEXT = 'The bridge is closed.';

const read = (values: EntryValues, fields: ExportOptions['fields'] = {}) =>
  readEntry(values, { entry: 4, line: 9 }, { ...OPTIONS, fields });

/** What is read of an entry that has a text besides. */
const metadata = (values: EntryValues, fields: ExportOptions['fields'] = {}) =>
  served(read({ text: TEXT, ...values }, fields)).metadata;

describe('what programs write is understood:', () => {
  it.each<readonly [string, EntryValues, object]>([
    [
      "WordPress's REST API",
      {
        id: 7,
        date: '2016-10-03T12:15:00',
        date_gmt: '2016-10-03T10:15:00',
        guid: { rendered: 'https://example.org/?p=7' },
        slug: 'bridge',
        status: 'publish',
        link: 'https://example.org/bridge',
        title: { rendered: 'The bridge &#8211; closed' },
        content: { rendered: `<p>${TEXT}</p>`, protected: false },
        excerpt: { rendered: '<p>Short.</p>' },
        author: 3,
        categories: [1, 2],
        tags: [5],
      },
      {
        title: 'The bridge – closed',
        date: '2016-10-03T10:15:00Z',
        url: 'https://example.org/bridge',
      },
    ],
    [
      'Ghost',
      {
        id: '5f0',
        uuid: 'aaa',
        title: 'The bridge',
        slug: 'bridge',
        html: `<p>${TEXT}</p>`,
        plaintext: 'The bridge',
        published_at: '2016-10-03T10:15:00.000Z',
        url: 'https://example.org/bridge/',
        primary_author: { name: 'Nora Quist' },
        authors: [{ name: 'Nora Quist' }, { name: 'Olga Berg' }],
        tags: [{ name: 'River' }, { name: 'News' }],
      },
      {
        title: 'The bridge',
        author: 'Nora Quist',
        date: '2016-10-03T10:15:00.000Z',
        url: 'https://example.org/bridge/',
        tags: ['River', 'News'],
      },
    ],
    [
      'Substack',
      {
        title: 'The bridge',
        body_html: `<p>${TEXT}</p>`,
        post_date: '2016-10-03T10:15:00.000Z',
        canonical_url: 'https://example.org/p/bridge',
      },
      {
        title: 'The bridge',
        date: '2016-10-03T10:15:00.000Z',
        url: 'https://example.org/p/bridge',
      },
    ],
    [
      'NewsAPI',
      {
        source: { id: null, name: 'The Daily Example' },
        author: 'Nora Quist',
        title: 'The bridge',
        description: 'A short text.',
        url: 'https://example.org/bridge',
        publishedAt: '2016-10-03T10:15:00Z',
        content: `${TEXT}… [+3417 chars]`,
      },
      {
        title: 'The bridge',
        author: 'Nora Quist',
        publisher: 'The Daily Example',
        date: '2016-10-03T10:15:00Z',
        url: 'https://example.org/bridge',
      },
    ],
    [
      'the Guardian',
      {
        id: 'world/2016/oct/03/bridge',
        webTitle: 'The bridge',
        webPublicationDate: '2016-10-03T10:15:00Z',
        webUrl: 'https://example.org/bridge',
        sectionName: 'World',
        fields: { byline: 'Nora Quist', body: `<p>${TEXT}</p>`, bodyText: 'The bridge' },
      },
      {
        title: 'The bridge',
        author: 'Nora Quist',
        date: '2016-10-03T10:15:00Z',
        url: 'https://example.org/bridge',
        tags: ['World'],
      },
    ],
    [
      'the NYT',
      {
        _id: 'nyt://article/7',
        headline: { main: 'The bridge', kicker: null },
        lead_paragraph: TEXT,
        pub_date: '2016-10-03T10:15:00+0000',
        web_url: 'https://example.org/bridge',
        byline: { original: 'By Nora Quist', person: [] },
        source: 'The Daily Example',
        keywords: [{ name: 'subject', value: 'River' }],
      },
      {
        title: 'The bridge',
        author: 'By Nora Quist',
        publisher: 'The Daily Example',
        date: '2016-10-03T10:15:00+0000',
        url: 'https://example.org/bridge',
        tags: ['River'],
      },
    ],
    [
      'a scraper',
      {
        headline: 'The bridge',
        maintext: TEXT,
        authors: ['Nora Quist', 'Olga Berg'],
        date_publish: '2016-10-03 10:15:00',
        source_domain: 'example.org',
        language: 'en_GB',
        keywords: 'river; bridge',
      },
      {
        title: 'The bridge',
        author: 'Nora Quist, Olga Berg',
        publisher: 'example.org',
        date: '2016-10-03 10:15:00',
        language: 'en-GB',
        tags: ['river', 'bridge'],
      },
    ],
    [
      'GDELT',
      {
        title: 'The bridge',
        body: TEXT,
        seendate: '20161003T101500Z',
        domain: 'x',
        source: 'https://example.org/b',
      },
      { title: 'The bridge', date: '2016-10-03T10:15:00Z' },
    ],
    [
      'a database',
      {
        _id: { $oid: '5f0' },
        Title: 'The bridge',
        'Full Text': TEXT,
        Publication_Date: 1475489700,
      },
      { title: 'The bridge', date: '2016-10-03T10:15:00Z' },
    ],
    [
      'a table made of objects',
      {
        'title.rendered': 'The bridge',
        'content.rendered': TEXT,
        'source.name': 'The Daily Example',
      },
      { title: 'The bridge', publisher: 'The Daily Example' },
    ],
  ])('%s', (_name, values, expected) => {
    const entry = read(values);
    expect(served(entry)).toMatchObject({ metadata: expected, flaws: [] });
    expect(served(entry).metadata).toEqual(expected);
    expect(quotable(entry)).toEqual([TEXT]);
  });
});

describe('the text', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    [
      'is parted by empty lines',
      'The bridge is closed.\n\nIt is old.',
      ['The bridge is closed.', 'It is old.'],
    ],
    [
      'is parted by line ends where it has no empty line',
      'One is.\nTwo is.',
      ['One is.', 'Two is.'],
    ],
    ['is parted so with CR LF', 'One is.\r\n\r\nTwo is.', ['One is.', 'Two is.']],
    ['may be a list of paragraphs', ['One is.', 'Two is.'], ['One is.', 'Two is.']],
    ['may be HTML', '<div><p>One <b>is</b>.</p><p>Two is.</p></div>', ['One is.', 'Two is.']],
    ['may have a few tags only', 'One <i>is</i>.\n\nTwo is.', ['One is.', 'Two is.']],
    ['may have entities only', 'One &amp; two.\n\nThree&nbsp;is.', ['One & two.', 'Three is.']],
    ['is no HTML for a mere sign', 'If a < b and b > c, R&D is.', ['If a < b and b > c, R&D is.']],
    ['is without furniture', 'ADVERTISEMENT\n\nOne is.', ['One is.']],
    ['is without its headline', 'A bridge\n\nOne is.', ['One is.']],
  ])('%s', (_name, text, expected) => {
    expect(quotable(read({ title: 'A bridge', text }))).toEqual(expected);
  });

  it('is the best there is', () => {
    expect(quotable(read({ description: 'Short.', content: '', body: TEXT }))).toEqual([TEXT]);
    expect(quotable(read({ text: '12', html: `<p>${TEXT}</p>` }))).toEqual([TEXT]);
    expect(quotable(read({ content: { rendered: '<p></p>' }, excerpt: TEXT }))).toEqual([TEXT]);
    expect(quotable(read({ html: '<script>x</script>', text: TEXT }))).toEqual([TEXT]);
  });

  it.each<readonly [string, EntryValues, string]>([
    ['no field', {}, 'it has no field.'],
    ['other fields', { title: 'A bridge', 'pri\nce': 3 }, 'its fields are "title", "pri ce".'],
    ['an empty text', { text: ' \n' }, 'its fields are "text".'],
    ['a text without a letter', { text: '***' }, 'its fields are "text".'],
    ['a text that is none', { text: { a: 1 } }, 'its fields are "text".'],
    [
      'many fields',
      Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`f${n}`, n])),
      'and 18 more.',
    ],
    ['a long name', { ['x'.repeat(500)]: 1 }, `"${'x'.repeat(40)}…"`],
  ])('is missing: %s', (_name, values, reason) => {
    const flaw = brokenOf(read(values));
    expect(flaw).toMatchObject({ entry: 4, line: 9 });
    expect(flaw.reason).toContain('It has no text that could be quoted; ');
    expect(flaw.reason).toContain(reason);
    expect(flaw.remedy).toContain('"content", "body", "text"');
  });

  it('is known by its name', () => {
    expect(nameText(['id', 'Article Text'], OPTIONS)).toBe(true);
    expect(nameText(['id', 'title'], OPTIONS)).toBe(false);
    expect(nameText(['id', 'Inhalt'], { ...OPTIONS, fields: { text: 'inhalt' } })).toBe(true);
  });
});

describe("the user's own names", () => {
  it('go before the usual ones', () => {
    const values = { title: 'A', text: 'B is.', Kopf: { Zeile: 'C' }, Inhalt: TEXT, wer: 'Nora' };
    const fields = { title: 'Kopf.Zeile', text: 'Inhalt', author: 'wer' };
    expect(served(read(values, fields)).metadata).toEqual({ title: 'C', author: 'Nora' });
    expect(quotable(read(values, fields))).toEqual([TEXT]);
  });

  it('may hold a dot themselves', () => {
    expect(metadata({ 'k.z': 'C' }, { title: 'k.z' })).toEqual({ title: 'C' });
  });

  it('leave the usual ones where the field is not there', () => {
    expect(metadata({ title: 'A' }, { title: 'Kopf' })).toEqual({ title: 'A' });
  });

  it('may say that a field is HTML', () => {
    expect(quotable(read({ x: `${TEXT}<br>It is.` }, { html: 'x' }))).toEqual([`${TEXT}\nIt is.`]);
  });
});

describe('a value that is wrong', () => {
  it.each<readonly [string, EntryValues, string]>([
    ['a date', { date: 'soon' }, 'Its "date" is not a date like 2016-10-03.'],
    [
      'a date under another name',
      { 'Pub Date': '2016-13-45' },
      'Its "Pub Date" is not a date like 2016-10-03.',
    ],
    ['an address', { url: '/bridge' }, 'Its "url" is not an http or https address.'],
    [
      'an address of a script',
      { link: 'javascript:alert(1)' },
      'Its "link" is not an http or https address.',
    ],
    ['a language', { language: 'the Queen’s' }, 'Its "language" is not a language code like en.'],
    ['a title', { title: true }, 'Its "title" is not a text.'],
    ['an author', { author: false }, 'Its "author" is not a name or a list of names.'],
    ['a tag', { tags: [['a']] }, 'Its "tags" is not a list of texts.'],
  ])('is told, and the entry serves: %s', (_name, values, reason) => {
    const { flaws, metadata: rest } = served(read({ text: TEXT, ...values }));
    expect(flaws).toMatchObject([{ entry: 4, line: 9, reason }]);
    expect(flaws[0]?.remedy).toContain('; the article serves without it.');
    expect(rest).toEqual({});
  });

  it('is not told where another field has a right one', () => {
    const { flaws, metadata: found } = served(
      read({
        text: TEXT,
        published: true,
        date: '2016-10-03',
        post_date_gmt: '0000-00-00 00:00:00',
      }),
    );
    expect({ flaws, found }).toEqual({ flaws: [], found: { date: '2016-10-03' } });
  });
});

describe('the own id', () => {
  it.each<readonly [EntryValues, string | undefined]>([
    [{ id: 7 }, '7'],
    [{ id: 0 }, '0'],
    [{ _id: 'a b' }, 'a b'],
    [{ _id: { $oid: '5f0' } }, '5f0'],
    [{ guid: 'x', slug: 'y' }, 'x'],
    [{ uuid: 'u', slug: 'y' }, 'u'],
    [{ 'wp:post_id': '12', slug: 'y' }, '12'],
    [{ id: 'x'.repeat(101), slug: 'y' }, 'y'],
    [{ id: 'x'.repeat(101) }, undefined],
    [{ id: { a: 1 } }, undefined],
    [{ id: ' \n' }, undefined],
    [{ id: 'a\n b' }, 'a b'],
    [{}, undefined],
  ])('of %j is %j', (values, id) => {
    expect(read(values).ownId).toBe(id);
  });
});

describe('what is kept from readers', () => {
  it.each([
    ['draft', true],
    ['Draft ', true],
    ['trash', true],
    ['scheduled', true],
    ['publish', false],
    ['published', false],
    [undefined, false],
    [3, false],
  ])('is seen by its status: %j', (status, kept) => {
    expect(isUnpublished({ status })).toBe(kept);
  });
});

it('whatever the values, there is an entry or a reason', () => {
  const name = fc.constantFrom(
    'id',
    'title',
    'text',
    'html',
    'author',
    'authors',
    'source',
    'date',
    'url',
    'tags',
    'content',
    'rendered',
    'name',
    'language',
    '__proto__',
    'constructor',
    '',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '2016-10-03',
        '<p>A bridge.</p>',
        'https://example.org',
        null,
        undefined,
        true,
      ),
      fc.double(),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(fc.dictionary(name, value), (values) => {
      const entry = read(values);
      if ('broken' in entry.extraction) expect(brokenOf(entry).reason).toMatch(/\.$/);
      else expect(served(entry).content.blocks.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
