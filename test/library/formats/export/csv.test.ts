import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../src/library/formats/export/csv.ts';
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
  readAll(readCsv, file, options, sizes);

const lines = (...of: readonly string[]): string => `${of.join('\n')}\n`;

const HEAD = 'id,title,text';
const BRIDGE = '7,Bridge closes,The bridge is closed.';
const FERRY = '8,Ferry sails,"The ferry, at last, sails.\n\nHe said ""at last""."';
const TITLES = ['Bridge closes', 'Ferry sails'];

describe('each row below the names is an entry', () => {
  it('with what it says', async () => {
    const file = lines(
      'ID,Title,Author,Published At,URL,Tags,Body',
      'a-7,Bridge closes,Nora Quist,2016-10-03,https://example.org/b,"river, bridge",The bridge is closed.',
    );
    const [entry, ...rest] = await read(file);
    expect(rest).toEqual([]);
    expect(entry).toMatchObject({ entry: 1, ownId: 'a-7' });
    expect(served(entry)).toMatchObject({
      metadata: {
        title: 'Bridge closes',
        author: 'Nora Quist',
        date: '2016-10-03',
        url: 'https://example.org/b',
        tags: ['river', 'bridge'],
      },
      flaws: [],
    });
    expect(quotable(entry)).toEqual(['The bridge is closed.']);
  });

  it('over as many lines as its quotation marks say', async () => {
    const entries = await read(lines(HEAD, FERRY, BRIDGE));
    expect(outline(entries)).toEqual(['Ferry sails', 'Bridge closes']);
    expect(quotable(entries[0])).toEqual(['The ferry, at last, sails.', 'He said "at last".']);
  });

  const semicolons = (text: string) => text.replaceAll(',', ';');
  const tabs = (text: string) => text.replaceAll(',', '\t');
  it.each([
    ['commas', lines(HEAD, BRIDGE, FERRY)],
    [
      'semicolons',
      lines(
        semicolons(HEAD),
        semicolons(BRIDGE),
        FERRY.replace('8,Ferry sails,', '8;Ferry sails;'),
      ),
    ],
    ['tabs', lines(tabs(HEAD), tabs(BRIDGE), FERRY.replace('8,Ferry sails,', '8\tFerry sails\t'))],
    ['CR LF', lines(HEAD, BRIDGE, FERRY).replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${lines(HEAD, BRIDGE, FERRY)}`],
    ['no line end at the end', lines(HEAD, BRIDGE, FERRY).trim()],
    ['empty lines', lines('', HEAD, '', BRIDGE, ' ', FERRY, '')],
    ['names in quotation marks', lines('"id","title","text"', BRIDGE, FERRY)],
    ['names with commas in them', lines('"a; b; c; d; e",title,text', BRIDGE, FERRY)],
    ['empty fields at the end', lines(HEAD, `${BRIDGE},,`, FERRY)],
    [
      "Excel's first line",
      lines('sep=;', 'id;title;text', '7;Bridge closes;It is.', '8;Ferry sails;So.'),
    ],
  ])('with %s', async (_name, file) => {
    expect(outline(await read(file))).toEqual(TITLES);
  });

  it('with quotation marks as they are, where tabs part the fields', async () => {
    const file = lines('title\ttext', '"So"\tHe said "so" twice.', 'A 5" pipe\tIt is old.');
    const entries = await read(file);
    expect(outline(entries)).toEqual(['"So"', 'A 5" pipe']);
    expect(quotable(entries[0])).toEqual(['He said "so" twice.']);
  });

  it('under the names of the file, where the user tells them', async () => {
    const file = lines('Überschrift,Inhalt', 'Bridge closes,The bridge is closed.');
    const fields = { title: 'Überschrift', text: 'Inhalt' };
    expect(outline(await read(file, { fields }))).toEqual(['Bridge closes']);
  });

  it('but not what is kept from its readers', async () => {
    const entries = await read(lines('status,text', 'draft,A bridge.', 'publish,A ferry.'));
    expect(entries.map(({ entry }) => entry)).toEqual([2]);
  });
});

describe('a broken row costs that row only', () => {
  it.each([
    ['a field too few', '9,The bridge', 'It has 2 fields, but the first row has 3.'],
    ['one field', 'The bridge', 'It has 1 field, but the first row has 3.'],
    ['a field too many', '9,A,The bridge, is closed.', 'It has 4 fields, but the first row has 3.'],
    [
      'a quotation mark within a field',
      '9,A,The "old" bridge',
      'It has a quotation mark in the middle of a field.',
    ],
    ['one behind a field', '9,A,"The" bridge', 'It has a quotation mark in the middle of a field.'],
    [
      'one that is never closed',
      '9,A,"The bridge',
      'It has a quotation mark in the middle of a field.',
    ],
    [
      'no text',
      '9,A,',
      'It has no text that could be quoted; its fields are "id", "title", "text".',
    ],
    ['a NUL byte', '9,A,The \0 bridge', 'It holds a NUL byte, so it is not a text or not UTF-8.'],
  ])('%s', async (_name, row, reason) => {
    const entries = await read(lines(HEAD, BRIDGE, row, FERRY, BRIDGE));
    expect(outline(entries)).toEqual([TITLES[0], `3: ${reason}`, TITLES[1], TITLES[0]]);
    expect(brokenOf(entries[1]).entry).toBe(2);
  });

  it('a quotation mark that is never closed in the last row', async () => {
    const entries = await read(lines(HEAD, BRIDGE, '9,A,"The bridge'));
    expect(outline(entries)[1]).toBe('3: It has a quotation mark that is never closed.');
  });

  it('a byte that is no UTF-8, within a row of several lines too', async () => {
    const file = [...bytesOf(`${HEAD}\n9,A,"The\n`), 0xe9, ...bytesOf(`\nbridge"\n${BRIDGE}\n`)];
    const entries = await read(Uint8Array.from(file));
    expect(outline(entries)).toContain('3: It is not valid UTF-8.');
    expect(outline(entries).at(-1)).toBe('Bridge closes');
  });

  it('a row that is longer than the limit', async () => {
    const long = `9,A,${'The bridge is closed. '.repeat(100)}`;
    const entries = await read(lines(HEAD, long, BRIDGE), { entryLimit: 1000 });
    expect(outline(entries)).toEqual(['2: It is longer than 1,000 bytes.', 'Bridge closes']);
  });

  it('lines with a stray mark each, in time that grows with their number', async () => {
    const strays = Array.from({ length: 2000 }, () => '9,A,"b\nc').join('\n');
    const entries = await read(lines(HEAD, strays, BRIDGE));
    expect(outline(entries).at(-1)).toBe('Bridge closes');
  });
});

describe('a file without an entry is one broken entry', () => {
  it.each([
    ['nothing', '', ': It is empty.'],
    ['empty lines', '\n\n', ': It is empty.'],
    ['names only', HEAD, ': It has names in its first row, but no other row.'],
    [
      'no names',
      lines(BRIDGE, '8,Ferry sails,The ferry sails.'),
      '1: Its first row names no column with the text of an article; it has "7", "Bridge closes", "The bridge is closed.".',
    ],
    [
      'names with a stray mark',
      lines('id,"title"x,text', BRIDGE),
      '1: It has a quotation mark in the middle of a field.',
    ],
    ['a NUL byte', '\0', '1: It holds a NUL byte, so it is not a text or not UTF-8.'],
  ])('%s', async (_name, file, told) => {
    expect(outline(await read(file))).toEqual([told]);
  });

  it('UTF-16', async () => {
    const file = Buffer.from(`\ufeff${lines(HEAD, BRIDGE)}`, 'utf16le');
    expect(outline(await read(file))).toEqual(['1: It is UTF-16.']);
  });
});

describe('whatever the bytes', () => {
  const file = bytesOf(lines(HEAD, BRIDGE, FERRY, '9,Fähre,"😀 ""so"", he said."', '', BRIDGE));

  readsInAnyPieces(readCsv, file, 4, '",;\t\n\r');

  it('a field is read as it was written', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\na', '\t', ' ', 'é') });
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 5 }), async (fields) => {
        const rows = fields.map((text) => `"x","A ${text.replaceAll('"', '""')} b."`);
        const entries = await read(lines('title,text', ...rows));
        expect(entries.map((entry) => quotable(entry).join(' ').replace(/\s+/g, ' '))).toEqual(
          fields.map((text) => `A ${text} b.`.replace(/\s+/g, ' ')),
        );
      }),
    );
  });
});

describe('the memory does not depend on the size', () => {
  it('of a file of 100 MB', async () => {
    const filler = 'The ""bridge"" over the river is closed for repairs. '.repeat(2000);
    const chunks = generated(
      100e6,
      'id,text,filler\n',
      (id) => `${id},A bridge.,"${filler}"\n`,
      '',
    );
    const { served: count, broken, growth } = await readBounded(readCsv, chunks);
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(900);
    expect(growth).toBeLessThan(150);
  });

  it('of a quotation mark that is never closed over 100 MB', async () => {
    const row = `1,${'The bridge is closed. '.repeat(500)}\n`;
    const chunks = generated(100e6, 'id,text\n2,"The ferry\n', () => row, '');
    const { served: count, broken, growth } = await readBounded(readCsv, chunks);
    expect(broken).toMatchObject([{ line: 2 }]);
    expect(count).toBeGreaterThan(9000);
    expect(growth).toBeLessThan(80);
  });
});
