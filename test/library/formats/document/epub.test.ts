import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../../../../src/library/formats/document/epub.ts';
import type { Extracted } from '../../../../src/library/formats/extraction/extraction.ts';

interface File {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says about it, where that is not so. */
  readonly claimed?: { readonly size?: number; readonly crc?: number; readonly flags?: number };
}

/** A zip archive, in the order of the files. */
function zipOf(files: readonly File[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed = {} } of files) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw);
    const path = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(claimed.flags ?? 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(claimed.crc ?? crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimed.size ?? raw.length, 18);
    fields.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, path, packed]);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fields, place, path);
    bodies.push(body);
    offset += body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06'), end]);
}

const CONTAINER: File = {
  name: 'META-INF/container.xml',
  content: '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
};

const packageOf = (about: string, hrefs: readonly string[]): File => ({
  name: 'OPS/book.opf',
  content: `<?xml version="1.0"?><opf:package xmlns:opf="o" xmlns:dc="d"><opf:metadata>${about}</opf:metadata>
    <opf:manifest>${hrefs.map((href, at) => `<opf:item id="p${at}" href="${href}" media-type="application/xhtml+xml"/>`).join('')}</opf:manifest>
    <opf:spine>${hrefs.map((_, at) => `<opf:itemref idref="p${at}"/>`).join('')}</opf:spine></opf:package>`,
});

const part = (name: string, body: string): File => ({
  name: `OPS/${name}`,
  content: `<?xml version="1.0" encoding="utf-8"?><html><head><title/></head><body>${body}</body></html>`,
});

const bookOf = async (...files: readonly File[]): Promise<Extracted> => {
  const read = await readEpub(zipOf([CONTAINER, ...files]));
  if ('broken' in read) throw new Error(read.broken.reason);
  return read;
};

const flawOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const read = await readEpub(bytes);
  return 'broken' in read ? read.broken.reason : undefined;
};

const quotes = ({ content: { text, blocks } }: Extracted) =>
  blocks.map(({ start, end }) => text.slice(start, end));

describe('a book that pandoc made', () => {
  const bytes = readFileSync(new URL('../fixtures/winters.epub', import.meta.url));

  it('gives its text in order, without title page and list of contents', async () => {
    const read = await readEpub(bytes);
    if ('broken' in read) throw new Error(read.broken.reason);
    expect(quotes(read)).toEqual([
      'The first snow fell on the ninth of October, three weeks before anybody had stacked enough wood.',
      'By December the harbour had frozen so hard that the post was brought over the ice on a sledge, twice a week & never on Sundays.',
      'Salted herring',
      'Potatoes, of which 40 sacks were left in March',
      'Bread, when the mill ran',
      'Month | Loaves',
      'January | 310',
      'February | 95',
      'In the second winter nobody was surprised.',
      '“We had learned to count,” said Marit Holm.',
      'The islanders had bought two snow ploughs in August.',
    ]);
    const headings = read.content.blocks.map((block) => block.headings.join(' / '));
    expect(headings[0]).toBe('The first winter');
    expect(headings[3]).toBe('The first winter / What the island ate');
    expect(headings.at(-1)).toBe('The second winter');
    expect(read.flaws).toEqual([]);
    expect(read.metadata).toEqual({
      title: 'Two Winters on Lund',
      author: 'Ines Varga, Tom O’Dell',
      publisher: 'Skerry Harbour Press',
      date: '2031-05-20',
      language: 'en-GB',
      tags: ['islands'],
    });
  });
});

describe('the parts of a book', () => {
  it('stand in the order of its spine', async () => {
    const files = [part('b.xhtml', '<p>Two.</p>'), part('a.xhtml', '<p>One.</p>')];
    expect(quotes(await bookOf(...files, packageOf('', ['a.xhtml', 'b.xhtml'])))).toEqual([
      'One.',
      'Two.',
    ]);
  });

  it('are not the list of contents', async () => {
    const listed = packageOf('', ['list', 'a']);
    const marked = String(listed.content).replace('id="p0"', 'id="p0" properties="scripted nav"');
    const files = [part('list', '<p>One, page 3</p>'), part('a', '<p>One.</p>')];
    expect(quotes(await bookOf(...files, { ...listed, content: marked }))).toEqual(['One.']);
  });

  it('begin without the headings of the part before', async () => {
    const files = [part('a.xhtml', '<h1>A</h1><p>One.</p>'), part('b.xhtml', '<p>Two.</p>')];
    const { content } = await bookOf(...files, packageOf('', ['a.xhtml', 'b.xhtml']));
    expect(content.blocks.map((block) => block.headings)).toEqual([['A'], []]);
  });

  it.each([
    ['a space', 'one%20two.xhtml', 'one two.xhtml'],
    ['another letter', 'z%C3%BCrich.xhtml', 'zürich.xhtml'],
    ['a folder beside', '../OPS/a.xhtml', 'a.xhtml'],
    ['no way out of the book', '../../../OPS/a.xhtml', 'a.xhtml'],
  ])('are found where their address has %s', async (_, href, name) => {
    expect(quotes(await bookOf(part(name, '<p>One.</p>'), packageOf('', [href])))).toEqual([
      'One.',
    ]);
  });

  it('are read without the marks of pages and notes', async () => {
    const body = '<p>One<span epub:type="pagebreak">7</span> two.<a role="doc-noteref">3</a></p>';
    expect(quotes(await bookOf(part('a', body), packageOf('', ['a'])))).toEqual(['One two.']);
  });

  it('that are missing, damaged or nested too deep are flaws; the rest is read', async () => {
    const deep = part('deep', `<table><tr><td>Zero.${'<div>'.repeat(600)}x`);
    const damaged = { ...part('damaged', '<p>x</p>'), claimed: { crc: 1 } };
    const locked = { ...part('locked', '<p>x</p>'), claimed: { flags: 0x801 } };
    const names = ['gone', 'damaged', 'locked', 'deep', 'a'];
    const read = await bookOf(
      deep,
      damaged,
      locked,
      part('a', '<p>One.</p>'),
      packageOf('', names),
    );
    expect(quotes(read)).toEqual(['Zero.', 'One.']);
    expect(read.flaws.map((flaw) => flaw.reason)).toEqual([
      'Part 1 of its text is missing.',
      'Part 2 of its text is damaged.',
      'Part 3 of its text is protected with a password.',
      'In part 4 of its text, elements are nested too deep; it is read up to there.',
    ]);
  });
});

describe('what a book says about itself', () => {
  it.each<readonly [string, string, unknown]>([
    ['nothing', '', {}],
    ['its first title', '<dc:title>A &amp; B</dc:title><dc:title>C</dc:title>', { title: 'A & B' }],
    [
      'its authors',
      '<dc:creator>A</dc:creator><dc:creator opf:role="aut">B</dc:creator><dc:creator opf:role="ill">C</dc:creator>',
      { author: 'A, B' },
    ],
    [
      'its date',
      '<dc:date opf:event="modification">2032-01-01</dc:date><dc:date>2031-05-20</dc:date>',
      { date: '2031-05-20' },
    ],
    ['no date that is none', '<dc:date>MMXXXI</dc:date>', {}],
    ['entities of its own as they stand', '<dc:title>x &lol;</dc:title>', { title: 'x &lol;' }],
  ])('%s', async (_, about, expected) => {
    expect((await bookOf(part('a', '<p>One.</p>'), packageOf(about, ['a']))).metadata).toEqual(
      expected,
    );
  });
});

describe('a book that cannot be read gives a reason', () => {
  const book = [CONTAINER, part('a', '<p>One.</p>'), packageOf('', ['a'])];
  const encryption = (algorithm: string): File => ({
    name: 'META-INF/encryption.xml',
    content: `<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OPS/a"/></enc:CipherData></enc:EncryptedData></encryption>`,
  });
  const sealed = encryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc');
  const bomb = part('a', '<p>a</p>'.repeat(3_000_000));
  const listing = `<a>${'<b></c>'.repeat(200)}`;

  it.each<readonly [string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /no EPUB/],
    ['no archive', Buffer.from('<p>One.</p>'), /no EPUB/],
    ['half of one', zipOf(book).subarray(0, 300), /no EPUB/],
    ['a name that leads out', zipOf([...book, part('../../a', 'x')]), /no EPUB/],
    ['an archive of something else', zipOf([part('a', 'x')]), /which parts it has/],
    ['no package', zipOf([CONTAINER]), /which parts it has/],
    [
      'a package without parts',
      zipOf([CONTAINER, packageOf('', [])]),
      /no text that could be quoted/,
    ],
    [
      'no word',
      zipOf([CONTAINER, part('a', ''), packageOf('', ['a'])]),
      /no text that could be quoted/,
    ],
    [
      'a damaged package',
      zipOf([CONTAINER, { ...packageOf('', ['a']), claimed: { crc: 1 } }]),
      /damaged where/,
    ],
    ['text under lock', zipOf([...book, sealed]), /encrypted \(DRM\)/],
    ['a bomb', zipOf([CONTAINER, bomb, packageOf('', ['a'])]), /larger than any book/],
    [
      'a bomb that claims to be small',
      zipOf([CONTAINER, { ...bomb, claimed: { size: 10 } }, packageOf('', ['a'])]),
      /larger than any book/,
    ],
    [
      'a container of other things',
      zipOf([{ ...CONTAINER, content: listing }]),
      /which parts it has/,
    ],
  ])('%s', async (_, bytes, reason) => {
    expect(await flawOf(bytes)).toMatch(reason);
  });

  it('but scrambled fonts are no lock', async () => {
    expect(
      await flawOf(zipOf([...book, encryption('http://www.idpf.org/2008/embedding')])),
    ).toBeUndefined();
  });

  it('whatever is changed in its bytes', async () => {
    const bytes = zipOf(book);
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 5 }),
        async (changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, byte] of changes) changed[at] = byte;
          const read = await readEpub(changed);
          expect('broken' in read || read.content.blocks.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
