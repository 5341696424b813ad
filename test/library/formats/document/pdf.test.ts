import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf, readPdfDate } from '../../../../src/library/formats/document/pdf.ts';
import type {
  Extracted,
  Extraction,
} from '../../../../src/library/formats/extraction/extraction.ts';
import { mutantsOf } from '../../../support/mutants.ts';

const FIXTURES = ['report', 'columns', 'night-trains', 'scan', 'secret'];

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../fixtures/pdf/${name}.pdf`, import.meta.url));
}

async function read(bytes: Uint8Array): Promise<Extracted> {
  const extraction = await readPdf(bytes);
  if ('broken' in extraction) throw new Error(extraction.broken.reason);
  return extraction;
}

function quotable({ content }: Extracted): string[] {
  return content.blocks.map(({ start, end }) => content.text.slice(start, end));
}

/** What the source of a fixture says, a paragraph a line. */
function source(name: string): string {
  const file = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  const body = file.slice(file.search(/<office:text>|<body>/));
  return body
    .replaceAll('&shy;', '')
    .replace(/<\/(?:text:p|text:h|p|h\d|li)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'");
}

/** A PDF of objects written by hand; the first is the catalog. */
function pdfOf(objects: readonly string[], { root = 1, xref = true } = {}): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const at = xref ? text.length : 7;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const FONTS = '/Resources << /Font << /F 4 0 R >> >>';

/** A PDF of pages that each have one line, or none, or are drawn as told. */
function pagesOf(lines: readonly string[], rotate = 0): Uint8Array {
  return drawn(
    lines.map((line) => (line === '' ? '' : `BT /F 12 Tf 20 200 Td (${line}) Tj ET`)),
    rotate,
  );
}

/** @param catalog entries besides the pages. */
function drawn(lines: readonly string[], rotate = 0, catalog = ''): Uint8Array {
  const kids = lines.map((_, index) => `${5 + 2 * index} 0 R`).join(' ');
  const pages = lines.flatMap((line, index) => [
    `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /MediaBox [0 0 300 300] ${FONTS} /Contents ${6 + 2 * index} 0 R >>`,
    stream(line),
  ]);
  const tree = `<< /Type /Pages /Count ${lines.length} /Kids [${kids}] >>`;
  return pdfOf([CATALOG.replace('>>', `${catalog} >>`), tree, '<< >>', FONT, ...pages]);
}

describe('the text of a PDF', () => {
  it.each([
    ['report', 'report.fodt', 'in one column, hyphenated, with headers and footers'],
    ['columns', 'report.fodt', 'in two columns, of which the second goes on overleaf'],
    ['night-trains', 'night-trains.html', 'printed by a browser, a paragraph over two pages'],
  ])('%s has the paragraphs of its source in %s, %s', async (name, from) => {
    const lines = source(from)
      .split('\n')
      .map((line) => line.trim());
    const read_ = await read(fixture(name));
    const prose = quotable(read_).filter((text) => !text.includes(' | '));
    expect(prose.length).toBeGreaterThanOrEqual(8);
    for (const paragraph of prose) expect(lines).toContain(paragraph);
    const wanted = lines.filter((line) => /[.”]$/.test(line));
    expect(prose.filter((text) => /[.”]$/.test(text))).toEqual(wanted);
  });

  it('tells the page that a paragraph begins on, also where it ends on the next', async () => {
    const { content } = await read(fixture('night-trains'));
    const pages = content.blocks.map(({ start, end, page }) => [
      page,
      content.text.slice(start, end),
    ]);
    expect(
      pages.find(([, text]) => /^The railway replies.*first train leaves\.$/.test(`${text}`))?.[0],
    ).toBe(1);
    expect(pages.at(-1)?.[0]).toBe(2);
  });

  it('reads rows of a table one by one, and each apart', async () => {
    const { content } = await read(fixture('night-trains'));
    const apart = content.blocks.filter((block) => block.apart);
    expect(apart.map(({ start, end }) => content.text.slice(start, end))).toEqual([
      'Station | Departure | Arrival',
      'Aldermoor | 22:10',
      'Tarn Ford | 04:02 | 04:00',
      'Port Kestrel | 07:35',
    ]);
  });

  it('puts headings above what they stand over, by size and by weight', async () => {
    const { content } = await read(fixture('report'));
    const headings = content.blocks.map((block) => block.headings.join(' > '));
    expect([...new Set(headings)]).toEqual([
      '',
      'What the inspectors found',
      'Who pays',
      'Who pays > The next hearing',
    ]);
  });

  it.each([
    ['report', { author: 'Mirela Stanhope', language: 'en-US' }],
    // Its own title is "Microsoft Word - columns.doc".
    ['columns', { title: 'Ferry company ordered to repair the Selden pier' }],
    // It has none, so the browser gave it the name of the file.
    ['night-trains', { title: 'Night trains return to the Kestrel line', language: 'en-GB' }],
  ])('%s says about itself %o', async (name, about) => {
    const { metadata } = await read(fixture(name));
    expect(metadata).toMatchObject(about);
    expect(metadata.date).toMatch(/^2026-11-22T/);
  });

  it.each([0, 90, 180, 270])('stands upright on a page turned by %i degrees', async (rotate) => {
    const lines = 'The pier was closed on) Tj 0 -14 Td (Monday, and nobody knew it.';
    const whole = 'The pier was closed on Monday, and nobody knew it.';
    expect(quotable(await read(pagesOf([lines], rotate)))).toEqual([whole]);
  });
});

describe('a page', () => {
  /** Each word where it is told to be, with a space of this width, in hundredths, behind it. */
  const spaced = (words: readonly string[], width: number) =>
    `BT /F 12 Tf 20 200 Td ${words.map((word) => `100 Tz (${word}) Tj ${width} Tz ( ) Tj`).join(' ')} ET`;

  it.each([100, 30, 15])('keeps spaces that are drawn %i hundredths as wide', async (width) => {
    const line = 'The boat was sold in the spring.';
    expect(quotable(await read(drawn([spaced(line.split(' '), width)])))).toEqual([line]);
  });

  const lean = (angle: number, lines: readonly string[]) => {
    const [cos, sin] = [Math.cos(angle).toFixed(4), Math.sin(angle).toFixed(4)];
    const shown = lines.map((line) => `(${line}) Tj T*`).join(' ');
    return `BT /F 6 Tf 8 TL ${cos} ${sin} -${sin} ${cos} 60 100 Tm ${shown} ET`;
  };
  const SOLD = ['The boat of Skarrow was sold in the spring of 1931', 'to a fisherman from Lenn.'];
  const sold = SOLD.join(' ');

  it.each([0.05, 0.17, 0.5, 0.8])('is read where it lies askew by %d', async (angle) => {
    expect(quotable(await read(drawn([lean(angle, SOLD)])))).toEqual([sold]);
  });

  it('is read without the stamp across it', async () => {
    const stamp = lean(0.8, ['CONFIDENTIAL', 'NOT TO BE COPIED BY ANYBODY']);
    expect(quotable(await read(drawn([`${stamp} ${lean(0, SOLD)}`])))).toEqual([sold]);
    expect(quotable(await read(drawn([`${lean(0.17, SOLD)} ${stamp}`])))).toEqual([sold]);
  });

  it('is called by what is printed on it, where that is not its number', async () => {
    const lines = SOLD.map((line) => lean(0, [line]));
    const labelled = (labels: string) =>
      read(drawn(lines, 0, `/PageLabels << /Nums [${labels}] >>`));
    const { metadata, content } = await labelled('0 << /S /r /St 4 >> 1 << /S /D /St 217 >>');
    expect(metadata.pageLabels).toEqual(['iv', '217']);
    expect(content.blocks.map(({ page }) => page)).toEqual([1]);
    const prefixed = await labelled('0 << /P (A-) /S /D >> 1 << /P (**x\\n) >>');
    expect(prefixed.metadata.pageLabels).toEqual(['A-1', '2']);
    const counted = await labelled('0 << /S /D >>');
    expect(counted.metadata).not.toHaveProperty('pageLabels');
    expect((await read(drawn(lines))).metadata).not.toHaveProperty('pageLabels');
  });

  it('with nothing but a stamp has no text', async () => {
    const extraction = await readPdf(drawn([lean(0.8, ['DRAFT'])]));
    expect('broken' in extraction && extraction.broken.reason).toMatch(/no text/);
  });
});

describe('dates', () => {
  it.each([
    ["D:20161003120000+02'00'", '2016-10-03T12:00:00+02:00'],
    ["D:20161003120000-05'30", '2016-10-03T12:00:00-05:30'],
    ['D:20161003120000Z', '2016-10-03T12:00:00Z'],
    ["D:20161003120000Z00'00'", '2016-10-03T12:00:00Z'],
    ['D:201610031200', '2016-10-03T12:00'],
    ['D:20161003', '2016-10-03'],
    ['20161003', '2016-10-03'],
    ['D:20161003996000Z', '2016-10-03'],
    ['D:20161303', undefined],
    ['D:2016', undefined],
    ['yesterday', undefined],
    [7, undefined],
  ])('%s is %s', (written, date) => {
    expect(readPdfDate(written)).toBe(date);
  });
});

describe('a PDF that cannot be read', () => {
  const noTree = '<< /Type /Pages /Count 1 /Kids [2 0 R] >>';
  it.each<[string, Uint8Array, RegExp]>([
    ['is no PDF', Buffer.from('<html>Not found</html>'), /not a PDF/],
    ['is empty', new Uint8Array(), /not a PDF/],
    ['is a scan', fixture('scan'), /no text.*scan/],
    ['has a password', fixture('secret'), /password/],
    ['is cut short', fixture('report').subarray(0, 400), /damaged|cannot be read/],
    ['is nothing but its mark', Buffer.from('%PDF-1.7\n'), /damaged/],
    [
      'has a page tree that leads into itself',
      pdfOf([CATALOG, noTree]),
      /cannot be read|damaged|no text/,
    ],
    ['has no pages', pdfOf([CATALOG, '<< /Type /Pages /Count 0 /Kids [] >>']), /no text|damaged/],
    ['has no catalog', pdfOf(['<< >>'], { root: 9 }), /damaged/],
    ['has empty pages only', pagesOf(Array.from({ length: 10_000 }, () => '')), /no text/],
  ])('%s', async (_, bytes, reason) => {
    const extraction = await readPdf(bytes);
    expect('broken' in extraction && extraction.broken.reason).toMatch(reason);
  });

  it('is read in spite of a wrong table of its objects', async () => {
    const tree = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] ${FONTS} /Contents 5 0 R >>`;
    const content = stream('BT /F 12 Tf 20 200 Td (The pier was closed.) Tj ET');
    const bytes = pdfOf([CATALOG, tree, page, FONT, content], { xref: false });
    expect(quotable(await read(bytes))).toEqual(['The pier was closed.']);
  });

  it('serves without the pages that cannot be read, and names them', async () => {
    const tree = '<< /Type /Pages /Count 3 /Kids [3 0 R 7 0 R 6 0 R] >>';
    const branch = '<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [9 0 R] >>';
    const page = (content: number) =>
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] ${FONTS} /Contents ${content} 0 R >>`;
    const first = stream('BT /F 12 Tf 20 200 Td (The pier was closed.) Tj ET');
    const last = stream('BT /F 12 Tf 20 200 Td (Nobody was hurt.) Tj ET');
    const bytes = pdfOf([CATALOG, tree, page(5), FONT, first, page(8), branch, last]);
    const { flaws, content } = await read(bytes);
    expect(content.blocks.map((block) => block.page)).toEqual([1, 3]);
    expect(flaws).toMatchObject([{ page: 2, reason: 'The page cannot be read.' }]);
  });

  it('says where it gave up in a document that is damaged from some page on', async () => {
    const branch = '<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [999 0 R] >>';
    const branches = Array.from({ length: 150 }, () => branch);
    const kids = branches.map((_, index) => `${7 + index} 0 R`).join(' ');
    const tree = `<< /Type /Pages /Count 152 /Kids [3 0 R ${kids} 6 0 R] >>`;
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] ${FONTS} /Contents 5 0 R >>`;
    const text = stream('BT /F 12 Tf 20 200 Td (The pier was closed.) Tj ET');
    const { flaws } = await read(pdfOf([CATALOG, tree, page, FONT, text, page, ...branches]));
    expect(flaws).toHaveLength(21);
    expect(flaws.at(-1)?.reason).toMatch(/^It is too long or too damaged: .* page 101 /);
  });

  it('keeps the bytes it was given', async () => {
    const bytes = new Uint8Array(fixture('report'));
    await readPdf(bytes);
    expect(bytes.length).toBe(fixture('report').length);
  });
});

/**
 * The mutations are the same in every run: one in some hundreds makes pdf.js count for half a minute,
 * which only whoever runs the reader in a worker can stop.
 */
const MUTANTS = 40;

function expectSound(extraction: Extraction): void {
  if ('broken' in extraction) {
    expect(extraction.broken.reason).toMatch(/\.$/);
    return;
  }
  const { text, blocks } = extraction.content;
  expect(blocks.length).toBeGreaterThan(0);
  let end = 0;
  let page = 1;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(block.start, block.end)).toMatch(/^\S(?:.*\S)?$/su);
    expect(block.page).toBeGreaterThanOrEqual(page);
    end = block.end;
    page = block.page ?? 0;
  }
  expect(end).toBeLessThanOrEqual(text.length);
}

describe('what was read', () => {
  it.each(FIXTURES)('is slices in order, on pages in order: %s', async (name) => {
    expectSound(await readPdf(fixture(name)));
  });

  it.each(FIXTURES)(
    'is sound, or said to be broken, where %s is damaged',
    async (name) => {
      for (const mutant of mutantsOf(fixture(name), MUTANTS, 20))
        expectSound(await readPdf(mutant));
    },
    120_000,
  );
});
