import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../src/library/formats/document/docx.ts';
import type {
  Extracted,
  Extraction,
} from '../../../../src/library/formats/extraction/extraction.ts';
import { mutantsOf } from '../../../support/mutants.ts';

const FIXTURES = ['report', 'notes', 'older', 'encrypted'];

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/docx/${name}.docx`, import.meta.url));
}

async function read(bytes: Uint8Array): Promise<Extracted> {
  const extraction = await readDocx(bytes);
  if ('broken' in extraction) throw new Error(extraction.broken.reason);
  return extraction;
}

function quotable({ content }: Extracted): string[] {
  return content.blocks.map(({ start, end }) => content.text.slice(start, end));
}

/** An archive; a part may say that it unpacks into another number of bytes than it does. */
function zipOf(
  parts: readonly { name: string; content: Buffer | string; says?: number }[],
): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, says } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(says ?? bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), about, place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const TYPES = {
  name: '[Content_Types].xml',
  content:
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
};
const RELATIONS = {
  name: '_rels/.rels',
  content:
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

function documentPart(body: string): { name: string; content: string } {
  return {
    name: 'word/document.xml',
    content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  };
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

describe('the text of a Word document', () => {
  it('has its paragraphs, items and rows, under their headings', async () => {
    const report = await read(fixture('report'));
    const texts = quotable(report);
    expect(texts).toHaveLength(14);
    expect(texts[0]).toMatch(/^SELDEN - The regional court .* almost eighteen months\.$/);
    expect(texts.slice(3, 6)).toEqual(['Support | Cracks', 'North 1 | 31', 'North 2 | 27']);
    expect(texts[7]).toBe('The northern end stays closed to vehicles.');
    expect(report.content.blocks.at(-1)?.headings).toEqual(['Who pays', 'The next hearing']);
    expect(report.content.text).not.toContain('Gazette');
  });

  it('says about itself what its properties say', async () => {
    expect((await read(fixture('report'))).metadata).toEqual({
      title: 'Ferry company ordered to repair the Selden pier',
      author: 'Mirela Stanhope',
      date: '2016-10-04T09:30:00Z',
      language: 'en-GB',
    });
  });

  it('takes the heading that it opens with, where its title is the name of a file', async () => {
    const { metadata } = await read(fixture('notes'));
    expect(metadata).toMatchObject({ title: 'Harrow Bay passes its budget' });
    // The account that wrote it is called "User".
    expect(metadata.author).toBeUndefined();
  });

  it('lacks its formulas, which is told', async () => {
    const formula =
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"/>';
    const body = `<w:p><w:r><w:t>A share of </w:t></w:r>${formula}<w:r><w:t>is paid.</w:t></w:r></w:p>`;
    const { flaws } = await read(zipOf([TYPES, RELATIONS, documentPart(body)]));
    expect(flaws.map(({ reason }) => reason)).toEqual([
      'It has formulas that are not read; sentences with them are quoted without.',
    ]);
    const plain = await read(zipOf([TYPES, RELATIONS, documentPart(paragraph('It is paid.'))]));
    expect(plain.flaws).toEqual([]);
  });

  it('lacks what was put into it as a document of its own, which is told', async () => {
    const body = `${paragraph('It is paid.')}<w:altChunk/>`;
    const { flaws } = await read(zipOf([TYPES, RELATIONS, documentPart(body)]));
    expect(flaws.map(({ reason }) => reason)).toEqual([
      'Documents that were put into it as a whole are not read.',
    ]);
  });

  it('has notes at its end, without the arrow that leads back, and no pictures', async () => {
    const notes = await read(fixture('notes'));
    expect(quotable(notes)).toEqual([
      'The council of Harrow Bay passed a budget of 10⁶ crowns on Wednesday[1], after a debate of seven hours.',
      'Half of it goes to the new sea wall.',
      'The vote was nine to four.',
    ]);
  });

  it('is read from the least that a document can be', async () => {
    const bytes = zipOf([TYPES, RELATIONS, documentPart(paragraph('The pier is closed.'))]);
    expect(quotable(await read(bytes))).toEqual(['The pier is closed.']);
  });
});

describe('what Word does not show', () => {
  it('is not quoted, by its own properties or by those of its style', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">The pump costs 8,500. </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>We would take 6,000.</w:t></w:r></w:p>' +
      '<w:p><w:pPr><w:pStyle w:val="Internal"/></w:pPr><w:r><w:t>Nobody else has asked.</w:t></w:r></w:p>' +
      '<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>It is new.</w:t></w:r><w:r><w:t>It is old.</w:t></w:r></w:p>';
    const styles = {
      name: 'word/styles.xml',
      content:
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Internal"><w:name w:val="Internal"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    };
    const document = await read(zipOf([TYPES, RELATIONS, styles, documentPart(body)]));
    expect(quotable(document)).toEqual(['The pump costs 8,500.', 'It is old.']);
  });

  it('is left out with its readings, not with the words below them', async () => {
    const body =
      '<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>みなとまち</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>港町</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>の祭りは始まりました。</w:t></w:r></w:p>';
    const document = await read(zipOf([TYPES, RELATIONS, documentPart(body)]));
    expect(quotable(document)).toEqual(['港町の祭りは始まりました。']);
  });
});

describe('a Word document that cannot be read', () => {
  const bomb = Buffer.alloc(60_000_000, 0x20);
  const nested = '<w:tbl><w:tr><w:tc>'.repeat(20_000);
  it.each<[string, Uint8Array, RegExp]>([
    ['has a password', fixture('encrypted'), /password/],
    ['is of the older format', fixture('older'), /older one of Office/],
    ['is no archive', Buffer.from('<html>Not found</html>'), /not a Word document/],
    ['is empty', new Uint8Array(), /not a Word document/],
    ['is cut short', fixture('report').subarray(0, 4000), /damaged/],
    ['is another archive', zipOf([{ name: 'a.txt', content: 'a' }]), /not a Word document/],
    ['says nothing', zipOf([TYPES, RELATIONS, documentPart('')]), /no text/],
    [
      'unpacks into far too much',
      zipOf([{ name: 'word/document.xml', content: bomb }]),
      /unpacks into more/,
    ],
    [
      'unpacks into more than it says',
      zipOf([TYPES, RELATIONS, { ...documentPart(bomb.toString('latin1')), says: 2000 }]),
      /unpacks into more/,
    ],
    [
      'holds very many parts',
      zipOf(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, content: '' }))),
      /unpacks into more/,
    ],
    ['is nested very deep', zipOf([TYPES, RELATIONS, documentPart(nested)]), /damaged|nested/],
  ])('%s', async (_, bytes, reason) => {
    const extraction = await readDocx(bytes);
    expect('broken' in extraction && extraction.broken.reason).toMatch(reason);
  });
});

const MUTANTS = 300;

function expectSound(extraction: Extraction): void {
  if ('broken' in extraction) {
    expect(extraction.broken.reason).toMatch(/\.$/);
    return;
  }
  const { text, blocks } = extraction.content;
  expect(blocks.length).toBeGreaterThan(0);
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(block.start, block.end)).toMatch(/^\S(?:.*\S)?$/su);
    end = block.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

describe('what was read of a Word document', () => {
  it.each(FIXTURES)('is slices in order: %s', async (name) => {
    expectSound(await readDocx(fixture(name)));
  });

  it.each(FIXTURES)(
    'is sound, or said to be broken, where %s is damaged',
    async (name) => {
      for (const mutant of mutantsOf(fixture(name), MUTANTS, 8))
        expectSound(await readDocx(mutant));
    },
    120_000,
  );
});
